"""The schools, places, papers and schemes that a statement names."""
