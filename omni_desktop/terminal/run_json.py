"""A run as one JSON object, written while it goes on so that memory stays flat (design: 9)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import IO

from omni_desktop.core.problems.problems import Problem, advice, meaning, title
from omni_desktop.core.problems.waiting import waiting_problem
from omni_desktop.core.record.events import Ended, Looked
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.record.record import Figures, Sum
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
    """What ended a run early, as its problem; the sentence is its meaning, since it was said of this very run."""
    if not code and not sentence:
        return []
    known = Problem(code)
    words = {"title": title(known), "meaning": sentence or meaning(known), "advice": advice(known)}
    instead = {"title": "The download stopped", "advice": sentence}            # where the catalogue's words want facts of the run
    return [{"code": code, **{name: instead.get(name, text) if "?" in text else text for name, text in words.items()}}]


def certificate_json(figures: Figures) -> dict[str, object]:
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


def _stopped(ended: Ended) -> dict[str, object]:
    stop = stop_json(ended.code, ended.sentence)
    return {"problems": stop} if stop else {}


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
        self._finish(
            {
                "run": run_json(ended.run_id, ended.started, ended.ended, ended.state),
                **_stopped(ended),
                "counts": dict(ended.counts),
                "certificate": certificate_json(ended.figures),
                "calls": {"neto": ended.neto_calls, "omni": ended.omni_calls},
            }
        )

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
