"""The judgement of a vote in the Assembly, with its argument (GA 67, 83-86, 95)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Judgement, Outcome, Reason, Required
from tellers.model.majorities import SIMPLE, Base, Majority
from tellers.model.votes import Tally
from tellers.rules.errors import ImpossibleTallyError, RulesError
from tellers.rules.ga.conduct import needed_to_decide, quorum_to_decide
from tellers.rules.policies import PRACTICE, Policies
from tellers.rules.words import counted, number

QuestionKind = Literal["proposal", "amendment", "part", "motion"]
Body = Literal["plenary", "committee"]


def judge_assembly(  # noqa: PLR0913 (each is a fact of the vote)
    tally: Tally,
    *,
    majority: Majority,
    members: int,
    ground: str = "",
    cite: Cite | None = None,
    present: int | None = None,
    kind: QuestionKind = "proposal",
    body: Body = "plenary",
    attempt: int = 1,
    on: date | None = None,
    policies: Policies = PRACTICE,
) -> Judgement:
    """Judge a vote of the Assembly or of one of its committees.

    *majority* is declared, never guessed: *ground* says for what reason it applies, and *cite*
    by which rule, where it is not the usual one for its kind. *members* is the size of the whole
    body. *present* is a count of those in the room; without one the quorum is presumed.
    """
    vote = _Vote(
        tally=tally,
        majority=majority,
        members=members,
        ground=ground,
        cite=cite or _usual(majority, kind, body),
        kind=kind,
        body=body,
        attempt=attempt,
        policies=policies,
    )
    vote.check(present)
    if present is not None and not quorum_to_decide(present, members, on):
        needed = needed_to_decide(members, on)
        why = f"{present} of {members} Members present, {needed} needed for a decision"
        cite = Cite("GA", "67" if body == "plenary" else "108")
        return Judgement(
            outcome=Outcome.NO_DECISION,
            cause=Cause.NO_QUORUM,
            argument=(Reason(cite=cite, why=why),),
        )
    return vote.judgement()


def _usual(majority: Majority, kind: QuestionKind, body: Body) -> Cite:
    """Return the rule a majority usually rests on."""
    match majority.name:
        case "simple":
            return Cite("GA", "85" if body == "plenary" else "125")
        case "two_thirds" if body == "plenary":
            return Cite("GA", "84" if kind in {"amendment", "part"} else "83")
        case "two_thirds_of_members":
            return Cite("CHARTER", "108")
        case _:
            raise RulesError(
                f"no rule of the Assembly's {body} usually asks for {majority.name}: "
                "say under which one it applies, as in cite=Cite('GA', '123')"
            )


@frozen(kw_only=True)
class _Vote:
    """One vote with all it is judged by."""

    tally: Tally
    majority: Majority
    members: int
    ground: str
    cite: Cite
    kind: QuestionKind
    body: Body
    attempt: int
    policies: Policies

    def check(self, present: int | None) -> None:
        """Refuse what the body could not have counted."""
        if self.majority.base is Base.FIXED:
            raise RulesError(
                "the Assembly has no fixed number of affirmative votes: that is the Council's"
            )
        most = self.members if present is None else present
        if self.tally.taking_part > most:
            raise ImpossibleTallyError(
                f"{self.tally} is {counted(self.tally.taking_part, 'vote')}, "
                f"but only {counted(most, 'Member')} could vote"
            )

    @property
    def needed(self) -> int:
        return self.majority.needed(self.tally, members=self.members)

    @property
    def _tied(self) -> bool:
        return self.majority == SIMPLE and self.tally.yes == self.tally.no

    def judgement(self) -> Judgement:
        """Go down the table: nothing cast, short, carried, equally divided."""
        if self.tally.present_and_voting == 0 and (
            self.policies.nothing_cast_rejects or self.majority != SIMPLE
        ):
            why = "nobody voted yes or no: nothing is adopted"
            return self._end(
                Outcome.REJECTED, Cause.NOTHING_CAST, Reason(cite=self._rule(86), why=why)
            )
        argument = (*self._counted(), self._required())
        if self.majority.carried_by(self.tally, members=self.members):
            return self._end(Outcome.ADOPTED, None, *argument, *self._simple_instead())
        if self._tied:
            return self._equally_divided(argument)
        return self._end(
            Outcome.REJECTED, Cause.INSUFFICIENT_VOTES, *argument, *self._simple_instead()
        )

    def _rule(self, plenary: int) -> Cite:
        """Return the rule that counts here: a committee has its own number for each."""
        return Cite("GA", str(plenary if self.body == "plenary" else _IN_COMMITTEE[plenary]))

    def _counted(self) -> tuple[Reason, ...]:
        if self.majority.base is Base.MEMBERS:
            return ()
        tally = self.tally
        why = f"{tally.yes} of {tally.present_and_voting} present and voting"
        if tally.abstaining:
            why += f", {counted(tally.abstaining, 'abstention')} not counted"
        return (Reason(cite=self._rule(86), why=why),)

    def _required(self) -> Reason:
        why = f"{_WORDS[self.majority.name]} needed, {self.needed}"
        if self.majority.base is Base.MEMBERS:
            why = f"{why} of {self.members}; {self.tally.yes} in favour"
        short = self.needed - self.tally.yes
        if short > 0 and not self._tied:
            why += f": {number(short)} short"
        return Reason(cite=self.cite, why=why, ground=self.ground)

    def _simple_instead(self) -> tuple[Reason, ...]:
        if self.majority == SIMPLE or self.majority.base is not Base.PRESENT_AND_VOTING:
            return ()
        simple = SIMPLE.needed(self.tally, members=self.members)
        return (Reason(cite=self._rule(85), why=f"a simple majority would have been {simple}"),)

    def _equally_divided(self, argument: tuple[Reason, ...]) -> Judgement:
        even = f"equally divided, {self.tally.yes} to {self.tally.no}"
        tie = self._rule(95)
        if self.body == "committee":
            why = f"{even}: rejected at once in a committee"
        elif self.kind != "proposal" and self.policies.tie_rejects_lesser_questions:
            article = "an" if self.kind == "amendment" else "a"
            why = f"{even}: in practice {article} {self.kind} then falls without a second vote"
        elif self.attempt == 1:
            why = f"{even}: a second vote follows within forty-eight hours"
            return self._end(
                Outcome.EQUALLY_DIVIDED, Cause.TIE, *argument, Reason(cite=tie, why=why)
            )
        else:
            why = f"{even} again in the second vote: rejected"
        return self._end(Outcome.REJECTED, Cause.TIE, *argument, Reason(cite=tie, why=why))

    def _end(self, outcome: Outcome, cause: Cause | None, *argument: Reason) -> Judgement:
        required = Required(
            majority=self.majority,
            needed=self.needed,
            of=self.majority.of(self.tally, members=self.members),
        )
        return Judgement(outcome=outcome, cause=cause, argument=argument, required=required)


_IN_COMMITTEE = {85: 125, 86: 126, 95: 133}
_WORDS = {
    "simple": "a simple majority",
    "two_thirds": "two thirds",
    "two_thirds_of_members": "two thirds of all Members",
    "majority_of_members": "a majority of all Members",
}
