"""The section of measures: each theme to its heading and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.desk import Desk
from drafter.drafting.lending.lender import Place
from drafter.drafting.placing import Material, by_topic
from drafter.templates.kind import Theme, Topic
from drafter.text import fold

_SECTION = "measures"
_ENOUGH = 5


def write_measures(desk: Desk) -> str:
    """Return the section: the themes for which something was given and those that are always written."""
    themes = [theme for theme in desk.template.themes if theme.always or desk.material.get(theme.slug)]
    return desk.varied(desk.render(_SECTION, themes=[_theme(desk, theme) for theme in themes]))


def _theme(desk: Desk, theme: Theme) -> dict[str, object]:
    """Return what the text of a theme may name; `paragraphs` is empty for a theme of one paragraph."""
    material = desk.material.get(theme.slug, Material())
    part_mark = desk.wordings.phrasing.figures.part_mark
    enough = theme.topics and len(material) >= _ENOUGH
    topics = list(by_topic(material, theme.topics, part_mark)) if enough else []
    if len(topics) > 1:
        paragraphs = list(_paragraphs(desk, theme, topics))
        return {"slug": theme.slug, "heading": desk.worded(theme.heading), "paragraphs": paragraphs}
    _, facts = desk.state(theme.slug)
    words = shared_words(theme.all_words, material)
    place = Place(_SECTION, theme.slug, f"{theme.query}，{material.words}", words)
    borrowed = "".join(desk.borrow(place) for _ in range(desk.size.theme))
    return {
        "slug": theme.slug,
        "heading": desk.worded(theme.heading),
        "paragraphs": [],
        "facts": facts,
        "given": len(material) > 0,
        "borrowed": borrowed,
    }


def _paragraphs(desk: Desk, theme: Theme, topics: list[tuple[Topic, Material]]) -> Iterator[str]:
    """Yield a paragraph for each topic: run-in heading, a sentence to open with, what was given."""
    for number, (topic, material) in enumerate(topics, start=1):
        query = f"{topic.heading}，{'，'.join(topic.words)}，{material.words}"
        words = shared_words(topic.words, material)
        wanted = bool(words) and desk.size.topics
        borrowed = desk.borrow(Place(_SECTION, theme.slug, query, words)) if wanted else ""
        opening = f"{topic.opening}。" if topic.opening and (desk.size.both or not borrowed) else ""
        facts = desk.facts(Place(_SECTION, theme.slug, material.words), material)
        yield f"{number}.{topic.heading}。{opening}{borrowed}{facts}"


def shared_words(words: tuple[str, ...], material: Material) -> tuple[str, ...]:
    """Return the words that the agency uses itself: a sentence with one of them is about what it did."""
    said = fold(material.words)
    return tuple(word for word in words if fold(word) in said)
