"""Orders: the list, one order's whole story, and what a person decides about them."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from omni_desktop.core.afterwards.status import asked_state
from omni_desktop.core.counting import counted
from omni_desktop.core.inventory import folded
from omni_desktop.core.money.accepted import MOST_ACCEPTED
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.problems.problems import CATALOGUE, Fix, advice, kind, meaning, title
from omni_desktop.core.record.history import Filter, History, OrderRow, OrderStory, StoryPart
from omni_desktop.core.record.record import State
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.core.words.order_csv import HEAD, order_cells
from omni_desktop.core.words.sentences import timeline_sentence
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.files import say_written, writing
from omni_desktop.terminal.hints import hint, typed
from omni_desktop.terminal.plain_text import bare_money, complain, iso, money, say, shown_time
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.run_json import problems_json, problems_of
from omni_desktop.terminal.which_store import which_store

LINE = "{:<16} {:<10} {:<16} {:<20} {:>12}  {:<20} {}"


def list_orders(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    states = frozenset(State(name) for name in given.state)
    rows = program.history(store.id).every_order(Filter(states=states, search=given.search))
    if given.csv:
        return _write_csv(rows, given, store.connection.time_zone)
    if given.json:
        return _write_json(rows, stamp(program))
    say(LINE.format("Order", "State", "Placed", "Customer", "Total", "Reference", "Problems"))
    shown = 0
    for row in rows:
        say(_line(row, store.connection.time_zone))
        shown += 1
    say(f"{counted(shown, 'order')}." if shown else "No orders match.")
    return 0


def _line(row: OrderRow, zone: str) -> str:
    state, placed = row.state.replace("_", " "), shown_time(row.placed_at, zone)
    return LINE.format(row.id, state, placed, row.customer[:20], money(row.grand_total), row.reference, _titles(row)).rstrip()


def _titles(row: OrderRow) -> str:
    return "; ".join(title(problem) for problem in row.problems)


def row_json(row: OrderRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "state": row.state.value,
        "status": row.status,
        "reference": row.reference,
        "omni_id": row.omni_id,
        "placed": iso(row.placed_at),
        "updated": iso(row.updated_at),
        "customer": row.customer,
        "total": None if row.grand_total is None else bare_money(row.grand_total),
        "omni_total": None if row.omni_total is None else bare_money(row.omni_total),
        "omni_status": row.omni_status,
        "follow": row.follow,
        "follow_words": row.follow_words,
        "branch": row.branch_id,
        "rule": row.rule,
        "problems": problems_json(problems_of(row)),
    }


def _write_json(rows: Iterable[OrderRow], top: Mapping[str, object]) -> int:
    sys.stdout.write("{" + "".join(f"{json.dumps(name)}: {json.dumps(value)}, " for name, value in top.items()) + '"orders": [')
    for number, row in enumerate(rows):
        sys.stdout.write((",\n" if number else "\n") + json.dumps(row_json(row)))
    sys.stdout.write("\n]}\n")
    return 0


def _write_csv(rows: Iterable[OrderRow], given: Namespace, zone: str) -> int:
    with writing(given.csv, CSV_ENCODING) as out:
        out.write(csv_line(HEAD))
        out.writelines(csv_line(order_cells(row, zone_or_utc(zone))) for row in rows)
    say_written("The orders are", given.csv, given=given)
    return 0


def show_order(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    story = story_of(program.history(store.id), given)
    if given.json:
        say(json.dumps({**stamp(program), **story_json(story)}))
        return 0
    for line in _story_lines(story, store.connection.time_zone):
        say(line)
    return 0


def story_of(history: History, given: Namespace) -> OrderStory:
    story = history.order(given.id)
    if story is None:
        raise Stop(f"Order {given.id} has not been seen yet. Why: {hint(given, f'explain {typed(given.id)}')}")
    return story


def story_json(story: OrderStory) -> dict[str, Any]:
    timeline = [
        {"at": iso(each.at), "kind": each.kind, "sentence": timeline_sentence(each.kind, each.facts), "run": each.run_id}
        for each in story.timeline
    ]
    return {**row_json(story.row), "why": list(story.why), "parts": [_part_json(part) for part in story.parts], "timeline": timeline}


def _part_json(part: StoryPart) -> dict[str, Any]:
    return {
        "part": part.part,
        "reference": part.reference,
        "state": part.state.value,
        "omni_id": part.omni_id,
        "omni_total": None if part.omni_total is None else bare_money(part.omni_total),
        "words": part.words,
        "origins": dict(part.origins),
    }


def _story_lines(story: OrderStory, zone: str) -> Iterator[str]:
    row = story.row
    yield f"Order {row.id}: {row.state.replace('_', ' ')}. {row.status} in Neto, placed {shown_time(row.placed_at, zone)}."
    yield f"{row.customer}, {money(row.grand_total)}"
    for part in story.parts:
        yield f"Sales order {part.reference}: {part.state.replace('_', ' ')}, number {part.omni_id}, {money(part.omni_total)} {part.words}"
    for problem in problems_of(row):
        yield f"Problem: {title(problem)}"
        yield f"  {meaning(problem)}"
        yield f"  What to do: {advice(problem)}"
    yield from (f"Because: {why}" for why in story.why)
    yield from (f"{shown_time(each.at, zone)}  {timeline_sentence(each.kind, each.facts)}" for each in story.timeline)


def retry(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if bool(given.ids) == bool(given.problem):
        raise Stop("Name the orders, or a problem with --problem, not both.")
    decisions, at, by = program.decisions(store.id), program.now(), program.user()
    marked = decisions.retry_problem(given.problem, at, by) if given.problem else decisions.retry(given.ids, at, by)
    if given.problem and not marked and given.problem not in CATALOGUE:
        raise Stop(f'There is no problem with the code "{given.problem}". orders --json tells the code of each.')
    return _say_marked(given.ids, marked, "looked at again", otherwise="Not waiting for anything")


def _say_marked(wanted: Sequence[str], marked: Sequence[str], done: str, *, otherwise: str) -> int:
    """`otherwise`: why those that were named and are not marked stay as they are."""
    if marked or not wanted:
        orders = counted(len(marked), f"order is {done}", f"orders are {done}")
        say(f"{orders} with the next download" + (f": {', '.join(marked)}" if marked else "."))
    there = set(map(folded, marked))
    missed = sorted(order_id for order_id in set(wanted) if folded(order_id) not in there)
    if missed:
        raise Stop(f"{otherwise}, so not marked: {', '.join(missed)}.")
    return 0


def dismiss(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if not given.reason.strip():
        raise Stop("Give the reason: it stays with the order.")
    if not program.decisions(store.id).dismiss(given.id, given.reason.strip(), program.now(), program.user()):
        raise Stop(f"Order {given.id} has no problem to dismiss.")
    say(f"Order {given.id} is dismissed. It is looked at again when Neto changes it.")
    return 0


def accept_rounding(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    marked = program.decisions(store.id).accept_rounding(given.ids, program.now(), program.user())
    otherwise = f"Not held for a difference of at most {MOST_ACCEPTED} that a rounding can mend"
    return _say_marked(given.ids, marked, "evened out by a visible rounding, and looked at again", otherwise=otherwise)


def choose_customer(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    decisions, at, by = program.decisions(store.id), program.now(), program.user()
    marked = decisions.choose_customer(given.ids, given.contact, at, by, always=given.always)
    otherwise = f"Not held because several customers could be meant, {given.contact} one of them"
    return _say_marked(given.ids, marked, f"linked to customer {given.contact}, and looked at again", otherwise=otherwise)


def forget_customer(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if not program.decisions(store.id).forget_customer(given.contact):
        raise Stop(f"Customer {given.contact} was chosen for nothing that lasts. Nothing was changed.")
    say(f"Orders that could be customer {given.contact}'s and another's wait for a choice again. What is in Omni stays as it is.")
    return 0


def follow(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    marked = program.decisions(store.id).insist(given.ids, program.now(), program.user())
    _say_what_stays(program, store, given, marked)
    return _say_marked(given.ids, marked, "updated in Omni", otherwise="Not in Omni")


def void(program: Program, given: Namespace) -> int:
    """Only what Neto cancelled: what happens to an order that goes on there is for its shop to say."""
    store = which_store(program, given.store)
    history = program.history(store.id)
    stories = [story for order_id in given.ids if (story := history.order(order_id)) is not None]
    off = [story.row.id for story in stories if asked_state(story.row.status) is State.VOIDED and story.row.state is not State.VOIDED]
    marked = program.decisions(store.id).insist(off, program.now(), program.user()) if off else []
    _say_what_stays(program, store, given, marked)
    return _say_marked(given.ids, marked, "voided in Omni", otherwise="Not cancelled in Neto, not in Omni, or void there already")


def _say_what_stays(program: Program, store: Store, given: Namespace, marked: Sequence[str]) -> None:
    """Of those that were marked: where the next download will find nothing to do, whoever asked would wait for it in vain."""
    history = program.history(store.id)
    rows = [story.row for order_id in marked if (story := history.order(order_id)) is not None]
    rows = [row for row in rows if row.follow != "changed" and not any(kind(each.code).fix is Fix.UPDATE for each in row.problems)]
    unasked = [row.id for row in rows if asked_state(row.status) is None and not (row.follow or row.problems)]
    ended = [row.id for row in rows if asked_state(row.status) is not None]
    if unasked:
        stay = "it stays as it is" if len(unasked) == 1 else "they stay as they are"
        complain(f"Neither completed, cancelled nor changed in Neto so far, so {stay} in Omni: {', '.join(unasked)}.")
    if ended and program.settings(store.id).download_orders.auto_dispatch == "no":
        switch = hint(given, "settings set download_orders.auto_dispatch completed")
        complain(f"Auto Dispatch is off for this store, so nothing is dispatched or voided. Switch it on first: {switch}")
