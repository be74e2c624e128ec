"""The audit in words: what each entry is called, what its facts say, and its line of a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from types import MappingProxyType
from typing import Any

from omni_desktop.core.moments import local
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.record.audit import AuditEntry, facts_of
from omni_desktop.core.sentence import Sentence, in_words, say_with
from omni_desktop.core.words.guide import title_of

Say = Callable[[str], str]
"""English to the language of whoever reads it."""

TITLES: Mapping[str, str] = MappingProxyType({
    "chain_begun": "The audit begins",
    "store_added": "Store added",
    "store_paused": "Store paused",
    "store_resumed": "Store goes on",
    "store_removed": "Store removed",
    "keys_changed": "Keys saved",
    "settings_saved": "Settings saved",
    "watermark_moved": "Downloaded up to moved back",
    "ended_orders_decided": "Orders that ended before decided",
    "ended_orders_released": "Orders that ended before released",
    "run_started": "Download started",
    "run_ended": "Download ended",
    "run_undone": "Undo of a download",
    "orders_sent": "Orders sent to Omni",
    "sales_order_created": "Created in Omni",
    "sales_order_adopted": "Linked in Omni",
    "sales_order_refused": "Refused by Omni",
    "sales_order_answered": "Answered by Omni, to be read back",
    "sales_order_in_doubt": "No clear answer from Omni",
    "sales_order_held": "Held after it was sent",
    "sales_order_absent": "Surely not in Omni",
    "sales_order_dispatched": "Dispatched in Omni",
    "sales_order_voided": "Void in Omni",
    "contacts_sent": "Customers sent to Omni",
    "contacts_answered": "Customers answered by Omni",
    "products_sent": "Products sent",
    "products_answered": "Products answered",
    "marked_exported": "Marked as exported in Neto",
    "dispatch_sent": "Dispatch sent",
    "dispatch_done": "Dispatched in Omni",
    "stage_sent": "Stage sent",
    "stage_done": "Stage set in Omni",
    "void_sent": "Void sent",
    "void_done": "Voided in Omni",
    "undo_sent": "Void sent, to undo a download",
    "undo_done": "Voided in Omni, to undo a download",
    "change_sent": "Change sent",
    "change_done": "Changed in Omni",
    "payment_sent": "Payment sent",
    "payment_done": "Payment made in Omni",
    "refund_sent": "Refund sent",
    "refund_done": "Refund made in Omni",
    "credit_note_sent": "Credit note sent",
    "credit_note_done": "Credit note made in Omni",
    "retried": "Asked to be tried again",
    "made_again": "Made once more after an undo",
    "dismissed": "Dismissed",
    "insisted": "Asked to be updated all the same",
    "rounding_accepted": "Rounding accepted",
    "customer_chosen": "Customer chosen",
    "customer_forgotten": "Choice of a customer taken back",
    "skus_mapped": "SKUs mapped",
    "sku_unmapped": "SKU no longer mapped",
    "month_closed": "Month closed",
    "details_erased": "Customer details erased",
    "pin_set": "PIN set",
    "pin_changed": "PIN changed",
    "pin_removed": "PIN removed",
    "pin_given": "Done with the PIN",
})
OUTCOMES: Mapping[str, str] = MappingProxyType({
    "refused": "Refused by Omni",
    "in_doubt": "No clear answer from Omni",
    "absent": "Surely not in Omni",
})
WHY_BROKEN: Mapping[str, str] = MappingProxyType({
    "changed": "Entry {n}{of} isn't as it was written.",
    "missing": "Entry {n} is missing.",
    "cut": "The newest entries are missing, from {n} on.",
    "not_there": "No entry has the hash that was given: the audit was written anew since, or it is another ledger's.",
    "begun_again": "The audit was taken away, and begins again at entry {n}.",
})
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "Settings and stores": (
        "settings_saved", "keys_changed", "store_added", "store_paused", "store_resumed", "store_removed", "watermark_moved",
        "month_closed", "chain_begun", "details_erased", "pin_set", "pin_changed", "pin_removed", "pin_given",
    ),
    "Decisions": (
        "retried", "made_again", "dismissed", "insisted", "rounding_accepted", "customer_chosen", "customer_forgotten", "skus_mapped",
        "sku_unmapped", "ended_orders_decided", "ended_orders_released", "run_undone",
    ),
    "Downloads": ("run_started", "run_ended"),
    "Sent": tuple(sorted(
        what for what in TITLES
        if what.endswith(("_sent", "_answered", "_done", "_exported")) or what.startswith("sales_order_")
    )),
})
"""What the page can be narrowed to."""

FACTS: Mapping[str, str] = MappingProxyType({
    "always": "always", "amount": "amount", "code": "", "contact": "customer", "contacts": "customers", "from": "from",
    "include": "taken along", "ledger": "ledger", "kinds": "", "omni_id": "Omni", "omni_ids": "Omni", "orders_count": "orders",
    "part": "part", "problems": "", "products": "products", "reason": "reason", "reference": "reference", "rehearsal": "rehearsal",
    "sales_orders": "sales orders", "send": "send", "sends": "send", "sku": "SKU", "skus": "SKUs", "states": "", "to": "to",
    "total": "total",
})  # fmt: skip
"""What a fact is called; one that isn't here goes by its name."""
PRODUCT_WRITES: Mapping[str, str] = MappingProxyType({
    "new_product": "new product", "new_option": "new option", "new_item": "new item", "product_fields": "fields of a product",
    "option_fields": "fields of an option", "item_fields": "fields of an item",
})  # fmt: skip
STATES: Mapping[str, str] = MappingProxyType({
    "absent": "not in Omni", "adopted": "linked", "answered": "answered, to be read back", "cancelled": "cancelled", "changed": "changed",
    "complete": "complete", "created": "created", "dispatched": "dispatched", "done": "done", "held": "held",
    "in_doubt": "without a clear answer", "refused": "refused", "skipped": "skipped", "stopped": "stopped", "unchanged": "unchanged",
    "voided": "voided", "waiting": "waiting for stock",
})  # fmt: skip

