"""The words that name a speaker, found from the word of saying."""
