"""Who is one person over the documents of a council."""