_older = say_with("Before it stood: {orders} orders, {runs} downloads, {settings} saved settings")
_named = say_with("{name}")
_version = say_with("Version {version}: {changes}")
_first_version = say_with("Version {version}")
_starter = say_with("By {starter}, settings version {settings}")
_rehearsal_starter = say_with("A rehearsal that sends nothing, by {starter}, settings version {settings}")
_rehearsal_end = say_with("A rehearsal that sent nothing: {words}")
_undone = say_with("Of download {download}")
_orders = say_with("{count}: {some}")
_omni = say_with("Omni {omni_id}, {total}")
_closed = say_with("{month}, {hash}")
MOST_NAMED = 5


def all_texts() -> Iterator[str]:
    """Every text here that is no template, for whoever translates them."""
    for table in (TITLES, OUTCOMES, WHY_BROKEN, FACTS, PRODUCT_WRITES, STATES):
        yield from table.values()
    yield from (*KINDS, *audit_head())


def what_words(what: str, say: Say = str) -> str:
    """A kind that this version doesn't know yet is told as it is written."""
    outcome = next((words for end, words in OUTCOMES.items() if what.endswith(f"_{end}")), what.replace("_", " ").capitalize())
    return say(TITLES.get(what, outcome))


def kinds_that_say(text: str, say: Say = str) -> frozenset[str]:
    """Those whose words have this text in them."""
    return frozenset(what for what in TITLES if text.casefold() in what_words(what, say).casefold())


def fact_words(row: AuditEntry, say: Say = str) -> str:
    facts = facts_of(row)
    try:
        told = _WORDS.get(row.what, _others)(facts, say)
    except (AttributeError, KeyError, TypeError, ValueError):       # somebody changed it
        told = row.facts
    return in_words(told, say) if isinstance(told, Sentence) else told


def _begun(facts: Mapping[str, Any], _say: Say) -> str:
    return _older(**facts) if facts.get("ledger") == "older" else ""


def _saved(facts: Mapping[str, Any], _say: Say) -> str:
    changes = [f"{key} {_arrow(change)}".strip() for key, change in facts["changes"].items()]
    return _version(version=facts["version"], changes=", ".join(changes)) if changes else _first_version(version=facts["version"])


def _arrow(change: Any) -> str:
    return f"{_plain(change[0])} → {_plain(change[1])}" if isinstance(change, list) else ""


def _plain(value: Any) -> str:
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)


