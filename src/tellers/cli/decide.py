"""`tellers decide`: a what-if, argued."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

if TYPE_CHECKING:
    from tellers.model.decisions import Judgement
    from tellers.model.votes import Tally

WORDS = {"simple": "GA 85", "two_thirds": "GA 83"}


def decide(  # noqa: PLR0913 - each is a fact of the vote
    *,
    organ: Literal["GA", "SC"],
    yes: int,
    no: int,
    abstaining: int = 0,
    against: str = "",
    day: Annotated[str, Parameter(name="--date")] = "",
    majority: Literal["simple", "two_thirds"] = "simple",
    procedural: bool = False,
    json: bool = False,
) -> None:
    """Say what a tally would come to, by the rules of the organ on a day.

    Parameters
    ----------
    organ
        GA or SC.
    yes
        Votes in favour.
    no
        Votes against.
    abstaining
        Abstentions.
    against
        Members of the Council voting no, parted by commas: RUS,CHN. Only the permanent ones matter.
    day
        The day whose rules apply, as 1965-11-23; today if it is left out.
    majority
        simple or two_thirds (the Assembly).
    procedural
        A procedural matter of the Council: no veto.
    json
        Print JSON.
    """
    from tellers.cli.output import Printer, outcome_text, print_json, tally_line
    from tellers.model.votes import Tally

    on = _day(day)
    tally = Tally(yes=yes, no=no, abstaining=abstaining)
    judgement = _judged(organ, tally, on, against, majority=majority, procedural=procedural)
    required = judgement.required
    if json:
        print_json(
            {
                "organ": organ,
                "date": on.isoformat(),
                "outcome": judgement.outcome.value,
                "cause": judgement.cause.value if judgement.cause else None,
                "tally": {"yes": yes, "no": no, "abstaining": abstaining, "not_voting": None},
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
        )
        return
    out = Printer()
    cause = judgement.cause.value if judgement.cause else None
    line = tally_line({"yes": yes, "no": no, "abstaining": abstaining})
    out.line(outcome_text(judgement.outcome.value, cause), "  ", line)
    for step in judgement.argument:
        out.line(str(step), indent=2)


def _judged(  # noqa: PLR0913 - each is a fact of the vote
    organ: str, tally: Tally, on: date, against: str, *, majority: str, procedural: bool
) -> Judgement:
    from tellers.cli.errors import InputError
    from tellers.model.cites import Cite
    from tellers.model.council import council
    from tellers.model.majorities import SIMPLE, TWO_THIRDS
    from tellers.model.members import member, recognise, roster
    from tellers.rules.ga.voting import judge_assembly
    from tellers.rules.sc.voting import Matter, judge_council

    if organ == "GA":
        if against or procedural:
            option = "--against" if against else "--procedural"
            raise InputError(
                f"{option} belongs to the Council: no veto in the Assembly (--organ SC)"
            )
        members = len(roster(on))
        _holds(tally, members, f"the Assembly had {members} Members on {on}")
        return judge_assembly(
            tally,
            majority={"simple": SIMPLE, "two_thirds": TWO_THIRDS}[majority],
            members=members,
            cite=Cite.parse(WORDS[majority]),
        )
    sitting = council(on)
    _holds(tally, len(sitting), f"the Council had {len(sitting)} members on {on}")
    noes = [recognise(name.strip(), on=on) for name in against.split(",") if name.strip()]
    for code in noes:
        if code not in sitting:
            raise InputError(
                f"{member(code).name(on)} ({code}) was not a member of the Council on {on}; "
                f"its members were {', '.join(sorted(sitting))}"
            )
    if len(noes) > tally.no:
        raise InputError(f"--against names {len(noes)} Members, --no says {tally.no}")
    matter = Matter.PROCEDURAL if procedural else Matter.SUBSTANTIVE
    return judge_council(tally, against=noes, matter=matter, on=on)


def _holds(tally: Tally, size: int, words: str) -> None:
    from tellers.cli.errors import InputError

    if tally.taking_part > size:
        raise InputError(f"{tally} makes {tally.taking_part} votes and abstentions; {words}")


def _day(text: str) -> date:
    from tellers.cli.errors import InputError

    if not text:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{text!r} is no day; write it as 1965-11-23") from error
