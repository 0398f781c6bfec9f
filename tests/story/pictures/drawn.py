"""Reading a drawn picture back: its elements, ids and titles."""

from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"


def read(svg: str) -> ET.Element:
    root = ET.fromstring(svg)  # noqa: S314 - the program has just written it
    assert root.tag == f"{_SVG}svg"
    return root


def classed(root: ET.Element, name: str) -> list[ET.Element]:
    return [one for one in root.iter() if one.get("class") == name]


def titles(groups: list[ET.Element]) -> list[str]:
    return [one.findtext(f"{_SVG}title", "") for one in groups]


def texts(root: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{_SVG}text")]


def ids(root: ET.Element) -> list[str]:
    return [one.attrib["id"] for one in root.iter() if "id" in one.attrib]


def assert_is_accessible(root: ET.Element, prefix: str) -> None:
    """Hold what every picture keeps: it scales, has a name, and its ids are its own."""
    assert root.get("role") == "img"
    assert root.get("width") is None
    assert root.get("height") is None
    assert root.get("viewBox", "").startswith("0 0 ")
    named = root.get("aria-labelledby", "").split()
    assert [root[0].get("id"), root[1].get("id")] == named
    assert all((root[place].text or "").strip() for place in (0, 1))
    found = ids(root)
    assert len(found) == len(set(found))
    assert all(one == prefix or one.startswith(f"{prefix}-") for one in found)
