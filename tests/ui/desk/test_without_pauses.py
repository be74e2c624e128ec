"""Work with a hundred thousand objects: Python's search for cycles, which holds up the window, rests for as long."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.without_pauses import AT_ONCE, let_go, without_pauses
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import PROOF
from tests.ui.windows import inside


def test_the_search_rests_and_goes_on_whatever_ends_the_work() -> None:
    with without_pauses():
        with without_pauses():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        _fail()
    assert gc.isenabled()


@without_pauses()
def _fail() -> None:
    raise ZeroDivisionError


def test_rows_are_let_go_of_a_few_at_a_time_until_none_is_left() -> None:
    sizes: list[int] = []

    class Rows(list[int]):
        def __delitem__(self, index: Any) -> None:
            super().__delitem__(index)
            sizes.append(len(self))

    let_go(Rows(range(2 * AT_ONCE + 1)))
    assert sizes == [AT_ONCE + 1, 1, 0]


def test_a_proof_is_read_and_saved_without_them(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    place = inside(window)
    program, searched = place.desk.program, list[bool]()
    proof = program.proof
    monkeypatch.setattr(program, "proof", lambda *period: (searched.append(gc.isenabled()), proof(*period))[1])
    place.page.show_tab(PROOF)
    qtbot.waitUntil(lambda: place.proof.proof is not None)
    assert searched == [False]
    assert gc.isenabled()
