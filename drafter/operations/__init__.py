"""What the product can do, one function for each thing; only here are the stages put together."""
