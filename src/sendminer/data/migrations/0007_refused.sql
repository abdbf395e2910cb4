-- Files that a person wanted to import and that could not be read: every later run tells of them,
-- until they can be, or are forgotten.
CREATE TABLE refused (
    name TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,         -- the word of the coverage table
    what TEXT NOT NULL,
    todo TEXT NOT NULL
) STRICT;

-- A reading holds by now what of the document was not read. All of them can be made again.
DELETE FROM readings;
