"""What is known of each promise while its documents are being read."""
