"""The judgement of a vote in the Council, with its argument (SC 40 with Charter 27)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import frozen

from tellers.model.cites import Cite
from tellers.model.council import permanent
from tellers.model.decisions import Cause, Judgement, Outcome, Reason, Required
from tellers.model.members import MemberCode, member
from tellers.model.votes import RollCall, Tally, Vote
from tellers.rules.charter import council_majority, council_size, permanent_against
from tellers.rules.errors import ImpossibleTallyError
from tellers.rules.policies import PRACTICE, Policies
from tellers.rules.words import counted, listed, number


class Matter(StrEnum):
    """What Charter 27 makes of a matter."""

    PROCEDURAL = "procedural"
    SUBSTANTIVE = "substantive"
    PRELIMINARY = "preliminary"
    """Whether a matter is procedural; itself decided like a substantive one."""


_CITES = {
    Matter.PROCEDURAL: Cite("CHARTER", "27(2)"),
    Matter.SUBSTANTIVE: Cite("CHARTER", "27(3)"),
    Matter.PRELIMINARY: Cite("CHARTER", "27(3)"),
}
_GROUNDS = {
    Matter.PROCEDURAL: "a procedural matter",
    Matter.SUBSTANTIVE: "",
    Matter.PRELIMINARY: "a preliminary question, by the statement of 7 June 1945",
}


def judge_council(  # noqa: PLR0913 (each is a fact of the vote)
    tally: Tally,
    *,
    matter: Matter,
    on: date,
    against: Iterable[MemberCode] = (),
    obliged_to_abstain: Iterable[MemberCode] = (),
    roll: RollCall | None = None,
    ground: str = "",
    policies: Policies = PRACTICE,
) -> Judgement:
    """Judge a vote of the Council.

    *against* names the members that voted no, every permanent one among them; a *roll* names
    them too, and lets the argument name the permanent members that abstained or took no part.
    *obliged_to_abstain* are parties to a dispute held to the proviso of Charter 27(3): a fact to
    be declared, never inferred. *ground* says why *matter* is what it is.
    """
    vote = _Vote(
        tally=tally,
        matter=Matter(matter),
        on=on,
        against=frozenset(against).union(roll.cast(Vote.NO) if roll else ()),
        obliged=frozenset(obliged_to_abstain if policies.obliged_to_abstain_is_abstaining else ()),
        roll=roll,
        ground=ground,
    )
    vote.check()
    return vote.judgement()


@frozen(kw_only=True)
class _Vote:
    """One vote with all it is judged by."""

    tally: Tally
    matter: Matter
    on: date
    against: frozenset[MemberCode]
    obliged: frozenset[MemberCode]
    roll: RollCall | None
    ground: str

    def named(self, codes: Iterable[MemberCode]) -> str:
        """List members by their usual names on the day, in alphabetical order."""
        called = [member(code).usual(self.on) for code in codes]
        return listed(sorted(called, key=lambda name: name.removeprefix("the ")))

    def check(self) -> None:
        """Refuse what the Council could not have counted."""
        size = council_size(self.on)
        if self.tally.taking_part > size:
            raise ImpossibleTallyError(
                f"{self.tally} is {counted(self.tally.taking_part, 'vote')}, "
                f"but the Council had {size} members on {self.on}"
            )
        if len(self.against) > self.tally.no:
            raise ImpossibleTallyError(
                f"{self.tally} has {counted(self.tally.no, 'vote')} against, "
                f"but {self.named(sorted(self.against))} named as voting no"
            )
        if self.roll and not self.roll.tally.agrees_with(self.tally):
            raise ImpossibleTallyError(
                f"the roll call comes to {self.roll.tally}, the tally is {self.tally}"
            )

    @property
    def cite(self) -> Cite:
        return _CITES[self.matter]

    @property
    def needed(self) -> int:
        return council_majority(self.on).number

    @property
    def held(self) -> frozenset[MemberCode]:
        """The members whose vote counts as an abstention."""
        return frozenset() if self.matter is Matter.PROCEDURAL else self.obliged

    @property
    def yes(self) -> int:
        """The affirmative votes that count."""
        cast = self.roll.cast(Vote.YES) if self.roll else ()
        return self.tally.yes - len(self.held.intersection(cast))

    def judgement(self) -> Judgement:
        """Go down the table: short, procedural, vetoed, adopted."""
        refusing = permanent_against(self.against - self.held, self.on)
        argument = (self._needed(), *self._held())
        if self.yes < self.needed:
            return self._end(
                Outcome.REJECTED, Cause.INSUFFICIENT_VOTES, *argument, *self._no_veto(refusing)
            )
        if self.matter is Matter.PROCEDURAL:
            return self._end(Outcome.ADOPTED, None, *argument, *self._no_veto(refusing))
        if refusing:
            return self._end(
                Outcome.REJECTED, Cause.VETO, *argument, self._veto(refusing), vetoed_by=refusing
            )
        return self._end(Outcome.ADOPTED, None, *argument, self._concurring(), *self._no_bar())

    def _needed(self) -> Reason:
        why = f"{self.yes} in favour, {number(self.needed)} needed"
        if self.yes < self.needed:
            why += f": {number(self.needed - self.yes)} short"
        return Reason(cite=self.cite, why=why, ground=self.ground or _GROUNDS[self.matter])

    def _held(self) -> tuple[Reason, ...]:
        if not self.held:
            return ()
        was = (
            "a party to the dispute, was" if len(self.held) == 1 else "parties to the dispute, were"
        )
        why = f"{self.named(sorted(self.held))}, {was} obliged to abstain: counted as abstaining"
        return (Reason(cite=Cite("CHARTER", "27(3)"), why=why),)

    def _veto(self, refusing: tuple[MemberCode, ...]) -> Reason:
        who = "a permanent member" if len(refusing) == 1 else "permanent members"
        why = f"{self.named(refusing)}, {who}, voted against: a veto"
        return Reason(cite=self.cite, why=why)

    def _no_veto(self, refusing: tuple[MemberCode, ...]) -> tuple[Reason, ...]:
        """Say why the no of a permanent member is not a veto here."""
        if not refusing:
            return ()
        negative = "vote" if len(refusing) == 1 else "votes"
        why = f"no veto in the negative {negative} of {self.named(refusing)}: "
        if self.matter is Matter.PROCEDURAL:
            why += "the matter is procedural"
        else:
            why += f"{number(self.needed)} in favour were not reached"
        return (Reason(cite=self.cite, why=why),)

    def _concurring(self) -> Reason:
        why = "no permanent member voted against"
        unnamed = self.tally.no - len(self.against)
        if unnamed:
            why += f", as far as they are named: {unnamed} of {self.tally.no} against not named"
        return Reason(cite=self.cite, why=why)

    def _no_bar(self) -> tuple[Reason, ...]:
        """Say that abstaining or taking no part is no bar, in practice since 1946."""
        if self.roll is None:
            return ()
        reasons = []
        for vote, did in _NO_BAR.items():
            named = sorted(set(permanent(self.on)).intersection(self.roll.cast(vote)))
            if named:
                who = "a permanent member" if len(named) == 1 else "permanent members"
                why = f"{self.named(named)}, {who}, {did}: in practice no bar"
                reasons.append(Reason(cite=self.cite, why=why))
        return tuple(reasons)

    def _end(
        self,
        outcome: Outcome,
        cause: Cause | None,
        *argument: Reason,
        vetoed_by: tuple[MemberCode, ...] = (),
    ) -> Judgement:
        required = Required(
            majority=council_majority(self.on), needed=self.needed, of=council_size(self.on)
        )
        return Judgement(
            outcome=outcome,
            cause=cause,
            argument=argument,
            required=required,
            vetoed_by=vetoed_by,
        )


_NO_BAR = {Vote.ABSTAINING: "abstained", Vote.NOT_VOTING: "took no part"}
