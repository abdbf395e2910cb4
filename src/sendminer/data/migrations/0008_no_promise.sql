-- A person may say that a row is no promise. The layout of a table cannot be changed
-- where a CHECK stands, so both are made anew; the triggers are those of 0006.
CREATE TABLE decisions_anew (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at TEXT NOT NULL,
    "by" TEXT NOT NULL CHECK ("by" <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('verdict', 'join', 'split')),
    commitment TEXT NOT NULL,      -- its id when it was decided
    value TEXT CHECK (value IN ('kept', 'partly kept', 'not kept', 'unclear', 'no promise', 'none')),
    other TEXT,                    -- join: the other commitment; split: the statement
    note TEXT NOT NULL,
    CHECK ((kind = 'verdict') = (value IS NOT NULL)),
    CHECK ((kind = 'verdict') = (other IS NULL))
) STRICT;
INSERT INTO decisions_anew SELECT * FROM decisions ORDER BY number;

CREATE TABLE decided_anew (
    decision INTEGER NOT NULL REFERENCES decisions_anew (number),
    side TEXT NOT NULL CHECK (side IN ('own', 'other')),
    place INTEGER NOT NULL,
    statement TEXT NOT NULL,
    document TEXT NOT NULL,
    url TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (decision, side, place)
) STRICT;
INSERT INTO decided_anew SELECT * FROM decided_statements ORDER BY decision, side, place;

DROP TABLE decided_statements;
DROP TABLE decisions;
ALTER TABLE decisions_anew RENAME TO decisions;
ALTER TABLE decided_anew RENAME TO decided_statements;

CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never changed'); END;
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never deleted'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER decisions_are_new BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never replaced'); END;

CREATE TRIGGER decided_statements_stay BEFORE UPDATE ON decided_statements
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never changed'); END;
CREATE TRIGGER decided_statements_remain BEFORE DELETE ON decided_statements
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never deleted'); END;
CREATE TRIGGER decided_statements_are_new BEFORE INSERT ON decided_statements
WHEN EXISTS (SELECT 1 FROM decided_statements
             WHERE decision = NEW.decision AND side = NEW.side AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'decisions are added to and never replaced'); END;
