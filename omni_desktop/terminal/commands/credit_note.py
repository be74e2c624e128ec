"""`credit-note`: what would be posted to Omni for a refund of Neto; sent, as a draft, only with `--yes`."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from omni_desktop.core.afterwards.credit_note import CreditNote, CreditOutcome
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.updates import WriteState
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.plain_text import bare_money, complain, say, table
from omni_desktop.terminal.which_store import which_store

RESULTS = {WriteState.DONE: "created", WriteState.REFUSED: "refused", WriteState.IN_DOUBT: "in_doubt", WriteState.ABSENT: "absent"}


def credit(program: Program, given: Namespace) -> int:
    """0 shown, or made; 1 where Omni refused it or gave no clear answer, or has one already."""
    store = which_store(program, given.store)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    note = program.propose_credit_note(store.id, given.id, keys, given.rma)
    outcome = program.make_credit_note(store.id, note, keys) if given.yes else None
    if given.json:
        say(json.dumps(_document(note, outcome)))
    else:
        _show(note, outcome)
    if outcome is not None:
        return 0 if outcome.state is WriteState.DONE else 1
    return 1 if note.there else 0


def _document(note: CreditNote, outcome: CreditOutcome | None) -> dict[str, Any]:
    return {
        "order": note.order_id,
        "rma": note.rma,
        "rehearsal": outcome is None,
        "result": RESULTS[outcome.state] if outcome else "there" if note.there else "would_create",
        "reference": note.there or note.reference,
        "omni_id": outcome.omni_id if outcome else 0,
        "refund": bare_money(note.refund),
        "total": bare_money(note.total),
        "words": outcome.words if outcome else "",
        "document": json.loads(note.document),
    }


def _show(note: CreditNote, outcome: CreditOutcome | None) -> None:
    say(f"Credit note {note.reference} for {note.sales_reference}: refund {note.rma} of {note.refund:,.2f}. A draft; nothing is approved.")
    rows = [(line.code or line.name, f"{line.quantity.normalize():f}", f"{line.unit_price:,.2f}") for line in note.lines]
    table(("What", "Quantity", "Price"), rows, right=frozenset({1, 2}))
    say(json.dumps(json.loads(note.document), indent=2, ensure_ascii=False)) if outcome is None else None
    if outcome is None:
        say(f"Omni has {note.there} for it already." if note.there else "Nothing was sent. Send it with --yes.")
    elif outcome.state is WriteState.DONE:
        say(f"Made in Omni as a draft (id {outcome.omni_id}).")
    else:
        complain(outcome.words or "Omni gave no clear answer. It is looked up by the next download, and never sent twice.")
