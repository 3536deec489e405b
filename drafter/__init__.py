"""Past rule-of-law reports go in, a new report comes out."""

__version__ = "0.1.0"
