"""`undo`: the sales orders that one download made, voided again where nobody worked on them since; without --yes only a preview."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import meaning
from omni_desktop.core.record.undo_report import Undone, UndoneOrder, UndoReport
from omni_desktop.terminal.cancelling import cancelling
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.hints import hint
from omni_desktop.terminal.plain_text import bare_money, complain, money, say
from omni_desktop.terminal.run_json import problems_json
from omni_desktop.terminal.streams import heard_or_not
from omni_desktop.terminal.which_store import which_store

LINE = "{:<16} {:<20} {:>12}  {:<12} {}"
WOULD_VOID = "would void"


def undo(program: Program, given: Namespace) -> int:
    """0 every sales order of that download is, or would be, void; 1 some stay or are in doubt."""
    store = which_store(program, given.store)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    with cancelling(program.cancel, "Ending after this call. Nothing is lost."):
        report = program.undo_run(store.id, given.run, keys, send=given.yes)
    if report.sentence:
        complain(report.sentence)
    with heard_or_not() as telling:
        say(json.dumps(_json(report))) if given.json else _show(report, hint(given, f"undo {report.undone} --yes"))
    if telling.trouble:
        complain(f"What came of it can't be written: {telling.trouble.strerror}. It was done all the same.")
    return 0 if report.is_whole and not telling.trouble else 1


def _json(report: UndoReport) -> dict[str, object]:
    return {
        "undone": report.undone,
        "run": report.run,
        "rehearsal": report.run is None,
        "state": report.state,
        "counts": dict(report.counts),
        "orders": [_order_json(each) for each in report.orders],
        "calls": {"neto": report.neto_calls, "omni": report.omni_calls},
    }


def _order_json(each: UndoneOrder) -> dict[str, object]:
    return {
        "id": each.id,
        "reference": each.reference,
        "omni_id": each.omni_id,
        "result": each.result.value,
        "total": None if each.total is None else bare_money(each.total),
        "problems": problems_json(each.problems),
    }


def _became(order: UndoneOrder, *, rehearsed: bool) -> str:
    if order.was_void:
        return "void already"
    if order.result is Undone.VOIDED and rehearsed:
        return WOULD_VOID
    return order.result.value.replace("_", " ")


def _show(report: UndoReport, in_earnest: str) -> None:
    became = [_became(each, rehearsed=report.run is None) for each in report.orders]
    for each, word in zip(report.orders, became, strict=True):
        why = " ".join(map(meaning, each.problems))
        say(LINE.format(each.id, each.reference, money(each.total), word, why).rstrip())
    counts = ", ".join(f"{count} {word}" for word, count in Counter(became).items())
    say(f"Download {report.undone}: {counts or 'it made nothing'}. Calls: {report.neto_calls} Neto, {report.omni_calls} Omni.")
    if WOULD_VOID in became:
        say(f"Nothing was sent. A voided sales order can't be brought back. To void them: {in_earnest}")
