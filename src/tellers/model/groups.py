"""Groups: regional groups, unions and alliances of Members, with the days they changed."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache, cached_property
from itertools import accumulate
from typing import TypeAlias

from attrs import frozen

from tellers.model.cites import Source
from tellers.model.membership import MemberCode, all_members, roster
from tellers.model.names import fold
from tellers.model.periods import read_data

_Standing: TypeAlias = tuple[frozenset[MemberCode], frozenset[MemberCode]]
"""Who belongs to a group and takes part, and who is suspended."""


class UnknownGroup(LookupError):  # noqa: N818 - named for what was found
    """A text that names no group; the message lists what comes near, or all."""


@frozen(kw_only=True)
class Change:
    """What changed in a group on one day."""

    day: date
    joined: frozenset[MemberCode]
    """Joined, or took part again after a suspension."""
    left: frozenset[MemberCode]
    suspended: frozenset[MemberCode]


@frozen(kw_only=True)
class Group:
    """A grouping of Members."""

    key: str
    title: str
    """As it calls itself: `European Union`."""
    short: str
    """What stands before `Members` or `States`: `EU`, `African`."""
    names: tuple[str, ...]
    source: Source
    note: str
    is_regional: bool
    """Whether it is one of the five groups that share out elective seats."""
    changes: tuple[Change, ...]
    """In the order of days. The end of a membership is no change of the group's."""

    def on(self, day: date) -> frozenset[MemberCode]:
        """Give the Members of the United Nations that belonged to it on *day*, none suspended."""
        return self._standing(day)[0] & roster(day)

    def suspended(self, day: date) -> frozenset[MemberCode]:
        """Give the Members that belonged to it on *day* but were suspended."""
        return self._standing(day)[1] & roster(day)

    def _standing(self, day: date) -> _Standing:
        return self._standings[bisect_right(self.changes, day, key=lambda one: one.day)]

    @cached_property
    def _standings(self) -> tuple[_Standing, ...]:
        """Who belonged to it before the first change and after each, and who was suspended."""
        return tuple(accumulate(self.changes, _change, initial=(frozenset(), frozenset())))


def group(name: str, on: date) -> frozenset[MemberCode]:
    """Give the Members that belonged to a group *on* a day.

    >>> len(group("EU", date(2020, 1, 31))), len(group("European Union", date(2020, 2, 1)))
    (28, 27)
    """
    return find_group(name).on(on)


def find_group(name: str) -> Group:
    """Find a group by its key, title or another name, after folding.

    >>> find_group("arab league").key, find_group("WEOG").title
    ('Arab_League', 'Western European and other States')
    """
    found = _by_name().get(fold(name))
    if found is None:
        near = get_close_matches(fold(name), _by_name(), n=3)
        keys = dict.fromkeys(_by_name()[one].key for one in near) or [one.key for one in groups()]
        which = "Near it are" if near else "Known are"
        raise UnknownGroup(f"no group is called {name.strip()!r}. {which}: {', '.join(keys)}")
    return found


@cache
def groups() -> tuple[Group, ...]:
    """Give all groups: the five regional ones first."""
    return tuple(
        Group(
            key=key,
            title=row["title"],
            short=row["short"],
            names=tuple(row["names"]),
            source=Source.parse(row["source"]),
            note=row.get("note", ""),
            is_regional="changes" not in row,
            changes=_read_changes(row["changes"]) if "changes" in row else _regional_changes(key),
        )
        for key, row in read_data("groups").items()
    )


def _read_changes(found: Mapping[str, str]) -> tuple[Change, ...]:
    known = {one.code for one in all_members()}
    changes = []
    for day, line in found.items():
        marked: dict[str, set[MemberCode]] = {"": set(), "-": set(), "~": set()}
        for word in line.split():
            code = MemberCode(word.lstrip("-~"))
            if code not in known:
                raise UnknownGroup(f"groups.toml, {day}: {code!r} is no code of a Member")
            marked[word.removesuffix(code)].add(code)
        changes.append(
            Change(
                day=date.fromisoformat(day),
                joined=frozenset(marked[""]),
                left=frozenset(marked["-"]),
                suspended=frozenset(marked["~"]),
            )
        )
    return tuple(changes)


def _regional_changes(key: str) -> tuple[Change, ...]:
    """Gather from the Members who was in the regional group *key*."""
    regional = read_data("members")["regional_groups"]
    joined: dict[date, set[MemberCode]] = {}
    left: dict[date, set[MemberCode]] = {}
    for one in all_members():
        days = (one.entry, *one.regions.changes)
        for day, short in zip(days, one.regions.texts, strict=True):
            is_here = regional.get(short) == key
            (joined if is_here else left).setdefault(max(day, regional["since"]), set()).add(
                one.code
            )
    return tuple(
        Change(
            day=day,
            joined=frozenset(joined.get(day, ())),
            left=frozenset(left.get(day, ())),
            suspended=frozenset(),
        )
        for day in sorted(joined.keys() | left.keys())
    )


def _change(standing: _Standing, change: Change) -> _Standing:
    belonging, suspended = standing
    return (
        (belonging - change.left - change.suspended) | change.joined,
        (suspended - change.left - change.joined) | change.suspended,
    )


@cache
def _by_name() -> dict[str, Group]:
    return {
        fold(name): one for one in groups() for name in (*one.names, one.short, one.title, one.key)
    }
