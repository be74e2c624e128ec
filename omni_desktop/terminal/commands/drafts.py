"""`settings drafts`: what was edited while the shared ledger was away, and what becomes of it."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.drafts import Compared
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.plain_text import complain, say
from omni_desktop.terminal.which_store import which_store


def drafts_of(program: Program, given: Namespace) -> int:
    """1 where somebody has to choose. Edits of stores that were removed stand behind those of the store."""
    removed = program.stores_removed_with_drafts()
    stores = [which_store(program, given.store).id] if program.stores() or not removed else []
    key = given.keep_mine or given.keep_theirs
    if key:
        program.choose_draft(_store_of(program, key, [*stores, *removed]), key, mine=bool(given.keep_mine))
    drafts = [each for store_id in (*stores, *removed) for each in program.drafts(store_id)]
    if given.json:
        say(json.dumps({**stamp(program), "drafts": [_row(each) for each in drafts]}))
    else:
        _say(drafts)
    return int(any(each.waits for each in drafts))


def _store_of(program: Program, key: str, stores: list[int]) -> int:
    """The first that has such a draft."""
    return next((store_id for store_id in stores if any(each.draft.key == key for each in program.drafts(store_id))), stores[0])


def say_waiting_drafts(program: Program) -> None:
    """One line, once the ledger was reached: what waits for a person is never saved by itself."""
    if program.as_of() is None and any(program.drafts_trouble(store.id) for store in program.stores()):
        complain("Settings that were changed while the shared ledger was away are not saved. See: settings drafts")


def _row(found: Compared) -> dict[str, Any]:
    draft = found.draft
    return {
        "key": draft.key,
        "base": draft.base,
        "mine": draft.mine,
        "theirs": found.theirs,
        "theirs_by": found.theirs_by,
        "conflict": found.conflict,
        **({"trouble": found.trouble} if found.trouble else {}),
    }


def _say(drafts: list[Compared]) -> None:
    for each in drafts:
        base, mine, theirs = (json.dumps(value, ensure_ascii=False) for value in (each.draft.base, each.draft.mine, each.theirs))
        say(f"{each.draft.key}: {base} -> {mine}" + (f", but {each.theirs_by or 'somebody'} saved {theirs}" if each.conflict else ""))
        if each.trouble:
            say(f"  It can't be saved. {each.trouble}")
    if any(each.conflict for each in drafts):
        say("Choose: settings drafts --keep-mine KEY, or --keep-theirs KEY")
    if any(each.trouble for each in drafts):
        say("To give one up that can't be saved: settings drafts --keep-theirs KEY. To try it again: --keep-mine KEY")
    if not drafts:
        say("There is no draft.")
