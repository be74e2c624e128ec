"""`settings drafts`: what was edited while the shared ledger was away, and what becomes of it."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.drafts import Compared
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.plain_text import say
from omni_desktop.terminal.which_store import which_store


def drafts_of(program: Program, given: Namespace) -> int:
    """1 where somebody has to choose."""
    store = which_store(program, given.store)
    key = given.keep_mine or given.keep_theirs
    if key:
        program.choose_draft(store.id, key, mine=bool(given.keep_mine))
    drafts = program.drafts(store.id)
    if given.json:
        say(json.dumps({**stamp(program), "drafts": [_row(each) for each in drafts]}))
    else:
        _say(drafts)
    return int(any(each.conflict for each in drafts))


def _row(found: Compared) -> dict[str, Any]:
    draft = found.draft
    return {
        "key": draft.key,
        "base": draft.base,
        "mine": draft.mine,
        "theirs": found.theirs,
        "theirs_by": found.theirs_by,
        "conflict": found.conflict,
    }


def _say(drafts: list[Compared]) -> None:
    for each in drafts:
        base, mine, theirs = (json.dumps(value, ensure_ascii=False) for value in (each.draft.base, each.draft.mine, each.theirs))
        say(f"{each.draft.key}: {base} -> {mine}" + (f", but {each.theirs_by or 'somebody'} saved {theirs}" if each.conflict else ""))
    if any(each.conflict for each in drafts):
        say("Choose: settings drafts --keep-mine KEY, or --keep-theirs KEY")
    if not drafts:
        say("There is no draft.")
