"""A tiny notation for agencies in tests: a name to what is derived from it."""

from __future__ import annotations

from functools import cache

from figures import template

from drafter.corpus.agency import derive_agency
from drafter.model import Agency
from drafter.templates.naming import NamingRules, load_naming


@cache
def naming() -> NamingRules:
    """The rules of the first kind of report."""
    return load_naming(template().folder)


def agency(name: str, **given: str) -> Agency:
    """The agency `name`, what is given standing before what is derived."""
    return derive_agency(name, given, naming())
