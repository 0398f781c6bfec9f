"""Where what the user keeps lives: `$TELLERS_HOME`, or the platform's folder for data."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def home() -> Path:
    """Return the folder of what the user keeps; it need not exist yet."""
    named = os.environ.get("TELLERS_HOME")
    if named:
        return Path(named).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "tellers"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "tellers"
