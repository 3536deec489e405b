"""Past reports to the sentences that may be lent to a draft."""
