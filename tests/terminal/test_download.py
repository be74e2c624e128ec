"""`download`: what it writes where, and its exit status (design: 9)."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from errno import ENOSPC
from pathlib import Path

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.problems.problems import CATALOGUE, Problem
from omni_desktop.core.record.events import Counted, Event, Looked, Stage
from omni_desktop.core.record.record import Figures, RunNotice, Sum
from omni_desktop.terminal.run_json import problems_json
from tests.terminal.composition import KEYS, ScriptedComposition, ended
from tests.terminal.conftest import Call
from tests.unheard import Unheard
from tests.words_typed import words_typed

HELD = Looked("N2", "", "held", 0, (Problem("unknown_sku", {"sku": "AB-114", "code_wanted": "AB-114"}),), Decimal("412.90"))
CREATED = Looked("N1", "N1", "created", 88, (), Decimal("10.00"))


def download(call: Call, house: ScriptedComposition, *more: str) -> tuple[int, str, str]:
    told = call("download", "--keys-stdin", *more, given=KEYS, house=house)
    return told.status, told.out, told.err


def test_json_holds_what_the_contract_promises(call: Call, shop: Path) -> None:
    figures = Figures(apart=Decimal("0"), held=Sum(1, Decimal("412.9")))
    script = [Stage("read"), CREATED, Counted(1, 2), HELD, ended(figures=figures, created=1, held=1)]
    status, out, err = download(call, ScriptedComposition(script), "--json")
    assert status == 1
    assert err == ""
    assert json.loads(out) == {
        "run": {"id": 7, "started": "2026-05-11T01:30:00+00:00", "ended": "2026-05-11T01:30:00+00:00", "state": "complete"},
        "counts": {"created": 1, "held": 1},
        "orders": [
            {"id": "N1", "reference": "N1", "result": "created", "omni_id": 88, "problems": []},
            {
                "id": "N2",
                "reference": "",
                "result": "held",
                "omni_id": 0,
                "problems": problems_json(HELD.problems),
            },
        ],
        "certificate": {
            "missing": 0,
            "double": 0,
            "apart": "0.00",
            "held": {"count": 1, "total": "412.90"},
            "in_doubt": {"count": 0, "total": "0.00"},
        },
        "calls": {"neto": 2, "omni": 3},
    }


def test_json_without_orders_is_whole_too(call: Call, shop: Path) -> None:
    status, out, _ = download(call, ScriptedComposition([ended()]), "--json")
    assert status == 0
    assert json.loads(out)["orders"] == []


def test_orders_are_written_while_the_run_goes_on(call: Call, shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Looking(ScriptedComposition):
        def _run(self, *asked: object) -> Iterator[Event]:
            yield CREATED
            assert '"id": "N1"' in capsys.readouterr().out
            yield ended(created=1)

    assert call("download", "--json", "--keys-stdin", given=KEYS, house=Looking()).status == 0


def test_a_run_that_cannot_begin_leaves_standard_output_empty(call: Call, shop: Path) -> None:
    status, out, err = download(call, ScriptedComposition([CannotContinue("Neto doesn't accept the key.")]), "--json")
    assert (status, out, err) == (2, "", "Neto doesn't accept the key.\n")


def test_a_bug_in_the_middle_still_ends_the_json(call: Call, shop: Path) -> None:
    status, out, err = download(call, ScriptedComposition([CREATED, ZeroDivisionError("secret")]), "--json")
    assert status == 2
    assert json.loads(out)["run"]["state"] == "stopped"
    assert "ZeroDivisionError" in err
    assert "secret" not in err + "".join(log.read_text() for log in shop.rglob("*.log"))


@pytest.mark.parametrize(
    "end",
    [
        ended(held=1),
        ended(refused=1),
        ended(in_doubt=1),
        ended(state="stopped", sentence="Omni can't answer now."),
        ended(state="cancelled"),
        ended(figures=Figures(missing=1)),
        ended(figures=Figures(double=1)),
        ended(figures=Figures(apart=Decimal("0.01"))),
        ended(figures=Figures(held=Sum(1, Decimal(3)))),
        ended(figures=Figures(in_doubt=Sum(1, Decimal(3)))),
        ended(figures=Figures(refused=Sum(1, Decimal(3)))),
        ended(figures=Figures(problems=1)),
    ],
)
def test_whatever_needs_a_person_ends_with_1(call: Call, shop: Path, end: Event) -> None:
    assert download(call, ScriptedComposition([end]))[0] == 1


def test_a_clean_run_ends_with_0_whatever_was_skipped(call: Call, shop: Path) -> None:
    status, out, _ = download(call, ScriptedComposition([Looked("N9", "", "skipped", 0), CREATED, ended(created=1, skipped=1)]))
    assert status == 0
    assert "N9" not in out
    assert "1 created, 1 skipped" in out
    assert "Missing 0, double 0, apart 0.00" in out


def test_why_a_run_stopped_and_what_it_noticed_go_to_standard_error(call: Call, shop: Path) -> None:
    script = [RunNotice("clock_apart", "Neto's clock is 20 minutes behind."), ended(state="stopped", sentence="Omni can't answer now.")]
    _, out, err = download(call, ScriptedComposition(script), "--json")
    assert err == "Neto's clock is 20 minutes behind. Check this computer's date and time.\nOmni can't answer now.\n"
    json.loads(out)


@pytest.mark.parametrize(("code", "status"), [("rows_unreadable", 1), ("others_at_work", 1), ("settings_damaged", 1), ("clock_apart", 0)])
def test_what_belongs_to_no_order_is_told_with_advice_and_counts_where_somebody_is_needed(
    call: Call, shop: Path, code: str, status: int
) -> None:
    notice = RunNotice(code, "It is so here.")
    house = ScriptedComposition([notice, CREATED, ended(created=1, notices=(notice,))])
    got, out, err = download(call, house, "--json")
    known = CATALOGUE[code]
    assert json.loads(out)["notices"] == [{"code": code, "title": known.title, "meaning": "It is so here.", "advice": known.advice}]
    assert (got, err) == (status, f"It is so here. {known.advice}\n")


def test_a_rehearsal_says_that_nothing_was_written(call: Call, shop: Path) -> None:
    house = ScriptedComposition([CREATED, ended(created=1)])
    _, out, _ = download(call, house, "--rehearse")
    assert "would be created" in out
    assert "complete: 1 would be created." in out
    assert "orders --state" not in out          # it leaves no trace at orders
    assert "Nothing was written." in out
    assert house.asked[0][0].rehearse


def test_a_command_that_is_named_next_asks_the_store_that_this_one_asked(call: Call, shop: Path) -> None:
    waiting = [HELD, ended(figures=Figures(held=Sum(1, Decimal("412.9"))), held=1)]
    _, out, _ = download(call, ScriptedComposition(waiting), "--store", "Harbour Outdoor", "--data-dir", str(shop))
    *_, last = out.splitlines()
    words = words_typed(last.removeprefix("See what needs attention: "))
    assert words[:5] == ["orders", "--state", "held", "--state", "refused"]
    assert words[5:] == ["--data-dir", str(shop), "--store", "Harbour Outdoor"]
    err = call("order", "N9", "--store", "1").err
    assert err == "Order N9 has not been seen yet. Why: explain N9 --store 1\n"
    assert call("explain", "N9", "--store", "1").status == 0


def test_what_was_asked_for_reaches_the_run(call: Call, shop: Path) -> None:
    house = ScriptedComposition([ended()])
    download(call, house, "--order", "N1", "--order", "N2", "--since", "2026-05-11")
    request, keys = house.asked[0]
    assert request.order_ids == ("N1", "N2")
    assert request.since == datetime(2026, 5, 10, 14, tzinfo=UTC)
    assert (keys.neto, keys.omni) == ("neto-key", "omni-key")
    assert "key" not in repr(keys)


def test_several_orders_may_be_pasted_with_commas_or_semicolons(call: Call, shop: Path) -> None:
    house = ScriptedComposition([ended()])
    download(call, house, "--order", "#N1, N2;n3,", "--order", "N4")
    assert house.asked[0][0].order_ids == ("N1", "N2", "n3", "N4")
    status, out, err = download(call, ScriptedComposition(), "--order", "N1,,N2")
    assert (status, out, "is no order number" in err) == (2, "", True)


def test_a_time_that_is_none_is_refused(call: Call, shop: Path) -> None:
    status, out, err = download(call, ScriptedComposition(), "--since", "yesterday", "--json")
    assert (status, out) == (2, "")
    assert '"yesterday" is no time' in err


@pytest.mark.parametrize("given", ["", "neto-key\n", "\nomni-key\n", "neto\x01key\nomni-key\n"])
def test_keys_that_cannot_be_keys_are_refused_before_anything_is_called(call: Call, shop: Path, given: str) -> None:
    house = ScriptedComposition([ended()])
    told = call("download", "--json", "--keys-stdin", given=given, house=house)
    assert (told.status, told.out, house.asked) == (2, "", [])
    assert "key" in told.err


def test_without_a_keyring_the_reason_and_the_way_out_are_said(call: Call, shop: Path) -> None:
    told = call("download", "--json", house=ScriptedComposition([ended()]))
    assert (told.status, told.out) == (2, "")
    assert "--keys-stdin" in told.err
    assert told.err.count("\n") == 1


def test_a_new_store_names_the_settings_it_needs_on_one_line(call: Call, shop: Path) -> None:
    from omni_desktop.app import LiveComposition

    told = call("download", "--json", "--keys-stdin", given=KEYS, house=LiveComposition())
    assert (told.status, told.out) == (2, "")
    assert "download_orders.enabled" in told.err
    assert "branches.default_branch" in told.err
    assert told.err.count("\n") == 1


def test_a_paused_store_downloads_nothing_until_it_is_resumed(call: Call, shop: Path) -> None:
    house = ScriptedComposition([ended()])
    assert call("stores", "pause", "--reason", "stocktake").status == 0
    status, out, err = download(call, house, "--json")
    assert (status, out, house.asked) == (2, "", [])
    assert "stocktake" in err
    assert call("stores", "resume").status == 0
    assert download(call, house)[0] == 0


@pytest.mark.skipif(os.name != "posix", reason="sends itself a signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_cancels_between_batches_and_the_run_still_ends_properly(call: Call, shop: Path, number: int) -> None:
    class Interrupted(ScriptedComposition):
        def _run(self, *asked: object) -> Iterator[Event]:
            os.kill(os.getpid(), number)
            yield CREATED
            yield ended(state="cancelled", created=1)

    house = Interrupted()
    before = signal.getsignal(number)
    told = call("download", "--json", "--keys-stdin", given=KEYS, house=house)
    assert (told.status, house.cancelled) == (1, 1)
    assert json.loads(told.out)["run"]["state"] == "cancelled"
    assert signal.getsignal(number) == before


@pytest.mark.skipif(os.name != "posix", reason="sends itself a signal")
def test_a_second_ctrl_c_breaks_it_off(call: Call, shop: Path) -> None:
    class Stuck(ScriptedComposition):
        def _run(self, *asked: object) -> Iterator[Event]:
            os.kill(os.getpid(), signal.SIGINT)
            yield CREATED
            os.kill(os.getpid(), signal.SIGINT)
            yield CREATED

    told = call("download", "--json", "--keys-stdin", given=KEYS, house=Stuck())
    assert told.status == 2
    assert json.loads(told.out)["run"]["state"] == "stopped"


def test_hostile_text_cannot_steer_the_terminal(call: Call, shop: Path) -> None:
    looked = Looked("N1\x1b[2J", "R\u202e", "held", 0, (Problem("unknown_sku", {"code_wanted": "\x1b]0;x\x07"}),))
    _, out, _ = download(call, ScriptedComposition([looked, ended(held=1)]))
    assert not set("\x1b\x07\u202e") & set(out)


def test_on_a_terminal_a_bar_shows_on_standard_error_only(
    call: Call, shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    script = [Stage("create"), Counted(1, 2), CREATED, ended(created=1)]
    status, out, err = download(call, ScriptedComposition(script), "--json")
    assert status == 0
    assert json.loads(out)["counts"] == {"created": 1}
    assert "Creating sales orders" in err


def test_a_number_that_neto_does_not_have_is_said_and_needs_a_look(call: Call, shop: Path) -> None:
    looked = Looked("N1O42", "", "skipped", 0, (Problem("not_in_neto", {"order": "N1O42"}),))
    notice = RunNotice("number_not_in_neto", "Neto has no order N1O42.")
    house = ScriptedComposition([notice, looked, ended(notices=(notice,), skipped=1)])
    status, out, err = download(call, house, "--order", " #N1O42")
    assert (status, "Neto has no order N1O42" in err, "Neto has no order N1O42" in out) == (1, True, True)


@pytest.mark.parametrize(("trouble", "status"), [(BrokenPipeError(), 0), (OSError(ENOSPC, "No space left on device"), 1)])
@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_run_goes_on_when_nobody_can_be_told(
    call: Call, shop: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], trouble: OSError, status: int
) -> None:
    """Its status is the run's own: 2 would say that nothing was recorded."""
    monkeypatch.setattr("sys.stdout", Unheard(trouble))
    told = call("download", "--keys-stdin", *words, given=KEYS, house=ScriptedComposition([CREATED, CREATED, ended(created=2)]))
    assert told.status == status
    assert ("can't be written" in told.err) is bool(status)
