"""`explain`: why is this order not here? The rules it met, the one that stopped it, the fix."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from omni_desktop.core.money.accepted import acceptable
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.problems.mending_settings import setting_of
from omni_desktop.core.problems.problems import Fix, Problem, advice, can_be_insisted_on, holds, kind, meaning, title
from omni_desktop.core.problems.waiting import may_be_insisted, waiting_problem
from omni_desktop.core.record.history import OrderRow, OrderStory
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.settings.fields import missing_for_download
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.words.sentences import RULE_ADVICE, RULES, STATE_ADVICE
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.hints import argument, typed
from omni_desktop.terminal.plain_text import say, shown_time
from omni_desktop.terminal.run_json import problems_json, problems_of
from omni_desktop.terminal.which_store import which_store

RULE_COMMANDS = {
    "status": "download --order {id}, or for all such orders settings set download_orders.statuses LIST",
    "placed_before": "download --order {id}",
    "waiting": "download --order {id}",
    "payment": "settings set download_orders.payment any, or approved, or paid",
    "channel": "download --order {id}",
    "dismissed": "retry {id}",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """`stopped_by` is the code of a rule or a problem, "" where nothing stops the order; `meaning` says what that is in this case."""

    id: str
    state: str
    rules: tuple[str, ...]
    stopped_by: str
    reason: str
    fix: str
    meaning: str = ""


def explain(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    story = program.history(store.id).order(given.id)
    found = explained(story) if story else _unseen(program, store, given.id)
    if given.json:
        say(json.dumps({**stamp(program), **asdict(found), "problems": problems_json(problems_of(story.row)) if story else []}))
        return 0
    say(f"Order {found.id}: {found.state.replace('_', ' ')}.")
    for number, rule in enumerate(found.rules, 1):
        say(f"  {number}. {rule}")
    if found.reason:
        say(f"Stopped by: {found.reason}")
    if found.meaning:
        say(f"That is: {found.meaning}")
    say(f"What to do: {found.fix}")
    for other in _others(story) if story else ():
        say(f"Also: {title(other)}. {meaning(other)} {_fix(other, found.id)}")
    return 0


def _others(story: OrderStory) -> Iterator[Problem]:
    """Every problem but the one that was told."""
    told = _first(story.row)
    return (problem for problem in problems_of(story.row) if problem != told)


def _first(row: OrderRow) -> Problem | None:
    """The problem that is told before all others: what an order in Omni waits for, else what holds it; None where a rule stops it."""
    problems = problems_of(row)
    if row.state in IN_OMNI and row.follow == "waiting":
        return waiting_problem(row.follow_words, row.reference)
    if row.state is State.SKIPPED and row.rule:
        return None
    return next((problem for problem in problems if holds(problem)), None) or next(iter(problems), None)


def explained(story: OrderStory) -> Explanation:
    row = story.row
    code, reason, fix, means = _stopper(story)
    return Explanation(row.id, row.state.value, story.why, code, reason, fix, means)


def _stopper(story: OrderStory) -> tuple[str, str, str, str]:
    """Its code, the reason, the fix and the meaning."""
    row = story.row
    first = _first(row)
    if first and row.state in IN_OMNI and row.follow == "waiting":
        return row.follow, f"{title(first)}: {row.follow_words}.", _fix(first, row.id), meaning(first)
    if row.state in IN_OMNI:
        return "", "", _in_omni(row, first), meaning(first) if first else ""
    if row.state is State.SKIPPED and row.rule:
        return row.rule, _sentence(RULES.get(row.rule, row.rule)), _rule_fix(row.rule, row.id), _rule_meaning(row)
    if first:
        return first.code, title(first), _fix(first, row.id), meaning(first)
    return "", "", STATE_ADVICE.get(row.state, f"Look at it again: retry {typed(row.id)}"), ""


def _rule_meaning(row: OrderRow) -> str:
    """What the rule met: of the scan alone nothing else is kept."""
    return f"In Neto it is {row.status or 'without a status'}." if row.rule == "status" else ""


def _in_omni(row: OrderRow, problem: Problem | None) -> str:
    """With a problem it may be anywhere by now: the problem says."""
    if problem:
        return f"It came down as {row.reference}. Look at: {title(problem)}. {_fix(problem, row.id)}"
    stands = "is void in Omni" if row.state is State.VOIDED else "is in Omni"
    return f"Nothing: it {stands} as {row.reference}."


def _rule_fix(rule: str, order_id: str) -> str:
    command = RULE_COMMANDS.get(rule, "" if rule in RULE_ADVICE else "retry {id}").format(id=typed(order_id))
    return " ".join(part for part in (RULE_ADVICE.get(rule, ""), f"Here: {command}" if command else "") if part)


def _fix(problem: Problem, order_id: str) -> str:
    return f"{advice(problem)} {_command(problem, typed(order_id))}".strip()


def _command(problem: Problem, order_id: str) -> str:
    """What does here what the window's button does. `order_id`: as it is typed."""
    fix = kind(problem.code).fix
    if fix is Fix.MAP_SKU:
        sku = argument(problem.facts.get("sku", "SHOP_SKU"))
        where = "with --option-id NUMBER where several products share the code, or --part CODE QTY WEIGHT for each of several"
        return f"Here: map-sku {sku} OMNI_CODE, {where}"
    if (amount := acceptable(problem)) is not None:
        return f"Accept a rounding of {amount} for this order: accept-rounding {order_id}. Look again: retry {order_id}"
    if problem.code == "customer_ambiguous":
        return f"Here: choose-customer {order_id} --contact NUMBER, with --always for later orders too"
    if fix is Fix.SEND_AGAIN:
        return f'Send it again: retry {order_id}. Leave it: dismiss {order_id} --reason "..."'
    if problem.code == "waiting":
        insist = f" All the same: follow {order_id}" if may_be_insisted(problem.facts["words"]) else ""
        return f"Look again: retry {order_id}{insist}"
    return " ".join(_usual_commands(problem, order_id))


