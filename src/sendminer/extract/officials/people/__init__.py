"""Who is one person in a text: full and short names, pronouns, and holders without a name."""
