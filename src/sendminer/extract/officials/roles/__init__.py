"""What an office is called: its noun, what it is about, whose it is, and whether it is public."""
