"""Edited settings tried on what earlier downloads left on this computer: the servers are gone by then."""

from __future__ import annotations

from pathlib import Path

import pytest

from omni_desktop.core.record.events import Request
from omni_desktop.core.settings.settings import BranchRow, Settings
from omni_desktop.core.values import replace
from omni_desktop.terminal.program import Options
from tests.practice_here import CompositionHere


def test_settings_are_tried_on_the_last_orders_without_a_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with CompositionHere().program(Options(practice=True, data_dir=tmp_path)) as program:
        store = program.stores()[0].id
        saved = program.settings(store)
        assert program.try_settings(store, saved).orders == ()
        list(program.run(store, Request(starter="window"), program.keys(store)))
        monkeypatch.setattr(program, "_clients", None)
        assert program.try_settings(store, saved).differing == ()
        trial = program.try_settings(store, _elsewhere(saved))
    assert len(trial.orders) == 45
    created = [order for order in trial.orders if order.after.result == "created"]
    assert len(created) > 20
    assert {each.what for order in created for each in order.differences} == {"branch"}
    assert trial.notices == ()
    assert trial.facts_at is not None
    assert not any("was never asked" in doubt and "stock" not in doubt for order in created for doubt in order.doubts)


def _elsewhere(saved: Settings) -> Settings:
    """Every order to another branch, with a backup whose stock nobody has asked for."""
    row = BranchRow(4, backups=(5,))
    return replace(saved, branches=replace(saved.branches, routing="on", grid=(row,)))
