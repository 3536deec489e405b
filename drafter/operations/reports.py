"""A file to a report as understood, its specifics found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.corpus.specifics import find_specifics
from drafter.corpus.understand import understand_report
from drafter.errors import InputError
from drafter.model import Report
from drafter.operations.names import find_kind
from drafter.readers import read_file
from drafter.readers.formats import is_sheets
from drafter.templates.places import load_gazetteer
from drafter.templates.reading import load_reading
from drafter.workspace import bundled_folder


def parse_report(path: Path, kind: str) -> Report:
    """Return the report at `path` as understood by the rules of `kind`."""
    rules = load_reading(find_kind(kind))
    return understand_report(read_file(path), rules, kind)


def read_for_corpus(path: Path, kind: str) -> Report:
    """Return the report at `path` with the specifics of each passage, as the corpus keeps it."""
    if is_sheets(path):
        raise InputError("这是表格，不是报告", path=path, hint="本单位的数据请用 --figures 给出")
    report = parse_report(path, kind)
    gazetteer = load_gazetteer(bundled_folder("templates"))
    passages = (
        replace(passage, specifics=find_specifics(passage.text, gazetteer)) for passage in report.passages
    )
    return replace(report, passages=tuple(passages))
