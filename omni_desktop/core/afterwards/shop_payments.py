"""An order's payments as Neto tells them now, held against those that were made in Omni: which are to be made, what is apart. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.order import Order, Payment
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sentence import word

UNKNOWN_AMOUNT = word("an unknown amount")
ONLY_TOLD = frozenset({"payment_removed", "payment_changed"})
"""Problems of which news comes with the order, not with time."""

KEY_LENGTH = 50                 # of Omni's transactionRef (omni_api: 7.6)


@dataclass(frozen=True, slots=True)
class PaymentsNow:
    """`owed`: key -> what Omni may not have yet. `apart`: what was made in Omni and stands otherwise in Neto now."""

    owed: Mapping[str, Payment]
    apart: tuple[Problem, ...] = ()


def keyed(order: Order) -> dict[str, Payment]:
    """Each payment by what tells it apart for good: Neto's id, else its day and amount, numbered where several are alike.

    A row that Neto repeats is one payment. Nothing is owed for a payment of nothing.
    """
    alike: Counter[str] = Counter()
    found: dict[str, Payment] = {}
    for number, payment in enumerate(order.payments):
        if payment.id and payment in order.payments[:number]:
            continue
        name = payment.id.strip() or _by_its_looks(order, payment)
        alike[name] += 1
        if payment.amount:
            found[_fitting(name if alike[name] == 1 else f"{name}/{alike[name]}")] = payment
    return found


def _by_its_looks(order: Order, payment: Payment) -> str:
    day = f"{payment.paid_at:%Y-%m-%d}" if payment.paid_at else "no day"
    return f"{order.id}/{day}/{payment.amount:.2f}"


def _fitting(key: str) -> str:
    if len(key) <= KEY_LENGTH:
        return key
    return f"{key[: KEY_LENGTH - 17]}~{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def payments_now(order: Order, made: Mapping[str, Decimal | None], reference: str) -> PaymentsNow:
    """`made`: key -> what was made in Omni under it, None where nobody knows how much.

    A payment that went while another of the same amount came is the same money under another name: neither made again nor told.
    """
    now = keyed(order)
    gone = {key: amount for key, amount in made.items() if key not in now}
    owed = dict(now)
    for key, payment in now.items():
        old = next((name for name, amount in gone.items() if amount == payment.amount), None) if key not in made else None
        if old is not None:
            del gone[old], owed[key]
    return PaymentsNow(owed, (*_removed(gone, reference), *_changed(now, made, reference)))


def _removed(gone: Mapping[str, Decimal | None], reference: str) -> Iterator[Problem]:
    for key, amount in gone.items():
        told = UNKNOWN_AMOUNT if amount is None else f"{amount:.2f}"
        yield Problem("payment_removed", {"payment": key, "amount": told, "reference": reference})


def _changed(now: Mapping[str, Payment], made: Mapping[str, Decimal | None], reference: str) -> Iterator[Problem]:
    for key, payment in now.items():
        before = made.get(key)
        if before is not None and before != payment.amount:
            facts = {"payment": key, "before": f"{before:.2f}", "now": f"{payment.amount:.2f}", "reference": reference}
            yield Problem("payment_changed", facts)
