"""Staff's table of shop SKUs and Omni products: `map-sku`, `unmap-sku`, `sku-table`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from omni_desktop.core.counting import counted
from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart, MappedSku, chosen_parts, folded
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.skus.importing import LARGEST, TOO_LARGE, checked, read_import
from omni_desktop.core.skus.kits import HUNDRED_DOLLARS, amount, check_parts, shares_of_hundred, trouble_of
from omni_desktop.core.skus.sheet import HEAD, TEXT_LINE_CELL, cells, quoted
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.terminal.as_of import stamp
from omni_desktop.terminal.files import read_text, say_written, writing
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.plain_text import complain, iso, money, say, shown_time, table
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store

BY_CARTON = " Omni can't be asked for a carton's code: give its product's number too, --option-id NUMBER."


def map_sku(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    sku, code = given.shop_sku.strip(), given.omni_code.strip()
    if given.text_line:
        if code or given.part or given.option_id is not None:
            raise Stop("A text line has no product: leave out the code and the number, or --text-line. Nothing was changed.")
        return _send_as_text(program, store, sku)
    if given.part:
        return _map_kit(program, store, given, sku)
    if not sku or not code:
        raise Stop("Neither the shop's SKU nor Omni's code may be blank.")
    if given.option_id is not None and given.option_id <= 0:
        raise Stop("--option-id takes the number of a product in Omni, as it stands behind its code when several share one.")
    product = ChosenProduct(code, given.option_id or 0)
    if not given.unchecked:
        product = _checked(program, store, given, product, " By number: --option-id NUMBER.")
    before = _before(program, store, sku, product)
    released = program.decisions(store.id).map_sku(sku, product, program.now(), program.user())
    number = f" (number {product.option_id})" if product.option_id else ""
    waiting = counted(len(released), "order is", "orders are")
    say(f"{sku} is {code}{number} in Omni.{before} {waiting} looked at again with the next download.")
    return 0


def _before(program: Program, store: Store, sku: str, product: ChosenProduct) -> str:
    """What the table said of this SKU, in whatever spelling: nothing in it is undone without a word."""
    row = next((row for row in program.sku_table(store.id) if folded(row.sku) == folded(sku)), None)
    if row is None or row.product == product:
        return ""
    return f" Until now {row.sku} was {'a line of text' if row.product.is_text else row.product.words}."


def _send_as_text(program: Program, store: Store, sku: str) -> int:
    if not sku:
        raise Stop("The shop's SKU may not be blank.")
    product = ChosenProduct(sku, TEXT_LINE)
    before = _before(program, store, sku, product)
    released = program.decisions(store.id).map_sku(sku, product, program.now(), program.user())
    waiting = counted(len(released), "order is", "orders are")
    say(f"{sku} goes as a line of text, which takes no stock.{before} {waiting} looked at again with the next download.")
    return 0


def _map_kit(program: Program, store: Store, given: Namespace, sku: str) -> int:
    if given.omni_code or given.option_id is not None:
        raise Stop("With --part every product is a part: leave out the code and the number before it. Nothing was changed.")
    if not sku:
        raise Stop("The shop's SKU may not be blank.")
    parts = tuple(_part(*each) for each in given.part)
    if trouble := trouble_of(parts):
        raise Stop(f"{trouble[1]} Nothing was changed.")
    product = chosen_parts(parts)
    if not given.unchecked:
        product = _checked(program, store, given, product, " A part's number is given in the CSV, or in the window.")
    before = _before(program, store, sku, product)
    released = program.decisions(store.id).map_sku(sku, product, program.now(), program.user())
    shared = zip(parts, shares_of_hundred([part.weight for part in parts]), strict=True)
    shares = ", ".join(f"{money(share)} for {part}" for part, share in shared)
    say(f"{sku} goes as {product.words} in Omni.{before} Of {money(HUNDRED_DOLLARS)} that is {shares}.")
    say(f"{counted(len(released), 'order is', 'orders are')} looked at again with the next download.")
    return 0


def _part(code: str, quantity: str, weight: str) -> KitPart:
    numbers = [amount(text) for text in (quantity, weight)]
    if numbers[0] is None or numbers[1] is None:
        raise Stop(f"--part {code} takes a quantity and a weight, as in: --part {code} 2 1.5. Nothing was changed.")
    return KitPart(code.strip(), numbers[0], numbers[1])


def _checked(program: Program, store: Store, given: Namespace, product: ChosenProduct, by_number: str) -> ChosenProduct:
    """Omni is asked first: a code that it does not have would hold every order all over again."""
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    found = program.find_many_products(store.id, [(part.code, part.option_id) for part in product.parts], keys)
    checked = check_parts(product, lambda part: found[part.code, part.option_id])
    if checked.product is None:
        choices = f" It could be: {'; '.join(choice.words for choice in checked.choices)}." if checked.choices else ""
        how = by_number if len({choice.option_id for choice in checked.choices}) > 1 else ""
        raise Stop(f"{checked.sentence}{choices}{how} Nothing was changed.{'' if checked.choices or given.option_id else BY_CARTON}")
    return checked.product


def unmap_sku(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if not program.decisions(store.id).unmap_sku(given.shop_sku):
        raise Stop(f"The SKU table has no {given.shop_sku.strip()}. Nothing was changed.")
    say(f"{given.shop_sku.strip()} is looked for under its own code again.")
    return 0


def show_sku_table(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if given.import_from:
        return _import(program, store, given)
    rows = program.sku_table(store.id)
    if given.csv:
        _export(rows, store, given.csv)
        say_written("The SKU table is", given.csv, given=given)
    elif given.json:
        say(json.dumps({**stamp(program), "rows": list(map(_row_json, rows))}))
    elif not rows:
        say("The SKU table is empty: every SKU is looked for under its own code.")
    else:
        head = ("Shop SKU", "Omni code", "Number", "By", "At", "Orders")
        zone = store.connection.time_zone
        table(head, [_row(row, zone) for row in rows], right=frozenset({2, 5}))
    return 0


def _export(rows: Sequence[MappedSku], store: Store, file: str) -> None:
    at = {row.sku: shown_time(row.at, store.connection.time_zone) for row in rows}
    with writing(file, CSV_ENCODING) as out:
        out.write(csv_line(HEAD))
        out.writelines(quoted(line) for line in cells(rows, at))


def _import(program: Program, store: Store, given: Namespace) -> int:
    """All of it, or none: every trouble is told with its line."""
    if given.csv or given.json:
        raise Stop("--import takes rows over: leave out --csv and --json.")
    text = read_text(given.import_from, LARGEST + 1)
    if len(text) > LARGEST:
        raise Stop(f"{TOO_LARGE()} Nothing was changed.")
    read = read_import(text, program.sku_table(store.id))
    if read.asked and not read.troubles and not given.unchecked:
        keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
        read = checked(read, program.find_many_products(store.id, read.asked, keys))
    if read.troubles:
        for trouble in read.troubles:
            complain(str(trouble))
        raise Stop("Nothing was changed.")
    for change in read.changes:
        say(f"{change.sku}: {_words(change.before) if change.before else '(new)'} -> {_words(change.after)}")
    same = f" {counted(read.same, 'row is', 'rows are')} there already." if read.same else ""
    if given.rehearse:
        say(f"{counted(len(read.changes), 'row', 'rows')} would change.{same}")
        return 0
    new = {change.sku: change.after for change in read.changes}
    released = program.decisions(store.id).map_skus(new, program.now(), program.user()) if new else []
    say(f"{counted(len(read.changes), 'row', 'rows')} changed.{same}")
    say(f"{counted(len(released), 'order is', 'orders are')} looked at again with the next download.")
    return 0


def _words(product: ChosenProduct) -> str:
    number = f" (number {product.option_id})" if product.option_id > 0 else ""
    return TEXT_LINE_CELL if product.is_text else f"{product.words}{number}"


def _row(row: MappedSku, zone: str) -> tuple[str, ...]:
    code, number = (TEXT_LINE_CELL, "") if row.product.is_text else (row.product.words, str(row.product.option_id or ""))
    return row.sku, code, number, row.by, shown_time(row.at, zone), str(row.orders)


def _row_json(row: MappedSku) -> dict[str, Any]:
    """A text line is no product of Omni."""
    parts = () if row.product.is_text else row.product.parts
    codes = [{"code": part.code, "qty": _number(part.quantity), "weight": _number(part.weight)} for part in parts]
    return {"sku": row.sku, "omni_codes": codes, "by": row.by, "at": iso(row.at), "orders": row.orders}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
