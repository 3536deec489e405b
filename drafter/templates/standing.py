"""A report kind to the wording that it brings itself, which no draft has from another report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.templates.kind import ReportTemplate
from drafter.templates.wording import Wordings

_MARKUP = re.compile("{{.*?}}|{%.*?%}|{[a-z_]+}", re.DOTALL)
_OPEN = re.compile("【[^】]*】")


def standing_texts(template: ReportTemplate, wordings: Wordings) -> Iterator[str]:
    """Yield the pieces of text between what a draft fills in: of sections, themes, topics, causes."""
    for text in (*wordings.sections.values(), *_of_kind(template), *_causes(wordings)):
        yield from filter(None, _MARKUP.split(text))


def set_terms(wordings: Wordings) -> Iterator[str]:
    """Yield the wordings of all report years: each is said whole, however short."""
    for choices in wordings.terms.wording.values():
        yield from filter(None, (_OPEN.sub("", one.text) for one in choices))


def _of_kind(template: ReportTemplate) -> Iterator[str]:
    yield template.remaining.text
    for section in template.sections:
        yield from (section.title, section.plan, section.intent)
    for theme in template.themes:
        yield from (theme.title, theme.heading, theme.plan, theme.intent, theme.usual)
        for topic in theme.topics:
            yield from (topic.heading, topic.opening)


def _causes(wordings: Wordings) -> Iterator[str]:
    for one in wordings.phrasing.problems.causes:
        yield from one.causes
