"""What day is meant: deadlines, and days that are none."""
