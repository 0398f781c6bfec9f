import math
from itertools import combinations

import pytest

from tellers.model.votes import Vote
from tellers.story.pictures.palette import (
    DARK,
    LETTERS,
    LIGHT,
    SHAPES,
    fill,
    line,
    on_fill,
    page_css,
    picture_css,
)

THEMES = {"light": LIGHT, "dark": DARK}
NAMED = {colour: name for name, colour in LIGHT.items()}

# Machado, Oliveira and Fernandes (2009), severity 1.0, over linear sRGB
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def seen(colour: str, sight: str) -> list[float]:
    light = linear(colour)
    mixed = (sum(f * c for f, c in zip(row, light, strict=True)) for row in SIGHT[sight])
    return [min(1.0, max(0.0, c)) for c in mixed]


def luminance(light: list[float]) -> float:
    return sum(f * c for f, c in zip((0.2126, 0.7152, 0.0722), light, strict=True))


def contrast(one: str, other: str) -> float:
    dark, bright = sorted(luminance(linear(colour)) for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def lab(light: list[float]) -> tuple[float, float, float]:
    red, green, blue = light
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str) -> float:
    pair = zip(lab(seen(one, sight)), lab(seen(other, sight)), strict=True)
    squares = [(a - b) ** 2 for a, b in pair]
    return math.sqrt(sum(squares))


def tokens(kind: str) -> list[str]:
    """Name the colours of a kind as CSS does; what is drawn hollow shows the page."""
    if kind == "line":
        return [NAMED[line(vote)] for vote in Vote]
    return [NAMED.get(fill(vote), "page") for vote in Vote]


def test_contrast_is_computed_as_the_web_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vote", Vote)
def test_outline_of_each_vote_is_legible_as_text_on_the_page(vote: Vote, theme: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[NAMED[line(vote)]], colours["page"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vote", Vote)
def test_each_mark_stands_out_from_the_page_by_fill_or_outline(vote: Vote, theme: str) -> None:
    colours = THEMES[theme]
    shown = [colours[NAMED[line(vote)]], colours[NAMED.get(fill(vote), "page")]]
    assert max(contrast(colour, colours["page"]) for colour in shown) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vote", Vote)
def test_letter_is_legible_on_its_mark(vote: Vote, theme: str) -> None:
    colours = THEMES[theme]
    ground = colours[NAMED.get(fill(vote), "page")]
    assert contrast(colours[NAMED[on_fill(vote)]], ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["text", "muted", "accent"])
def test_words_are_legible_on_the_page(name: str, theme: str) -> None:
    assert contrast(THEMES[theme][name], THEMES[theme]["page"]) >= 4.5


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", THEMES)
def test_fills_are_told_apart_with_any_colour_vision(theme: str, sight: str) -> None:
    for one, other in combinations(tokens("fill"), 2):
        assert distance(THEMES[theme][one], THEMES[theme][other], sight) >= 25, (one, other)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", THEMES)
def test_lines_are_told_apart_with_any_colour_vision(theme: str, sight: str) -> None:
    for one, other in combinations(tokens("line"), 2):
        assert distance(THEMES[theme][one], THEMES[theme][other], sight) >= 12, (one, other)


@pytest.mark.parametrize("theme", THEMES)
def test_fills_are_told_apart_in_greys(theme: str) -> None:
    for one, other in combinations(tokens("fill"), 2):
        light, dark = (lab(linear(THEMES[theme][name]))[0] for name in (one, other))
        assert abs(light - dark) >= 14, (one, other)


def test_simulation_confuses_what_is_known_to_be_confused() -> None:
    assert distance("#c04040", "#6b6b20", "usual") > 2 * distance("#c04040", "#6b6b20", "deutan")


def test_each_vote_has_a_letter_and_a_shape_of_its_own() -> None:
    assert [LETTERS[vote] for vote in Vote] == ["Y", "N", "A", "–"]
    assert len({SHAPES[vote] for vote in Vote}) == len(Vote)


def test_each_colour_has_one_name_so_that_a_style_sheet_can_tell() -> None:
    assert len(set(LIGHT.values())) == len(LIGHT)
    assert LIGHT.keys() == DARK.keys()


def test_every_colour_of_a_picture_can_be_set_by_the_page() -> None:
    assert all(
        f"var(--tellers-{name},var(--tellers-own-{name}))" in picture_css() for name in LIGHT
    )


def test_page_is_given_a_light_a_dark_and_a_printed_theme() -> None:
    light, dark, printed = page_css().strip().splitlines()
    assert light.startswith(":root{")
    assert dark.startswith("@media (prefers-color-scheme:dark)")
    assert printed.startswith("@media print")
    assert all(f"--tellers-{name}:{colour};" in light for name, colour in LIGHT.items())
    assert all(f"--tellers-{name}:{colour};" in dark for name, colour in DARK.items())
    assert all(f"--tellers-{name}:{colour};" in printed for name, colour in LIGHT.items())
