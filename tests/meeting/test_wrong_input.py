"""What is wrong in a transcript is said with its line, and with what was expected."""

from __future__ import annotations

import pytest

from tellers.meeting.acts import Submit
from tellers.meeting.errors import RefusedError, TranscriptError
from tellers.meeting.run import run
from tellers.meeting.transcript import parse

ASSEMBLY = """\
Meeting: A made-up meeting
Organ: General Assembly
Date: 1946-02-01

"""
COUNCIL = """\
Meeting: A made-up meeting
Organ: Security Council
Date: 2022-02-25

"""


def unreadable(text: str) -> list[str]:
    with pytest.raises(TranscriptError) as caught:
        parse(text)
    return str(caught.value).splitlines()


def refused(text: str) -> str:
    transcript = parse(text)
    with pytest.raises(RefusedError) as caught:
        run(transcript)
    return str(caught.value)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "",
            [
                "line 1: the head has no 'Meeting' line, as in 'Meeting: S/PV.9866'",
                "line 1: the head has no 'Organ' line, as in 'Organ: Security Council'",
                "line 1: the head has no 'Date' line, as in 'Date: 2025-02-24'",
            ],
        ),
        (
            "# Only\n# comments\n",
            [
                "line 1: the head has no 'Meeting' line, as in 'Meeting: S/PV.9866'",
                "line 1: the head has no 'Organ' line, as in 'Organ: Security Council'",
                "line 1: the head has no 'Date' line, as in 'Date: 2025-02-24'",
            ],
        ),
        (
            "Meeting: M\nOrgan: GA\n",
            ["line 1: the head has no 'Date' line, as in 'Date: 2025-02-24'"],
        ),
        (
            "Meeting: M\nOrgan: GA\nDate: 24 February 2025\n",
            [
                "line 3: no date in '24 February 2025': write year-month-day, as 2025-02-24",
            ],
        ),
        (
            "Meeting: M\nOrgan: GA\nDate: 2025-02-30\n",
            ["line 3: no date in '2025-02-30': write year-month-day, as 2025-02-24"],
        ),
        (
            "Meeting: M\nOrgan: GA\nDate: 1945-06-26\n",
            ["line 3: the General Assembly had no members yet on 1945-06-26: check the date"],
        ),
        (
            "Meeting: M\nOrgan: SC\nDate: 2190-01-01\n",
            [
                (
                    "line 3: who sits in the Security Council on 2190-01-01 is not on record: the "
                    "elected members are known up to 31 December 2026. Choose a day until then."
                ),
            ],
        ),
        (
            "Meeting: M\nOrgan: ECOSOC\nDate: 2025-02-24\n",
            ["line 2: no organ 'ECOSOC': write 'General Assembly' or 'Security Council'"],
        ),
        (
            "Meeting: M\nOrgan: GA\nDate: 2025-02-24\nWeather: fine\n",
            [
                (
                    "line 4: 'Weather: fine' is not part of a head; expected Meeting, Organ, Date, "
                    "Session, Title, Source, then an empty line before the acts"
                ),
            ],
        ),
        (
            "Meeting: M\nOrgan: GA\nDate: 2025-02-24\nDate: 2025-02-25\n",
            ["line 4: 'Date' stands here a second time"],
        ),
        (
            "Meeting:\nOrgan: GA\nDate: 2025-02-24\nSource:\n",
            [
                "line 1: 'Meeting' is empty: write it down or leave the line out",
                "line 4: 'Source' is empty: write it down or leave the line out",
            ],
        ),
    ],
)
def test_a_head_that_is_wrong(head: str, expected: list[str]) -> None:
    assert unreadable(head) == expected


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        (
            "France sings\n",
            "line 5: 'France sings' is no act; expected one such as 'France submits S/2025/1', ",
        ),
        (
            "Ruritania submits A/L.1\n",
            "line 5: 'Ruritania' names no Member of the United Nations",
        ),
        (
            "Switzerland submits A/L.1\n",
            (
                "line 5: 'Switzerland' names no Member on 1946-02-01: Switzerland became a Member "
                "on 10 September 2002"
            ),
        ),
        (
            "France submits A/L.1\n    Colour: red\n",
            "line 6: 'Colour' is no detail of this act",
        ),
        (
            "France submits A/L.1\n    colour red\n",
            "line 6: 'colour red' is no detail of the act above it; expected 'Key: value' ",
        ),
        (
            "France submits A/L.1\n    Title: one\n    Title: two\n",
            "line 7: 'Title' stands here a second time",
        ),
        (
            "France moves to dance\n",
            "line 5: no motion to 'dance'; there are: suspend the meeting, ",
        ),
        (
            "France submits amendment A/L.2 to A/L.1\n    Distance: far\n",
            "line 6: 'Distance' cannot be 'far': write a whole number, ",
        ),
        (
            "France submits A/L.1\n    Source:\n",
            "line 6: an empty source: write the document's symbol",
        ),
        (
            "President puts A/L.1 to a vote\n    Tally: many\n",
            "line 6: 'Tally' cannot be 'many': write yes-no-abstaining, as in 93-18-65, ",
        ),
        (
            "France submits A/L.1\n    Refused: 82\n",
            "line 6: 'Refused' cannot be '82': write a book and a number, as in 'GA 83'",
        ),
        (
            "President puts A/L.1 to a recorded vote\n    Yes: FRA GBR\n        XXX\n",
            "line 7: no Member has the code 'XXX'",
        ),
        (
            (
                "President puts A/L.1 to a recorded vote\n"
                "    Yes: France, United\n        Kingdom, Saudi\n        Utopia\n"
            ),
            "line 7: 'Saudi Utopia' names no Member of the United Nations",
        ),
    ],
)
def test_an_act_that_cannot_be_read(acts: str, expected: str) -> None:
    (message,) = unreadable(ASSEMBLY + acts)
    assert message.startswith(expected)


