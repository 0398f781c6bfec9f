"""What must stay in step is checked here, not remembered."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import tellers

ROOT = Path(__file__).parents[1]
INDEX_ADDRESS = re.compile(rb"https?://[^ ]*(pypi|simple/)")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
JUSTFILE = (ROOT / "justfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    found = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project: dict[str, Any] = found["project"]
    return project


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """Every file that git knows here."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607 - whichever git there is
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def test_all_is_the_public_names() -> None:
    public = {
        name
        for name, value in vars(tellers).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert set(tellers.__all__) == public | {"__version__"}


def test_version_is_the_same_everywhere(project: dict[str, Any]) -> None:
    assert project["version"] == tellers.__version__


def test_no_committed_file_names_a_package_index(committed: list[Path]) -> None:
    assert "uv.lock" not in {path.name for path in committed}
    files = [path for path in committed if path.is_file()]
    assert [path for path in files if INDEX_ADDRESS.search(path.read_bytes())] == []


def test_lock_pins_every_dependency(project: dict[str, Any]) -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    asked = {re.split(r"[^\w.-]", line)[0] for line in project["dependencies"]}
    assert asked <= pinned
    assert "http" not in lock
    blocks = re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)[1:]
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_every_decision_page_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "index.md").read_text(encoding="utf-8")
    pages = sorted(path.stem for path in folder.glob("[0-9]*.md"))
    assert re.findall(r"^(\d{4}-\S+)$", index, re.MULTILINE) == pages


def test_decision_pages_say_what_why_and_what_else() -> None:
    for page in (ROOT / "docs" / "decisions").glob("[0-9]*.md"):
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(page.stem[:4])}. "), page.name
        for heading in ("## What\n", "## Why\n", "## What else was possible\n"):
            assert heading in text, f"{page.name}: no {heading.strip()!r}"


def test_changelog_has_a_place_for_the_next_change() -> None:
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_readme_gives_the_command_that_tells_a_story() -> None:
    assert "\n./tellers story 2025-02-24\n" in README
    assert re.search(r'^story DAY="2025-02-24":\n    tellers story "\$1"$', JUSTFILE, re.MULTILINE)


def test_readme_gives_the_command_that_ci_tests_with() -> None:
    assert "\n./just test\n" in README
    assert CI.count("\n./just test\n") == 1


def test_ci_runs_all_that_check_runs() -> None:
    check = re.search(r"^check: (.*)$", JUSTFILE, re.MULTILINE)
    assert check
    assert " ".join(re.findall(r"^\./just (.*)$", CI, re.MULTILINE)) == check[1]


@pytest.mark.parametrize("name", ["tellers", "just", ".ci/run"])
def test_a_command_can_be_run(name: str) -> None:
    assert (ROOT / name).stat().st_mode & 0o111


@pytest.mark.parametrize("link", re.findall(r"\]\(([^):]+)\)", README))
def test_readme_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).is_file()
