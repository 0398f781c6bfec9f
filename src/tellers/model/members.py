"""Members of the United Nations: the one door to who they are and what they are called."""

from tellers.model.membership import (
    Absence,
    Member,
    MemberCode,
    UnknownMember,
    all_members,
    member,
    member_by_cow,
    participants,
    roster,
)
from tellers.model.names import (
    UnknownName,
    fold,
    in_english_order,
    known_names,
    names_of,
    recognise,
)

__all__ = [
    "Absence",
    "Member",
    "MemberCode",
    "UnknownMember",
    "UnknownName",
    "all_members",
    "fold",
    "in_english_order",
    "known_names",
    "member",
    "member_by_cow",
    "names_of",
    "participants",
    "recognise",
    "roster",
]
