"""What is promised and where, in a few words."""