def test_every_problem_is_listed_by_its_line() -> None:
    text = "Meeting: M\nOrgan: GA\nDate: soon\n\nFrance sings\nPeru dances\n"
    assert [line.split(":")[0] for line in unreadable(text)] == ["line 3", "line 5", "line 6"]


VOTE = "France submits A/L.1\nPresident puts A/L.1 to a recorded vote\n"


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        (
            "France votes yes\n",
            (
                "line 5: out of order under GA 88: no vote is under way: the President has to put "
                "a question to the vote first"
            ),
        ),
        (
            VOTE + "    Yes: FRA GBR\n    No: PER\n        FRA\n",
            (
                "line 9: out of order under GA 82: a second vote by France (FRA) on A/L.1: each "
                "Member has one vote"
            ),
        ),
        (
            VOTE + "    Yes: FRA GBR\nPresident announces A/L.1 adopted, 3-0-0\n",
            (
                "line 8: out of order under GA 88: the tally does not add up: the votes listed "
                "come to 2-0-0, the announcement says 3-0-0"
            ),
        ),
        (
            VOTE + "    Yes: FRA\n    No: PER CUB\nPresident announces A/L.1 adopted\n",
            (
                "line 9: out of order under GA 85: A/L.1 cannot be announced as adopted; by the "
                "rules it is rejected: 1 of 3 present and voting (GA 86); a simple majority "
                "needed, 2: one short (GA 85)"
            ),
        ),
        (
            "President puts A/L.9 to a vote\n    Tally: 1-0-0\n",
            (
                "line 5: out of order under GA 78: A/L.9 is not before the meeting; before it so "
                "far: nothing"
            ),
        ),
        (
            VOTE + "    Tally: 9-1-1\n",
            (
                "line 6: out of order under GA 88: the vote on A/L.1 is recorded: its tally is "
                "counted from the roll; to give totals alone, put it to a vote that is not recorded"
            ),
        ),
        (
            "France submits A/L.1\nPresident puts A/L.1 to a vote\n    Tally: 50-1-1\n",
            (
                "line 6: out of order under GA 82: the tally does not add up: 50-1-1 makes 52 "
                "votes and abstentions, the General Assembly had 51 Members on 1946-02-01"
            ),
        ),
        (
            "France submits A/L.1\nPresident puts A/L.1 to a vote\n    Tally: 9-0-1\n    No: PER\n",
            (
                "line 6: out of order under GA 88: the tally does not add up: 1 listed as no, the "
                "tally 9-0-1 has 0"
            ),
        ),
        (
            (
                "France submits A/L.1\nPresident puts A/L.1 to a vote\n"
                "President announces A/L.1 adopted\n"
            ),
            (
                "line 7: out of order under GA 88: no tally was reported for A/L.1: give it, or "
                "say that it is not known"
            ),
        ),
        (
            (
                "France submits A/L.1\nPresident puts A/L.1 to a vote\n    Tally: not known\n"
                "President announces A/L.1 adopted, 9-0-1\n"
            ),
            (
                "line 8: out of order under GA 88: the tally does not add up: no tally is known, "
                "the announcement says 9-0-1"
            ),
        ),
        (
            (
                "France submits A/L.1\nPresident puts A/L.1 to a vote\n    Tally: not known\n"
                "President announces A/L.1 equally divided\n"
            ),
            (
                "line 8: out of order under GA 88: A/L.1 cannot be announced as equally divided "
                "where no tally is known, only as adopted or rejected"
            ),
        ),
        (
            "France submits A/L.1\n    Refused: GA 78\n",
            (
                "line 5: out of order under GA 78: the transcript expects a refusal here, but the "
                "act was in order"
            ),
        ),
        (
            "France votes yes\n    Refused: GA 82\n",
            (
                "line 5: out of order under GA 88: no vote is under way: the President has to put "
                "a question to the vote first; the transcript expects it to be refused under GA 82"
            ),
        ),
    ],
)
def test_an_act_out_of_order(acts: str, expected: str) -> None:
    assert refused(ASSEMBLY + acts) == expected


def test_a_vote_by_a_member_that_does_not_sit_in_the_council() -> None:
    acts = (
        "France submits S/2022/1\nPresident puts S/2022/1 to a recorded vote\n"
        "    Yes: FRA GBR\n        UKR\n"
    )
    assert refused(COUNCIL + acts) == (
        "line 8: out of order under CHARTER 27(1): Ukraine (UKR) was not a member of the Security "
        "Council on 2022-02-25"
    )


def test_details_may_be_given_by_name_over_several_lines() -> None:
    text = ASSEMBLY + (
        "France submits A/L.1\n    Sponsors: United\n        Kingdom, Peru,\n        Chile,\n"
    )
    (step,) = parse(text).steps
    (act,) = step.acts
    assert isinstance(act, Submit)
    assert act.question.sponsors == ("FRA", "GBR", "PER", "CHL")


def test_details_below_a_comment_are_not_lost() -> None:
    """A comment within an act would part it from its details."""
    text = (
        "Meeting: S/PV.1\nOrgan: Security Council\nDate: 2025-02-24\n\n"
        "France submits S/2025/999\nPresident puts S/2025/999 to a recorded vote\n"
        "    Yes: FRA\n# the noes\n    No: RUS\n"
    )
    with pytest.raises(TranscriptError, match=r"line 9: 'No: RUS' stands below a comment"):
        parse(text)
