"""Speech that a label, a turn or a line above announces."""
