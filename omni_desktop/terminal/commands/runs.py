"""`runs`: past downloads with their certificates."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.said import said
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.commands.download import certificate_line, counts_words
from omni_desktop.terminal.plain_text import say, shown_time
from omni_desktop.terminal.run_json import certificate_json, notices_json, run_json, stop_json
from omni_desktop.terminal.which_store import which_store


def list_runs(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    runs = program.history(store.id).runs()
    if given.json:
        say(json.dumps({**stamp(program), "runs": [_run_json(row) for row in runs]}))
        return 0
    for row in runs:
        _say_run(row, store.connection.time_zone)
    if not runs:
        say("There was no download yet.")
    return 0


def _run_json(row: RunRow) -> dict[str, Any]:
    return {
        **run_json(row.id, row.started, row.ended, row.state),
        "starter": row.starter,
        "by": row.by,
        "rehearsal": row.rehearsal,
        "sentence": row.sentence,
        "problems": stop_json(row.code, row.sentence),
        "notices": notices_json(row.notices),
        "counts": dict(row.counts),
        "certificate": certificate_json(_figures(row)),
        "calls": {"neto": row.neto_calls, "omni": row.omni_calls},
    }


def _figures(row: RunRow) -> Figures | None:
    """A run that never ended has none."""
    return row.figures if row.ended else None


def _say_run(row: RunRow, zone: str) -> None:
    counts = counts_words(row.counts, rehearsal=row.rehearsal)
    what = "rehearsal" if row.rehearsal else "download"
    end = shown_time(row.ended, zone) or "not ended"
    by = f"{row.starter} ({row.by})" if row.by else row.starter
    say(f"{row.id:>5}  {shown_time(row.started, zone)} to {end}, {what} by {by}, {row.state}: {counts or 'nothing new'}")
    say(f"       {certificate_line(_figures(row))}")
    if row.sentence:
        say(f"       {row.sentence}")
    for notice in row.notices:
        say(f"       {said(notice.code, notice.sentence).line}")
