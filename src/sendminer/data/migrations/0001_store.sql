-- What this file is, for whoever opens it with another program.
CREATE TABLE about (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO about VALUES ('program', 'sendminer');
