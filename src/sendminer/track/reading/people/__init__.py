"""Who is bound, and who speaks for whom."""
