"""From a file's blocks to tagged passages, kept and indexed."""
