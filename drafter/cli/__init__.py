"""Arguments to one call of an operation, its result to lines or JSON; one module for each command."""
