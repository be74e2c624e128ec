"""`settings`: show, set, export, import."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from omni_desktop.core.counting import counted
from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.problems.said import said
from omni_desktop.core.settings.fields import (
    SettingsRefused,
    computer_from_document,
    computer_to_document,
    fields,
    from_document,
    parse_value,
    to_document,
    with_computer_value,
    with_value,
)
from omni_desktop.core.settings.kinds import Instant, Wrong
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.settings.warnings import warnings
from omni_desktop.core.skus.plain import plain_of, product_of
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.branch_numbers import DEFAULT_BRANCH, tell_unknown_branch
from omni_desktop.terminal.files import STREAM, read_text, writing
from omni_desktop.terminal.plain_text import complain, is_day_or_local, iso, read_time, say
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store

WATERMARK = "download_orders.downloaded_up_to"
INSTANTS = frozenset({WATERMARK, "download_orders.placed_after"})
COMPUTER = "computer"
SETTINGS_DAMAGED = "settings_damaged"
SKU_TABLE = "sku_table"
NO_PRODUCT = "Both the shop's SKU and Omni's code are texts that are not blank; of a kit a list of code, qty and weight."
LARGEST_IMPORT = 20_000_000


def _store_told(program: Program, wanted: str | None) -> Store:
    """Who looks at settings that aren't those saved last, or builds on them, hears of it."""
    store = which_store(program, wanted)
    tell_damaged(program, store.id)
    return store


def tell_damaged(program: Program, store_id: int) -> None:
    trouble = program.settings_trouble(store_id)
    if trouble:
        complain(said(SETTINGS_DAMAGED, trouble).line)


def show_settings(program: Program, given: Namespace) -> int:
    """Every key with its value, as `settings set` takes it."""
    store = _store_told(program, given.store)
    document = _document(program, store)
    document["download_orders"]["downloaded_up_to"] = iso(program.watermark(store.id))
    if given.json:
        say(json.dumps({**stamp(program), **document}))
        return 0
    width = max(len(field.key) for field in fields())
    for field in fields():
        say(f"{field.key:<{width}}  {json.dumps(document[field.group][field.name], ensure_ascii=False)}")
    return 0


def show_ended(program: Program, given: Namespace) -> int:
    """Without --include they are left, which an earlier --include is taken back by."""
    store = which_store(program, given.store)
    program.follow_ended(store.id, include=given.include)
    count = program.ended_before(store.id)
    ended = counted(count, "order was", "orders were")
    one, all_ = ("it follows", "they follow") if given.include else ("it stays as it is", "they stay as they are")
    say(f"{ended} completed or cancelled in Neto while Auto Dispatch was off. When it's on, {one if count == 1 else all_} in Omni.")
    return 0


def set_setting(program: Program, given: Namespace) -> int:
    if given.key.startswith(f"{COMPUTER}."):
        return _set_for_computer(program, given)
    store = _store_told(program, given.store)
    value = _value(given.key, given.value, store)
    if given.key == WATERMARK:
        return _move_watermark(program, store, value)
    before = program.settings(store.id)
    try:
        after = with_value(before, given.key, value, program.known(store.id))
    except SettingsRefused:
        if given.key == DEFAULT_BRANCH:
            tell_unknown_branch(program, store)
        raise
    program.save_settings(store.id, after, base=before)
    _say_change(given.key, _shown(before, given.key), _shown(after, given.key))
    if given.key == DEFAULT_BRANCH:
        tell_unknown_branch(program, store, after.branches.default_branch)
    _say_draft(program, before, after)
    _say_warnings(before, after)
    _say_ended(program, store, before, after)
    return 0


def _say_draft(program: Program, before: Settings, after: Settings) -> None:
    if program.as_of() is not None and before != after:
        say("It's kept here as a draft. The next command that reaches the ledger saves it.")


def _say_ended(program: Program, store: Store, before: Settings, after: Settings) -> None:
    """Switching Auto Dispatch on: the window asks, a command can't."""
    was, now = before.download_orders.auto_dispatch, after.download_orders.auto_dispatch
    count = program.ended_before(store.id) if was == "no" != now else 0
    if count:
        stay = "It stays" if count == 1 else "They stay"
        orders = counted(count, "order was", "orders were")
        say(f"{orders} completed or cancelled in Neto before. {stay} in Omni as now; to follow too: settings ended --include")


def _say_warnings(before: Settings, after: Settings) -> None:
    """Only what the change brought."""
    known = warnings(before)
    for key, sentence in warnings(after):
        if (key, sentence) not in known:
            say(f"Mind {key}: {sentence}")


def _value(key: str, text: str, store: Store) -> object:
    """Times without a zone are the store's: a person means the shop's clock."""
    if key in INSTANTS and is_day_or_local(text):
        return read_time(text, store.connection.time_zone).isoformat()
    return parse_value(key, text)


def _shown(settings: Settings, key: str) -> object:
    group, _, name = key.partition(".")
    return to_document(settings)[group][name]


def _say_change(key: str, before: object, after: object) -> None:
    old, new = (json.dumps(value, ensure_ascii=False) for value in (before, after))
    say(f"{key} stays {old}" if old == new else f"{key}: {old} -> {new}")


