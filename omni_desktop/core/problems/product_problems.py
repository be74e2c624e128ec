"""The catalogue's entries for products that are made or changed on the other side: what was left as it is, and what to know of the rest."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity

SINGLE = "Nothing has to be done, unless it should be an option of another product."


def _left(code: str, title: str, meaning: str, advice: str) -> Kind:
    """Nothing was sent, or taken, of this product."""
    return Kind(code, title, meaning, advice, Fix.NONE)


def _note(code: str, title: str, meaning: str, advice: str) -> Kind:
    return Kind(code, title, meaning, advice, Fix.NONE, Severity.NOTES)


PRODUCT_KINDS = (
    _left(
        "product_changed_meanwhile",
        "Changed meanwhile: {what}",
        "{code} isn't on both sides as the last check saw it, so nothing was sent.",
        "Check the catalogue again, and look at the product once more.",
    ),
    _left(
        "product_not_checked",
        "The last check knows no {code}",
        "Only what a check has seen is made or changed.",
        "Check the catalogue, and write the code as it stands there.",
    ),
    _left(
        "product_proposed",
        "{code} may be {other} on the other side",
        "Their codes or barcodes are alike. A new product could be the same one a second time.",
        "If it is the same product, map the SKU to it. If not, give one of them another code or barcode.",
    ),
    _left(
        "product_several",
        "Several products have the code {code}",
        "Which of them is meant can't be told, so nothing was sent.",
        "Say in the SKU table which one it is, or give the others another code.",
    ),
    _left(
        "product_never_made",
        "{code} is never made in Omni",
        "It is switched off in Neto, a voucher, or a note.",
        "If it is sold, switch it on in Neto and check the catalogue again.",
    ),
    _left(
        "product_is_kit",
        "{code} is a kit",
        "The parts of a kit can't be sent to Omni.",
        "Make the kit in Omni, with its parts.",
    ),
    _left(
        "product_code_too_long",
        "The code {code} is too long",
        "The other side takes {longest} characters.",
        "Give a shorter code for the product; the SKU table then says that it is this one.",
    ),
    _left(
        "product_code_not_needed",
        "{code} needs no other code",
        "Another code is only for what is too long for Omni.",
        "Leave the other code out.",
    ),
    _left(
        "product_text_too_long",
        "The {field} of {code} is too long",
        "The other side takes {longest} characters, and a text is never cut.",
        "Shorten it, and check the catalogue again.",
    ),
    _left(
        "product_style_taken",
        "{style} is another product's style in Omni",
        "Omni has a product with this style code, and no option of it has the code {code}.",
        "Look at that product in Omni: it may be the same one under another code.",
    ),
    _left(
        "product_refused",
        "{code} wasn't taken: {words}",
        "The other side said no to it.",
        "Correct what its words name, and try again.",
    ),
    _left(
        "product_in_doubt",
        "No clear answer about {code}",
        "It was sent, and whether it arrived isn't known yet. It is looked up, and never sent twice.",
        "Nothing has to be done: the next check settles it.",
    ),
    _left(
        "product_first_differs",
        "Not sent: the first one came out otherwise",
        "The first product reads back with another {fields} than it was sent with, so no other was sent.",
        "Look at the first one on both sides.",
    ),
    _left(
        "product_no_answer",
        "{code} wasn't sent: {words}",
        "The other side couldn't take what was sent before it.",
        "Try again later; nothing is lost.",
    ),
    _left(
        "product_variations_differ",
        "The variations of {style} say different things",
        "They are one product in Omni, and their {fields} can't all be its own.",
        "Make them alike in Neto, or leave this field out.",
    ),
    _left(
        "product_size_unclear",
        "A size of {code} can't be changed by itself",
        "All sizes of a grid have one number in Omni, so a price or a barcode can't be sent to one of them.",
        "Change it in Omni by hand.",
    ),
    _left(
        "product_not_taken_back",
        "{field} of {code} isn't what was sent",
        "Somebody changed it since. It was left as it is.",
        "Look at the product, and change it by hand if it is wrong.",
    ),
    _note(
        "product_differs_after",
        "{code} reads back otherwise: {fields}",
        "It was made or changed, and the other side shows something else than was sent.",
        "Look at the product there.",
    ),
    _note(
        "product_barcode_left_out",
        "The barcode {barcode} is left out",
        "Omni takes 13 characters, and a barcode is never cut.",
        "Nothing has to be done, unless the product is scanned by this barcode.",
    ),
    Kind(
        "product_made_single",
        "{code} is made as a product of its own",
        "It can't be an option of another product.",
        SINGLE,
        Fix.NONE,
        Severity.NOTES,
        cases={
            "orphan": Case(
                "Its parent {parent} isn't in Neto.",
                "Nothing has to be done. To make it an option, add {parent} in Neto first.",
            ),
            "many": Case(
                "It and its siblings have more than the three specifics that Omni has room for.",
                "Nothing has to be done. To make them options, leave three specifics of them in Neto first.",
            ),
            "bare": Case(
                "It has no specifics, so nothing would tell it from its siblings.",
                "Nothing has to be done. To make it an option, give it a specific in Neto first.",
            ),
        },
    ),
    _note(
        "product_without_parts",
        "{code} is made without its parts",
        "The parts of a kit can't be sent.",
        "Add its parts on the other side.",
    ),
    _note(
        "product_field_not_decided",
        "Not changed: {fields}",
        "By the settings this side doesn't decide them.",
        "If it should, choose so in Settings, Products.",
    ),
)
