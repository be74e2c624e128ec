"""The catalogue's entries for what happens to an order after it is in Omni: completed, cancelled, changed, paid, refunded."""

from __future__ import annotations

from omni_desktop.core.problem_kinds import Fix, Kind, Severity

TELLS = Severity.TELLS
NOTES = Severity.NOTES

LATER_KINDS = (
    Kind(
        "gone_from_omni",
        "{reference} isn't in Omni any more",
        "The order is {neto} in Neto now, but its sales order can't be found in Omni, or bears another reference there. Nothing was sent.",
        "Look for it in Omni. If all is well there, dismiss this.",
        Fix.COMPARE,
        TELLS,
    ),
    Kind(
        "lines_differ_in_omni",
        "Completed in Neto, but {reference} holds other lines",
        "{lines}. Dispatching it would take the wrong goods off the shelves, so nothing was sent.",
        "Compare both sides. Correct the sales order in Omni, or dispatch it as it is there.",
        Fix.DISPATCH,
        TELLS,
    ),
    Kind(
        "completed_unshipped",
        "Completed in Neto, but not everything was shipped",
        "In Neto: {lines}. An order that is refunded ends so. The sales order {reference} wasn't dispatched.",
        "If the goods left all the same, dispatch it. Otherwise settle it in Omni and dismiss this.",
        Fix.DISPATCH,
        TELLS,
    ),
    Kind(
        "completed_refunded",
        "Refunded in Neto before it was completed",
        "Refunded: {refund}. Neto asks to complete such orders although the goods may never have left, so {reference} wasn't dispatched.",
        "If the goods left, dispatch it. Otherwise settle it in Omni and dismiss this.",
        Fix.DISPATCH,
        TELLS,
    ),
    Kind(
        "completed_but_void",
        "Completed in Neto, but void in Omni",
        "Somebody voided {reference} in Omni before Neto completed the order. That can't be undone, so Omni takes nothing off its shelves.",
        "If the goods left, correct the stock in Omni.",
        Fix.COMPARE,
        NOTES,
    ),
    Kind(
        "cancelled_but_dispatched",
        "Cancelled in Neto, but dispatched in Omni",
        "{reference} was dispatched in Omni already, and a dispatched sales order isn't voided.",
        "If the goods come back, make a credit note in Omni. Then dismiss this.",
        Fix.COMPARE,
        TELLS,
    ),
    Kind(
        "cancelled_but_touched",
        "Cancelled in Neto, but {omni} in Omni",
        "Somebody has worked on {reference} since it was sent, and voiding can't be undone. So it wasn't voided.",
        "Compare both sides. If the order is really off, void it.",
        Fix.VOID,
        TELLS,
    ),
    Kind(
        "reopened_in_neto",
        "{neto} again in Neto, but {omni} in Omni",
        "The order was opened again in Neto after {reference} came to its end in Omni, which can't be undone.",
        "Make a new order in Neto, or settle it in Omni by hand. Then dismiss this.",
        Fix.COMPARE,
        TELLS,
    ),
    Kind(
        "changed_in_neto",
        "Changed in Neto after the download: {fields}",
        "{details}. The sales order {reference} still holds the order as it was. {why}",
        "Update it in Omni, or change it there by hand; or leave it and dismiss this.",
        Fix.UPDATE,
        TELLS,
    ),
    Kind(
        "line_at_zero",
        "{sku} stands in Omni with quantity 0",
        "It was taken off the order in Neto. A line can't be taken off {reference} from here, so its quantity was set to 0.",
        "Take the line off in Omni if it's in the way.",
        Fix.OPEN_ORDER,
        NOTES,
        cause="sku",
    ),
    Kind(
        "update_refused",
        "Omni didn't take the {what} of {reference}",
        "Omni's words: {words}. The sales order stays as it is.",
        "Mend what Omni says. It's tried again by itself.",
        Fix.RETRY,
        TELLS,
        cause="words",
    ),
    Kind(
        "dispatched_without_date",
        "Dispatched without a date",
        "Omni didn't take the dispatch date of {reference} ({words}), so only its stage is Dispatched: nothing came off the shelves.",
        "Mend the stock in Omni, and dispatch it there.",
        Fix.COMPARE,
        NOTES,
    ),
    Kind(
        "refunded_in_neto",
        "Refunded in Neto: {amount}",
        "Neto's return {rma} gives back {amount} ({lines}). Nothing was written to Omni for it.",
        "Make the credit note in Omni if one is needed, then dismiss this.",
        Fix.OPEN_ORDER,
        TELLS,
        cause="rma",
    ),
)
