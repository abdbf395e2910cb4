"""A council in a box: invented councils' websites, served on this machine and read for real.

::

    story (the corpus) ─► town.respond(path, query) ─► server (loopback) ─► fetch ─► … ─► tables

``town`` is pure and answers like ModernGov, CMIS and two news sites; ``mischief`` lets it
misbehave, which drives the tests of everything that fetches.
"""
