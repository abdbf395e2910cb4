"""Find the one promise that a statement belongs to, by what speaks for and against it."""
