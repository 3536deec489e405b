"""A formatted document beside its house style to what differs: of letters, lines, places, and the page."""
