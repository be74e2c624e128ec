"""Problems live until they are solved or dismissed: opening, closing and reading them, for many orders at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Update, bindparam, select, update

from omni_desktop.core.problems.problems import Problem
from omni_desktop.storage.database.rows import KindOf, Owner, Values, add_happenings, adding, chunks, happening, rows_with, run_many
from omni_desktop.storage.database.tables import PROBLEMS

OPEN, SOLVED, DISMISSED = "open", "solved", "dismissed"
ALL_PARTS = None
READING = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one order now. Open problems of `closes` (a part, READING, ALL_PARTS) that it does not name are solved by it;
    `closes` empty solves none. `tells`: codes that the timeline tells of when they are new. `codes`: those that it solves of any part."""

    row: int
    part: int
    problems: Sequence[Problem]
    at: datetime
    closes: frozenset[int] | None = ALL_PARTS
    tells: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def cause_of(kind_of: KindOf, problem: Problem) -> str:
    """The fact by which problems of this kind group; "" where all of one code are one group."""
    return problem.facts.get(kind_of(problem.code).cause, "")


def update_problems(connection: Connection, owner: Owner, findings: Sequence[Finding], kind_of: KindOf, run_id: int | None) -> None:
    """Open what is new, renew the facts of what is known, solve what is named no more (with a line in the timeline)."""
    known = _open_rows(connection, [finding.row for finding in findings])
    opened: list[Values] = []
    renewed: list[Values] = []
    solved: list[Values] = []
    lines: list[Values] = []
    for finding in findings:
        there = known.get(finding.row, {})
        named = {(problem.code, cause_of(kind_of, problem)): problem for problem in finding.problems}
        for (code, cause), problem in named.items():
            old = there.get((code, cause))
            if old is None:
                opened.append(_opened(owner, finding, code, cause, problem))
                lines += [_line(finding, "kept_back", problem, kind_of, run_id)] if code in finding.tells else []
            elif old.facts != dict(problem.facts):
                renewed.append({"b_id": old.id, "facts": dict(problem.facts)})
        for key, old in there.items():
            if key not in named and (finding.closes is ALL_PARTS or old.part in finding.closes or key[0] in finding.codes):
                solved.append({"b_id": old.id, "state": SOLVED, "ended_at": finding.at})
                lines.append(_line(finding, "solved", Problem(old.code, old.facts), kind_of, run_id))
    run_many(connection, adding(PROBLEMS), opened)
    run_many(connection, _changing("facts"), renewed)
    run_many(connection, _changing("state", "ended_at"), solved)
    add_happenings(connection, lines)


@cache
def _changing(*names: str) -> Update:
    return update(PROBLEMS).where(PROBLEMS.c.id == bindparam("b_id")).values({name: bindparam(name) for name in names})


def _line(finding: Finding, kind: str, problem: Problem, kind_of: KindOf, run_id: int | None) -> Values:
    title = kind_of(problem.code).title.format_map(_Shown(problem.facts))
    return happening(finding.row, finding.at, kind, run_id=run_id, facts={"code": problem.code, "title": title})


def _opened(owner: Owner, finding: Finding, code: str, cause: str, problem: Problem) -> Values:
    return {
        "target_id": owner.target_id,
        "order_row": finding.row,
        "part": finding.part,
        "code": code,
        "cause": cause,
        "facts": dict(problem.facts),
        "since": finding.at,
        "state": OPEN,
    }


def _open_rows(connection: Connection, rows: Iterable[int]) -> dict[int, dict[tuple[str, str], Any]]:
    """Order row -> (code, cause) -> the open problem's row."""
    found: dict[int, dict[tuple[str, str], Any]] = defaultdict(dict)
    for row in rows_with(connection, _open_of(), "rows", rows):
        found[row.order_row][row.code, row.cause] = row
    return found


@cache
def _open_of() -> Select[Any]:
    columns = (PROBLEMS.c.id, PROBLEMS.c.order_row, PROBLEMS.c.part, PROBLEMS.c.code, PROBLEMS.c.cause, PROBLEMS.c.facts)
    theirs = PROBLEMS.c.order_row.in_(bindparam("rows", expanding=True))
    return select(*columns).where(theirs, PROBLEMS.c.state == OPEN).order_by(PROBLEMS.c.id)


def open_problems_of(connection: Connection, rows: Iterable[int]) -> Mapping[int, tuple[Problem, ...]]:
    found = _open_rows(connection, rows).items()
    return {row: tuple(Problem(each.code, each.facts) for each in of_order.values()) for row, of_order in found}


def dismissed_alike(connection: Connection, rows: Iterable[int]) -> Mapping[int, list[Problem]]:
    """What a person left as it is, by order row: told once more with the very same facts it would only be noise."""
    found: dict[int, list[Problem]] = defaultdict(list)
    for some in chunks(rows):
        query = select(PROBLEMS.c.order_row, PROBLEMS.c.code, PROBLEMS.c.facts)
        for row in connection.execute(query.where(PROBLEMS.c.order_row.in_(some), PROBLEMS.c.state == DISMISSED).order_by(PROBLEMS.c.id)):
            found[row.order_row].append(Problem(row.code, row.facts))
    return found


def dismiss_problems(connection: Connection, row: int, reason: str, at: datetime, by: str) -> int:
    """Close an order's open problems with a person's reason. Returns how many there were."""
    closing = {"state": DISMISSED, "ended_at": at, "ended_by": by, "reason": reason}
    done = connection.execute(update(PROBLEMS).where(PROBLEMS.c.order_row == row, PROBLEMS.c.state == OPEN).values(closing))
    return int(done.rowcount)
