"""The catalogue's entries for what became of an order that was sent, or should be: in the shop's words (ui: 5)."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity

TELLS = Severity.TELLS

SENT_KINDS = (
    Kind(
        "reference_too_long",
        "The reference {reference} is longer than Omni takes",
        "It has {length} characters and may have {limit}. References are never cut, so the order waits.",
        "Choose a shorter reference prefix. Once orders stand in Omni it's fixed: then make this one there by hand and dismiss it.",
        Fix.OPEN_SETTINGS,
        cases={
            "no_prefix": Case(
                "It has {length} characters and may have {limit}. References are never cut, so the order waits.",
                "The order number alone is too long. Make the order in Omni by hand, then dismiss this.",
            ),
        },
    ),
    Kind(
        "reference_taken",
        "{reference} is another order in Omni",
        "Omni has a sales order with this reference, but its {what} {stored} isn't this order's {ours}. It is left alone, the order waits.",
        "Compare both sides. If the one in Omni is wrong, give it another reference there, then retry.",
        Fix.COMPARE,
        cases={
            "same_download": Case(
                "Order {other} has the same reference in Omni, for itself or for a part of it, and was first. This one waits.",
                "When {other} is in Omni, give its sales order another reference there, then retry this one.",
            ),
        },
    ),
    Kind(
        "split_changed",
        "{reference} changed after a part of it was sent",
        "{standing} stands in Omni as the order was when it was split. The rest no longer fits what Neto says now, so it waits.",
        "Undo the change in Neto and retry; or make the missing part in Omni by hand, then dismiss the order.",
        Fix.COMPARE,
    ),
    Kind(
        "split_unfinished",
        "Only a part of {reference} is in Omni",
        "The order was split, and a part of it stands in Omni, but the rest can't be sent now: {rule}",
        "If the order is off, void what is in Omni and dismiss the order. If it is on, mend the cause in Neto or in the settings.",
        Fix.COMPARE,
    ),
    Kind(
        "reference_void",
        "{reference} is void in Omni",
        "The sales order with this reference was voided in Omni, and that can't be undone. A second one isn't made by itself.",
        "If the order is to come again, make it in Omni by hand, then dismiss this. If it's off, dismiss it.",
        Fix.COMPARE,
    ),
    Kind(
        "reference_near",
        "{reference} is written {found} in Omni",
        "The two references differ in case or spaces only. It's most likely this order, so no second one was made. The order waits.",
        "Give the sales order in Omni the reference {reference}, then retry.",
        Fix.COMPARE,
    ),
    Kind(
        "refused_by_omni",
        "Omni didn't take the order",
        "Omni's words: {words}. Nothing of it is in Omni.",
        "Mend what Omni says, then retry.",
        cause="words",
    ),
    Kind(
        "omni_stumbles",
        "Omni stumbles over {reference}",
        "Each time the order was sent alone, Omni answered with an error of its own. Nothing of it is in Omni. The other orders go on.",
        "It's tried again by itself, less and less often. If Omni works otherwise, look for what is special in this order, and ask Cin7.",
    ),
    Kind(
        "in_doubt",
        "It's not clear yet whether Omni has {reference}",
        "Omni gave no clear answer. The order is being looked up and isn't sent again until it's surely absent, so there are no doubles.",
        "Nothing to do: the next downloads look again.",
        Fix.NONE,
    ),
    Kind(
        "created_then_gone",
        "{reference} isn't in Omni any more",
        "Omni answered that it made sales order {omni_id} for it, but has none with that number or reference now: it seems that somebody "
        "deleted it. The order isn't sent again by itself.",
        "Decide: send it again, or leave it out of Omni.",
        Fix.SEND_AGAIN,
    ),
    Kind(
        "not_sent_yet",
        "Waiting for the first order to be right",
        "The first order of a store, or after an Accounting change, goes alone and must stand in Omni to the cent before the rest follows.",
        "Look at the first order; the rest follows by itself.",
    ),
    Kind(
        "brought_by_another",
        "{found} in Omni means the same order",
        "Another integration, or another computer, made the sales order {found} (id {id}) with this order's number. Sent too, the order "
        "would be there twice, so it waits.",
        "Switch the other one off. Void {found} in Omni to have it sent from here, or dismiss this and leave it as it is there.",
        Fix.COMPARE,
    ),
    Kind(
        "double_in_omni",
        "{reference} is in Omni more than once",
        "Omni has the sales orders {ids} for this order.",
        "Keep one and void the others in Omni.",
        Fix.COMPARE,
        TELLS,
    ),
)
