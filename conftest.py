"""Runs the Python blocks of the documentation, so that what it shows is so."""

from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[DocTestDirectiveParser(), PythonCodeBlockParser()],
    patterns=["*.md"],
    excludes=["docs/_build/**"],
).pytest()
