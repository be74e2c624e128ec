"""The forms in which Neto's own page prints a refund, and in which public readers found it (neto_api.md 5.4)."""

from omni_desktop.practice.table import Row


def shaped_rma(row: Row, shape: str) -> Row:
    changes = {
        "lists": {"RmaLines": [{"RmaLine": [_listed(line) for line in each["RmaLine"]]} for each in row["RmaLines"]]},
        "date_total": {"RefundedTotal": row["DateIssued"]},
        "broken": {"RefundedTotal": "", "RefundTotal": "see the note"},
    }
    return {**row, **changes.get(shape, {})}


def _listed(line: Row) -> Row:
    return {**line, "SKU": [line["SKU"]], "Quantity": [line["Quantity"]]}
