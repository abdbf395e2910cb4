"""What becomes of a promise: its steps, how much of it is done, and its state of a day."""
