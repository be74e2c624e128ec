"""How far a run is: steps, counts and time left, from its events alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from omni_desktop.core.record.events import STAGES, Counted, Ended, Event, Looked, Request, Stage, Started
from omni_desktop.core.record.record import Figures, RunNotice
from omni_desktop.terminal.progress_bar import STAGES as TERMINAL_WORDS
from omni_desktop.ui.desk.progress import CREATE, CUSTOMERS, PRODUCTS, READ, UPDATES, Mark, Progress, Waited, steps_of, time_left
from omni_desktop.ui.desk.progress import STAGES as WINDOW_WORDS

NOW = datetime(2026, 5, 13, tzinfo=UTC)


def progress(*happened: Event | Waited, request: Request | None = None, updates: bool = True) -> Progress:
    asked = request or Request()
    made = Progress(asked, steps_of(asked, updates=updates))
    for second, event in enumerate(happened):
        made.take(event, float(second))
    return made


@pytest.mark.parametrize(
    ("marks", "total", "now", "words"),
    [
        ([], 100, 60.0, ""),
        ([Mark(0, 0), Mark(60, 50)], None, 60.0, ""),                           # nobody knows how many there are
        ([Mark(0, 0), Mark(4, 50)], 100, 4.0, ""),                              # too early
        ([Mark(0, 0), Mark(60, 9)], 100, 60.0, ""),                             # too few to tell
        ([Mark(0, 0), Mark(60, 100)], 100, 60.0, ""),                           # done
        ([Mark(0, 0), Mark(60, 118)], 236, 60.0, "about 1 min left"),
        ([Mark(0, 0), Mark(10, 100)], 110, 10.0, "about 1 min left"),           # a second, and never "0 min"
        ([Mark(0, 0), Mark(60, 100)], 1000, 60.0, "about 9 min left"),
        ([Mark(0, 0), Mark(60, 100)], 1000, 120.0, "about 18 min left"),        # while it waits, more is left
        ([Mark(0, 900), Mark(60, 1000)], 10_000, 60.0, "about 1 h 30 min left"),
        ([Mark(0, 0), Mark(60, 100)], 12_100, 60.0, "about 2 h left"),
    ],
)
def test_time_left_is_told_by_the_rate_of_the_last_orders_once_it_can_be_known(
    marks: list[Mark], total: int | None, now: float, words: str
) -> None:
    assert time_left(marks, total, now) == words


def test_the_rate_is_that_of_the_last_two_minutes() -> None:
    made = progress()
    made.take(Counted(0, 1000), 0.0)
    made.take(Counted(100, 1000), 10.0)             # fast at first
    for minute in range(1, 6):
        made.take(Counted(100 + minute * 10, 1000), 10.0 + minute * 60)
    assert made.time_left(310.0) == "about 1 h 20 min left"       # 850 at 10 a minute


def test_another_round_of_work_starts_counting_anew() -> None:
    made = progress(Counted(100, 100), Counted(1, 40))
    assert (made.done, made.total, made.time_left(30.0)) == (1, 40, "")


@pytest.mark.parametrize(
    ("stage", "now"),
    [
        ("settle", READ), ("read", READ), ("check", PRODUCTS), ("customers", CUSTOMERS), ("create", CREATE), ("verify", CREATE),
        ("updates", UPDATES), ("stock", UPDATES), ("send_updates", UPDATES), ("payments", UPDATES),
    ],
)  # fmt: skip
def test_each_stage_of_the_run_has_its_step(stage: str, now: str) -> None:
    states = dict(progress(Stage(stage)).shown_steps())
    assert [word for word, state in states.items() if state == "now"] == [now]
    before = list(states)[: list(states).index(now)]
    assert {states[word] for word in before} <= {"done"}


def test_before_the_first_stage_the_first_step_is_on_and_at_the_end_all_are_done() -> None:
    assert progress().shown_steps()[0] == (READ, "now")
    assert {state for _, state in progress(Stage("close")).shown_steps()} == {"done"}


def test_a_stage_that_has_no_step_here_is_the_end() -> None:
    """A store whose status updates are off still parks what waits: the run is adding up."""
    assert {state for _, state in progress(Stage("updates"), updates=False).shown_steps()} == {"done"}


def test_a_rehearsal_creates_nothing_and_says_so() -> None:
    assert steps_of(Request(rehearse=True), updates=True) == (READ, PRODUCTS)
    assert steps_of(Request(order_ids=("N1",)), updates=True)[-1] == UPDATES
    assert steps_of(Request(), updates=False)[-1] == CREATE
    assert steps_of(Request(), updates=True)[-1] == UPDATES


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"dispatched": 12}, "Dispatching 12 orders…"),
        ({"dispatched": 1}, "Dispatching 1 order…"),
        ({"dispatched": 12, "voided": 3}, "Dispatching 12 orders and voiding 3…"),
        ({"voided": 3}, "Voiding 3 orders…"),
        ({}, "Updating statuses in Omni…"),
    ],
)
def test_status_updates_say_what_is_done_to_how_many_orders(counts: dict[str, int], words: str) -> None:
    made = progress(Stage("stock"), Stage("send_updates", counts))
    assert made.words == words
    made.take(Stage("close"), 9.0)
    assert made.words == "Adding up…"


def test_every_stage_of_a_run_has_words_in_the_window_and_on_the_command_line() -> None:
    assert set(STAGES) == set(WINDOW_WORDS) == set(TERMINAL_WORDS)


def test_an_order_that_comes_up_twice_counts_once_with_its_last_result() -> None:
    made = progress(Looked("N1", "N1", "held", 0), Looked("N2", "N2", "created", 7), Looked("N1", "N1", "created", 8))
    assert made.results == {"created": 2}


def test_why_it_waits_is_shown_until_something_happens() -> None:
    made = progress(Stage("create"), Waited("Omni allows 60 calls a minute; going on in 12 s"))
    assert made.waits == "Omni allows 60 calls a minute"
    made.take(Stage("verify"), 9.0)
    assert made.waits == ""


def test_what_the_run_told_and_when_it_began_are_kept() -> None:
    notice = RunNotice("clock_apart", "The clocks are apart.")
    made = progress(Started(7, NOW), notice, Ended(7, NOW, NOW, "complete", {}, Figures(), 1, 1))
    assert (made.run_id, made.started, made.notices) == (7, NOW, [notice])
