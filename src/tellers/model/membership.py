"""Members: who was a Member of the United Nations, from when to when, and under which name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any, NewType

from attrs import frozen

from tellers.model.cites import Source
from tellers.model.periods import DatedText, Period, read_data

MemberCode = NewType("MemberCode", str)
"""The key of a membership, the alpha-3 code it has or last had: `RUS` for the Soviet Union too."""


class UnknownMember(LookupError):  # noqa: N818 - named for what was found
    """A code that stands for no Member; the message says which codes come near."""


@frozen(kw_only=True)
class Absence:
    """A time in which a Member took no part in the work of the General Assembly."""

    period: Period
    counted: bool = True
    """Whether the published number of Members counted it all the same."""
    why: str
    source: Source


@frozen(kw_only=True)
class Member:
    """A membership of the United Nations, past or present.

    >>> member("RUS").name(date(1950, 6, 27))
    'Union of Soviet Socialist Republics'
    >>> member("RUS").usual(date(1950, 6, 27))
    'the Soviet Union'
    """

    code: MemberCode
    memberships: tuple[Period, ...]
    """From entry to exit; a second period where a Member resumed its seat."""
    names: DatedText
    usual_names: DatedText
    iso3s: DatedText
    m49: str | None
    """The code of the Statistics Division; `None` for Zanzibar, which had none."""
    cows: tuple[int, ...]
    """Codes of the Correlates of War, the present or last one first."""
    regions: DatedText
    also_coded: tuple[str, ...] = ()
    """Codes that data files use for it, besides its own and its `iso3s`."""
    absences: tuple[Absence, ...] = ()
    note: str = ""

    @property
    def entry(self) -> date:
        """The day it first became a Member."""
        return self.memberships[0].start

    @property
    def exit(self) -> date | None:
        """The first day it was no Member any more; `None` while it is one."""
        return self.memberships[-1].end

    @property
    def cow(self) -> int:
        """The present or last code of the Correlates of War."""
        return self.cows[0]

    def name(self, on: date | None = None) -> str:
        """Return the English short name as the United Nations wrote it *on* a day, or last."""
        return self.names.on(on or date.max)

    def usual(self, on: date | None = None) -> str:
        """Return the name a newspaper uses within a sentence, with article: *on* a day, or last.

        >>> member("USA").usual(), member("KHM").usual()
        ('the United States', 'Cambodia')
        """
        return self.usual_names.on(on or date.max)

    def iso3(self, on: date | None = None) -> str | None:
        """Return the alpha-3 code of ISO 3166 *on* a day, or the last; `None` for Zanzibar.

        Before 1974, when there was no such code, it is the first one the Member was given.
        """
        return self.iso3s.on(on or date.max) or None

    def region(self, on: date | None = None) -> str | None:
        """Return the key of its regional group *on* a day, or last; `None` before 17 December 1963.

        >>> member("ISR").region(date(1999, 1, 1)), member("ISR").region()
        (None, 'western_european_other')
        """
        regional = read_data("members")["regional_groups"]
        day = on or date.max
        return regional.get(self.regions.on(day)) if day >= regional["since"] else None

    def is_member(self, on: date) -> bool:
        """Whether it was a Member *on* that day, whether or not it took part."""
        return any(on in period for period in self.memberships)

    def takes_part(self, on: date) -> bool:
        """Whether it was a Member *on* that day and could take part in the Assembly's work."""
        return self.is_member(on) and not any(on in absence.period for absence in self.absences)

    def is_counted(self, on: date) -> bool:
        """Whether the published number of Members counted it *on* that day."""
        uncounted = (absence.period for absence in self.absences if not absence.counted)
        return self.is_member(on) and not any(on in period for period in uncounted)

    @property
    def term(self) -> str:
        """When it was a Member, to end a sentence.

        >>> member("SSD").term, member("EAZ").term
        ('since 14 July 2011', 'from 16 December 1963 until 26 April 1964')
        """
        return " and ".join(
            f"from {written(period.start)} until {written(period.end)}"
            if period.end
            else f"since {written(period.start)}"
            for period in self.memberships
        )


