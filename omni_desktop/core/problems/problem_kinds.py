"""What an entry of the catalogue of problems is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Fix(StrEnum):
    """What the window's button does. DISPATCH, VOID and UPDATE: core.history.Decisions.insist, for the next download."""

    NONE = ""
    RETRY = "retry"
    MAP_SKU = "map_sku"
    CHOOSE_CUSTOMER = "choose_customer"
    OPEN_SETTINGS = "open_settings"
    OPEN_CONNECTION = "open_connection"
    COMPARE = "compare"
    USE_PREFIX = "use_prefix"
    OPEN_ORDER = "open_order"
    DISPATCH = "dispatch"
    VOID = "void"
    UPDATE = "update"
    SEND_AGAIN = "send_again"


class Severity(StrEnum):
    """HOLDS keeps the order back; TELLS lets it through and asks for a look; NOTES lets it through with a remark; STOPS ends the run."""

    HOLDS = "holds"
    TELLS = "tells"
    NOTES = "notes"
    STOPS = "stops"


class Case(NamedTuple):
    """What a problem means, and what to do about it, where the fact `case` says that it is so."""

    meaning: str
    advice: str


@dataclass(frozen=True, slots=True)
class Kind:
    """An entry of the catalogue. `title`, `meaning` and `advice` may hold {facts}; `cause` is the fact by which problems group.

    `cases`: other words where one advice would not work for all.
    """

    code: str
    title: str
    meaning: str
    advice: str
    fix: Fix = Fix.RETRY
    severity: Severity = Severity.HOLDS
    cause: str = ""
    cases: Mapping[str, Case] = field(default_factory=dict)
