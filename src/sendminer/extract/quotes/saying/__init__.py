"""The words of saying, and what may stand round them."""
