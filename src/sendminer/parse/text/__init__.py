"""What the words of a document tell, whatever they were read from.

``plain`` reads a text file and says what kind of document a text is; ``council`` whose it is,
``dates`` of which day. ``numbered`` finds the items of minutes by their ``headings``;
``resolutions`` and ``approved`` what was decided in them. ``rendering`` builds a text and knows
where each paragraph stands.
"""