def _started(facts: Mapping[str, Any], _say: Say) -> str:
    starter = _rehearsal_starter if facts["rehearsal"] else _starter
    return starter(starter=facts["starter"], settings=facts["settings"])


def _ended(facts: Mapping[str, Any], say: Say) -> str:
    words = ", ".join(filter(None, (_state(facts["state"], say), _counted(facts["counts"], say))))
    return _rehearsal_end(words=words) if facts.get("rehearsal") else words


def _counted(counts: Mapping[str, Any], say: Say) -> str:
    return ", ".join(f"{count} {_state(result, say)}" for result, count in sorted(counts.items()))


def _state(name: str, say: Say) -> str:
    return say(STATES[name]) if name in STATES else name.replace("_", " ")


def _answered(facts: Mapping[str, Any], say: Say) -> str:
    return _omni(omni_id=facts["omni_id"], total=facts["total"]) if "omni_id" in facts and "total" in facts else _others(facts, say)


def _others(facts: Mapping[str, Any], say: Say) -> str:
    """Lists by their first ones; hashes stand in the JSON."""
    if "orders" in facts:
        return _many(facts["orders"])
    shown = {name: value for name, value in facts.items() if name not in ("sent", "document") and value not in ("", None, [], {})}
    if shown.get("part") == 1:
        del shown["part"]
    return ", ".join(f"{_fact(name, say)} {_flat(value, say)}".strip() for name, value in sorted(_by_title(shown, say).items()))


def _by_title(facts: Mapping[str, Any], say: Say) -> dict[str, Any]:
    """Problems as people know them, and how often each kind of write to products went."""
    codes = {"problems": facts.get("problems", []), "code": facts.get("code", "")}
    told = {name: _titles(code, say) for name, code in codes.items() if code}
    kinds = [f"{count} \N{MULTIPLICATION SIGN} {say(PRODUCT_WRITES.get(kind, kind))}" for kind, count in facts.get("kinds", {}).items()]
    return {**facts, **told, **({"kinds": ", ".join(kinds)} if kinds else {})}


def _titles(codes: Any, say: Say) -> str:
    listed = codes if isinstance(codes, list) else [codes]
    return ", ".join(title_of(CATALOGUE[code], say) if code in CATALOGUE else str(code) for code in listed)


def _fact(name: str, say: Say) -> str:
    return say(FACTS[name]) if name in FACTS else name.replace("_", " ")


def _flat(value: Any, say: Say) -> str:
    if isinstance(value, dict) and all(isinstance(each, int) for each in value.values()):
        return _counted(value, say)
    if isinstance(value, dict):
        return ", ".join(f"{name} → {each}" for name, each in value.items())
    return _many(value) if isinstance(value, list) else _plain(value)


def _many(values: list[Any]) -> str:
    if len(values) == 1:
        return str(values[0])
    some = ", ".join(map(str, values[:MOST_NAMED]))
    return _orders(count=len(values), some=some + (", …" if len(values) > MOST_NAMED else ""))


_WORDS: Mapping[str, Callable[[Mapping[str, Any], Say], str]] = MappingProxyType({
    "chain_begun": _begun,
    "store_added": lambda facts, _say: _named(name=facts["name"]),
    "settings_saved": _saved,
    "run_started": _started,
    "run_undone": lambda facts, _say: _undone(**facts),
    "run_ended": _ended,
    "sales_order_created": _answered,
    "month_closed": lambda facts, _say: _closed(month=facts["month"], hash=facts["hash"]),
})


def audit_head() -> tuple[str, ...]:
    return ("Number", "When", "Store", "Who", "What", "Order", "Download", "Facts", "Before", "Hash")


def audit_cells(row: AuditEntry, stores: Mapping[int, str], zone: tzinfo, say: Say = str) -> tuple[str, ...]:
    """`stores`: names by id; `zone`: that in which times are told."""
    store = stores.get(row.store, str(row.store or ""))
    run = "" if row.run is None else str(row.run)
    when = f"{local(row.at, zone):%Y-%m-%d %H:%M:%S}"
    return (str(row.n), when, store, row.who, what_words(row.what, say), row.order, run, row.facts, row.before, row.hash)


def sentence_of(why: str, n: str, of: str) -> Sentence:
    return Sentence(WHY_BROKEN[why], n=n, of=of)
