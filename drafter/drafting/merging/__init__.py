"""A draft that came back → what was changed in it, by whom, and what that does to its figures."""
