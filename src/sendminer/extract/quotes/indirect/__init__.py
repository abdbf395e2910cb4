"""Speech in other words: where it begins, where it ends, and whose it is."""
