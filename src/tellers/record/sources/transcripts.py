"""Our own transcripts as a source: run by the rules, so that every claim has been judged."""

from __future__ import annotations

from tellers.meeting.errors import RefusedError, TranscriptError
from tellers.meeting.run import Run, run
from tellers.meeting.transcript import parse
from tellers.record.claims import Claim, Problem


def read(content: bytes, source: str) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Read one transcript; a meeting that cannot be run makes problems and no claims."""
    try:
        ran = run(parse(content.decode("utf-8")))
    except TranscriptError as error:
        return (), tuple(
            Problem(source=source, locator=f"line {each.line}", message=each.message)
            for each in error.problems
        )
    except RefusedError as error:
        why = f"out of order under {error.cite}: {error.why}"
        return (), (Problem(source=source, locator=f"line {error.line}", message=why),)
    except UnicodeDecodeError as error:
        why = f"not UTF-8 text at byte {error.start}: save the file as UTF-8"
        return (), (Problem(source=source, locator=f"byte {error.start}", message=why),)
    return claims_of(ran, source), ()


def claims_of(ran: Run, source: str) -> tuple[Claim, ...]:
    """Return what a meeting that was run says, decision by decision."""
    return tuple(
        Claim(
            decision=decision,
            source=source,
            position=position,
            session=ran.meeting.opening.session,
        )
        for position, decision in enumerate(ran.meeting.decisions, start=1)
    )
