"""The theme is whole, and no style points to it."""

from __future__ import annotations

from docx.oxml.ns import qn
from drafts import house_style

from drafter.writers.styles import build_styles
from drafter.writers.theme import build_theme


def test_a_theme_has_twelve_colours_two_fonts_and_three_of_each_effect() -> None:
    """As the schema wants it."""
    colours, fonts, effects = next(iter(build_theme(house_style())))
    assert (len(colours), len(fonts)) == (12, 2)
    assert [len(kind) for kind in effects] == [3, 3, 3, 3]


def test_no_style_points_to_the_theme() -> None:
    """A font of a theme would go before the one that the style names."""
    names = {key for one in build_styles(house_style()).iter(qn("w:rFonts")) for key in one.attrib}
    assert not [name for name in names if "Theme" in str(name)]
