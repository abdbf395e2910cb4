"""What number or sum is promised or told."""
