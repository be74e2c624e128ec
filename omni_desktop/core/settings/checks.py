"""What settings must not be together, and what a download cannot do without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from omni_desktop.core.inventory import folded
from omni_desktop.core.sentence import Sentence
from omni_desktop.core.settings.addresses import is_loopback
from omni_desktop.core.settings.kinds import one_name
from omni_desktop.core.settings.settings import Settings

Trouble = tuple[str, str]

LONGEST_REFERENCE = 30
PART_ENDING = 2  # "/2" of a split order's second part
SHORTEST_SETTLE = 600
SHORTEST_LEASE = 30
VOID_WORDS = frozenset({"void", "voided", "cancelled", "canceled", "cancel", "declined", "deleted"})
DOCUMENTED_LIMITS = {
    "omni_calls_per_second": 3,
    "omni_calls_per_minute": 60,
    "omni_calls_per_day": 5000,
    "neto_calls_per_minute": 500,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the checks cannot know by themselves.

    `zones`: the time zones of this computer, None where nobody looked. `locked_prefix` and `locked_neto_url`: what a store with sales
    orders keeps; None while they are free. `other_prefixes`: `account_and_prefix` of each other store that downloads.
    """

    zones: frozenset[str] | None = None
    locked_prefix: str | None = None
    locked_neto_url: str | None = None
    other_prefixes: frozenset[tuple[str, str, str]] = frozenset()


def account_and_prefix(settings: Settings) -> tuple[str, str, str]:
    """Whose sales orders in Omni bear which prefix: no two stores have both alike."""
    return settings.connection.omni_url, settings.connection.omni_username, settings.prefix


def problems(settings: Settings, known: Known | None = None) -> tuple[Trouble, ...]:
    """(key, sentence) for everything that must not be saved."""
    known = known or Known()
    return (
        *_name(settings),
        *_zone(settings, known),
        *_limits(settings),
        *_stage(settings),
        *_prefix(settings, known),
        *_shop(settings, known),
        *_twins(settings),
    )


def _name(settings: Settings) -> Iterator[Trouble]:
    if not settings.connection.name:
        yield "connection.name", "Give the store a name."


def _zone(settings: Settings, known: Known) -> Iterator[Trouble]:
    zone = settings.connection.time_zone
    if not zone or (known.zones is not None and zone not in known.zones):
        yield "connection.time_zone", "Use a time zone's full name, as in Australia/Sydney."


def _limits(settings: Settings) -> Iterator[Trouble]:
    connection = settings.connection
    for name, highest in DOCUMENTED_LIMITS.items():
        address = connection.omni_url if name.startswith("omni") else connection.neto_url
        if getattr(connection, name) > highest and not is_loopback(address):
            yield f"connection.{name}", Sentence("The service allows at most {highest}.", highest=highest)
    if connection.settle_seconds < SHORTEST_SETTLE and not is_loopback(connection.omni_url):
        yield "connection.settle_seconds", Sentence(
            "Wait at least {seconds} seconds, so that a slow answer never makes a double.", seconds=SHORTEST_SETTLE
        )
    if connection.lease_seconds < SHORTEST_LEASE and not is_loopback(connection.omni_url):
        yield "connection.lease_seconds", Sentence(
            "Wait at least {seconds} seconds, so that a slow network never ends a download.", seconds=SHORTEST_LEASE
        )


def _stage(settings: Settings) -> Iterator[Trouble]:
    stage = " ".join(settings.download_orders.stage.split()).casefold()
    if stage == "dispatched" or VOID_WORDS & set(stage.split()):
        yield "download_orders.stage", "A new sales order cannot begin dispatched or void; choose an earlier stage, as in New."


def _prefix(settings: Settings, known: Known) -> Iterator[Trouble]:
    key, prefix = "download_orders.reference_prefix", settings.prefix
    most = LONGEST_REFERENCE - (PART_ENDING if settings.branches.split_orders else 0)
    if len(prefix) >= most:
        yield key, Sentence("Prefix and order number have {most} characters together; this leaves none for the number.", most=most)
    if prefix != prefix.lstrip():
        yield key, "A prefix cannot begin with a space: Omni would drop it."
    if known.locked_prefix is not None and prefix != known.locked_prefix:
        yield key, _stays(known.locked_prefix)
    elif settings.download_orders.enabled and account_and_prefix(settings) in known.other_prefixes:
        yield key, "Another store on the same Omni account has this prefix; orders of both could not be told apart."


def _stays(prefix: str) -> str:
    if not prefix:
        return "The prefix stays blank, since sales orders without one are in Omni."
    return Sentence('The prefix stays "{prefix}", since sales orders with it are in Omni.', prefix=prefix)


def _shop(settings: Settings, known: Known) -> Iterator[Trouble]:
    if known.locked_neto_url is not None and settings.connection.neto_url != known.locked_neto_url:
        yield "connection.neto_url", "Another Neto address is another store: add it as a store of its own."


def _twins(settings: Settings) -> Iterator[Trouble]:
    """Names of Neto are looked up without their case and doubled blanks, so that of two such rows one would silently never count."""
    tables: dict[str, Mapping[str, object]] = {
        "customer_tracking.sales_person": settings.customer_tracking.sales_person.table,
        "accounting.tax_rates": settings.accounting.tax_rates,
        "accounting.payment_methods": settings.accounting.payment_methods,
    }
    for key, table in tables.items():
        first: dict[str, str] = {}
        for name, value in table.items():
            twin = first.setdefault(folded(name), name)
            if table[twin] != value:
                yield key, one_name(twin, name)


def missing_for_download(settings: Settings) -> tuple[str, ...]:
    """A sentence for each setting that a download needs first; each names its key."""
    connection = settings.connection
    needed = (
        (settings.download_orders.enabled, "Downloads are off for this store: set download_orders.enabled to true."),
        (settings.branches.default_branch, "No default branch is chosen: set branches.default_branch to the number of an Omni branch."),
        (connection.neto_url, "The Neto web address is blank: set connection.neto_url."),
        (connection.omni_url, "The Omni address is blank: set connection.omni_url."),
        (connection.omni_username, "The Omni username is blank: set connection.omni_username."),
    )
    return tuple(sentence for there, sentence in needed if not there)
