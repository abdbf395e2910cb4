-- What was read out of each document, so that a later run reads only what is new. All of it can
-- be made again from the bytes: nothing is lost when a row goes.
CREATE TABLE readings (
    key TEXT PRIMARY KEY,          -- checksum of the bytes and of what their source knows of them
    version TEXT NOT NULL,         -- of the program, its model and the settings that read it
    outcome TEXT NOT NULL,         -- the word of the coverage table
    what TEXT NOT NULL,
    todo TEXT NOT NULL,
    document BLOB                  -- the document's records as compressed JSON; empty unless ok
) STRICT;

-- The text that start and end count in, by document. Made anew with the tables of the ledger.
CREATE TABLE texts (
    document TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

-- What the tables of the ledger were made from, in order: so that the ledger can be reckoned for
-- another day without reading anything again.
CREATE TABLE tracked (
    place INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    retrieved_at TEXT
) STRICT;
