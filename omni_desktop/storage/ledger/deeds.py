"""What the audit tells of sends and of what became of them: order numbers, our references, Omni's ids, money and hashes; no customer."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from omni_desktop.core.catalogue.outgoing import Outgoing, key_of, write_of
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.ports.ledger.product_sends import ProductOutcome
from omni_desktop.core.record.audit import Deed
from omni_desktop.core.record.record import CreateAnswer, Entry, Intent, RunClose, State
from omni_desktop.core.record.updates import OPEN_WRITES, WriteIntent, WriteOutcome

UNCHANGED = frozenset({"unchanged"})


def run_started(run_id: int, starter: str, version: int, at: datetime, *, rehearsal: bool) -> Deed:
    return Deed("run_started", at, {"starter": starter, "settings": version, "rehearsal": rehearsal}, run=run_id)


def run_undone(run_id: int, undone: int, at: datetime) -> Deed:
    return Deed("run_undone", at, {"download": undone}, run=run_id)


def run_ended(run_id: int, close: RunClose) -> Deed:
    figures = close.figures
    proof = {"missing": figures.missing, "double": figures.double, "apart": f"{figures.apart:.2f}", "held": figures.held.count}
    counts = {name: count for name, count in close.counts.items() if count}
    facts = {"state": close.state, "counts": counts, "code": close.code, **proof, "in_doubt": figures.in_doubt.count}
    return Deed("run_ended", close.at, facts | ({"rehearsal": True} if close.rehearsal else {}), run=run_id)


def orders_sent(run_id: int, intents: Sequence[Intent], at: datetime) -> Deed:
    """One entry a batch; its hash stands for what each of them was sent as."""
    orders = list(dict.fromkeys(intent.order_id for intent in intents))
    facts = {"orders": orders, "sales_orders": len(intents), "total": f"{sum(intent.total for intent in intents):.2f}"}
    return Deed("orders_sent", at, facts | {"sent": _together((each.reference, each.digest) for each in intents)}, run=run_id)


def order_answered(run_id: int, answer: CreateAnswer) -> Deed:
    """`sales_order_created`, `..._refused`, `..._in_doubt`, `..._held`, `..._adopted`, `..._absent`; `..._answered` until an answer with
    an id is read back."""
    state = "absent" if answer.state is State.FOUND else _answered_or(answer.state.value, answer.omni_id)
    facts: dict[str, Any] = {"part": answer.part}
    if answer.omni_id:
        facts["omni_id"] = answer.omni_id
    if answer.omni_total is not None:
        facts["total"] = f"{answer.omni_total:.2f}"
    if answer.problems:
        facts["problems"] = [problem.code for problem in answer.problems]
    return Deed(f"sales_order_{state}", answer.at, facts, answer.order_id, run_id)


def _answered_or(state: str, omni_id: int) -> str:
    """What came back with an id is in no doubt: it is still to be read back."""
    return "answered" if state == State.IN_DOUBT.value and omni_id else state


def made_again(run_id: int, order_id: str, reference: str, at: datetime) -> Deed:
    return Deed("made_again", at, {"reference": reference}, order_id, run_id)


def order_adopted(run_id: int, entry: Entry) -> Deed:
    facts = {"omni_id": entry.omni_id or 0, "reference": entry.reference or ""}
    return Deed("sales_order_adopted", entry.at, facts, entry.id, run_id)


def updates_sent(run_id: int, intents: Sequence[WriteIntent], at: datetime) -> list[Deed]:
    """`dispatch_sent`, `void_sent`, `payment_sent`, ...: one entry for those of a kind."""
    kinds: dict[str, list[WriteIntent]] = defaultdict(list)
    for intent in intents:
        kinds[intent.kind.value].append(intent)
    return [Deed(f"{kind}_sent", at, _sent(some), run=run_id) for kind, some in kinds.items()]


def _sent(intents: Sequence[WriteIntent]) -> dict[str, Any]:
    orders = list(dict.fromkeys(intent.order_id for intent in intents))
    return {"orders": orders, "sent": _together((str(each.omni_id), each.digest) for each in intents)}


def update_answered(outcome: WriteOutcome) -> Deed:
    """`dispatch_done`, `void_refused`, `payment_in_doubt`, ..."""
    return Deed(f"{outcome.kind.value}_{outcome.state.value}", outcome.at, {"part": outcome.part}, outcome.order_id)


def has_ended(outcome: WriteOutcome) -> bool:
    return outcome.state not in OPEN_WRITES or outcome.ended_at is not None


def contacts_sent(run_id: int, intents: Mapping[str, Prepared], at: datetime) -> Deed:
    """By number and hash: their keys are people."""
    sent = _together(("", prepared.digest) for prepared in intents.values())
    return Deed("contacts_sent", at, {"contacts": len(intents), "sent": sent}, run=run_id)


def contacts_answered(run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime) -> Deed:
    states = Counter(_answered_or(state, omni_id) for state, omni_id in outcomes.values())
    ids = sorted(omni_id for _, omni_id in outcomes.values() if omni_id)
    return Deed("contacts_answered", at, {"states": dict(sorted(states.items())), "omni_ids": ids}, run=run_id)


def products_sent(send_id: int, intents: Sequence[tuple[Outgoing, Prepared]], at: datetime) -> Deed:
    """By the codes that products have on either side."""
    products = sorted({key_of(element) for element, _ in intents})
    kinds = Counter(write_of(element).value for element, _ in intents)
    sent = _together((key_of(element), prepared.digest) for element, prepared in intents)
    return Deed("products_sent", at, {"send": send_id, "products": products, "kinds": dict(sorted(kinds.items())), "sent": sent})


def products_answered(outcomes: Sequence[ProductOutcome]) -> Deed:
    states = Counter(_answered_or(each.state.value, each.omni_id) for each in outcomes)
    facts = {"sends": sorted({each.send_id for each in outcomes}), "states": dict(sorted(states.items()))}
    return Deed("products_answered", outcomes[0].at, facts | {"omni_ids": sorted({each.omni_id for each in outcomes if each.omni_id})})


def of_each(what: str, order_ids: Iterable[str], at: datetime, facts: Mapping[str, Any] | None = None) -> list[Deed]:
    return [Deed(what, at, facts or {}, order_id) for order_id in order_ids]


def _together(sent: Iterable[tuple[str, str]]) -> str:
    return hashlib.sha256("\n".join(f"{name} {digest}" for name, digest in sent).encode("utf-8", "backslashreplace")).hexdigest()
