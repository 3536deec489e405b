"""From an agency's report of last year to the ground of this year's."""
