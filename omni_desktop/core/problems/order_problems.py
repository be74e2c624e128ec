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
        "{sku} and Omni's {found} differ in case, spaces or leading zeros only: one product, or two different ones. The order waits.",
        "Choose {found} if it is the same product, or give both sides the same code.",
        Fix.MAP_SKU,
        cause="sku",
    ),
    Kind(
        "sku_ambiguous",
        "{code_wanted} is more than one product in Omni",
        "Omni has several products for {sku}, and picking one would be a guess. The order waits. They are: {products}.",
        "Choose the right product, or change the code of the others in Omni.",
        Fix.MAP_SKU,
        cause="sku",
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
        "Leave the {field} with one customer in Omni, or let such orders go to the default customer.",
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
        "{reason} {found}, so it waits.",
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

MONEY_KINDS = (
    Kind(
        "total_differs",
        "Totals differ: Omni {omni}, Neto {shop}",
        "They are {apart} apart: {cause}. The order waits, since nothing is evened out unasked.",
        "Mend the order in Neto, or let small differences be evened out by a visible rounding (When totals differ).",
        Fix.COMPARE,
        cause="cause",
        cases={
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
