-- The day on which each page first came among those that are followed, by its address or, where
-- it has none, the id of its document. Those of the first run have no day: all was new then.
CREATE TABLE arrivals (
    page TEXT PRIMARY KEY,
    day TEXT
) STRICT;
