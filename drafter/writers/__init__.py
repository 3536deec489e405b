"""A draft turned into a file."""