def _set_for_computer(program: Program, given: Namespace) -> int:
    before = program.computer()
    after = with_computer_value(before, given.key, parse_value(given.key, given.value))
    name = given.key.partition(".")[2]
    program.save_computer(after, base=before)
    _say_change(given.key, computer_to_document(before)[name], computer_to_document(after)[name])
    return 0


def _move_watermark(program: Program, store: Store, value: object) -> int:
    back_to = read_time(str(value), store.connection.time_zone) if is_day_or_local(str(value)) else _zoned(value)
    before = program.watermark(store.id)
    program.move_watermark(store.id, back_to)
    _say_change(WATERMARK, iso(before), iso(program.watermark(store.id)))
    say("The next download reads from there again. Going back makes no doubles.")
    return 0


def _zoned(value: object) -> datetime:
    try:
        moment = Instant().read(value)
    except Wrong as wrong:
        raise SettingsRefused(((WATERMARK, wrong.sentence),)) from None
    if moment is None:
        raise SettingsRefused(((WATERMARK, "Give a time."),))
    return moment


def _document(program: Program, store: Store) -> dict[str, dict[str, object]]:
    document = to_document(program.settings(store.id))
    document[COMPUTER] = computer_to_document(program.computer())
    return document


def export_settings(program: Program, given: Namespace) -> int:
    store = _store_told(program, given.store)
    document = {**_document(program, store), SKU_TABLE: {row.sku: plain_of(row.product) for row in program.sku_table(store.id)}}
    to_screen = given.file == STREAM
    with writing(given.file) as out:
        out.write(json.dumps(document, indent=2, ensure_ascii=to_screen) + "\n")      # a screen may lack letters, a file has them all
    if not to_screen:
        say(f"The settings of {store.name} are in {given.file}. No key is in it.")
    return 0


def import_settings(program: Program, given: Namespace) -> int:
    """All of it is checked before any of it is saved."""
    store = _store_told(program, given.store)
    document = _read(given.file)
    before, own = program.settings(store.id), program.computer()
    settings, computer, skus = _checked(program, store, document, before, own)
    if skus and program.as_of() is not None:
        raise Stop(f"While the shared ledger can't be reached, no {SKU_TABLE} can be imported. Nothing was changed.")
    program.save_settings(store.id, settings, base=before)
    if skus:
        program.decisions(store.id).map_skus(skus, program.now(), program.user())
    _tell_import(before, settings)
    _say_draft(program, before, settings)
    _say_ended(program, store, before, settings)
    if computer is not None:                # last: of it a part may be refused while a shared ledger is away
        program.save_computer(computer, base=own)
    return 0


def _tell_import(before: Settings, after: Settings) -> None:
    old, new = to_document(before), to_document(after)
    changed = [(f"{group}.{name}", old[group][name], value) for group, entries in new.items() for name, value in entries.items()]
    changed = [change for change in changed if change[1] != change[2]]
    for key, was, now in changed:
        _say_change(key, was, now)
    _say_warnings(before, after)
    if not changed:
        say("No setting of the store is different.")


def _read(file: str) -> Mapping[str, Any]:

    def each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        """JSON itself would let the last one win, and nobody would hear of the others."""
        twice = [name for name, times in Counter(name for name, _ in pairs).items() if times > 1]
        if twice:
            raise Stop(f'{file} has "{twice[0]}" twice in one group, so nothing was changed. Leave one of them.')
        return dict(pairs)

    try:
        document = json.loads(read_text(file, LARGEST_IMPORT), parse_float=Decimal, object_pairs_hook=each_once)
    except (ValueError, RecursionError):
        raise Stop(f"{file} is no JSON, so nothing was changed.") from None
    if not isinstance(document, dict):
        raise Stop(f"{file} must hold one JSON object of groups, so nothing was changed.")
    return document


def _checked(
    program: Program, store: Store, document: Mapping[str, Any], settings: Settings, own: Computer
) -> tuple[Settings, Computer | None, Mapping[str, ChosenProduct]]:
    troubles: list[tuple[str, str]] = []
    groups = {name: entries for name, entries in document.items() if name not in {COMPUTER, SKU_TABLE}}
    try:
        settings = from_document(groups, settings, program.known(store.id))
    except SettingsRefused as refused:
        troubles += refused.troubles
    computer = None
    try:
        if COMPUTER in document:
            computer = computer_from_document(document[COMPUTER], own)
    except SettingsRefused as refused:
        troubles += refused.troubles
    skus = document.get(SKU_TABLE, {})
    troubles += _sku_troubles(skus)
    if troubles:
        complain("Nothing was changed.")
        raise SettingsRefused(tuple(troubles))
    return settings, computer, {sku: product for sku, value in skus.items() if (product := product_of(value))}


def _sku_troubles(skus: object) -> list[tuple[str, str]]:
    if not isinstance(skus, Mapping):
        return [(SKU_TABLE, 'Give a table, as in {"shop SKU": "Omni code"}.')]
    wrong = [sku for sku, value in skus.items() if not sku.strip() or product_of(value) is None]
    twice = [sku for sku, times in Counter(map(folded, skus)).items() if times > 1]
    alike = [(f"{SKU_TABLE}.{sku}", "It's there in several spellings, which are one SKU. Leave one of them.") for sku in twice]
    return alike + [(f"{SKU_TABLE}.{sku}", NO_PRODUCT) for sku in wrong]
