"""`tellers decide`: a what-if, argued."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter, Token

from tellers.cli.errors import InputError

if TYPE_CHECKING:
    from tellers.model.decisions import Judgement
    from tellers.model.members import MemberCode
    from tellers.model.votes import Tally

Majority = Literal["simple", "two_thirds"]


def _count(_: type[int], tokens: Sequence[Token]) -> int:
    """Read a number of votes: the parser by itself would round 9.5 to 10."""
    text = tokens[0].value
    if not re.fullmatch(r"[+-]?\d+", text):
        raise ValueError(f"a whole number is needed, not {text!r}")
    return int(text)


Count = Annotated[int, Parameter(converter=_count)]
WORDS = {"simple": "GA 85", "two_thirds": "GA 83"}


def decide(  # noqa: PLR0913 - each is a fact of the vote
    *,
    organ: Literal["GA", "SC"],
    yes: Count,
    no: Count,
    abstaining: Count = 0,
    against: str = "",
    day: Annotated[str, Parameter(name="--date")] = "",
    majority: Majority | None = None,
    procedural: bool = False,
    json: bool = False,
) -> None:
    """Say what a tally would come to, by the rules of the organ on a day.

    Parameters
    ----------
    organ
        The General Assembly or the Security Council.
    yes
        Votes in favour.
    no
        Votes against.
    abstaining
        Abstentions; none if it is left out.
    against
        Council: members voting no, parted by commas: RUS,CHN. Only the permanent ones matter.
    day
        The day whose rules apply, as 1965-11-23; today if it is left out.
    majority
        Assembly: the majority required; simple if it is left out.
    procedural
        Council: a procedural matter, on which there is no veto.
    json
        Print JSON (docs/guide/json.md).
    """
    from tellers.cli import days
    from tellers.cli.output import Printer, outcome_text, print_json, tally_line

    on = days.day(day)
    tally = _tally(yes, no, abstaining)
    if organ == "GA":
        for option, given in (("--against", against), ("--procedural", procedural)):
            if given:
                raise InputError(f"{option} belongs to the Council (--organ SC): no veto elsewhere")
        judgement = _in_assembly(tally, on, majority or "simple")
    else:
        if majority:
            raise InputError(
                "--majority belongs to the Assembly (--organ GA): the Council needs a fixed number "
                "of votes in favour"
            )
        judgement = _in_council(tally, on, against, procedural=procedural)
    if json:
        print_json(_json(organ, on, tally, judgement))
        return
    out = Printer()
    cause = judgement.cause.value if judgement.cause else None
    line = tally_line({"yes": yes, "no": no, "abstaining": abstaining})
    out.line(outcome_text(judgement.outcome.value, cause), "  ", line)
    for step in judgement.argument:
        out.line(str(step), indent=2)


def _json(organ: str, on: date, tally: Tally, judgement: Judgement) -> dict[str, Any]:
    required = judgement.required
    return {
        "organ": organ,
        "date": on.isoformat(),
        "outcome": judgement.outcome.value,
        "cause": judgement.cause.value if judgement.cause else None,
        "tally": {
            "yes": tally.yes,
            "no": tally.no,
            "abstaining": tally.abstaining,
            "not_voting": tally.not_voting,
        },
        "required": {
            "majority": required.majority.name,
            "needed": required.needed,
            "of": required.of,
        }
        if required
        else None,
        "argument": [
            {"cite": str(step.cite), "why": step.why, "ground": step.ground or None}
            for step in judgement.argument
        ],
        "vetoed_by": list(judgement.vetoed_by),
    }


def _tally(yes: int, no: int, abstaining: int) -> Tally:
    from tellers.model.votes import Tally

    for option, count in (("--yes", yes), ("--no", no), ("--abstaining", abstaining)):
        if count < 0:
            raise InputError(f"{option} is {count}: a number of votes cannot be below 0")
    return Tally(yes=yes, no=no, abstaining=abstaining)


def _in_assembly(tally: Tally, on: date, majority: Majority) -> Judgement:
    from tellers.model.cites import Cite
    from tellers.model.majorities import SIMPLE, TWO_THIRDS
    from tellers.model.members import roster
    from tellers.rules.ga.voting import judge_assembly

    members = len(roster(on))
    _holds(tally, members, on, "the Assembly had {} Members")
    return judge_assembly(
        tally,
        majority={"simple": SIMPLE, "two_thirds": TWO_THIRDS}[majority],
        members=members,
        cite=Cite.parse(WORDS[majority]),
    )


def _in_council(tally: Tally, on: date, against: str, *, procedural: bool) -> Judgement:
    from tellers.cli.members import members
    from tellers.model.council import council_size
    from tellers.rules.sc.voting import Matter, judge_council

    _holds(tally, council_size(on), on, "the Council had {} members")
    noes = members(against, on=on) if against.strip() else ()
    _sat(noes, on)
    if len(noes) > tally.no:
        named = ", ".join(noes)
        raise InputError(f"--against names {len(noes)} ({named}), but --no counts {tally.no}")
    matter = Matter.PROCEDURAL if procedural else Matter.SUBSTANTIVE
    return judge_council(tally, against=list(noes), matter=matter, on=on)


def _sat(noes: tuple[MemberCode, ...], on: date) -> None:
    """Refuse a Member that was not a member of the Council on the day."""
    from tellers.model.council import council, permanent
    from tellers.model.members import member

    for code in noes:
        if code not in permanent(on) and code not in council(on):
            raise InputError(
                f"{member(code).name(on)} ({code}) was not a member of the Council on {on}; "
                f"its members were {', '.join(sorted(council(on)))}"
            )


def _holds(tally: Tally, size: int, on: date, words: str) -> None:
    """Refuse a tally that the organ could not have produced on the day."""
    if not size:
        raise InputError(f"{on} is before the United Nations; choose a day from 1946 on")
    if tally.taking_part > size:
        counted = words.format(size)
        raise InputError(
            f"{tally} makes {tally.taking_part} votes and abstentions; {counted} on {on}"
        )
