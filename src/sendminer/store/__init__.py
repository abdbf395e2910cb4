"""The project's one SQLite file: what was fetched and from where, and what people decided.

::

    database              the connection, its transactions and its migrations
    frontier              what is still to be got
    readings · packing    what was read out of each document, remembered as compressed JSON
    ledger · arrivals     the tables that people open, and when each page first came among them
    search                the index of words over one of them
    decisions             what people decided
"""
