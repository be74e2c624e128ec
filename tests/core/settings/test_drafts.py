"""Settings that were edited while the shared ledger was away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given

from omni_desktop.core.ports.program.saved_settings import SettingsVersion
from omni_desktop.core.settings.drafts import Compared, Draft, compared, edited, to_save, with_drafts
from omni_desktop.core.settings.fields import to_document, value_of
from tests.core.settings.test_merge import CHANGES, START, after


@given(CHANGES, CHANGES, CHANGES)
def test_what_was_edited_is_shown_saved_where_nobody_else_did_and_else_asked_about(
    first: dict[str, Any], second: dict[str, Any], theirs: dict[str, Any]
) -> None:
    kept, mine = to_document(START), after(second, after(first))
    drafts = edited(edited([], kept, to_document(after(first))), kept, to_document(mine))
    assert with_drafts(START, drafts) == mine
    assert all(draft.base == kept[draft.key.partition(".")[0]][draft.key.partition(".")[2]] for draft in drafts)

    now = after(theirs)
    found = compared(drafts, to_document(now), [])
    clashing = {key for key in theirs if value_of(mine, key) not in (value_of(START, key), value_of(now, key))}
    clashing = {key for key in clashing if value_of(now, key) != value_of(START, key)}
    assert {each.draft.key for each in found if each.conflict} == clashing
    saved = after(dict(to_save(found)), now)
    for key in {*first, *second, *theirs} - clashing:
        assert value_of(saved, key) == (value_of(mine, key) if value_of(mine, key) != value_of(START, key) else value_of(now, key))


def test_one_that_is_put_back_is_no_draft_and_one_that_cannot_be_read_shows_what_is_kept() -> None:
    kept, stage = to_document(START), "download_orders.stage"
    drafts = edited([], kept, to_document(after({stage: "Pick"})))
    assert drafts == [Draft(stage, "New", "Pick")]
    assert edited(drafts, kept, kept) == []
    assert with_drafts(START, [Draft("download_orders.read_minds", 0, 1), Draft(stage, "New", "Pick")]) == after({stage: "Pick"})


def test_whose_value_stands_against_it_is_said() -> None:
    at = datetime(2026, 5, 2, 9, 30, tzinfo=UTC)
    version = SettingsVersion(2, at, "sam@TILL-2", {"download_orders.stage": ["New", "Pack"]}, START)
    draft = Draft("download_orders.stage", "New", "Pick")
    pack = to_document(after({"download_orders.stage": "Pack"}))
    assert compared([draft], pack, [version]) == [Compared(draft, "Pack", "sam@TILL-2", at)]
    assert compared([draft], to_document(START), [version]) == [Compared(draft, "New")]
