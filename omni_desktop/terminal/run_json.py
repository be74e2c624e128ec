"""A run as one JSON object, written while it goes on so that memory stays flat (design: 9)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import IO

from omni_desktop.core.problems.problems import Problem, advice, meaning, title
from omni_desktop.core.problems.said import said
from omni_desktop.core.problems.waiting import waiting_problem
from omni_desktop.core.record.events import Ended, Looked
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.record.record import Figures, RunNotice, Sum
from omni_desktop.terminal.plain_text import bare_money, iso


def problems_json(problems: Sequence[Problem]) -> list[dict[str, str]]:
    return [
        {"code": problem.code, "title": title(problem), "meaning": meaning(problem), "advice": advice(problem)} for problem in problems
    ]


def problems_of(row: OrderRow) -> tuple[Problem, ...]:
    """All that a person may want to know of an order, also what it only waits for."""
    waits = (waiting_problem(row.follow_words, row.reference),) if row.follow == "waiting" else ()
    return (*row.problems, *waits)


def stop_json(code: str, sentence: str) -> list[dict[str, str]]:
    """What ended a run early, as its problem."""
    return [_said_json(code, sentence)] if code or sentence else []


def notices_json(notices: Sequence[RunNotice]) -> list[dict[str, str]]:
    return [_said_json(notice.code, notice.sentence) for notice in notices]


def _said_json(code: str, sentence: str) -> dict[str, str]:
    return {"code": code, **said(code, sentence)._asdict()}


def certificate_json(figures: Figures | None) -> dict[str, object]:
    """null in each place where there are none: nobody could read them, or the run never ended. That is no 0."""
    if figures is None:
        unknown = dict.fromkeys(("count", "total"))
        return {**dict.fromkeys(("missing", "double", "apart")), "held": unknown, "in_doubt": unknown}
    return {
        "missing": figures.missing,
        "double": figures.double,
        "apart": bare_money(figures.apart),
        "held": _sum(figures.held),
        "in_doubt": _sum(figures.in_doubt),
    }


def _sum(amount: Sum) -> dict[str, object]:
    return {"count": amount.count, "total": bare_money(amount.total)}


def run_json(run_id: int, started: datetime, ended: datetime | None, state: str) -> dict[str, object]:
    return {"id": run_id, "started": iso(started), "ended": iso(ended), "state": state}


def looked_json(looked: Looked) -> dict[str, object]:
    return {
        "id": looked.id,
        "reference": looked.reference,
        "result": looked.result,
        "omni_id": looked.omni_id,
        "problems": problems_json(looked.problems),
    }


def _about_the_run(ended: Ended) -> dict[str, object]:
    """What there is to say of the run itself; most have nothing."""
    said_of_it = {"problems": stop_json(ended.code, ended.sentence), "notices": notices_json(ended.notices)}
    return {name: said for name, said in said_of_it.items() if said}


def ended_json(ended: Ended) -> dict[str, object]:
    """A run without its orders."""
    return {
        "run": run_json(ended.run_id, ended.started, ended.ended, ended.state),
        **_about_the_run(ended),
        "counts": dict(ended.counts),
        "certificate": certificate_json(ended.figures),
        "calls": {"neto": ended.neto_calls, "omni": ended.omni_calls},
    }


class RunStream:
    """Nothing is written before the first order or the end: a run that could not begin leaves standard output empty."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._orders = 0
        self._open = False

    def order(self, looked: Looked) -> None:
        self._begin()
        self._out.write((",\n" if self._orders else "\n") + json.dumps(looked_json(looked)))
        self._orders += 1

    def end(self, ended: Ended) -> None:
        self._finish(ended_json(ended))

    def broken_off(self, started: datetime, at: datetime, run_id: int) -> None:
        """A bug ended the run: what was begun still ends as JSON, without figures."""
        if self._open:
            self._finish({"run": run_json(run_id, started, at, "stopped"), "counts": {}})

    def _begin(self) -> None:
        if not self._open:
            self._out.write('{"orders": [')
            self._open = True

    def _finish(self, rest: Mapping[str, object]) -> None:
        self._begin()
        self._out.write("\n]" + "".join(f',\n"{name}": {json.dumps(value)}' for name, value in rest.items()) + "}\n")
        self._out.flush()
        self._open = False
