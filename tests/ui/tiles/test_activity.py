"""What the Order Activity tile says in each state: a sentence, and the button that goes on."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.core.record.trust import Prepared, Proven
from omni_desktop.core.settings.settings import Branches, Connection, DownloadOrders, Settings
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.connections import KEYRING
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.results import counts_words
from omni_desktop.ui.tiles.activity import Facts, notice, reason_to_wait
from omni_desktop.ui.tiles.activity_pages import last_words
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.tiles.trust_notice import Does, Notice

NOW = datetime(2026, 5, 13, 0, 30, tzinfo=UTC)
CONNECTION = Connection("Harbour Outdoor", "https://shop.example", omni_username="HarbourAU")
SETTINGS = Settings(CONNECTION, DownloadOrders(enabled=True), Branches(default_branch=3))
FACTS = Facts(Store(1, "Harbour Outdoor", CONNECTION, enabled=True), SETTINGS, Summary())
FORMATS = Formats("UTC", "AUD", QLocale("en_AU"))


def run(state: str = "complete", sentence: str = "", code: str = "", **counts: int) -> RunRow:
    return RunRow(7, NOW, NOW, state, "window", counts, Figures(), 2, 5, sentence, code)


def noticed(facts: Facts) -> Notice:
    found = notice(facts)
    assert found is not None
    return found


def test_a_store_that_is_ready_needs_no_notice() -> None:
    assert notice(FACTS) is None
    assert reason_to_wait(FACTS, FORMATS) == ""


def test_a_paused_store_says_why_and_can_be_resumed() -> None:
    found = noticed(replace(FACTS, store=replace(FACTS.store, paused="stocktake until Friday")))
    assert found.sentence == "Stocktake until Friday. Nothing is read or sent until you resume it."
    assert (found.button, found.does) == ("Resume", Does.RESUME)


@pytest.mark.parametrize(
    ("settings", "heading", "key"),
    [
        (replace(SETTINGS, download_orders=DownloadOrders()), "Downloads are off", "download_orders.enabled"),
        (replace(SETTINGS, branches=Branches()), "No default branch is chosen", "branches.default_branch"),
        (replace(SETTINGS, connection=Connection()), "Some settings are still missing", "connection.neto_url"),
    ],
)
def test_a_setting_that_is_missing_is_opened_by_the_button(settings: Settings, heading: str, key: str) -> None:
    found = noticed(replace(FACTS, settings=settings))
    assert (found.heading, found.does, found.key) == (heading, Does.SETTINGS, key)


def test_a_run_that_broke_off_is_said_after_a_new_start_too() -> None:
    found = noticed(replace(FACTS, summary=Summary(last_run=run("stopped", "Omni refused the key.", "wrong_key_omni"))))
    assert (found.tone, found.heading, found.sentence) == ("bad", "Omni doesn't accept the key", "Omni refused the key.")
    assert (found.button, found.does) == ("Try again", Does.DOWNLOAD)
    assert (found.second, found.second_does) == ("Open Connection", Does.SETTINGS)


@pytest.mark.parametrize("code", [*sorted(CATALOGUE), "", "bug", "a_code_of_a_later_version"])
def test_every_trouble_has_a_heading_without_gaps_and_can_be_tried_again(code: str) -> None:
    found = noticed(replace(FACTS, trouble=Trouble("Something is wrong.", code)))
    assert "?" not in found.heading
    assert found.sentence == "Something is wrong."
    assert (found.button, found.does) == ("Try again", Does.DOWNLOAD)
    assert bool(found.second) == (found.second_does is not Does.NOTHING)


@pytest.mark.parametrize("code", sorted(KEYRING))
def test_without_a_keyring_the_keys_can_be_entered(code: str) -> None:
    assert noticed(replace(FACTS, trouble=Trouble("No key store.", code))).second_does is Does.KEYS


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (Running("command line", NOW, here=False), "The command line is downloading, since 12:30 am."),
        (Running("window", NOW, here=False), "Another window is downloading, since 12:30 am."),
        (Running("", None, here=False), "Another copy of this program is downloading."),
    ],
)
def test_another_copy_that_downloads_is_named_with_since_when(other: Running, words: str) -> None:
    assert reason_to_wait(replace(FACTS, other=other), FORMATS).startswith(words)


def test_one_store_at_a_time() -> None:
    assert reason_to_wait(replace(FACTS, busy_with="Practice store"), FORMATS) == "Practice store is downloading. One store at a time."


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (run(created=14, dispatched=3, voided=1, held=2, unchanged=9), "14 created, 3 dispatched, 1 voided, 2 held"),
        (run(), "nothing new"),
        (run("cancelled", created=1), "Last download today 12:30 am: cancelled;\n1 created"),
        (None, "No download yet."),
    ],
)
def test_the_last_download_is_told_in_words(last: RunRow | None, words: str) -> None:
    assert words in last_words(last, FORMATS, NOW)


def test_what_waits_for_a_click_stands_in_place_of_the_button_and_the_next_step_is_only_proposed() -> None:
    asks = replace(FACTS, settings=replace(SETTINGS, download_orders=DownloadOrders(enabled=True, trust="ask")))
    waits = noticed(replace(asks, summary=Summary(prepared=Prepared({"created": 11, "voided": 1, "held": 2}))))
    assert (waits.heading, waits.button, waits.does) == ("12 orders to look at", "Look and send…", Does.LOOK)
    earned = noticed(replace(asks, summary=Summary(proven=Proven(sent=200))))
    assert (earned.heading, earned.second_does, earned.key) == ("200 orders, and not a cent apart", Does.SETTINGS, "download_orders.trust")
    assert notice(replace(asks, summary=Summary(proven=Proven(sent=200, sent_apart=Decimal("0.01"))))) is None


def test_thousands_of_orders_are_written_as_the_lists_write_them() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_AU"))
    try:
        assert counts_words({"created": 5038, "held": 62}) == "5,038 created, 62 held"
    finally:
        QLocale.setDefault(before)
