"""Get pages from the web, politely, safely, and with nothing lost.

::

    session ──► crawl ──► door ──► guard ──► the web
                  │        └── manners · robots · decoding · bodies · answers · failures
                  └─────► judge (what the sources make of answers) ──► record ──► the store

``kept`` asks the store what was fetched, and ``warc`` writes and reads the web archives of others.
"""
