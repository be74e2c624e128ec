"""Two computers on one store that share no ledger: each hears of the other, by name and time, and nothing is made twice."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest

from omni_desktop.core.record.ledger_mark import Writer, mark_of
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.places import Places
from tests.journeys.command import CommandHere, keys_of, set_up
from tests.journeys.conftest import rooms_in
from tests.journeys.harness import Journey

TILL_1, TILL_2 = Writer("1f3a9c2b", "7d0e", "TILL-1"), Writer("99ab01cd", "0a0b", "TILL-2")
Beside = Callable[[Writer | None], Journey]


@pytest.fixture
def beside(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens_ledger: Callable[[Places], Database]
) -> Iterator[Beside]:
    """Another computer with a ledger of its own, on the same shop and the same Omni."""
    journey.writer = TILL_1
    journey.world.switches.duplicate_reference = "accept"
    with ExitStack() as stack:

        def made(writer: Writer | None) -> Journey:
            rooms = stack.enter_context(rooms_in(tmp_path / f"beside-{len(list(tmp_path.iterdir()))}", opens_ledger))
            other = Journey(journey.world, journey.server, rooms, monkeypatch.setattr)
            other.writer, other.settings = writer, journey.settings
            return other

        yield made


def ordered(journey: Journey) -> str:
    return str(journey.world.place_order()["OrderID"])


def carried(journey: Journey, order_id: str) -> str:
    return str(journey.world.sales_order(order_id)["integrationRef"])


def test_what_another_computer_sent_and_somebody_voided_is_no_news(journey: Journey, beside: Beside) -> None:
    other = beside(TILL_2)
    ordered(journey)
    journey.download()
    theirs = ordered(other)
    other.download()
    other.world.edit_sales_order(theirs, isVoid=True)
    ordered(journey)
    assert (journey.news(), journey.notices()) == ({"held": 1, "created": 1}, [])
    assert journey.problem_codes(theirs) == ["reference_void"]


def test_both_sides_hear_of_the_other_and_nothing_comes_twice(journey: Journey, beside: Beside) -> None:
    other = beside(TILL_2)
    first = ordered(journey)
    assert journey.news() == {"created": 1}
    assert mark_of(carried(journey, first)) is not None
    assert (other.news(), other.notices()) == ({"adopted": 1}, ["orders_linked", "another_ledger_before"])

    second = ordered(journey)
    assert other.news() == {"created": 1}
    third = ordered(journey)
    fault = journey.failing_download()
    assert fault.code == "another_ledger"
    assert fault.sentence.startswith(f"TILL-2 sent sales order {second} to Omni on ")
    assert ", from another data folder, since our last download. Nothing more was sent." in fault.sentence
    assert journey.references() == sorted([first, second])

    assert journey.news() == {"adopted": 1, "created": 1}, "a person has read it, and downloads again"
    ordered(journey)
    assert other.failing_download().sentence.startswith(f"TILL-1 sent sales order {third} to Omni on ")
    assert other.news()["created"] == 1
    assert journey.failing_download().code == "another_ledger"
    assert journey.news() == {"adopted": 1}
    references = journey.references()
    assert len(references) == len(set(references)) == 4
    assert (journey.download().figures.double, other.download().figures.missing) == (0, 0)


def test_a_rehearsal_says_what_a_download_would_stop_at(journey: Journey, beside: Beside) -> None:
    other = beside(TILL_2)
    ordered(journey)
    journey.download()
    ordered(journey)
    other.news()
    ordered(journey)
    for _ in range(2):
        assert journey.download(rehearse=True).state == "complete"
        assert journey.notices() == ["another_ledger_before"]
    assert journey.failing_download().code == "another_ledger"


@pytest.mark.parametrize(
    ("elsewhere", "stops"),
    [
        pytest.param(Writer(TILL_1.ledger, "ffff", "TILL-1"), True, id="a copy of the data folder elsewhere"),
        pytest.param(Writer(TILL_1.ledger, TILL_1.place, "OFFICE"), False, id="the same folder on a computer that was renamed"),
        pytest.param(TILL_1, False, id="a backup that was put back: what it forgot is its own"),
        pytest.param(Writer("00000000", TILL_1.place, "TILL-1"), True, id="a second ledger at the same place"),
    ],
)
def test_a_copy_is_another_ledger_and_a_renamed_computer_or_a_backup_is_not(
    journey: Journey, beside: Beside, elsewhere: Writer, stops: bool
) -> None:
    copy = beside(elsewhere)
    ordered(journey)
    journey.download()
    copy.download()
    ordered(journey)
    copy.download()
    if not stops:
        assert journey.news() == {"adopted": 1}
        return
    fault = journey.failing_download()
    whose = "a copy of this data folder" if elsewhere.ledger == TILL_1.ledger else "another data folder"
    assert (fault.code, f"from {whose}, since" in fault.sentence) == ("another_ledger", True)


def test_a_data_folder_that_moved_meets_nobody(journey: Journey, beside: Beside) -> None:
    for _ in range(3):
        ordered(journey)
    journey.download()
    journey.writer = Writer(TILL_1.ledger, "ffff", "TILL-9")
    ordered(journey)
    assert (journey.news(), journey.notices()) == ({"created": 1}, [])


def test_an_account_that_keeps_no_such_text_is_told_nothing_and_asked_no_more(journey: Journey, beside: Beside) -> None:
    """And what Omni itself, another integration or an earlier version of ours brought stays what it was."""
    journey.world.switches.integration_ref = "drop"
    other = beside(TILL_2)
    ordered(journey)
    assert journey.news() == {"created": 1}
    assert other.news() == {"adopted": 1}
    ordered(journey)
    assert other.news() == {"created": 1}
    assert journey.news() == {"adopted": 1}
    assert journey.notices() == other.notices() == []


@pytest.mark.parametrize("theirs", ["neto:ada", "od:1001", "SHOP-7"])
def test_what_another_integration_wrote_there_is_nobodys_ledger(journey: Journey, beside: Beside, theirs: str) -> None:
    del beside
    ordered(journey)
    journey.download()
    journey.world.add_sales_order(reference="WEB-1", integrationRef=theirs)
    ordered(journey)
    assert (journey.news(), journey.notices()) == ({"created": 1}, [])


def test_it_costs_no_call(journey: Journey, new_journey: Callable[[], AbstractContextManager[Journey]]) -> None:
    """As many as a run that carries nothing, of the same orders."""
    journey.writer = TILL_1
    with new_journey() as plain:
        for each in (journey, plain):
            for _ in range(3):
                ordered(each)
        assert journey.download().omni_calls == plain.download().omni_calls
        for each in (journey, plain):
            ordered(each)
        assert journey.download().omni_calls == plain.download().omni_calls


def test_two_data_folders_of_the_program_hear_of_each_other(journey: Journey, tmp_path: Path) -> None:
    """From the outside: both name this computer, and the time; the one that downloads again goes on."""
    first, second = (CommandHere(tmp_path / name) for name in ("first", "second"))
    for command in (first, second):
        command.folder.mkdir()
        set_up(command, journey.server)
    download = ("download", "--json", "--keys-stdin")
    keys = keys_of(journey.server)
    ordered(journey)
    assert first(*download, given=keys).json["counts"] == {"created": 1}
    assert second(*download, given=keys).json["counts"] == {"adopted": 1}
    order_id = ordered(journey)
    assert second(*download, given=keys).json["counts"]["created"] == 1
    ordered(journey)
    refused = first(*download, given=keys)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith(f"{platform.node()[:15]} sent sales order {order_id} to Omni on ")
    assert first("runs", "--json").json["runs"][0]["state"] == "stopped"
    assert first(*download, given=keys).json["counts"]["created"] == 1
    references = journey.references()
    assert len(references) == len(set(references)) == 3
