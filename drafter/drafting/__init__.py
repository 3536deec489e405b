"""From a report's figures and borrowed passages to a finished draft."""
