"""The rules of procedure, each a small function found by its number."""
