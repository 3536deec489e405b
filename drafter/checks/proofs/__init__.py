"""What the proofs of rules are written in, turned into a text laid out for checking and what lies beside it."""
