"""A finding to a short name for it that outlives changes elsewhere in the report."""

from __future__ import annotations

import hashlib

from drafter.model.checking import CheckedText, Finding

_LENGTH = 8


def finding_id(finding: Finding, text: CheckedText, *, once: bool = False) -> str:
    """Return eight hexadecimal digits made of the rule, the agency and the words found, with those around them.

    The place does not count. What concerns the whole report, and a rule that tells only once, is known by the year
    of the report instead of the words: next year it is told again.
    """
    known = [finding.rule, text.agency or ""]
    if once or finding.where is None:
        known += [str(text.year or ""), "" if once else finding.message]
    else:
        known += [finding.before, finding.text, finding.after]
    return hashlib.sha256("\0".join(known).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
