from __future__ import annotations

import time

import pytest
from tests.making_formats import SENTENCES, TITLE, docx, odt, word_paragraph, zipped

from crosscheck.errors import RecordError
from crosscheck.model.source import BlockRole, Document, RawFile
from crosscheck.readers import docx as docx_reader
from crosscheck.readers import odt as odt_reader

STORY = "".join(map(word_paragraph, SENTENCES))
ODT_STORY = "".join(f"<text:p>{sentence}</text:p>" for sentence in SENTENCES)


def read_docx(body: str, core: str = "") -> Document:
    (document,) = docx_reader.read(RawFile("a.docx", docx(body, core)))
    return document


def read_odt(body: str, meta: str = "") -> Document:
    (document,) = odt_reader.read(RawFile("a.odt", odt(body, meta)))
    return document


def words(document: Document, role: BlockRole = BlockRole.BODY) -> list[str]:
    return [document.text[b.span.start : b.span.end] for b in document.blocks if b.role is role]


def aside(document: Document) -> dict[str, str]:
    return {document.text[p.span.start : p.span.end]: p.reason for p in document.set_aside}


def test_a_word_file_is_its_paragraphs_and_its_properties() -> None:
    core = (
        "<dc:title>The title</dc:title><dc:creator>Ann Lee</dc:creator>"
        "<dcterms:created>2018-05-07T08:00:00Z</dcterms:created>"
        "<dcterms:modified>2018-05-08T08:00:00Z</dcterms:modified>"
    )
    document = read_docx(word_paragraph(TITLE, "Heading1") + STORY, core)
    assert words(document, BlockRole.HEADLINE) == [TITLE]
    assert words(document) == list(SENTENCES)
    assert (document.title, document.byline) == ("The title", "Ann Lee")
    assert document.published.value == "2018-05-07T08:00:00+00:00"
    assert document.modified is not None
    assert document.modified.value == "2018-05-08T08:00:00+00:00"


def test_without_styles_the_headline_is_told_by_its_words() -> None:
    assert words(read_docx(word_paragraph(TITLE) + STORY), BlockRole.HEADLINE) == [TITLE]
    assert words(read_odt(f"<text:p>{TITLE}</text:p>{ODT_STORY}"), BlockRole.HEADLINE) == [TITLE]


def test_hidden_words_are_set_aside_and_deleted_ones_are_gone() -> None:
    hidden = word_paragraph("Nobody must read this.", run="<w:rPr><w:vanish/></w:rPr>")
    shown = word_paragraph("All can read this.", run='<w:rPr><w:vanish w:val="0"/></w:rPr>')
    gone = "<w:p><w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del></w:p>"
    moved = "<w:p><w:moveFrom><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom></w:p>"
    document = read_docx(STORY + hidden + shown + gone + moved)
    assert aside(document) == {"Nobody must read this.": "hidden text"}
    assert "All can read this." in words(document)
    assert "Deleted" not in document.text
    assert "Moved" not in document.text


def test_runs_are_joined_and_breaks_are_blanks() -> None:
    runs = "<w:r><w:t>He</w:t></w:r><w:r><w:t>rzog left</w:t><w:br/><w:t>at noon.</w:t></w:r>"
    assert words(read_docx(f"{STORY}<w:p>{runs}</w:p>"))[-1] == "Herzog left at noon."


def test_rows_of_a_table_are_set_aside_and_one_cell_is_a_paragraph() -> None:
    cells = [f"<w:tc>{word_paragraph(name)}</w:tc>" for name in ("Orla", "1998")]
    table = f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"
    alone = f"<w:tbl><w:tr><w:tc>{word_paragraph('It was calm.')}</w:tc></w:tr></w:tbl>"
    document = read_docx(STORY + table + alone)
    assert aside(document) == {"Orla | 1998": "table"}
    assert words(document)[-1] == "It was calm."


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{word_paragraph('In a box.')}</w:txbxContent>"
    both = f"<m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>"
    twice = f"<m:AlternateContent xmlns:m='m'>{both}</m:AlternateContent>"
    document = read_docx(STORY + f"<w:p><w:r>{twice}<w:t>Around it.</w:t></w:r></w:p>")
    assert document.text.count("In a box.") == 1
    assert "Around it." in document.text


def test_an_opendocument_text_is_its_paragraphs_and_its_properties() -> None:
    meta = (
        "<dc:title>The title</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
        "<meta:creation-date>2018-05-07T08:00:00</meta:creation-date>"
    )
    body = (
        f'<text:h text:outline-level="1">{TITLE}</text:h>{ODT_STORY}'
        '<text:p>He<text:span>rzog</text:span> left<text:s text:c="1000000000"/>at'
        "<text:line-break/>noon<office:annotation><text:p>A note.</text:p></office:annotation>."
        "</text:p><table:table><table:table-row><table:table-cell><text:p>Orla</text:p>"
        "</table:table-cell><table:table-cell><text:p>1998</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
    )
    document = read_odt(body, meta)
    assert words(document, BlockRole.HEADLINE) == [TITLE]
    assert words(document) == [*SENTENCES, "Herzog left at noon."]
    assert aside(document) == {"Orla | 1998": "table"}
    assert (document.title, document.byline) == ("The title", "Ann Lee")
    assert document.published.value == "2018-05-07T08:00:00"
    assert "note" not in document.text
    assert "Deleted" not in document.text


PARTS = ("word/document.xml", "content.xml")
LAUGHS = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 10))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
        (zipped({"a.txt": "x"}), "damaged"),
        (zipped({"word/document.xml": "<w:p>", "content.xml": "<x>"}), "damaged"),
        (docx(word_paragraph("x"))[:-40], "damaged"),
        (
            zipped(dict.fromkeys(
                PARTS,
                f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><x>&a9;</x>',
            )),
            None,
        ),
        (
            zipped(dict.fromkeys(
                PARTS,
                '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
            )),
            "entities",
        ),
        (zipped(dict.fromkeys(PARTS, b" " * 30_000_000)), "bomb"),
        (zipped(dict.fromkeys(PARTS, b" " * 40_000_000)), "too-large"),
        (zipped({"META-INF/manifest.xml": "<encryption-data/>", "word/document.xml": "<"}), None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reader", [docx_reader, odt_reader], ids=["docx", "odt"])
def test_what_cannot_be_read_is_refused_with_a_code(
    reader: object, content: bytes, code: str | None
) -> None:
    begun = time.process_time()
    with pytest.raises(RecordError) as caught:
        (docx_reader if reader is docx_reader else odt_reader).read(RawFile("a", content))
    assert code is None or caught.value.code == code
    assert time.process_time() - begun < 3


def test_markup_nested_beyond_the_parser_is_refused() -> None:
    deep = "<w:sdt>" * 5000 + STORY + "</w:sdt>" * 5000
    with pytest.raises(RecordError) as caught:
        read_docx(deep)
    assert caught.value.code == "damaged"
