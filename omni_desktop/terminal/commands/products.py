"""Products brought to the other side: `catalogue download`, `catalogue upload`, `catalogue undo`."""

from __future__ import annotations

import json
from argparse import Namespace

from omni_desktop.core.catalogue.fields import NAMES
from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Ticks
from omni_desktop.core.catalogue.send_report import Result, SendReport, SentProduct
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import title
from omni_desktop.terminal.cancelling import cancelling
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.plain_text import complain, say
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.run_json import problems_json
from omni_desktop.terminal.streams import heard_or_not
from omni_desktop.terminal.which_store import which_store

COUNT_FIRST = "New products stand at 0 in Omni: pause any stock upload to the shop until they are counted."
RESULTS = {Result.WOULD_CREATE: "would be created", Result.WOULD_UPDATE: "would be updated"}


def download_products(program: Program, given: Namespace) -> int:
    """0 all done or nothing to do, 1 where something was refused, in doubt or changed meanwhile."""
    skus = frozenset(each.strip() for each in given.sku)
    if given.code_in_omni is not None and len(skus) != 1:
        raise Stop("--as gives one product a code in Omni: name it with one --sku.")
    codes = dict.fromkeys(skus, given.code_in_omni.strip()) if given.code_in_omni is not None else {}
    ticks = Ticks(Target.OMNI, skus or None, _fields(given.fields), codes)
    return _send(program, given, ticks)


def upload_products(program: Program, given: Namespace) -> int:
    """As download_products."""
    codes = frozenset(each.strip() for each in given.code)
    return _send(program, given, Ticks(Target.NETO, codes or None, _fields(given.fields)))


def undo_products(program: Program, given: Namespace) -> int:
    """0 all taken back, 1 where something was left as it is."""
    store = which_store(program, given.store)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    with cancelling(program.cancel_products, "Ending after this call. Nothing is lost."):
        report = program.take_back_products(store.id, given.id, keys)
    return _tell(report, given)


def _send(program: Program, given: Namespace, ticks: Ticks) -> int:
    store = which_store(program, given.store)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    with cancelling(program.cancel_products, "Ending after this call. Nothing is lost."):
        report = program.send_products(store.id, ticks, keys, rehearse=given.rehearse)
    if ticks.target is Target.OMNI and any(each.result in (Result.CREATED, Result.WOULD_CREATE) for each in report.products):
        complain(COUNT_FIRST)
    return _tell(report, given)


def _fields(text: str) -> frozenset[str]:
    fields = frozenset(filter(None, (each.strip() for each in text.split(","))))
    wrong = sorted(fields - set(NAMES))
    if wrong:
        raise Stop(f"There is no field {', '.join(wrong)}. There are: {', '.join(NAMES)}.")
    return fields


def _tell(report: SendReport, given: Namespace) -> int:
    if report.sentence:
        complain(report.sentence)
    if report.settled:
        complain("Of earlier sends: " + "; ".join(f"{each.sku} {_word(each.result)}" for each in report.settled))
    with heard_or_not() as telling:
        if given.json:
            say(json.dumps(_json(report)))
        else:
            _show(report)
    if telling.trouble:
        complain(f"What came of it can't be written: {telling.trouble.strerror}. The products were sent all the same.")
    return 0 if report.is_whole and not telling.trouble else 1


def _json(report: SendReport) -> dict[str, object]:
    return {
        "id": report.id,
        "state": "cancelled" if report.cancelled else "stopped" if report.sentence else "complete",
        "counts": {result.value: count for result, count in report.counts.items()},
        "products": [_product_json(each) for each in report.products],
        "calls": {"neto": report.neto_calls, "omni": report.omni_calls},
    }


def _product_json(sent: SentProduct) -> dict[str, object]:
    return {"sku": sent.sku, "result": sent.result.value, "omni_id": sent.omni_id, "problems": problems_json(sent.problems)}


def _show(report: SendReport) -> None:
    for each in report.products:
        say(f"{each.sku:<26} {_word(each.result):<17} {'; '.join(map(title, each.problems))}".rstrip())
    counts = ", ".join(f"{count} {_word(result)}" for result, count in report.counts.items() if count)
    name = "Rehearsal" if report.id is None else f"Number {report.id}"
    say(f"{name}: {counts or 'nothing to do'}. Calls: {report.neto_calls} Neto, {report.omni_calls} Omni.")


def _word(result: Result) -> str:
    return RESULTS.get(result, result.value.replace("_", " "))
