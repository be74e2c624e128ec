"""The window on a shared ledger whose server goes away and comes back, or whose keys this computer lacks."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.core.settings.fields import with_value
from omni_desktop.core.values import replace
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.settings.clash_dialog import ClashDialog
from tests.postgresql_here import Ledger
from tests.ui.settings_steps import LEFT, opened
from tests.ui.windows import Open, ready

STAGE = "download_orders.stage"


def test_the_window_shows_the_mirror_and_of_when_it_is_and_then_the_ledger_again(
    qtbot: QtBot, open_window: Open, data_folder: Path, ledger: Ledger
) -> None:
    ledger.server.stop()
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        try:
            window = ready(qtbot, open_window(lambda: program))
            place = window.workplace
            assert place is not None
            words = place.page.status.words
            qtbot.waitUntil(lambda: words.text().startswith("The shared ledger can't be reached, this is as of "))
            read = program.settings(1)
            program.save_settings(1, with_value(read, STAGE, "Pick"), base=read)
            assert program.settings(1).download_orders.stage == "Pick"
        finally:
            ledger.server.start()
        qtbot.waitUntil(lambda: "shared ledger" not in words.text())
        qtbot.waitUntil(lambda: program.drafts(1) == [])
        assert (program.as_of(), program.settings(1).download_orders.stage) == (None, "Pick")


def test_a_till_without_keys_says_so_when_a_download_is_due_and_leaves_the_store_to_the_others(
    qtbot: QtBot, open_window: Open, data_folder: Path, ledger: Ledger
) -> None:
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        read = program.settings(1)
        begun = replace(read.download_orders, auto=True, enabled=True, placed_after=program.now())
        program.save_settings(1, replace(read, download_orders=begun, branches=replace(read.branches, default_branch=3)), base=read)
        place = ready(qtbot, open_window(lambda: program)).workplace
        assert place is not None
        qtbot.waitUntil(lambda: "key store" in place.activity.notice.sentence.text())
        qtbot.waitUntil(lambda: place.timer.due.get(1, program.now()) > program.now())
        assert program.stores()[0].paused == ""


def test_a_draft_that_somebody_else_overtook_is_chosen_about_where_the_settings_open(
    qtbot: QtBot, theme: Theme, data_folder: Path, ledger: Ledger
) -> None:
    ledger.server.stop()
    try:
        with LiveComposition().program(Options(data_dir=data_folder)) as program:
            program.save_settings(1, with_value(program.settings(1), STAGE, "Pick"))
    finally:
        ledger.server.start()
    drafts = data_folder / "drafts.json"
    kept = drafts.read_text()
    drafts.unlink()
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        program.save_settings(1, with_value(program.settings(1), STAGE, "Pack"))
        drafts.write_text(kept)
        desk = StoreContext(theme, program, program.stores()[0], program.settings(1))
        dialog = opened(qtbot, desk)
        asked = dialog.findChild(ClashDialog)
        assert isinstance(asked, ClashDialog)
        qtbot.mouseClick(asked.pairs[STAGE][0], LEFT)
        qtbot.mouseClick(asked.go_button, LEFT)
        qtbot.waitUntil(lambda: program.drafts(1) == [] and desk.reads.is_idle)
        assert program.settings(1).download_orders.stage == "Pick"
        assert dialog.form.value(STAGE) == "Pick"
        desk.reads.close()


def test_settings_that_are_saved_while_the_ledger_is_away_are_said_to_be_kept_here_and_no_sentence_is_false(
    qtbot: QtBot, theme: Theme, data_folder: Path, ledger: Ledger
) -> None:
    ledger.server.stop()
    try:
        with LiveComposition().program(Options(data_dir=data_folder)) as program:
            desk = StoreContext(theme, program, program.stores()[0], program.settings(1))
            dialog = opened(qtbot, desk)
            dialog.form.put({"download_orders": {"stage": "Pick"}, "computer": {"theme": "dark", "keep_personal_data_days": 30}})
            qtbot.mouseClick(dialog.save_button, LEFT)
            qtbot.waitUntil(lambda: dialog.banner.isVisibleTo(dialog) and desk.reads.is_idle)
            told = dialog.banner._words.text()
            assert "kept on this computer, and saved as soon as the ledger is reached again" in told
            assert "a setting of the whole shop" in told
            assert (dialog.isVisible(), dialog.save_button.isEnabled()) == (True, False)
            assert (program.settings(1).download_orders.stage, program.computer().theme) == ("Pick", "dark")
            assert program.computer().keep_personal_data_days == dialog.form.value("computer.keep_personal_data_days") == 365
            desk.reads.close()
    finally:
        ledger.server.start()


def test_a_draft_that_can_t_be_saved_is_asked_about_with_the_reason_and_can_be_given_up(
    qtbot: QtBot, theme: Theme, data_folder: Path, ledger: Ledger
) -> None:
    drafts = data_folder / "drafts.json"
    shop = json.loads((data_folder / "shop.json").read_text())["id"]
    drafts.write_text(json.dumps({shop: {"1": [{"key": STAGE, "base": "New", "mine": "Dispatched"}]}}))
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        desk = StoreContext(theme, program, program.stores()[0], program.settings(1))
        dialog = opened(qtbot, desk)
        asked = dialog.findChild(ClashDialog)
        assert isinstance(asked, ClashDialog)
        assert asked.windowTitle() == "Some settings could not be saved"
        qtbot.mouseClick(asked.pairs[STAGE][1], LEFT)
        qtbot.mouseClick(asked.go_button, LEFT)
        qtbot.waitUntil(lambda: program.drafts(1) == [] and desk.reads.is_idle)
        assert not drafts.exists()
        assert dialog.form.value(STAGE) == "New"
        desk.reads.close()
