"""The Jinja text of a section is rendered in a sandbox from plain data; what does not work names the section."""

from __future__ import annotations

import pytest

from drafter.drafting.rendering import SectionTexts, placeholder
from drafter.errors import InputError


def render(text: str, **values: object) -> str:
    """The section `plan` with this text."""
    return SectionTexts({"plan": text}).render("plan", values)


def test_values_stand_where_they_are_named() -> None:
    """What nobody gave is an open slot by its label."""
    assert render("{{ year }}年培训{{ '次数' | slot }}次", year=2024) == "2024年培训【待填：次数】次"
    assert placeholder("次数") == "【待填：次数】"


def test_what_is_given_is_never_compiled() -> None:
    """Braces in a clerk's text are printed, and nothing is escaped."""
    assert render("{{ value }}", value="{{ 7 * 7 }}{% if %}<&>") == "{{ 7 * 7 }}{% if %}<&>"


@pytest.mark.parametrize(
    "text",
    [
        "{{ agency.name + 1 }}",
        "{{ yaer }}",
        "{{ agency.chief }}",
        "{% if %}",
        "{{ 'x' | lost }}",
        "{% include 'no' %}",
    ],
)
def test_a_text_that_does_not_work_names_its_section(text: str) -> None:
    """A name that is not known, a tag that is not whole, a filter or part that is missing: nothing is guessed."""
    with pytest.raises(InputError, match="plan") as raised:
        render(text, agency={"name": "某局"})
    assert raised.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ names.append('x') }}",
        "{{ '%s' | attr('__class__') }}",
        "{{ '{0.__class__}'.format(1) }}",
    ],
)
def test_a_text_cannot_leave_its_sandbox(text: str) -> None:
    """Attributes of the language and changes of what was given are refused."""
    with pytest.raises(InputError, match="plan"):
        render(text, names=["甲"])


def test_a_section_may_hold_others() -> None:
    """By the names of the folder of sections."""
    texts = SectionTexts({"plan": "{% include 'themes/' + slug %}", "themes/study": "学习{{ year }}"})
    assert texts.render("plan", {"slug": "study", "year": 2024}) == "学习2024"
