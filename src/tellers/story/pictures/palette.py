"""Colours and marks of the four votes: told apart without colour, and with any colour vision.

Each vote has a fill, a line colour, a shape and a letter. The light theme is written into every
picture as plain attributes, so that a word processor shows it; a style sheet beside it turns
the same colours into CSS custom properties, so that a browser follows the page and its theme.
"""

from collections.abc import Mapping
from types import MappingProxyType

from tellers.model.votes import Vote

ORDER = (Vote.YES, Vote.ABSTAINING, Vote.NO, Vote.NOT_VOTING)
"""From left to right, as the seats are filled."""

LETTERS: Mapping[Vote, str] = MappingProxyType(
    {Vote.YES: "Y", Vote.NO: "N", Vote.ABSTAINING: "A", Vote.NOT_VOTING: "–"}
)
WORDS: Mapping[Vote, str] = MappingProxyType(
    {
        Vote.YES: "yes",
        Vote.NO: "no",
        Vote.ABSTAINING: "abstaining",
        Vote.NOT_VOTING: "not voting",
    }
)
SHAPES: Mapping[Vote, str] = MappingProxyType(
    {
        Vote.YES: "circle",
        Vote.NO: "diamond",
        Vote.ABSTAINING: "triangle-up",
        Vote.NOT_VOTING: "cross",
    }
)
"""By the names that Vega knows; the hand-written pictures draw the same ones."""

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "page": "#ffffff",
        "text": "#1b1f24",
        "muted": "#59616b",
        "rule": "#d3d7dc",
        "accent": "#5b3f94",
        "yes": "#2878bd",
        "yes-line": "#1d669f",
        "no": "#7f141b",
        "no-line": "#951a22",
        "abstaining": "#f4cb6c",
        "abstaining-line": "#855700",
        "not-voting-line": "#666e78",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "page": "#14171b",
        "text": "#eceff2",
        "muted": "#a3abb5",
        "rule": "#3d444d",
        "accent": "#bca6f2",
        "yes": "#4596da",
        "yes-line": "#63aeee",
        "no": "#ffb3a4",
        "no-line": "#ff9a87",
        "abstaining": "#5f470f",
        "abstaining-line": "#e2b13c",
        "not-voting-line": "#9099a4",
    }
)

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"


def fill(vote: Vote) -> str:
    """Return the colour that fills the mark of *vote*; none where it is drawn hollow."""
    return "none" if vote is Vote.NOT_VOTING else LIGHT[str(vote)]


def line(vote: Vote) -> str:
    """Return the colour of the outline of *vote*, also fit for text and thin lines."""
    return LIGHT[f"{str(vote).replace('_', '-')}-line"]


def on_fill(vote: Vote) -> str:
    """Return the colour of a letter that stands on the mark of *vote*."""
    match vote:
        case Vote.YES | Vote.NO:
            return LIGHT["page"]
        case Vote.ABSTAINING:
            return LIGHT["text"]
        case Vote.NOT_VOTING:
            return line(vote)


def _declare(theme: Mapping[str, str], prefix: str) -> str:
    return "".join(f"{prefix}{name}:{colour};" for name, colour in theme.items())


def page_css() -> str:
    """Return the custom properties for a page: light, dark and print.

    A page may redefine any of them under a selector of its own. A page with one theme only
    declares that one, and the pictures follow it.
    """
    return (
        f":root{{{_declare(LIGHT, '--tellers-')}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_declare(DARK, '--tellers-')}}}}}\n"
        f"@media print{{:root{{{_declare(LIGHT, '--tellers-')}}}}}\n"
    )


def picture_css() -> str:
    """Return the style sheet inside each picture, the same in all, so that repeating is harmless.

    `@supports` hides it from programs that read style sheets but no custom properties.
    """
    own = "--tellers-own-"
    rules = "".join(
        f".tellers-picture [{attribute}='{colour}']"
        f"{{{attribute}:var(--tellers-{name},var({own}{name}))}}"
        for name, colour in LIGHT.items()
        for attribute in ("fill", "stroke")
    )
    return (
        "@supports (color:var(--a)){"
        f".tellers-picture{{{_declare(LIGHT, own)}}}"
        f"@media (prefers-color-scheme:dark){{.tellers-picture{{{_declare(DARK, own)}}}}}"
        f"@media print{{.tellers-picture{{{_declare(LIGHT, own)}"
        "-webkit-print-color-adjust:exact;print-color-adjust:exact}}"
        f".tellers-picture{{fill:var(--tellers-text,var({own}text))}}"
        f"{rules}}}"
    )
