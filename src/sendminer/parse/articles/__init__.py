"""A news page: the story in it, and what the page says of itself.

``article`` puts both together: ``body`` finds the paragraphs; ``facts`` the headline and the
publisher, with ``people`` for the writers and ``days`` for when it came out. ``linked_data`` and
``bylines`` read what these are read from.
"""
