"""A place in a report to the passages of past reports that are suggested for it."""
