"""Which name and which role are of one person: beside each other, or joined by words."""
