"""Run a transcript: every act is ruled on, every event applied."""

from __future__ import annotations

from attrs import frozen

from tellers.meeting.acts import Act, CastVotes
from tellers.meeting.apply import replay
from tellers.meeting.decide import decide
from tellers.meeting.errors import RefusedError
from tellers.meeting.events import Event, OutOfOrder
from tellers.meeting.state import Meeting, open_meeting
from tellers.meeting.transcript import Step, Transcript


@frozen(kw_only=True)
class Refusal:
    """An act that was out of order, as the transcript expected."""

    step: Step
    refused: OutOfOrder


@frozen(kw_only=True)
class Run:
    """What came of a transcript: the meeting as it ended, and all that happened."""

    meeting: Meeting
    events: tuple[Event, ...]
    refusals: tuple[Refusal, ...]


def run(transcript: Transcript) -> Run:
    """Run *transcript* to its end; a `RefusedError` names the line of an act out of order."""
    meeting = open_meeting(transcript.opening)
    events: list[Event] = []
    refusals: list[Refusal] = []
    for step in transcript.steps:
        for act in step.acts:
            ruling = decide(meeting, act)
            if isinstance(ruling, OutOfOrder):
                if step.refused != ruling.cite:
                    why = ruling.why
                    if step.refused is not None:
                        why += f"; the transcript expects it to be refused under {step.refused}"
                    raise RefusedError(_line(step, act, ruling), str(ruling.cite), why)
                refusals.append(Refusal(step=step, refused=ruling))
                break
            meeting = replay(meeting, ruling)
            events.extend(ruling)
        else:
            if step.refused is not None:
                why = "the transcript expects a refusal here, but the act was in order"
                raise RefusedError(step.line, str(step.refused), why)
    return Run(meeting=meeting, events=tuple(events), refusals=tuple(refusals))


def _line(step: Step, act: Act, refused: OutOfOrder) -> int:
    """Return the line to blame: of the Member's last vote in a list, else of the act."""
    if isinstance(act, CastVotes) and refused.about and step.places:
        at = max(i for i, (code, _) in enumerate(act.votes) if code == refused.about)
        return step.places[at]
    return step.line
