"""What people decide of commitments: verdicts, joins and splits, and how they are found again."""
