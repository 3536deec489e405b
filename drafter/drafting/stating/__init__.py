"""An agency's own figures and points to the sentences that state them."""
