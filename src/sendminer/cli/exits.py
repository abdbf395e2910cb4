"""The exit codes, as the README and ``sendminer --help`` list them."""

OK = 0
ERROR = 1
USAGE = 2
PARTIAL = 3
"""Something was not read; what was read is valid."""
INTEGRITY = 4
"""A model, the store or the archive is not what it was."""
INTERRUPTED = 130
