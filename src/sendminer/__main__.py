"""``python -m sendminer``: the same as the ``sendminer`` command."""

from sendminer.cli import main

if __name__ == "__main__":
    main()
