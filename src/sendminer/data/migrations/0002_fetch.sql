-- A pass of some sources: from their first requests until nothing is left to get.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,              -- empty while something is left to get
    wanted TEXT NOT NULL           -- JSON: since, until, limit, search
) STRICT;

-- What is to be got, is being got, and was got, by source. One row an address and step.
CREATE TABLE frontier (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    key TEXT NOT NULL,             -- the address in its canonical form
    step TEXT NOT NULL,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    known TEXT NOT NULL,           -- JSON: what the page that led here knew
    settled INTEGER NOT NULL,
    instead_of TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'in flight', 'done', 'failed')),
    run INTEGER NOT NULL REFERENCES runs (id),
    replaced INTEGER NOT NULL DEFAULT 0,   -- it failed, and something else was got in its place
    UNIQUE (source, key, step)
) STRICT;
CREATE INDEX frontier_state ON frontier (state, source, id);
CREATE INDEX frontier_source ON frontier (source, run, state);

-- Every attempt to get something that came to an end, good or bad. Never changed, only added to.
CREATE TABLE fetches (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    step TEXT NOT NULL,
    url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    status INTEGER,                -- empty where no answer came
    headers TEXT NOT NULL,         -- JSON
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    sha256 TEXT,                   -- name of the bytes in the archive
    settled INTEGER NOT NULL,      -- it can no longer change
    document INTEGER NOT NULL,     -- its bytes are a document
    leads INTEGER NOT NULL,        -- how many further requests it led to
    requested INTEGER NOT NULL,    -- how many requests it cost
    change TEXT NOT NULL           -- of a document: new, changed, same, gone
) STRICT;
CREATE INDEX fetches_key ON fetches (source, key, step, id);
CREATE INDEX fetches_run ON fetches (run, source, outcome);
CREATE INDEX fetches_sha256 ON fetches (sha256);

-- The documents as they were last seen, with what their source knows of them.
CREATE TABLE pages (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    step TEXT NOT NULL,
    url TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    facts TEXT NOT NULL,           -- JSON
    settled INTEGER NOT NULL,
    retrieved_at TEXT NOT NULL,    -- when these bytes were first got
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    gone_at TEXT,                  -- the site no longer has it; its bytes are still here
    PRIMARY KEY (source, key, step)
) STRICT;
