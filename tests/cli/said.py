"""What a command said: its exit status and its two outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple


class Said(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON, which it must be all through."""
        return json.loads(self.out)


Tellers = Callable[..., Said]
"""Runs one command, given argument by argument."""

MEETING = """\
Meeting: S/PV.8979
Organ: Security Council
Date: 2022-02-25
Source: S/PV.8979 [V]

United States of America submits S/2022/155
    Title: Aggression against Ukraine

President puts S/2022/155 to a recorded vote
    Yes: ALB BRA FRA GAB GBR GHA IRL KEN MEX NOR USA
    No: RUS
    Abstaining: ARE CHN IND
President announces S/2022/155 rejected, 11-1-3
President closes the meeting
"""
