"""The series that ship: each text has a gist, is held by the record, and stands where it should."""

from __future__ import annotations

import pytest

from tellers.analysis.series import (
    UnknownSeriesError,
    all_series,
    series,
    series_of,
    standing,
)
from tellers.model.symbols import Symbol


@pytest.mark.parametrize("key", list(all_series()))
def test_every_text_has_a_symbol_and_a_gist(key: str) -> None:
    found = series(key)
    assert len(found.texts) == len(found.gists) == len(set(found.texts))
    assert all(found.gists)
    assert found.reason.endswith(".")
    for symbol in found.texts:
        assert str(Symbol.parse(symbol)) == symbol
        assert series_of(symbol) is found


def test_a_text_of_no_series() -> None:
    assert series_of("A/RES/377(V)") is None


def test_an_unknown_series_says_which_there_are() -> None:
    with pytest.raises(UnknownSeriesError, match=r"there are: .*ukraine.*Did you mean 'ukraine'"):
        series("ukrain")


def test_standing_tells_near_from_level() -> None:
    """ES-11/7 among the six before it (A/RES/ES-11/1 to 6)."""
    found = standing(93, [141, 140, 93, 143, 94, 141])
    assert found.lower_than == (141, 140, 143, 141)
    assert found.level_with == (93,)
    assert found.near == (94,)
    assert found.higher_than == ()
