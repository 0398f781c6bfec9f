"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tellers.cli.home import home


def test_the_variable_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELLERS_HOME", "~/kept")
    assert home() == Path.home() / "kept"


@pytest.mark.parametrize("unset", [None, ""])
def test_without_it_the_platform_does(unset: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if unset is None:
        monkeypatch.delenv("TELLERS_HOME")
    else:
        monkeypatch.setenv("TELLERS_HOME", unset)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert home() == Path.home() / ".local" / "share" / "tellers"
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert home() == Path("/data/tellers")
    monkeypatch.setattr("sys.platform", "darwin")
    assert home() == Path.home() / "Library" / "Application Support" / "tellers"
