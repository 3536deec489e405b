"""The data of `templates/` as typed records, one module for each kind of data."""
