"""The shop's catalogue beside Omni's: `catalogue check`."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import IN_SYNC, CatalogueRow, are_in_sync, counts_of
from omni_desktop.core.counting import counted
from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.words.catalogue_csv import HEAD, product_cells
from omni_desktop.core.words.catalogue_words import WORDS, advice
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.terminal.files import writing
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.plain_text import bare_money, complain, money, say, shown_time, table
from omni_desktop.terminal.which_store import which_store

MOST_SHOWN = 200


def check(program: Program, given: Namespace) -> int:
    """0 in sync, 1 where something differs."""
    store = which_store(program, given.store)
    look = _look(program, store, given)
    if look.unread:
        complain(f"{counted(look.unread, 'product', 'products')} couldn't be read and look as if they weren't there.")
    if given.csv:
        with writing(given.csv, CSV_ENCODING) as out:
            out.write(csv_line(HEAD))
            out.writelines(csv_line(product_cells(row, look)) for row in look.rows)
    if given.json:
        say(json.dumps(_json(look)))
    elif not given.csv:
        _show(look)
    return 0 if are_in_sync(look.rows) else 1


def _look(program: Program, store: Store, given: Namespace) -> CatalogueLook:
    """Without a connection what was kept, with its age."""
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    try:
        return program.check_catalogue(store.id, keys)
    except TryLater as fault:
        kept = program.kept_catalogue(store.id)
        if kept is None:
            raise
        age = shown_time(kept.at, store.connection.time_zone)
        complain(f"{fault.sentence} This is how both catalogues were read on {age}.")
        return kept


def _show(look: CatalogueLook) -> None:
    differing = [row for row in look.rows if row.verdict not in IN_SYNC]
    for verdict, count in counts_of(look.rows).items():
        if count:
            say(f"{WORDS[verdict]}: {count}")
    if not differing:
        say("Both catalogues are in sync.")
        return
    say()
    cells = [_cells(row, look) for row in differing[:MOST_SHOWN]]
    table(("SKU", "Omni code", "What", "Sold", "Waiting", "Money", "What to do"), cells, right=frozenset({3, 4, 5}))
    if len(differing) > MOST_SHOWN:
        say(f"and {len(differing) - MOST_SHOWN} more. All of them: --csv FILE")


def _cells(row: CatalogueRow, look: CatalogueLook) -> tuple[str, ...]:
    waiting = look.waiting(row)
    count, total = (str(waiting.count), money(waiting.total)) if waiting.count else ("", "")
    return row.sku, row.code, WORDS[row.verdict], f"{look.sold(row).normalize():f}", count, total, advice(row, look)


def _json(look: CatalogueLook) -> dict[str, Any]:
    return {
        "counts": {verdict.value: count for verdict, count in counts_of(look.rows).items()},
        "products": [_row_json(row, look) for row in look.rows],
        "calls": {"neto": look.neto_calls, "omni": look.omni_calls},
    }


def _row_json(row: CatalogueRow, look: CatalogueLook) -> dict[str, Any]:
    sold, waiting = look.sold(row), look.waiting(row)
    return {
        "sku": row.sku,
        "verdict": row.verdict.value,
        "omni_code": row.code,
        "omni_id": row.omni_id,
        "sold": int(sold) if sold == sold.to_integral_value() else float(sold),
        "waiting": {"count": waiting.count, "total": bare_money(waiting.total)},
        "differs": {name: list(both) for name, both in row.differs.items()},
    }
