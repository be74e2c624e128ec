"""The catalogue's entries for orders: cause, effect and next step, in the shop's words (ui: 5)."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity

TELLS = Severity.TELLS
NOTES = Severity.NOTES

CHOOSE = "choose another customer in Customer Tracking"
UNFIT: Mapping[str, Case] = {
    "absent": Case("{reason} Omni has no contact {contact}. The order waits.", f"In Settings, {CHOOSE}; then retry."),
    "archived": Case(
        "{reason} Contact {contact} is archived in Omni. The order waits.",
        f"Make contact {{contact}} active again in Omni, or {CHOOSE}; then retry.",
    ),
    "other_type": Case(
        "{reason} Contact {contact} is a {type} in Omni, not a customer. The order waits.",
        f"Make contact {{contact}} a customer in Omni, or {CHOOSE}; then retry.",
    ),
}
"""A contact that the settings name and that can take no orders."""

ORDER_KINDS = (
    Kind(
        "unknown_sku",
        "{code_wanted} isn't in Omni",
        "The order has {sku} on line {line}, and Omni has no product with the code {code_wanted}. "
        "The whole order waits, so that none arrives with a line missing.",
        "Choose the product that {sku} is in Omni, or add it there. All orders that wait for it come down with the next download.",
        Fix.MAP_SKU,
        cause="sku",
    ),
    Kind(
        "sku_too_long",
        "{code_wanted} is longer than a code in Omni",
        "The order has {sku} on line {line}, of {length} characters, and a code in Omni has at most {limit}. The order waits.",
        "Choose the product that {sku} is in Omni; it's remembered for always.",
        Fix.MAP_SKU,
        cause="sku",
    ),
    Kind(
        "sku_is_barcode",
        "{code_wanted} is the barcode of {found} in Omni",
        "Line {line} has {sku}. No product in Omni has the code {code_wanted}, but {found} has it as its barcode. The order waits.",
        "Use {found} if it is the product. Such barcodes can also be used without asking (Products by barcode).",
        Fix.MAP_SKU,
        cause="sku",
        cases={
            "zeros": Case(
                "Line {line} has {sku}. No product in Omni has the code {code_wanted}, but the barcode of {found} is the same number with "
                "other zeros in front. The order waits.",
                "Use {found} if it is the product.",
            )
        },
    ),
    Kind(
        "sku_size_unknown",
        "{code_wanted} is a style with several sizes in Omni",
        "Line {line} has {sku}, which is the code of the whole style, so which size is meant can't be told. The order waits.",
        "Choose the size: {products}. In Neto each size needs a SKU of its own, the code that the size has in Omni.",
        Fix.MAP_SKU,
        cause="sku",
    ),
    Kind(
        "sku_disabled",
        "{code_wanted} is switched off in Omni",
        "Line {line} has {sku}, and is linked to it all the same, since no other product has this code.",
        "Switch it on in Omni, or choose for later orders which product takes its place.",
        Fix.MAP_SKU,
        TELLS,
        cause="sku",
    ),
    Kind(
        "sku_near_match",
        "{code_wanted} is written {found} in Omni",
        "{sku} and Omni's {found} differ in case, spaces, dashes or leading zeros only: one product, or two. The order waits.",
        "Choose {found} if it is the same product, or give both sides the same code.",
        Fix.MAP_SKU,
        cause="sku",
        cases={
            "unit": Case(
                "{sku} is nearly {found}, which holds {size} of {base} in Omni. {base} itself would be another quantity. The order waits.",
                "Choose {found}, the product with the number {number}, if that is what the shop sells as {sku}.",
            ),
            "unseen": Case(
                "{sku} holds a character in Neto that nobody sees, and Omni's {found} has none: most likely one product. The order waits.",
                "Choose {found} if it is the same product, or type the SKU anew in Neto.",
            ),
        },
    ),
    Kind(
        "sku_ambiguous",
        "{code_wanted} is more than one product in Omni",
        "Omni has several products for {sku}, and picking one would be a guess. The order waits. They are: {products}.",
        "Choose the right product, or change the code of the others in Omni.",
        Fix.MAP_SKU,
        cause="sku",
        cases={
            "barcode": Case(
                "No product in Omni has the code {code_wanted}, but several have it as their barcode, and picking one would be a guess. "
                "The order waits. They are: {products}.",
                "Choose the right product, or take the barcode off the others in Omni, then retry.",
            ),
        },
    ),
    Kind(
        "ids_alike",
        "Two orders have nearly the same number",
        "{order} and {other} differ in case or spaces only, and Omni would take them for one. {order} waits, {other} comes down.",
        "Enter {order} in Omni by hand under another reference, then dismiss it here with that reference as the reason.",
        Fix.NONE,
    ),
    Kind(
        "sku_missing",
        "A line of the order has no SKU",
        'Line {line} ("{name}") has no SKU in Neto, so no product can be found for it. The order waits.',
        "Give the line a SKU in Neto; the next download reads it again.",
    ),
    Kind(
        "left_out_line_priced",
        "{sku} is to be left out but has a price",
        "{sku} is among the lines to leave out, yet on line {line} it costs {price}. Left out, the total would be wrong. The order waits.",
        'Take {sku} off "Lines to leave out", or take the price off the line in Neto.',
        Fix.OPEN_SETTINGS,
        cause="sku",
    ),
    Kind(
        "text_too_long",
        "The {field} is longer than Omni takes",
        "It has {length} characters and Omni takes {limit}. Names, addresses and phone numbers are never cut, so the order waits.",
        'Shorten it in Neto: "{text}".',
    ),
    Kind(
        "order_incomplete",
        "Neto left something out of the order",
        "These parts were asked for and did not come: {fields}. Taking them for blank could be wrong, so the order waits.",
        "It's read again by itself. If it stays, tell the maker of this program (Help).",
    ),
    Kind(
        "total_below_zero",
        "The order comes to {total}",
        "A sales order below zero would be a credit note, which this program doesn't make. The order waits.",
        "Enter it in Omni as a credit note, then dismiss this; or correct the order in Neto.",
        Fix.OPEN_ORDER,
    ),
    Kind(
        "order_unreadable",
        "The order can't be read",
        "Neto's answer for it was not understood: {reason}. The order waits, nothing is lost.",
        "It's read again by itself. Look at the order in Neto; if nothing is odd there, ask the maker of this program (Help).",
    ),
    Kind(
        "customer_ambiguous",
        "More than one customer has the {field} {value}",
        "Omni's customers {ids} could all be meant, or are written a little differently. Linking one would be a guess, so the order waits.",
        "Choose the customer that is meant, leave the {field} with one customer in Omni, or let such orders go to the default customer.",
        Fix.CHOOSE_CUSTOMER,
        cause="value",
        cases={
            "near": Case(
                'Omni\'s customer {ids} has "{text}", which differs in spaces. Whether that is the same customer would be a guess, so the '
                "order waits.",
                "If it is, write the {field} of customer {ids} in Omni as in Neto: {value}. Or let such orders go to the default customer.",
            )
        },
    ),
    Kind(
        "customer_not_found",
        "{customer} isn't a customer in Omni",
        "No active customer in Omni matches the order, and the settings say to wait then.",
        "Add the customer in Omni, or let the program make new customers.",
        Fix.CHOOSE_CUSTOMER,
        cause="customer",
        cases={
            "archived": Case(
                "Omni's contact {contact} has this e-mail, but it is archived, and the settings say to wait then.",
                "Make contact {contact} active again in Omni, then retry; or let orders without a customer go to the default customer.",
            ),
            "other_type": Case(
                "Omni's contact {contact} has this e-mail, but it is a {type}, and the settings say to wait then.",
                "Make contact {contact} a customer in Omni, or give the {type} another e-mail there and add the customer; then retry.",
            ),
        },
    ),
    Kind(
        "default_customer_missing",
        "The default customer is missing",
        "{reason} No default customer is chosen, so it waits.",
        "Choose the default customer in Customer Tracking.",
        Fix.OPEN_SETTINGS,
        cases=UNFIT,
    ),
    Kind(
        "channel_customer_missing",
        "The customer of the sales channel {channel} is missing",
        "{reason} Contact {contact} can take no orders, so the order waits.",
        "Choose another customer for {channel} in Customer Tracking.",
        Fix.OPEN_SETTINGS,
        cause="channel",
        cases=UNFIT,
    ),
    Kind(
        "no_email",
        "The order of {customer} has no e-mail",
        "Without an e-mail or a username no customer can be found or made. The order waits.",
        "Add the e-mail in Neto, or let guests go to the default customer.",
        Fix.OPEN_SETTINGS,
        cases={
            "nobody": Case(
                'What Neto has for an e-mail, "{value}", is nobody\'s, so no customer can be found or made by it. The order waits.',
                "Put the shopper's own e-mail into the order in Neto, or, in Customer Tracking, let guests without e-mail go to the "
                "default customer, or give the sales channel {channel} a customer of its own.",
            ),
            "hold": Case(
                "The order names no customer that Omni has, and the settings say that guests without e-mail wait.",
                "Add the e-mail in Neto, or let guests without e-mail go to the default customer, or be made, in Customer Tracking.",
            ),
        },
    ),
    Kind(
        "contact_refused",
        "Omni didn't take the customer {customer}",
        "Omni's words: {words}. Orders of this customer wait.",
        "Add the customer in Omni by hand, or mend what Omni says, then retry.",
        cause="customer",
        cases={
            "archived": Case(
                "Omni's contact {contact} has this e-mail and is archived. Omni's words: {words}. Orders of this customer wait.",
                "Make contact {contact} active again in Omni, or take the e-mail off it there; then retry.",
            ),
            "other_type": Case(
                "Omni's contact {contact} has this e-mail and is a {type}. Omni's words: {words}. Orders of this customer wait.",
                "Give the {type} another e-mail in Omni, or make contact {contact} a customer there; then retry.",
            ),
        },
    ),
    Kind(
        "contact_in_doubt",
        "It's not clear whether Omni has the customer {customer}",
        "Omni gave no clear answer when the customer was made. Nothing is made twice: it's looked for first, and the order waits.",
        "Nothing to do: the next download looks again.",
        cause="customer",
    ),
    Kind(
        "unreadable_in_omni",
        "Omni's answer about {what} can't be read",
        "Omni answered with a row that makes no sense, so it isn't known what it says of {what}. Only the orders that need it wait.",
        "Open {what} in Omni, look for an odd number or date, and save it again; then retry. The order is looked at again by itself, too. "
        "If it stays, send Cin7's support the time of this message.",
    ),
    Kind(
        "branch_unknown",
        "{branch} isn't an active branch in Omni",
        "It stands in the settings as {place}. The orders that belong there wait.",
        "Choose another branch, or make it active in Omni.",
        Fix.OPEN_SETTINGS,
        cause="branch",
    ),
    Kind(
        "address_missing",
        "The order has no address",
        "Neither a delivery nor a billing address came with it, so both are left blank in Omni.",
        "Add the address in Omni if the goods are to be sent.",
        Fix.OPEN_ORDER,
        NOTES,
    ),
    Kind(
        "gone_from_neto",
        "The order is gone from Neto",
        "Neto doesn't have it any more; somebody may have deleted it there. What Omni has stays as it is.",
        "Void the sales order in Omni if it isn't wanted.",
        Fix.OPEN_ORDER,
        TELLS,
    ),
    Kind(
        "foreign_currency",
        "The order was paid in {currency}",
        "Neto doesn't show in which currency an order's prices are; its payment is in another one than the store's. The order waits.",
        "Enter the order in Omni by hand in its own currency, then dismiss this.",
        Fix.OPEN_ORDER,
        cause="currency",
    ),
    Kind(
        "backorder_overlaps",
        "Its goods still stand on {parent} in Omni",
        "The order was split off {parent} in Neto, but the sales order of {parent} still holds them: {lines}. Sent now, they would be "
        "shipped twice, so the order waits.",
        "Take them off the sales order of {parent} in Omni; this order follows by itself.",
        Fix.OPEN_ORDER,
        cause="parent",
    ),
    Kind(
        "program_fault",
        "This program stumbled over the order",
        "A fault in the program ({fault}) stopped this one order. It waits, nothing is lost, and all others go on.",
        "Send the maker of this program the facts for support (Help).",
    ),
)
