"""Anyone may attempt any act at any time: what holds all the same, in both organs."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tellers.meeting.acts import (
    Act,
    Adjourn,
    AdoptWithoutVote,
    Announce,
    CastVotes,
    CorrectVote,
    CountPresent,
    DeclareNotPut,
    DeclareRejected,
    DenyVote,
    ExplainVote,
    Method,
    ObjectToDivision,
    PutToVote,
    Remark,
    ReportTally,
    Resume,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Suspend,
    Withdraw,
)
from tellers.meeting.apply import apply, replay
from tellers.meeting.decide import decide
from tellers.meeting.events import Decided, Event, Lapsed, OutOfOrder, VotesCast, VotingBegun
from tellers.meeting.results import MAJORITIES, decision, judged
from tellers.meeting.state import (
    Opening,
    Voting,
    is_complete,
    open_meeting,
    roll_call,
    tally_of,
)
from tellers.model.cites import Cite
from tellers.model.council import permanent
from tellers.model.decisions import Outcome
from tellers.model.drafts import Amendment, Draft, Label, Motion, MotionKind, Organ, Part, Question
from tellers.model.members import MemberCode
from tellers.model.votes import RollCall, Tally, Vote
from tellers.rules.sc.voting import Matter

DAYS = {Organ.GA: date(1946, 2, 1), Organ.SC: date(2022, 2, 25)}
LABELS = [Label(name) for name in ("A/L.1", "A/L.2", "A/L.3", "motion 1", "motion 2", "part 1")]
MEMBERS = [*permanent(DAYS[Organ.SC]), *map(MemberCode, ("BRA", "IND", "MEX", "CHE", "XUT"))]

labels = st.sampled_from([*LABELS, Label("division on part 1")])
members = st.sampled_from(MEMBERS)
votes = st.sampled_from(Vote)
cites = st.sampled_from([Cite("GA", "90"), Cite("CHARTER", "19"), Cite("SC", "38")])
numbers = st.integers(0, 30)
tallies = st.builds(
    Tally, yes=numbers, no=numbers, abstaining=numbers, not_voting=st.none() | numbers
)
sponsors = st.lists(members, max_size=2).map(tuple)
questions = st.one_of(
    st.builds(Draft, label=labels, sponsors=sponsors, decision=st.booleans()),
    st.builds(Amendment, label=labels, to=labels, sponsors=sponsors, distance=st.none() | numbers),
    st.builds(Part, label=labels, to=labels, sponsors=sponsors, operative=st.booleans()),
    st.builds(
        Motion,
        label=labels,
        to=st.none() | labels,
        sponsors=sponsors,
        motion=st.sampled_from(MotionKind),
    ),
)
acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(Submit, by=st.none() | members, question=questions),
    st.builds(Withdraw, by=members, label=labels),
    st.builds(ObjectToDivision, by=members, label=labels),
    st.builds(
        RuleOnMajority, label=labels, majority=st.sampled_from([*MAJORITIES, "most"]), cite=cites
    ),
    st.builds(RuleOnMatter, label=labels, matter=st.sampled_from(Matter)),
    st.builds(DenyVote, members=sponsors, cite=cites),
    st.builds(CountPresent, present=st.integers(-1, 60)),
    st.builds(PutToVote, label=labels, method=st.sampled_from(Method)),
    st.builds(CastVotes, votes=st.lists(st.tuples(members, votes), max_size=9).map(tuple)),
    st.builds(CorrectVote, by=members, vote=votes),
    st.builds(ReportTally, tally=st.none() | tallies),
    st.builds(Announce, label=labels, outcome=st.sampled_from(Outcome), tally=st.none() | tallies),
    st.builds(AdoptWithoutVote, label=labels),
    st.builds(DeclareNotPut, label=labels, cite=cites, why=st.just("as everybody wishes")),
    st.builds(DeclareRejected, label=labels),
    st.builds(ExplainVote, by=members, label=labels),
    st.builds(Remark, text=st.just("a doubt"), about=st.none() | labels),
    st.builds(Suspend),
    st.builds(Resume),
)


class AnyoneAnyTime(RuleBasedStateMachine):
    """A meeting in which every act is attempted, in order or not."""

    organ: Organ

    @initialize()
    def open(self) -> None:
        opening = Opening(meeting="A meeting", organ=self.organ, date=DAYS[self.organ])
        self.start = self.meeting = open_meeting(opening)
        self.events: list[Event] = []
        self.corrections: set[int] = set()

    def ask(self, act: Act) -> bool:
        """Ask for *act*; say whether it was in order. `decide` never raises."""
        ruling = decide(self.meeting, act)
        if isinstance(ruling, OutOfOrder):
            assert ruling.why
            return False
        for event in ruling:
            if isinstance(event, Decided):
                assert self.meeting.pending(event.decision.label)
            if isinstance(event, Lapsed):
                assert self.meeting.pending(event.label)
            self.meeting = apply(self.meeting, event)
        if isinstance(act, CorrectVote):
            self.corrections.add(len(self.events))
        self.events.extend(ruling)
        return True

    @rule(act=acts)
    def attempt(self, act: Act) -> None:
        self.ask(act)

    @rule(question=questions)
    def submit(self, question: Question) -> None:
        self.ask(Submit(by=None, question=question))

    @rule(motion=st.sampled_from(MotionKind), to=st.none() | labels, carried=st.booleans())
    def move(self, motion: MotionKind, to: Label | None, *, carried: bool) -> None:
        """Move something and vote on it at once, if that is in order."""
        label = Label(f"motion on event {len(self.events)}")
        self.ask(Submit(by=None, question=Motion(label=label, motion=motion, to=to)))
        if self.ask(PutToVote(label=label, method=Method.COUNTED)):
            self.ask(ReportTally(tally=None))
            outcome = Outcome.ADOPTED if carried else Outcome.REJECTED
            assert self.ask(Announce(label=label, outcome=outcome))

    @rule(code=members, vote=votes)
    def vote(self, code: MemberCode, vote: Vote) -> None:
        """Vote; whoever has voted is refused."""
        voted = isinstance(self.meeting.phase, Voting) and code in self.meeting.phase.votes
        assert not (self.ask(CastVotes(votes=((code, vote),))) and voted)

    @rule(label=labels)
    def vote_to_the_end(self, label: Label) -> None:
        """Put a question that is open to the vote, if its turn has come, and vote as a body."""
        if self.ask(PutToVote(label=label)):
            free = sorted(self.meeting.members - self.meeting.without_vote.keys())
            self.ask(CastVotes(votes=tuple((code, Vote.YES) for code in free)))

    @rule()
    def announce(self) -> None:
        """Announce what the rules say: that is never refused."""
        voting = self.meeting.phase
        if not isinstance(voting, Voting):
            return
        if voting.put.method is Method.COUNTED and is_complete(voting):
            self.ask(ReportTally(tally=None))
            return
        act = Announce(label=voting.put.label, outcome=Outcome.REJECTED)
        outcome = decision(self.meeting, voting, act).judgement.outcome
        assert self.ask(evolve(act, outcome=outcome))

    @rule()
    def adjourn(self) -> None:
        """Close the meeting, once it has done something."""
        if len(self.meeting.decisions) > 3:
            self.ask(Adjourn())

    @invariant()
    def replaying_the_events_gives_the_same_meeting(self) -> None:
        assert replay(self.start, self.events) == self.meeting

    @invariant()
    def the_roll_is_the_roster(self) -> None:
        for taken in self.meeting.decisions:
            if taken.complete:
                assert taken.votes.keys() == self.meeting.members
                assert RollCall(taken.votes).tally == taken.tally
            if taken.tally is not None:
                silent = taken.tally.not_voting or 0
                assert taken.tally.taking_part + silent == len(self.meeting.members)

    @invariant()
    def whoever_has_no_vote_casts_none(self) -> None:
        if isinstance(self.meeting.phase, Voting):
            cast = self.meeting.phase.votes.keys()
            assert cast <= self.meeting.members
            assert not cast & self.meeting.without_vote.keys()

    @invariant()
    def what_is_open_is_about_something_open(self) -> None:
        for each in self.meeting.open_questions:
            to = None if isinstance(each, Draft) else each.to
            reopening = isinstance(each, Motion) and each.motion is MotionKind.RECONSIDER
            assert to is None or reopening or self.meeting.pending(to)

    @invariant()
    def no_council_decision_of_substance_is_against_a_permanent_member(self) -> None:
        if self.organ is Organ.GA:
            return
        for taken in self.meeting.decisions:
            procedural = any(
                step.cite == Cite("CHARTER", "27(2)") for step in taken.judgement.argument
            )
            if taken.judgement.outcome is Outcome.ADOPTED and taken.tally and not procedural:
                assert all(taken.votes.get(code) is not Vote.NO for code in permanent(taken.date))

    @invariant()
    def no_member_votes_twice(self) -> None:
        cast: set[MemberCode] = set()
        for at, event in enumerate(self.events):
            match event:
                case VotingBegun():
                    cast = set()
                case VotesCast(votes=given) if at not in self.corrections:
                    named = [code for code, _ in given]
                    assert len(set(named)) == len(named)
                    assert not cast.intersection(named)
                    cast.update(named)

    @invariant()
    def what_a_vote_comes_to_is_steady(self) -> None:
        """One more yes never defeats; neither order nor, in the Assembly, abstention matters."""
        voting = self.meeting.phase
        if not isinstance(voting, Voting):
            return
        tally = tally_of(self.meeting, voting)
        if tally is None:
            return
        before = judged(self.meeting, voting, tally)
        turned = evolve(voting, votes=dict(reversed(list(voting.votes.items()))))
        assert judged(self.meeting, turned, tally) == before
        silent = [code for code in MEMBERS if self._may_still_vote(voting, code)]
        for code in silent[:1]:
            more = evolve(voting, votes={**voting.votes, code: Vote.YES})
            after = judged(self.meeting, more, roll_call(self.meeting, more).tally)
            assert after.adopted or not before.adopted
            idle = evolve(voting, votes={**voting.votes, code: Vote.ABSTAINING})
            if self.organ is Organ.GA:
                same = judged(self.meeting, idle, roll_call(self.meeting, idle).tally)
                assert same.outcome is before.outcome

    def _may_still_vote(self, voting: Voting, code: MemberCode) -> bool:
        return is_complete(voting) and code in self.meeting.members and code not in voting.votes


class InTheAssembly(AnyoneAnyTime):
    organ = Organ.GA


class InTheCouncil(AnyoneAnyTime):
    organ = Organ.SC


for machine in (InTheAssembly, InTheCouncil):
    machine.TestCase.settings = settings(max_examples=200, stateful_step_count=60, deadline=None)

TestInTheAssembly = InTheAssembly.TestCase
TestInTheCouncil = InTheCouncil.TestCase
