"""A footnote goes with the words it stands at."""

from __future__ import annotations

from pathlib import Path

from revising import WORD, packed

from drafter.templates.publishing import load_publishing
from drafter.workspace import bundled_folder
from drafter.writers.parts import Parts
from drafter.writers.withholding import withhold

RULES = load_publishing(bundled_folder("templates") / "law-government")
NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>内情</w:t></w:r></w:p></w:footnote>'
NOTES = f'<w:footnotes xmlns:w="{WORD}">{NOTE}</w:footnotes>'
BODY = (
    f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>甲【不公开】乙</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>【/不公开】丙</w:t></w:r></w:p></w:body></w:document>'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>'
)


def opened(folder: Path) -> Parts:
    """A document with a footnote inside the marks."""
    texts = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": BODY,
        "word/_rels/document.xml.rels": RELATIONS,
        "word/footnotes.xml": NOTES,
    }
    path = packed({name: text.encode("utf-8") for name, text in texts.items()}, folder / "a.docx")
    return Parts(path.read_bytes())


def test_a_note_goes_with_its_words_and_stays_with_them(tmp_path: Path) -> None:
    """In the public copy it is in no part; in the signed one it is where it was."""
    public, signed = opened(tmp_path), opened(tmp_path)
    assert [one.text for one in withhold(public, RULES, public=True)] == ["乙"]
    assert withhold(signed, RULES, public=False) == []
    texts = ["".join(map(str, one.root("word/footnotes.xml").itertext())) for one in (public, signed)]
    assert texts == ["", "内情"]
    texts = ["".join(map(str, one.root("word/document.xml").itertext())) for one in (public, signed)]
    assert texts == ["甲丙", "甲乙丙"]
