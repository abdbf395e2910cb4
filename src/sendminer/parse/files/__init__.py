"""Files that are no pages: PDFs, Word documents, mails, and tables, which are told and not read.

PDFs and Word documents are opened in a process of its own (``apart``); ``pdf_lines`` puts a PDF's
lines together to paragraphs.
"""
