"""Findings told: their places in a report, their levels, and the objects that programs read."""
