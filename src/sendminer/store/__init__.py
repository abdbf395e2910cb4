"""The project's one SQLite file: what was fetched and from where, and what people decided."""
