"""Check kind `signature`: a report signed by another body than its title names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from drafter.checks.hit import Case, Hit, Kind
from drafter.model.checking import CheckedParagraph
from drafter.text import common_end


@dataclass(frozen=True, slots=True)
class Settings:
    """`body` matches, at the beginning of a title, the body that issues the report; `level` what opens a body's name.

    What `level` matches is left off before two names are compared: 市司法局 is 某市司法局.
    """

    body: Pattern[str]
    level: Pattern[str]
    least: int = 3


def find(settings: Settings, case: Case) -> Iterator[Hit]:
    """Yield the first signer when none of them is the body of the title; `{body}` is that.

    Who stands after the day, in the imprint, has only printed it.
    """
    titled = settings.body.match("".join((case.text.title or "").split()))
    signers = list(_signers(case.text.paragraphs))
    if titled is None or not signers:
        return
    body = titled.group().strip()
    names = ["".join(one.plain.split()) for one in signers]
    if not any(_is_same(name, body, settings) for name in names):
        yield Hit(signers[0], 0, len(signers[0].plain), {"body": body})


def _signers(paragraphs: Sequence[CheckedParagraph]) -> Iterator[CheckedParagraph]:
    signed = False
    for one in paragraphs:
        if one.role == "signer" and one.plain.strip():
            signed = True
            yield one
        elif signed and one.role in ("date", "imprint"):
            return


def _is_same(name: str, body: str, settings: Settings) -> bool:
    """`True` for the same name, or one whose own words the other ends in."""
    if name == body:
        return True
    short, long = sorted((settings.level.sub("", name), settings.level.sub("", body)), key=len)
    return len(common_end(short, long)) >= max(settings.least, len(short))


KIND = Kind(Settings, find, roles=("signer",))
