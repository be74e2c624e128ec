"""What may be saved but has consequences that somebody should know: a sentence beside the setting, never a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omni_desktop.core.inventory import folded
from omni_desktop.core.sentence import Sentence, both, either
from omni_desktop.core.settings.checks import Trouble
from omni_desktop.core.settings.custom_refs import shared_targets
from omni_desktop.core.settings.regions import KNOWN, countries_of_state, country_code
from omni_desktop.core.settings.settings import Branches, BranchRow, CustomerTracking, DownloadOrders, Settings

HANDED_OVER = "fully picked"
SHIPPED = 2
"""logisticsStatus once a 3PL has shipped, by one merchant's script (omni_api: 6)."""

UNKNOWN_STATES = (
    "States are known for Australia, Canada, New Zealand, the United Kingdom and the United States; "
    "elsewhere they must be written as in Neto."
)


def warnings(settings: Settings) -> tuple[Trouble, ...]:
    """(key, sentence), in the order of the dialog's tabs."""
    return (
        *_which_orders(settings.download_orders),
        *_how(settings.download_orders),
        *_routing(settings.branches),
        *_rows(settings.branches),
        *_default_customer(settings.customer_tracking),
        *_nobody(settings.customer_tracking),
        *_accounting(settings),
    )


def _which_orders(rules: DownloadOrders) -> Iterator[Trouble]:
    if rules.sales_channels_mode == "only" and not rules.sales_channels:
        yield "download_orders.sales_channels", "No channel is named, so no order comes down."


def _how(rules: DownloadOrders) -> Iterator[Trouble]:
    if folded(rules.stage) == HANDED_OVER:
        yield "download_orders.stage", "Fully Picked hands a sales order over to shipping as soon as it is made."
    if rules.third_party_status == SHIPPED:
        yield "download_orders.third_party_status", "2 may mean that a 3PL has shipped: a new sales order could look as if it had left."
    if rules.expand_boms:
        yield "download_orders.expand_boms", "Kits that came down as their components can't be put together again on an order."
    if rules.order_status == "Draft" and rules.auto_dispatch != "no":
        yield "download_orders.auto_dispatch", "Drafts are never dispatched by themselves: they wait until somebody approves them in Omni."
    for target, sources in shared_targets(rules.custom_refs):
        told = Sentence(
            "{sources} both go to {target}: an order that has more than one of them gets them all there, with commas.",
            sources=both(sources), target=target,
        )
        yield "download_orders.custom_refs", told
    if rules.total_differs == "rounding" and not rules.rounding_limit:
        yield "download_orders.rounding_limit", "With a limit of 0 nothing is ever rounded."


def _routing(rules: Branches) -> Iterator[Trouble]:
    routed = rules.routing == "on"
    if routed and not rules.grid:
        yield "branches.grid", "The grid is empty, so every order goes to the default branch."
    if rules.split_orders and not (routed and any(row.backups for row in rules.grid)):
        yield "branches.split_orders", "Nothing is split: that takes branch routing with a row that has backup branches."
    if rules.distribution_branch and not routed:
        yield "branches.distribution_branch", "It stays blank: branch routing is off, and the grid would set it."


def _rows(rules: Branches) -> Iterator[Trouble]:
    all_taken = next((number for number, row in enumerate(rules.grid) if _takes_all(row)), len(rules.grid))
    for number, row in enumerate(rules.grid):
        if number > all_taken:
            yield f"branches.grid[{number}]", Sentence(
                "No order gets this far: row {row} has no conditions and takes them all.", row=all_taken + 1
            )
        elif row.states and not row.countries:
            yield f"branches.grid[{number}].states", _which_country(row.states)
        elif row.states and not any(country_code(country) in KNOWN for country in row.countries):
            yield f"branches.grid[{number}].states", UNKNOWN_STATES


def _which_country(states: Sequence[str]) -> str:
    """The first state that several countries have, else the countries that could be meant."""
    owners = {state: countries_of_state(state) for state in states}
    state = next((state for state, countries in owners.items() if len(countries) > 1), states[0])
    meant = either(tuple(owners[state])) or Sentence("any country")
    told = "Which country? {state} could be in {meant}, and this row takes it in each. Name the country in Country Codes."
    return Sentence(told, state=state, meant=meant)


def _takes_all(row: BranchRow) -> bool:
    return not (row.countries or row.states or row.shipping_options or row.warehouses)


def _default_customer(rules: CustomerTracking) -> Iterator[Trouble]:
    if rules.default_contact is not None:
        return
    if rules.mode == "one":
        yield "customer_tracking.default_contact", "No default customer is chosen, so every order is held."
    elif "default" in (rules.not_found, rules.several_found, rules.no_email):
        yield "customer_tracking.default_contact", "No default customer is chosen, so orders that would go to it are held."


def _nobody(rules: CustomerTracking) -> Iterator[Trouble]:
    if any(not pattern.strip("* ") for pattern in rules.nobody):
        yield "customer_tracking.nobody", "* alone makes everybody nobody: no customer is ever found by e-mail, username or company."


def _accounting(settings: Settings) -> Iterator[Trouble]:
    rules = settings.accounting
    if rules.tax_status != "from_order":
        yield "accounting.tax_status", Sentence(
            "Orders whose prices aren't {tax_status} come to another total and are held: prices are never converted.",
            tax_status=rules.tax_status,
        )
    if rules.tax_rate is not None and 0 < rules.tax_rate < 1:
        yield "accounting.tax_rate", Sentence(
            "The rate is a percent: {rate} is less than one in a hundred. 10 % is written 10.",
            rate=f"{rules.tax_rate:f}",
        )
    if rules.invoice_date != "none":
        yield "accounting.invoice_date", "Each sales order with an invoice date makes an invoice in Omni's accounting."
    elif settings.download_orders.auto_dispatch != "no":
        told = "Without an invoice date, orders that are dispatched by themselves are never invoiced in Omni: no cost of goods."
        yield "accounting.invoice_date", told
