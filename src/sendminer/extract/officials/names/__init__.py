"""How people are named: titles, forenames, lists of names, and what stands in brackets."""
