"""`explain`: why is this order not here? The rules it met, the one that stopped it, the fix."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict, dataclass

from omni_desktop.core.ports.program import Program
from omni_desktop.core.ports.stores import Store
from omni_desktop.core.problems.problems import advice, holds, kind, title
from omni_desktop.core.record.history import OrderStory
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.settings.fields import missing_for_download
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.words.sentences import RULE_ADVICE, RULES, STATE_ADVICE
from omni_desktop.terminal.plain_text import say, shown_time
from omni_desktop.terminal.run_json import problems_json
from omni_desktop.terminal.which_store import which_store

RULE_COMMANDS = {
    "status": "settings set download_orders.statuses",
    "placed_before": "download --order {id}",
    "waiting": "download --order {id}",
    "payment": "settings set download_orders.payment",
    "channel": "download --order {id}",
    "dismissed": "retry {id}",
}


WAITING_ADVICE = "Nothing to do: it is looked at again when stock moves in Omni. Dispatched all the same: follow {id}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """`stopped_by` is the code of a rule or a problem, "" where nothing stops the order."""

    id: str
    state: str
    rules: tuple[str, ...]
    stopped_by: str
    reason: str
    fix: str


def explain(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    story = program.history(store.id).order(given.id)
    found = explained(story) if story else _unseen(program, store, given.id)
    if given.json:
        say(json.dumps({**asdict(found), "problems": problems_json(story.row.problems) if story else []}))
        return 0
    say(f"Order {found.id}: {found.state.replace('_', ' ')}.")
    for number, rule in enumerate(found.rules, 1):
        say(f"  {number}. {rule}")
    if found.reason:
        say(f"Stopped by: {found.reason}")
    say(f"What to do: {found.fix}")
    return 0


def explained(story: OrderStory) -> Explanation:
    row = story.row
    code, reason, fix = _stopper(story)
    return Explanation(row.id, row.state.value, story.why, code, reason, fix)


def _stopper(story: OrderStory) -> tuple[str, str, str]:
    row = story.row
    holding = next((problem for problem in row.problems if holds(problem)), None) or next(iter(row.problems), None)
    if row.state in IN_OMNI and row.follow == "waiting":
        return row.follow, f"Completed in Neto, but not dispatched in Omni yet: {row.follow_words}.", WAITING_ADVICE.format(id=row.id)
    if row.state in IN_OMNI:
        tells = f" Look at: {title(holding)}. {advice(holding)}" if holding else ""
        return "", "", f"Nothing: it is in Omni as {row.reference}.{tells}"
    if row.state is State.SKIPPED and row.rule:
        return row.rule, _sentence(RULES.get(row.rule, row.rule)), _rule_fix(row.rule, row.id)
    if holding:
        return holding.code, title(holding), f"{advice(holding)} {_command(holding.code, row.id)}".strip()
    return "", "", STATE_ADVICE.get(row.state, f"Look at it again: retry {row.id}")


def _rule_fix(rule: str, order_id: str) -> str:
    command = RULE_COMMANDS.get(rule, "" if rule in RULE_ADVICE else "retry {id}").format(id=order_id)
    return " ".join(part for part in (RULE_ADVICE.get(rule, ""), f"Here: {command}" if command else "") if part)


def _command(code: str, order_id: str) -> str:
    by_number = "with --option-id NUMBER where several products share the code"
    commands = {"map_sku": f"Here: map-sku SHOP_SKU OMNI_CODE, {by_number}", "retry": f"Here: retry {order_id}"}
    commands["send_again"] = f'Send it again: retry {order_id}. Leave it: dismiss {order_id} --reason "..."'
    return commands.get(kind(code).fix.value, "")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _unseen(program: Program, store: Store, order_id: str) -> Explanation:
    """Nothing is recorded of it: what keeps Neto from showing it to us."""
    settings = program.settings(store.id)
    missing = missing_for_download(settings)
    rules = (*missing, *_reach(settings, shown_time(program.watermark(store.id), store.connection.time_zone)))
    fix = missing[0] if missing else f"Download it by its number: download --order {order_id}"
    return Explanation(order_id, "not seen yet", rules, "setting_missing" if missing else "not_seen", _WHY_UNSEEN, fix)


_WHY_UNSEEN = "No download has seen this order in Neto."


def _reach(settings: Settings, read_up_to: str) -> tuple[str, ...]:
    zone = settings.connection.time_zone
    placed = shown_time(settings.download_orders.placed_after, zone)
    return (
        f"Orders placed from {placed} come by themselves." if placed else "download_orders.placed_after is not set.",
        f"Neto was read up to changes of {read_up_to}." if read_up_to else "Neto was never read for this store.",
    )
