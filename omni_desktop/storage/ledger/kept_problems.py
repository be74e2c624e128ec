"""Problems live until they are solved or dismissed: opening, closing and reading them, for many orders at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import Connection, Select, Update, bindparam, select, update

from omni_desktop.core.problems.problems import Problem, advice, meaning, title
from omni_desktop.storage.database.rows import KindOf, Owner, Values, add_happenings, adding, chunks, happening, rows_with, run_many
from omni_desktop.storage.database.tables import PROBLEMS

OPEN, SOLVED, DISMISSED = "open", "solved", "dismissed"
ALL_PARTS = None
READING = 0


class Finding(Struct, frozen=True):
    """What was found of one order now. Open problems of `closes` (a part, READING, ALL_PARTS) that it does not name are solved by it;
    `closes` empty solves none. `tells`: codes that the timeline tells of when they are new. `codes`: those that it solves of any part;
    `keeps`: those that it solves of none."""

    row: int
    part: int
    problems: Sequence[Problem]
    at: datetime
    closes: frozenset[int] | None = ALL_PARTS
    tells: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()


class _Named(NamedTuple):
    """A problem that a finding names, and its open row; None where it is new."""

    finding: Finding
    problem: Problem
    old: Any


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def cause_of(kind_of: KindOf, problem: Problem) -> str:
    """The fact by which problems of this kind group; "" where all of one code are one group."""
    return problem.facts.get(kind_of(problem.code).cause, "")


def update_problems(connection: Connection, owner: Owner, findings: Sequence[Finding], kind_of: KindOf, run_id: int | None) -> None:
    """Open what is new, renew the facts of what is known, solve what is named no more (with a line in the timeline)."""
    known = _open_rows(connection, [finding.row for finding in findings])
    named = [each for finding in findings for each in _named(finding, known[finding.row], kind_of)]
    new = [each for each in named if each.old is None]
    kept = {each.old.id: each for each in named if each.old is not None}
    over = {old.id: (finding, old) for finding in findings for old in known[finding.row] if old.id not in kept and _closes(finding, old)}
    changed = [(number, dict(each.problem.facts)) for number, each in kept.items() if each.old.facts != dict(each.problem.facts)]
    told = [_line(each.finding, "kept_back", each.problem, kind_of, run_id) for each in new if each.problem.code in each.finding.tells]
    told += [_line(finding, "solved", Problem(old.code, old.facts), kind_of, run_id) for finding, old in over.values()]
    run_many(connection, adding(PROBLEMS), [_opened(owner, each, kind_of) for each in new])
    run_many(connection, _changing("facts"), [{"b_id": number, "facts": facts} for number, facts in changed])
    solved = [{"b_id": number, "state": SOLVED, "ended_at": finding.at} for number, (finding, _) in over.items()]
    run_many(connection, _changing("state", "ended_at"), solved)
    add_happenings(connection, told)


def _named(finding: Finding, there: list[Any], kind_of: KindOf) -> Iterator[_Named]:
    """Each problem with its open row. Several of one code and cause are several: the very same facts first, then in their order.

    Rows that are taken go out of `left`, so that no two problems have one.
    """
    wanted = list({(problem.code, repr(sorted(problem.facts.items()))): problem for problem in finding.problems}.values())
    left = [old for old in there if _could_mean(finding, old)]
    for same in (True, False):
        for problem in list(wanted):
            key = problem.code, cause_of(kind_of, problem)
            alike = (old for old in left if (old.code, old.cause) == key and (not same or old.facts == dict(problem.facts)))
            old = next(alike, None)
            if old is not None or not same:
                wanted.remove(problem)
                yield _Named(finding, problem, old)
            if old is not None:
                left.remove(old)


def _could_mean(finding: Finding, old: Any) -> bool:
    """What stands open for one sales order of a split one is not another's."""
    return not (finding.part > 0 and old.part > 0 and finding.part != old.part)


def _closes(finding: Finding, old: Any) -> bool:
    closes = finding.closes is ALL_PARTS or old.part in finding.closes or old.code in finding.codes
    return closes and old.code not in finding.keeps


@cache
def _changing(*names: str) -> Update:
    return update(PROBLEMS).where(PROBLEMS.c.id == bindparam("b_id")).values({name: bindparam(name) for name in names})


def _line(finding: Finding, kind: str, problem: Problem, kind_of: KindOf, run_id: int | None) -> Values:
    title = kind_of(problem.code).title.format_map(_Shown(problem.facts))
    return happening(finding.row, finding.at, kind, run_id=run_id, facts={"code": problem.code, "title": title})


def _opened(owner: Owner, named: _Named, kind_of: KindOf) -> Values:
    finding, problem, _ = named
    return {
        "target_id": owner.target_id,
        "order_row": finding.row,
        "part": finding.part,
        "code": problem.code,
        "cause": cause_of(kind_of, problem),
        "facts": dict(problem.facts),
        "since": finding.at,
        "state": OPEN,
    }


def _open_rows(connection: Connection, rows: Iterable[int]) -> dict[int, list[Any]]:
    """Order row -> its open problems' rows, the oldest first."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows_with(connection, _open_of(), "rows", rows):
        found[row.order_row].append(row)
    return found


@cache
def _open_of() -> Select[Any]:
    columns = (PROBLEMS.c.id, PROBLEMS.c.order_row, PROBLEMS.c.part, PROBLEMS.c.code, PROBLEMS.c.cause, PROBLEMS.c.facts)
    theirs = PROBLEMS.c.order_row.in_(bindparam("rows", expanding=True))
    return select(*columns).where(theirs, PROBLEMS.c.state == OPEN).order_by(PROBLEMS.c.id)


def open_problems_of(connection: Connection, rows: Iterable[int]) -> Mapping[int, tuple[Problem, ...]]:
    found = _open_rows(connection, rows).items()
    return {row: _said_once([Problem(each.code, each.facts) for each in of_order]) for row, of_order in found}


def _said_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What would say the very same of each sales order of a split one is read once."""
    if len({problem.code for problem in problems}) == len(problems):
        return tuple(problems)
    first: dict[tuple[str, ...], Problem] = {}
    for problem in problems:
        first.setdefault((title(problem), meaning(problem), advice(problem)), problem)
    return tuple(first.values())


def dismissed_alike(connection: Connection, rows: Iterable[int]) -> Mapping[int, list[Problem]]:
    """What a person left as it is, by order row: told once more with the very same facts it would only be noise."""
    found: dict[int, list[Problem]] = defaultdict(list)
    for some in chunks(rows):
        query = select(PROBLEMS.c.order_row, PROBLEMS.c.code, PROBLEMS.c.facts)
        for row in connection.execute(query.where(PROBLEMS.c.order_row.in_(some), PROBLEMS.c.state == DISMISSED).order_by(PROBLEMS.c.id)):
            found[row.order_row].append(Problem(row.code, row.facts))
    return found


def still_told(problems: Sequence[Problem], dismissed: Sequence[Problem], only_told: Collection[str]) -> list[Problem]:
    """Without those of the codes `only_told` that somebody dismissed with the very same facts: they ask for nothing."""
    return [each for each in problems if each.code not in only_told or each not in dismissed]


def dismiss_problems(connection: Connection, row: int, reason: str, at: datetime, by: str) -> int:
    """Close an order's open problems with a person's reason. Returns how many there were."""
    closing = {"state": DISMISSED, "ended_at": at, "ended_by": by, "reason": reason}
    done = connection.execute(update(PROBLEMS).where(PROBLEMS.c.order_row == row, PROBLEMS.c.state == OPEN).values(closing))
    return int(done.rowcount)
