"""Read what each statement says: to what it binds whom, where, by when, and how it is said."""
