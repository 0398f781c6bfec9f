"""What to do where an answer cannot be written: the reader went away, or the disk is full."""

from __future__ import annotations

import os
import sys


def broken(error: OSError) -> int:
    """Return the exit status: 0 where the reader has seen enough, as with `| head`; else 2."""
    # Nothing more is written, not even what Python would flush at the end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    sys.stderr.write(f"tellers: cannot write the answer: {error.strerror or error}\n")
    return 2
