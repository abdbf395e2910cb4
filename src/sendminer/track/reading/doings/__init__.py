"""What a statement does: promise, report, give up, or bind nobody."""
