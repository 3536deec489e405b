"""A rule is the lower border of a paragraph that holds nothing."""

from __future__ import annotations

from docx.oxml.ns import qn
from drafts import house_style

from drafter.writers.package import empty_document
from drafter.writers.paragraphs import BodyWriter
from drafter.writers.rules import add_rule


def test_the_border_stands_where_the_schema_wants_it() -> None:
    """After the style and before the spacing; its weight and colour are those given."""
    paragraph = BodyWriter(empty_document(house_style()), house_style()).paragraph("rule")
    add_rule(paragraph, 12, "FF0000", 150)
    properties = paragraph._p.get_or_add_pPr()
    assert [child.tag for child in properties] == [qn("w:pStyle"), qn("w:pBdr"), qn("w:spacing")]
    (border,) = properties.iter(qn("w:bottom"))
    assert (border.get(qn("w:sz")), border.get(qn("w:color"))) == ("12", "FF0000")
    (spacing,) = properties.iter(qn("w:spacing"))
    assert spacing.get(qn("w:before")) == "150"
