"""Where a statement stands: under which heading, in which list, behind which sentences."""
