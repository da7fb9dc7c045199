"""XML with entities, external files and network off; the door to lxml for it.

Source: measured with libxml2 2.14 for entities that expand; OWASP XML External Entity Prevention.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from crosscheck.errors import RecordError

Element = etree._Element  # the only name that the type has


def parse_xml(content: bytes, *, mends: bool = False) -> Element:
    """Return the root element; names keep their namespace: ``{...}p``.

    With ``mends`` broken markup is read as far as it makes sense.

    Raises:
        RecordError: ``damaged`` for no XML, ``entities`` when it declares any of its own.
    """
    parser = etree.XMLParser(
        recover=mends,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise RecordError("damaged", "it is damaged: it is no XML") from error
    if root is None:
        raise RecordError("damaged", "it is damaged: it is no XML")
    inside = root.getroottree().docinfo.internalDTD
    if inside is not None and any(True for _ in inside.iterentities()):
        raise RecordError("entities", "it declares entities of its own, which are not expanded")
    return root


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield the elements right inside of one, each with its local name."""
    for child in element:
        if name := local_name(child):
            yield name, child


def words_in(element: Element | None) -> str:
    """Return the words of an element and of all inside of it, with single blanks."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def markup_in(element: Element) -> str:
    """Return what stands inside of an element, as markup."""
    return "".join(etree.tostring(child, encoding="unicode") for child in element)
