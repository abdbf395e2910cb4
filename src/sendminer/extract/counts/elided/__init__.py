"""Numbers that name no unit, and take it from what stands before them."""
