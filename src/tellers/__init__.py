"""Runs, records and explains the votes of the United Nations."""

__version__ = "0.1.0"

__all__ = ["__version__"]
