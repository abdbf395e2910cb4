"""HTML: as a tree and as paragraphs (``markup``), and pages that are the document throughout.

``attributes`` cuts out of a page what parsers would need minutes for.
"""
