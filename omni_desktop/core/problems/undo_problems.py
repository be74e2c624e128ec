"""The catalogue's entries for the undo of a download."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity

LOOK = "Look at it in Omni. If it is off, void it there."
CREDIT = "If the order is off, make a credit note in Omni."

UNDO_KINDS = (
    Kind(
        "not_undone",
        "{reference} stays in Omni",
        "It wasn't voided: {words}.",
        "Look at it in Omni.",
        Fix.NONE,
        Severity.NOTES,
        cases={
            "dispatched": Case("It is dispatched in Omni, so goods left for it.", CREDIT),
            "invoiced": Case("It is invoiced in Omni, so the books have it.", CREDIT),
            "touched": Case("Somebody worked on it in Omni since: {words}.", LOOK),
            "void": Case("It was void in Omni already.", "Nothing to do."),
            "linked": Case("It was in Omni before this download, which only linked it.", LOOK),
            "completed": Case("Its order is completed in Neto, so the goods left.", CREDIT),
            "paid": Case("Somebody took a payment on it in Omni: {words}.", LOOK),
            "gone": Case("Omni has no sales order with its number any more, or it bears another reference there.", "Look for it in Omni."),
            "unread": Case("Omni's answer for it can't be read, so nobody knows whether somebody works on it.", LOOK),
            "unsent": Case("It isn't in Omni as this download sent it: {words}.", "Look at the order's page."),
            "unclear": Case(
                "Omni gave no clear answer for it. It is looked up before anything else is sent.",
                "Undo the download again a little later: what is void then is only looked at.",
            ),
            "not_shown": Case(
                "It stayed when somebody looked at this undo, and could be voided only since.", "Undo the download again: it is shown then."
            ),
            "refused": Case("Omni didn't void it. Its words: {words}.", LOOK),
        },
    ),
    Kind(
        "undone_but_paid",
        "A payment stays on {reference}",
        "The download made a payment of {amount} on it. It stays on the void sales order: a payment isn't taken back.",
        "Take it off in Omni, or give it to the order that comes instead.",
        Fix.NONE,
        Severity.NOTES,
    ),
)
