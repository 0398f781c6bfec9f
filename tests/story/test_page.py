"""The page: what the template is given, that it needs nothing else, how a browser shows it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from shutil import which

import attrs
import pytest

from tellers.record.store import Record
from tellers.story.page import PageView, page, view
from tellers.story.telling import Story, tell

TEMPLATE = Path(__file__).parents[2] / "src/tellers/story/templates/page.html.jinja"
VOID = {"meta", "link", "br", "img", "hr", "input", "path", "circle", "rect", "line", "use"}


class Outline(HTMLParser):
    """Collects what a page holds, and whether its elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.rows = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in named:
            self.ids.append(str(named["id"]))
        if (named.get("href") or "").startswith("#"):
            self.targets.append(str(named["href"])[1:])
        self.rows += tag == "tr"

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.fixture(scope="module")
def story(record: Record) -> Story:
    return tell(record, "2025-02-24")


@pytest.fixture(scope="module")
def html(record: Record, story: Story) -> str:
    return page(record, story)


def test_the_template_uses_exactly_the_documented_fields() -> None:
    used = set(re.findall(r"\bpage\.(\w+)", TEMPLATE.read_text(encoding="utf-8")))
    assert used == {each.name for each in attrs.fields(PageView)}


def test_it_is_well_formed_with_unique_ids_and_no_dead_link(html: str) -> None:
    outline = Outline(html)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    assert set(outline.targets) <= set(outline.ids)


def test_it_needs_nothing_else(html: str) -> None:
    """No picture, style, script or font comes from another file or another machine."""
    assert not re.findall(r"""(?:src|srcset|poster)\s*=|@import|url\((?!#)""", html)
    assert not re.findall(r"""<link\b|href=["'](?!#)""", html)


def test_every_receipt_is_there(html: str, story: Story) -> None:
    outline = Outline(html)
    assert set(story.receipts) <= set(outline.ids)
    assert set(outline.targets) - {"text"} <= set(story.receipts)


def test_every_member_is_on_the_roll(record: Record, story: Story) -> None:
    given = view(record, story)
    assert len(given.roll) == 193
    names = [row.name for row in given.roll]
    assert names.index("Türkiye") == names.index("Turkmenistan") - 1
    hungary = next(row for row in given.roll if row.name == "Hungary")
    assert [vote.vote for vote in hungary.votes] == ["no", "abstaining", ""]


def test_what_the_record_says_is_escaped(record: Record, story: Story) -> None:
    first = story.findings[0]
    spoiled = attrs.evolve(
        first, sentence=attrs.evolve(first.sentence, text="<script>alert('x')</script>")
    )
    found = page(record, attrs.evolve(story, findings=(spoiled, *story.findings[1:])))
    assert "<script>alert" not in found
    assert "&lt;script&gt;alert" in found


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 1280, 2560])
def test_it_fits_the_screen_and_asks_for_nothing(width: int, html: str, tmp_path: Path) -> None:
    chromium = which("chromium")
    if chromium is None:
        pytest.skip("no chromium here; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - needed here alone

    place = tmp_path / "day.html"
    place.write_text(html, encoding="utf-8")
    asked: list[str] = []
    errors: list[str] = []
    with sync_playwright() as engine:
        browser = engine.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        tab = browser.new_page(viewport={"width": width, "height": 800})
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: errors.append(message.text))
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(place.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        tab.locator(".marks a").first.click()
        assert tab.locator("#r1 details").get_attribute("open") is not None
        for picture in tab.locator("figure svg").all():
            box = picture.bounding_box()
            assert box is not None
            assert box["width"] >= min(width, 320) * 0.7
        browser.close()
    assert asked == [place.as_uri()]
    assert errors == []
