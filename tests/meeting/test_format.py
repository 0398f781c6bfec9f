"""Transcripts, written and read in turn: what is read once reads the same ever after."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellers.meeting.transcript import format_transcript, parse
from tellers.model.drafts import MotionKind
from tellers.model.members import member, roster

ON = date(2025, 2, 24)
CODES = sorted(roster(ON))

who = st.sampled_from(CODES).map(lambda code: member(code).name(ON))
someone = who | st.just("A member")
lists = st.lists(st.sampled_from(CODES), unique=True, max_size=40)
words = st.lists(
    st.text(alphabet="abcé,:-#()'’/ 0", min_size=1, max_size=30).filter(str.strip),
    min_size=1,
    max_size=30,
).map(" ".join)
texts = st.sampled_from(["A/79/L.1", "a/79/l.2", "A/RES/377 (V)", "amendment 1", "part 1"])
rules = st.sampled_from(["GA 83", "CHARTER 27(3)", "A/RES/60/251 para. 8"])
documents = st.lists(words, max_size=3)


@st.composite
def acts(draw: st.DrawFn) -> str:
    """Write one act, as a person might."""
    motion = draw(st.sampled_from(MotionKind)).value
    about = draw(st.sampled_from(["", " on A/79/L.1", " to A/79/L.1", " A/79/L.1"]))
    sentence, *keys = draw(
        st.sampled_from(
            [
                (f"{draw(someone)} submits {draw(texts)}", "Title", "Sponsors"),
                (f"{draw(who)} submits draft decision {draw(texts)}", "Title"),
                (f"{draw(someone)} submits an amendment to {draw(texts)}", "Sponsors", "Distance"),
                (f"{draw(who)} submits amendment A/79/L.9 to {draw(texts)}", "Distance"),
                (f"{draw(who)} asks for a separate vote on {draw(texts)}", "Operative", "Title"),
                (f"{draw(someone)} moves to {motion}{about}", "Title"),
                (f"President puts {draw(texts)} to a recorded vote", "Yes", "No", "Abstaining"),
                (f"President puts {draw(texts)} to a vote", "Tally", "No"),
                (f"President rules that {draw(texts)} needs two thirds", "Rule", "Ground"),
                ("President notes that some Members have no vote", "Members", "Rule"),
                (f"President announces {draw(texts)} adopted, 9-1-5, as A/RES/79/1",),
                (f"President declares {draw(texts)} not put", "Rule", "Why"),
                (f"{draw(who)} corrects its vote to abstention",),
                (f"{draw(who)} abstains",),
            ]
        )
    )
    details = {
        "Title": words,
        "Ground": words,
        "Why": words,
        "Rule": rules,
        "Distance": st.integers(0, 9).map(str),
        "Operative": st.sampled_from(["no", "yes"]),
        "Tally": st.sampled_from(["9 – 1 – 5", "not known"]),
    }
    lines = [sentence]
    for key in keys:
        value = draw(details.get(key, lists.map(" ".join)))
        lines.append(f"    {key}: {value}")
    takes_sources = ("submits", "moves", "puts", "rules", "notes", "asks")
    if any(f" {word} " in sentence for word in takes_sources):
        lines.extend(f"    Source: {document}" for document in draw(documents))
    if draw(st.booleans()):
        lines.append("    Refused: ga rule 83")
    return "\n".join(lines)


lines = acts() | words.map("Note on A/79/L.1: {}".format) | words.map("# {}".format) | st.just("")


@settings(deadline=None, max_examples=100)
@given(title=words, sources=documents, entries=st.lists(lines, max_size=8))
def test_what_is_written_reads_the_same_ever_after(
    title: str, sources: list[str], entries: list[str]
) -> None:
    head = ["Meeting: M", "Organ: general assembly", "Date: 2025-02-24", f"Title: {title}"]
    head += [f"Source: {source}" for source in sources]
    first = parse("\n".join([*head, "", *entries]))
    written = format_transcript(first)
    assert parse(written) == first
    assert format_transcript(parse(written)) == written


def test_the_details_of_a_vote_on_totals_stand_in_their_order() -> None:
    """
    Tally first, then the names that are known, whatever the order they were given in.
    """
    head = "Meeting: M\nOrgan: General Assembly\nDate: 2025-02-24\n\n"
    vote = "President puts A/79/L.1 to a vote\n"
    text = f"{head}{vote}    No: FRA\n    Tally: 1-1-0\n"
    assert format_transcript(parse(text)) == f"{head}{vote}    Tally: 1-1-0\n    No: FRA\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_a_transcript_ends_with_one_line_end(end: str) -> None:
    text = "Meeting: M\nOrgan: General Assembly\nDate: 2025-02-24\n\nFrance abstains"
    assert format_transcript(parse(text + end)) == text + "\n"
