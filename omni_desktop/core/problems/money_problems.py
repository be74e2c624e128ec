"""The catalogue's entries for amounts that differ: cause, effect and next step, in the shop's words (ui: 5)."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity

TELLS = Severity.TELLS
NOTES = Severity.NOTES

MONEY_KINDS = (
    Kind(
        "total_differs",
        "Totals differ: Omni {omni}, Neto {shop}",
        "They are {apart} apart: {cause}. The order waits, since nothing is evened out unasked.",
        "Mend the order in Neto, or let small differences be evened out by a visible rounding (When totals differ).",
        Fix.COMPARE,
        cause="cause",
        cases={
            "above_limit": Case(
                "They are {apart} apart: {cause}. The order waits, since nothing is evened out unasked.",
                "Mend the order in Neto, or let differences up to {gap} be evened out by a visible rounding (When totals differ, and "
                "Rounding up to).",
            ),
            "large": Case(
                "They are {apart} apart: {cause}. That is more than a rounding, so the order waits.",
                "Mend the order in Neto; or make it in Omni by hand, then dismiss this.",
            ),
            "limit": Case(
                "They are {apart} apart: {cause}. Small differences are evened out, but only up to {limit}, so the order waits.",
                "Mend the order in Neto, or raise the limit to {gap} if that's right for your books (Rounding up to).",
            ),
            "unreachable": Case(
                "They are {apart} apart: {cause}. No rounding of whole cents meets Neto's total with its tax, so the order waits.",
                "Mend the order in Neto; or make it in Omni by hand, then dismiss this.",
            ),
        },
    ),
    Kind(
        "discount_unclear",
        "The order's discounts can't be told for sure",
        "Neto names discounts in several ways, and {found} both its product subtotal and its total of {shop}. The nearest gives {omni}: "
        "{cause}. The order waits.",
        "Look at the discounts of the order in Neto; one discount on each line can always be told.",
        Fix.COMPARE,
    ),
    Kind(
        "tax_differs",
        "The total is right, but the tax is {apart} apart",
        "Neto has {shop} tax in the order, Omni computes {omni}: {cause}.",
        "Look whether the tax in Omni is right for your books.",
        Fix.COMPARE,
        NOTES,
        cause="cause",
    ),
    Kind(
        "tax_rounded",
        "The tax is rounded: {apart} apart",
        "Neto has {shop} tax in the order, Omni computes {omni}: {cause}. No more than rounding to the cent can make of the same tax.",
        "Nothing needs to be done.",
        Fix.COMPARE,
        NOTES,
        cause="cause",
    ),
    Kind(
        "tax_differs_held",
        "The tax is {apart} apart",
        "Neto has {shop} tax in the order, Omni would compute {omni}: {cause}. The settings say to wait then.",
        "Mend the tax in Neto, or let such orders through (When the tax differs).",
        Fix.COMPARE,
        cause="cause",
    ),
    Kind(
        "omni_total_differs",
        "Omni made {omni} of the order, Neto's total is {shop}",
        "They are {apart} apart. The sales order {reference} stays in Omni as it is.",
        "Compare both sides and correct the sales order in Omni.",
        Fix.COMPARE,
        TELLS,
    ),
    Kind(
        "omni_value_differs",
        "Omni has another {field} than was sent",
        "Sent: {sent}. Omni has: {stored}. The sales order {reference} stays in Omni as it is.",
        "Compare both sides and correct the sales order in Omni.",
        Fix.COMPARE,
        TELLS,
        cause="field",
    ),
    Kind(
        "line_in_units",
        "{sku} is counted by packs of {size} in Omni",
        "Omni keeps the line of {reference} in a unit of measure that holds {size}, so it shows {quantity} in single pieces.",
        "Look once whether a pack is what the shop sells as {sku}.",
        Fix.COMPARE,
        NOTES,
        cause="sku",
    ),
    Kind(
        "line_not_linked",
        "{sku} isn't linked to its product in Omni",
        "The line is in the sales order {reference}, but Omni didn't link it to the product, so it takes no stock.",
        "Choose the product on that line in Omni.",
        Fix.COMPARE,
        TELLS,
        cause="sku",
    ),
)
