"""Writing SVG: elements with escaped attributes, and the frame that every picture stands in."""

import re
import textwrap
from xml.sax.saxutils import escape, quoteattr

from tellers.story.pictures.palette import FONT, LIGHT, picture_css


def number(value: float) -> str:
    """Write a length with two decimals at most.

    >>> number(12.0), number(1 / 3), number(-0.001)
    ('12', '0.33', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, *children: str, **attributes: str | float | None) -> str:
    """Write one element; *children* are SVG already, attributes are escaped here.

    An underscore stands for the hyphen, a last one is dropped; `None` leaves the attribute out.

    >>> element("text", "a", class_="b", font_size=2.5)
    '<text class="b" font-size="2.5">a</text>'
    """
    written = "".join(
        f" {name.rstrip('_').replace('_', '-')}="
        + quoteattr(value if isinstance(value, str) else number(value))
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def words(content: str, **attributes: str | float | None) -> str:
    """Write a line of text; *content* is escaped."""
    return element("text", escape(content), **attributes)


def tooltip(content: str) -> str:
    """Write the title that a pointer shows over the element it stands in."""
    return element("title", escape(content))


def broken(content: str, *, size: float, width: float) -> list[str]:
    """Break *content* into lines that fit *width*, for a sans serif of usual breadth."""
    return textwrap.wrap(content, max(8, int(width / (size * 0.53))))


def checked_prefix(prefix: str) -> str:
    """Return *prefix* where it can begin an id, or say what one may hold."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", prefix):
        raise ValueError(
            f"{prefix!r} cannot begin an id: write a letter, then letters, digits, '-' or '_'"
        )
    return prefix


def opening(*, prefix: str, title: str, description: str, width: float, height: float) -> str:
    """Write how a picture begins: its box, its accessible name, its style sheet."""
    checked_prefix(prefix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tellers-picture" id="{prefix}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-desc" '
        f'viewBox="0 0 {number(width)} {number(height)}" '
        f'font-family={quoteattr(FONT)} fill="{LIGHT["text"]}">'
        f'<title id="{prefix}-title">{escape(title)}</title>'
        f'<desc id="{prefix}-desc">{escape(description)}</desc>'
        f"<style>{picture_css()}</style>"
    )


def picture(
    *body: str, prefix: str, title: str, description: str, width: float, height: float
) -> str:
    """Write a whole picture that scales with the page: it has a view box and no size."""
    head = opening(prefix=prefix, title=title, description=description, width=width, height=height)
    return f"{head}{''.join(body)}</svg>\n"
