"""The timeline's sentences: what happened to an order, in the shop's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from omni_desktop.core.record.record import State

TIMELINE: Mapping[str, str] = {
    "found": "Found in Neto",
    "skipped": "Skipped: {rule}",
    "held": "Held",
    "mapped": "Checked, ready for Omni",
    "sending": "Sent to Omni as {reference}",
    "created": "Created in Omni",
    "adopted": "Was already in Omni; linked",
    "refused": "Omni refused it: {words}",
    "in_doubt": "Omni gave no clear answer; being looked up",
    "absent": "Surely not in Omni; read again from Neto",
    "changed": "Changed in Neto after the download",
    "solved": "Problem solved: {title}",
    "retried": "Asked to be tried again",
    "dismissed": "Dismissed: {reason}",
    "sku_mapped": "{sku} is {code} in Omni",
    "product_made": "{code} was made in Omni",
    "sku_as_text": "{sku} goes as a text line",
    "customer_chosen": "Customer {contact} is chosen for this order",
    "rounding_accepted": "A rounding of {amount} is accepted for this order",
    "rounding_sent": "Rounding of {amount} sent to Omni",
    "dispatched": "Dispatched in Omni: completed in Neto{parcel}",
    "voided": "Voided in Omni: cancelled in Neto",
    "undone": "Voided in Omni: the download {run} was undone by {by}",
    "made_again": "Asked for again after its download was undone; its new reference is {reference}",
    "undone_there": "Void in Omni: the download that made it was undone",
    "dispatched_there": "Was dispatched in Omni already; {neto} in Neto",
    "voided_there": "Was void in Omni already; {neto} in Neto",
    "stage_alone": "Omni didn't take the date ({words}): only the stage was set to Dispatched",
    "waiting": "Completed in Neto; waits to be dispatched: {words}",
    "update_in_doubt": "Omni gave no clear answer to the {what}; being looked up",
    "updated": "Updated in Omni: {fields}",
    "line_zeroed": "{sku} was taken off in Neto; its quantity is 0 in Omni",
    "backorder_of": "Split off {parent} in Neto",
    "backordered": "Split in Neto: {lines} moved to {child}",
    "paid": "Payment of {amount} ({method}) made in Omni",
    "paid_found": "Payment {reference} of Neto found in Omni",
    "exported": "Marked as exported in Neto",
    "kept_back": "Left as it is in Omni: {title}",
    "insisted": "Asked to be updated in Omni all the same",
    "erased": "Customer details were erased",
    "refunded": "Refunded in Neto: {amount} ({lines})",
    "credit_note_made": "Credit note {reference} made in Omni as a draft (refund {rma})",
    "credit_note_in_doubt": "Omni gave no clear answer to the credit note {reference}; being looked up",
    "twice_in_omni": "Stands in Omni more than once: {ids}",
}

RULES: Mapping[str, str] = {
    "cancelled": "cancelled in Neto",
    "status": "its Neto status isn't among those to download",
    "placed_before": 'placed before "Download orders placed after"',
    "waiting": "waiting until the time set after placing is over",
    "payment": "not paid and not approved yet",
    "channel": "its sales channel isn't downloaded",
    "no_lines": "it has no lines",
    "gone_from_neto": "Neto has no order with this number",
    "dismissed": "dismissed by staff",
}

RULE_ADVICE: Mapping[str, str] = {
    "cancelled": "Nothing to do: a cancelled order makes no sales order.",
    "status": "Move it on in Neto, or add its status to those to download.",
    "placed_before": "Download it by its number, or move the date.",
    "waiting": "Nothing to do: it comes by itself. Sooner by its number.",
    "payment": "Take the payment or approve the order in Neto, or change which payments are needed.",
    "channel": "Download it by its number, or change the sales channels.",
    "no_lines": "Add its products in Neto.",
    "gone_from_neto": "Check the number. If the order was deleted in Neto, there is nothing to do.",
    "dismissed": "Look at it again if it's wanted after all.",
}
RULE_SETTINGS: Mapping[str, str] = {
    "status": "download_orders.statuses",
    "placed_before": "download_orders.placed_after",
    "waiting": "download_orders.wait_minutes",
    "payment": "download_orders.payment",
    "channel": "download_orders.sales_channels",
}
"""The setting that a rule goes by."""

STATE_ADVICE: Mapping[State, str] = {
    State.FOUND: "Run a download: it is the next to be read.",
    State.READY: "Run a download: it is ready to be sent.",
    State.SENDING: "Run a download: it looks first whether Omni has it.",
    State.IN_DOUBT: "Run a download a little later: Omni is asked again, and it is never sent twice.",
}
"""Of an order that nothing holds back and that isn't in Omni yet."""


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def timeline_sentence(kind: str, facts: Mapping[str, str], words: Callable[[str], str] = str) -> str:
    """One line of plain text; a kind that an older program does not know is shown by its name. `words`: our own in another language."""
    shown = _Shown(facts)
    if "rule" in shown:
        shown["rule"] = words(RULES.get(shown["rule"], shown["rule"]))
    return words(TIMELINE.get(kind, kind)).format_map(shown)
