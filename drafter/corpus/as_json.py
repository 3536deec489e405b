"""A report as understood turned into the JSON object that `parse` prints."""

from __future__ import annotations

from drafter.model import OutlineNode, Passage, Quantity, Report


def report_json(report: Report) -> dict[str, object]:
    """Return `report` as plain lists and dictionaries, dates in ISO form, unknown values as `None`."""
    return {
        "source": report.source,
        "kind": report.kind,
        "agency": report.agency,
        "year": report.year,
        "title": report.title,
        "addressee": report.addressee,
        "doc_number": report.doc_number,
        "signer": report.signer,
        "date": report.date.isoformat() if report.date else None,
        "outline": [_node_json(node) for node in report.outline],
        "passages": [_passage_json(passage) for passage in report.passages],
        "skipped": [{"where": record.where, "why": record.why} for record in report.skipped],
        "sources_of": dict(report.sources_of),
    }


def _node_json(node: OutlineNode) -> dict[str, object]:
    return {
        "level": node.level,
        "heading": node.heading,
        "section": node.section,
        "theme": node.theme,
        "run_in": node.run_in,
    }


def _passage_json(passage: Passage) -> dict[str, object]:
    return {
        "id": passage.id,
        "section": passage.section,
        "theme": passage.theme,
        "path": list(passage.path),
        "text": passage.text,
        "quantities": [_quantity_json(quantity) for quantity in passage.quantities],
    }


def _quantity_json(quantity: Quantity) -> dict[str, object]:
    value = int(quantity.value) if quantity.value.is_integer() else quantity.value
    return {
        "raw": quantity.raw,
        "value": value,
        "unit": quantity.unit,
        "approx": quantity.approx,
        "start": quantity.start,
        "end": quantity.end,
    }
