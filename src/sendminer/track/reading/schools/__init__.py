"""What is said of one school: that it is new, where it is to stand, that it is open."""