def member(code: str, on: date | None = None) -> Member:
    """Find a Member by its code, or by a code it had before; *on* decides between two Members.

    >>> member("ZAR").name()
    'Democratic Republic of the Congo'
    >>> member("YUG").code, member("YUG", on=date(2001, 6, 1)).code
    ('YUG', 'SRB')
    """
    found = _by_code().get(code.strip().upper())
    if not found:
        near = get_close_matches(code.strip().upper(), _by_code(), n=3, cutoff=0.6)
        hint = f"; near it are {', '.join(sorted(near))}" if near else ""
        raise UnknownMember(
            f"no Member has the code {code!r}{hint}. Write an alpha-3 code, as in FRA, "
            "or let `recognise` read a name."
        )
    return next((one for one in found if on and one.is_member(on)), found[0])


def member_by_cow(number: int, on: date) -> Member:
    """Find the Member that had the Correlates of War code *number* *on* a day, or else any day.

    >>> member_by_cow(345, on=date(1980, 1, 1)).code, member_by_cow(345, on=date(2010, 1, 1)).code
    ('YUG', 'SRB')
    """
    found = [one for one in all_members() if number in one.cows]
    if not found:
        raise UnknownMember(f"no Member has the Correlates of War code {number}, as 220 is France")
    return next((one for one in found if one.is_member(on)), found[0])


@cache
def all_members() -> tuple[Member, ...]:
    """Give every Member past and present, in the order of their codes."""
    table = read_data("members")
    return tuple(_read(MemberCode(code), row, table) for code, row in table["members"].items())


def roster(on: date) -> frozenset[MemberCode]:
    """Give the Members *on* a day: those that the published number of Members counted.

    >>> len(roster(date(1945, 12, 31))), len(roster(date(2026, 1, 1)))
    (51, 193)
    """
    days, rosters = _timeline(Member.is_counted)
    return rosters[bisect_right(days, on)]


def participants(on: date) -> frozenset[MemberCode]:
    """Give the Members that could take part in the General Assembly's work *on* a day.

    >>> sorted(roster(date(1980, 1, 1)) - participants(date(1980, 1, 1)))
    ['ZAF']
    """
    days, rosters = _timeline(Member.takes_part)
    return rosters[bisect_right(days, on)]


@cache
def _timeline(
    belongs: Callable[[Member, date], bool],
) -> tuple[tuple[date, ...], tuple[frozenset[MemberCode], ...]]:
    """Return the days on which something changed, and who *belongs* before, between and after."""
    changed: dict[date, dict[MemberCode, bool]] = {}
    for one in all_members():
        for period in (*one.memberships, *(absence.period for absence in one.absences)):
            for day in filter(None, (period.start, period.end)):
                changed.setdefault(day, {})[one.code] = belongs(one, day)
    days = sorted(changed)
    rosters = [frozenset[MemberCode]()]
    for day in days:
        joined = {code for code, here in changed[day].items() if here}
        rosters.append((rosters[-1] - changed[day].keys()) | joined)
    return tuple(days), tuple(rosters)


@cache
def _by_code() -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = {one.code: [one] for one in all_members()}
    for one in all_members():
        for code in (*one.iso3s.texts, *one.also_coded):
            if code and one not in found.setdefault(code, []):
                found[code].append(one)
    return found


def _read(code: MemberCode, row: dict[str, Any], table: dict[str, Any]) -> Member:
    periods = [Period(start=row["in"], end=row.get("out"))]
    if "again" in row:
        periods.append(Period(start=row["again"]))
    cow = row["cow"]
    return Member(
        code=code,
        memberships=tuple(periods),
        names=DatedText.read(_dated(row["name"])),
        usual_names=DatedText.read(_dated(row.get("usual", row["name"]))),
        iso3s=DatedText.read(_dated(row.get("iso3", code))),
        m49=row.get("m49"),
        cows=tuple(cow) if isinstance(cow, list) else (cow,),
        regions=DatedText.read(_dated(row["region"])),
        also_coded=tuple(table["codes"].get(code, ())),
        absences=tuple(
            Absence(
                period=Period(start=absent["from"], end=absent["until"]),
                counted=absent.get("counted", True),
                why=absent["why"],
                source=Source.parse(absent["source"]),
            )
            for absent in table["absent"]
            if absent["member"] == code
        ),
        note=table["note"].get(code, ""),
    )


def _dated(found: str | dict[str, str]) -> str | dict[date, str]:
    """Read the days of a TOML table, whose keys are text."""
    if isinstance(found, str):
        return found
    return {date.fromisoformat(day): text for day, text in found.items()}


def written(day: date) -> str:
    """Write a day as the United Nations does: `14 July 2011`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
