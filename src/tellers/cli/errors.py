"""Errors that tell of wrong use or input: said in one line, never with a traceback."""

from __future__ import annotations

from tellers.analysis.series import UnknownSeriesError
from tellers.meeting.errors import MeetingError
from tellers.model.council import UnknownCouncil
from tellers.model.groups import UnknownGroup
from tellers.model.members import UnknownMember, UnknownName
from tellers.model.symbols import BadSymbol
from tellers.record.errors import RecordError
from tellers.rules.errors import RulesError


class InputError(Exception):
    """Something given on the command line that cannot be used."""


class FileError(InputError):
    """Something in a file that cannot be used: lines of `file:line: message`, as compilers do."""


WRONG_INPUT = (
    BadSymbol,
    InputError,
    MeetingError,
    RecordError,
    RulesError,
    UnknownCouncil,
    UnknownGroup,
    UnknownMember,
    UnknownName,
    UnknownSeriesError,
)
