"""Findings turned into a log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from drafter import __version__
from drafter.checks.telling.spots import Spots
from drafter.model.checking import CheckedText, Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_FINGERPRINT = "drafter/1"


def sarif_log(file: PurePath, text: CheckedText, findings: Sequence[Finding]) -> dict[str, object]:
    """Return the log of one run over one file.

    A line of a region is a paragraph of the file, for plain text a line of it. The fingerprint is the id by which a
    finding can be ignored.
    """
    rules = {one.rule: one for one in reversed(findings)}
    order = {rule: at for at, rule in enumerate(sorted(rules))}
    spots = Spots(text)
    driver = {
        "name": "drafter",
        "version": __version__,
        "language": "zh-CN",
        "rules": [_rule(rules[one]) for one in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN",
        "artifacts": [{"location": {"uri": _uri(file)}}],
        "results": [_result(one, order[one.rule], file, spots) for one in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(one: Finding) -> dict[str, object]:
    return {
        "id": one.rule,
        "shortDescription": {"text": one.message},
        "defaultConfiguration": {"level": _LEVELS[one.level]},
        "properties": {"basis": one.basis, "strength": one.strength},
    }


def _result(one: Finding, rule: int, file: PurePath, spots: Spots) -> dict[str, object]:
    advice = f"建议：{one.fix}" if one.fix else ""
    return {
        "ruleId": one.rule,
        "ruleIndex": rule,
        "level": _LEVELS[one.level],
        "message": {"text": "\n".join(filter(None, (one.message, advice)))},
        "locations": [_location(one, file, spots)],
        "partialFingerprints": {_FINGERPRINT: one.id},
        "occurrenceCount": one.count,
    }


def _location(one: Finding, file: PurePath, spots: Spots) -> dict[str, object]:
    spot = spots.of(one.where)
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(file), "index": 0}}
    if one.where:
        physical["region"] = {
            "startLine": one.where.paragraph,
            "startColumn": one.where.start + 1,
            "endColumn": one.where.end + 1,
            "snippet": {"text": one.text},
        }
    logical = {"fullyQualifiedName": spot.heading or spot.part, "kind": "section"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _uri(file: PurePath) -> str:
    return quote(file.as_posix(), safe="/:")