def _usual_commands(problem: Problem, order_id: str) -> Iterator[str]:
    """Where the advice knows nothing but to settle it by hand, another look would come to the same."""
    fix, words = kind(problem.code).fix, advice(problem)
    if can_be_insisted_on(problem):
        yield f"All the same: follow {order_id}"
    is_settled = "dismiss" in words
    if fix is Fix.OPEN_SETTINGS and (key := setting_of(problem)):
        yield f"Here: settings set {key} VALUE. Look again: retry {order_id}"
    elif fix is Fix.RETRY or (holds(problem) and fix is not Fix.NONE and (not is_settled or "retry" in words)):
        yield f"Here: retry {order_id}"
    if is_settled:
        yield f'Settled: dismiss {order_id} --reason "..."'


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _unseen(program: Program, store: Store, order_id: str) -> Explanation:
    """Nothing is recorded of it: what keeps Neto from showing it to us."""
    settings = program.settings(store.id)
    missing = missing_for_download(settings)
    rules = (*missing, *_reach(settings, shown_time(program.watermark(store.id), store.connection.time_zone)))
    fix = missing[0] if missing else f"Download it by its number: download --order {typed(order_id)}"
    return Explanation(order_id, "not seen yet", rules, "setting_missing" if missing else "not_seen", _WHY_UNSEEN, fix)


_WHY_UNSEEN = "No download has seen this order in Neto."


def _reach(settings: Settings, read_up_to: str) -> tuple[str, ...]:
    zone = settings.connection.time_zone
    placed = shown_time(settings.download_orders.placed_after, zone)
    return (
        f"Orders placed from {placed} come by themselves." if placed else "download_orders.placed_after is not set.",
        f"Neto was read up to changes of {read_up_to}." if read_up_to else "Neto was never read for this store.",
    )
