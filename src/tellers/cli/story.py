"""`tellers story`: the account of a day, or of one decision."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal


def story(  # noqa: PLR0913 - each is a way to have it
    subject: str,
    *,
    format: Literal["text", "md", "html", "json"] = "text",  # noqa: A002 - the option's name
    json: bool = False,
    page: Path | None = None,
    no_page: bool = False,
    receipts: bool = False,
    verify: bool = False,
) -> int:
    """Tell what was decided, by which rule, who split from whom and how support moved.

    In the terminal it also writes a page to send on, and says where: one HTML file that needs
    nothing else. Other formats go to standard output alone.

    Parameters
    ----------
    subject
        A day (2025-02-24) or a text (A/RES/ES-11/7, S/2022/155).
    format
        How to print it: text, Markdown, HTML or JSON (docs/guide/json.md).
    json
        The same as --format json.
    page
        Where to write the page, a file or a folder; by default under $TELLERS_HOME, in stories.
    no_page
        Write no page.
    receipts
        Print the receipts below the text: each question, its sources.
    verify
        Ask every receipt again of a record read anew from its sources; exit 1 if any differs.
    """
    from tellers.cli import days
    from tellers.cli.output import print_json
    from tellers.cli.record import open_record
    from tellers.story.telling import story_json, tell

    subject = days.subject(subject)
    shown = "json" if json else format
    record = open_record()
    told = tell(record, subject)
    if verify:
        return _verify(told, json=shown == "json")
    if page is not None:
        _write_page(record, told, page)
    if shown == "json":
        from tellers.story.figures import charts

        print_json(story_json(record, told, charts(record, told)))
    elif shown == "md":
        from tellers.story.markdown import markdown

        sys.stdout.write(markdown(told))
    elif shown == "html":
        from tellers.story.page import page as html

        sys.stdout.write(html(record, told))
    else:
        _print(told, receipts=receipts)
    if shown == "text" and page is None and not no_page:
        _write_page(record, told, None)
    return 0


def _print(told: Any, *, receipts: bool) -> None:
    from tellers.cli.output import Printer
    from tellers.story.findings import Section

    out = Printer()
    out.line((told.title, "bold"))
    for section in Section:
        paragraphs = told.paragraphs(section)
        if not paragraphs:
            continue
        out.line()
        out.line((section.value, "bold cyan"))
        for paragraph in paragraphs:
            parts: list[Any] = []
            for finding in paragraph:
                marks = ", ".join(each.removeprefix("r") for each in finding.sentence.receipts)
                parts += [finding.sentence.text, (f" [{marks}] ", "dim")]
            out.line(*parts, indent=2)
    out.line()
    if receipts:
        out.line(("Receipts", "bold cyan"))
        for receipt in told.receipts.values():
            sources = "; ".join(receipt.sources)
            number = receipt.id.removeprefix("r")
            out.line(f"[{number}] {receipt.question} ", (sources, "dim"), indent=2)
    else:
        count = len(told.receipts)
        note = f"[1]–[{count}] are receipts: --receipts prints them, --verify asks them again."
        out.line((note, "dim"))


def _write_page(record: Any, told: Any, place: Path | None) -> None:
    """Write the page whole or not at all, and say where it is."""
    from tellers.cli.errors import InputError
    from tellers.cli.home import home
    from tellers.story.page import page as html

    path = place or home() / "stories"
    if place is None or place.is_dir():
        path /= f"{_file_name(told.subject)}.html"
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(html(record, told), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        if place is not None:
            raise InputError(f"no page written to {path}: {error.strerror or error}") from error
        sys.stderr.write(
            f"No page written to {path} ({error.strerror or error}); --page FILE names a place.\n"
        )
        return
    sys.stderr.write(f"Page: {path.resolve().as_uri()}\n")


def _file_name(subject: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-." else "-" for sign in subject.strip())


def _verify(told: Any, *, json: bool) -> int:
    from tellers.cli.output import print_json
    from tellers.record.store import Record
    from tellers.story.telling import verify

    differing = verify(Record.starter(), told)
    count = len(told.receipts)
    if json:
        found = [{"id": each.id, "question": each.question} for each in differing]
        print_json({"subject": told.subject, "asked": count, "differing": found})
        return 1 if differing else 0
    for receipt in differing:
        sys.stdout.write(f"differs: {receipt.question}\n")
    sys.stdout.write(f"{count} receipts asked again, {len(differing)} differ.\n")
    return 1 if differing else 0
