"""What minutes show of people: who attended, who spoke, and in what post."""
