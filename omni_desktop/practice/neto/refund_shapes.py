"""The forms in which Neto's own page prints a refund, and in which public readers found it (neto_api.md 5.4)."""

from string import ascii_letters

from omni_desktop.practice.table import Row


def shaped_rma(row: Row, shape: str) -> Row:
    changes = {
        "lists": {"RmaLines": [{"RmaLine": [_listed(line) for line in each["RmaLine"]]} for each in row["RmaLines"]]},
        "date_total": {"RefundedTotal": row["DateIssued"]},
        "broken": {"RefundedTotal": "", "RefundTotal": "see the note"},
    }
    return {**row, **changes.get(shape, {})}


def named_order(row: Row, form: str) -> Row:
    """A row about an order, which names it in one of the ways that `order_in_lists` has."""
    name = str(row.get("OrderID", ""))
    changes = {"bare": name.lstrip(ascii_letters), "spelled": f" {name.lower()} "}
    return {**row, "OrderID": changes.get(form, name)} if name else row


def _listed(line: Row) -> Row:
    return {**line, "SKU": [line["SKU"]], "Quantity": [line["Quantity"]]}
