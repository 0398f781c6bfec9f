"""How Sphinx builds the documentation."""

from tellers import __version__

project = "Tellers"
author = "The Tellers authors"
copyright = author
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Tellers"
