"""The figures of an agency to the numbers of a past report in whose place they may stand."""
