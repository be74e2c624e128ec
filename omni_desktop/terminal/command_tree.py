"""The command tree (design: 9): which words there are, and which function does what they say."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from omni_desktop.core.order import LONGEST_ID, order_number
from omni_desktop.core.record.record import State
from omni_desktop.core.words.harmless import sentence
from omni_desktop.terminal.window_options import add_window_options

COMMANDS = "omni_desktop.terminal.commands"
_Tree = _SubParsersAction  # argparse gives it no public name


@dataclass(frozen=True)
class Command:
    """One of COMMANDS by its file and its function, as entry points are written. No other's file is read: they are half of a start."""

    where: str

    def __call__(self, program: Any, given: Namespace) -> int:
        """`program`: a Program, and for `ledger` its keeper."""
        return self.function()(program, given)

    def function(self) -> Callable[[Any, Namespace], int]:
        file, _, name = self.where.partition(":")
        function: Callable[[Any, Namespace], int] = getattr(import_module(f"{COMMANDS}.{file}"), name)
        return function


class Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """What was given is not told back whole, however long it is."""
        super().error(sentence(message))


def parser() -> ArgumentParser:
    tree: ArgumentParser = Parser(
        prog="omni-desktop",
        description="Downloads a Neto store's sales orders into Cin7 Omni, each exactly once. Without a command the window opens.",
        allow_abbrev=False,
    )
    defaults = {"practice": False, "data_dir": None, "minimized": False, "show_order": "", "store": None}
    tree.set_defaults(**defaults, keys_stdin=False, pin_stdin=False, command=None)
    _everywhere(tree)
    commands = tree.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _stores(commands)
    _settings(commands)
    _downloads(commands)
    _orders(commands)
    _decisions(commands)
    _skus(commands)
    _catalogue(commands)
    _proof(commands)
    _credit_notes(commands)
    _serve(commands)
    _audit(commands)
    _pins(commands)
    _ledger(commands)
    _notices(commands)
    _rest(commands)
    return tree


def _everywhere(part: ArgumentParser) -> None:
    add_window_options(part)
    part.add_argument("--store", metavar="N", default=SUPPRESS, help="the store's name or id, where there are several")


def _command(commands: _Tree[ArgumentParser], name: str, text: str, where: str = "") -> ArgumentParser:
    part = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    _everywhere(part)
    if where:
        part.set_defaults(act=Command(where))
    return part


def _below(commands: _Tree[ArgumentParser], name: str, text: str) -> _Tree[ArgumentParser]:
    return _command(commands, name, text).add_subparsers(dest="what", metavar="WHAT", required=True)


def _json(part: ArgumentParser) -> None:
    part.add_argument("--json", action="store_true", help="one JSON object on standard output")


def _keys(part: ArgumentParser) -> None:
    part.add_argument("--keys-stdin", action="store_true", default=SUPPRESS, help="the keys on standard input, one a line: Neto, then Omni")


def _pin(part: ArgumentParser) -> None:
    part.add_argument("--pin-stdin", action="store_true", help="the PIN as a line of standard input, behind any keys")


def _number(text: str) -> str:
    """An order's number, as staff write it."""
    number = order_number(text)
    if not number:
        raise ArgumentTypeError(f'"{text}" is no order number')
    if len(number) > LONGEST_ID:
        raise ArgumentTypeError("no order number is as long as that")
    return number


def _numbers(text: str) -> tuple[str, ...]:
    """Several orders as people paste them: with commas or semicolons between."""
    return tuple(_number(part) for part in re.split("[,;]", text.strip(",; ")))


def _stores(commands: _Tree[ArgumentParser]) -> None:
    stores = _below(commands, "stores", "add, list and test stores")
    _add_store(stores)
    _command(stores, "list", "the stores", "stores:list_stores")
    _keys(_command(stores, "test", "test both connections; nothing is written", "stores:check_store"))
    name = _command(stores, "rename", "give a store another name", "stores:rename_store")
    name.add_argument("name")
    kept = "keep a store's keys on this computer; on standard input, one a line: Neto, then Omni"
    keys = _command(stores, "keys", kept, "stores:keep_keys")
    _keys(keys)
    pause = _command(stores, "pause", "download nothing for a store", "stores:pause_store")
    pause.add_argument("--reason", default="by hand")
    _command(stores, "resume", "download again for a paused store", "stores:resume_store")
    gone = _command(stores, "remove", "take a store off the list; its history stays", "stores:remove_store")
    for part in (name, keys, gone):
        _pin(part)


def _add_store(stores: _Tree[ArgumentParser]) -> None:
    add = _command(stores, "add", "add a store; the keys on standard input, one a line: Neto, then Omni", "stores:add_store")
    add.add_argument("--name", required=True)
    add.add_argument("--neto-url", required=True, metavar="URL")
    add.add_argument("--neto-username", default="", metavar="USER")
    add.add_argument("--omni-url", required=True, metavar="URL")
    add.add_argument("--omni-username", required=True, metavar="USER")
    add.add_argument("--time-zone", metavar="ZONE", help="as in Australia/Sydney")
    _keys(add)
    _pin(add)


def _settings(commands: _Tree[ArgumentParser]) -> None:
    settings = _below(commands, "settings", "show and change settings")
    _json(_command(settings, "show", "every setting with its value", "settings:show_settings"))
    change = _command(settings, "set", "change one setting", "settings:set_setting")
    change.add_argument("key", metavar="KEY")
    change.add_argument("value", metavar="VALUE", help="JSON, or plain text")
    edited = "settings that were edited while the shared ledger was away, beside what it holds"
    drafts = _command(settings, "drafts", edited, "drafts:drafts_of")
    _json(drafts)
    choice = drafts.add_mutually_exclusive_group()
    choice.add_argument("--keep-mine", metavar="KEY", default="", help="save this one over what somebody else saved")
    choice.add_argument("--keep-theirs", metavar="KEY", default="", help="give this one up")
    ended = _command(settings, "ended", "orders completed or cancelled in Neto while Auto Dispatch was off", "settings:show_ended")
    ended.add_argument("--include", action="store_true", help="let them follow when it is switched on; else they stay as they are")
    out = _command(settings, "export", "write the settings to a file; no keys are in it", "settings:export_settings")
    back = _command(settings, "import", "read settings from a file, any part of them", "settings:import_settings")
    for part in (out, back):
        part.add_argument("file", metavar="FILE")
    for part in (change, drafts, ended, back):
        _pin(part)


def _downloads(commands: _Tree[ArgumentParser]) -> None:
    part = _command(commands, "download", "download orders now", "download:download")
    part.add_argument("--rehearse", action="store_true", help="show what a download would do; nothing is written")
    told = "one order by its number, or several with commas; may be repeated"
    part.add_argument("--order", action="extend", default=[], type=_numbers, metavar="ID", help=told)
    part.add_argument("--since", metavar="TIME", help="everything changed in Neto since a time")
    part.add_argument("--yes", action="store_true", help="send, where the store asks before sending")
    _json(part)
    _keys(part)


def _orders(commands: _Tree[ArgumentParser]) -> None:
    orders = _command(commands, "orders", "orders seen so far", "orders:list_orders")
    orders.add_argument("--state", action="append", default=[], choices=[state.value for state in State], metavar="S")
    orders.add_argument("--search", default="", metavar="T")
    _json(orders)
    orders.add_argument("--csv", metavar="FILE")
    order = _command(commands, "order", "one order's whole story", "orders:show_order")
    order.add_argument("id", type=_number, metavar="ID")
    _json(order)
    why = _command(commands, "explain", "why is this order not here?", "explain:explain")
    why.add_argument("id", type=_number, metavar="ID")
    _json(why)
    _json(_command(commands, "runs", "past downloads with their certificates", "runs:list_runs"))
    back = _command(commands, "undo", "void again what one download made in Omni", "undo:undo")
    back.add_argument("run", type=int, metavar="RUN", help="the download's number, as runs tells it")
    back.add_argument("--yes", action="store_true", help="void them; without it nothing is sent")
    _json(back)
    _keys(back)
    _pin(back)


def _decisions(commands: _Tree[ArgumentParser]) -> None:
    again = _command(commands, "retry", "look again at orders with the next download", "orders:retry")
    again.add_argument("ids", nargs="*", type=_number, metavar="ID")
    again.add_argument("--problem", default="", metavar="CODE")
    close = _command(commands, "dismiss", "close an order's problems", "orders:dismiss")
    close.add_argument("id", type=_number, metavar="ID")
    close.add_argument("--reason", required=True, metavar="TEXT")
    even = _command(commands, "accept-rounding", "even out the totals of these orders by a visible rounding", "orders:accept_rounding")
    even.add_argument("ids", nargs="+", type=_number, metavar="ID")
    customer = _command(commands, "choose-customer", "say which of several customers these orders are of", "orders:choose_customer")
    customer.add_argument("ids", nargs="+", type=_number, metavar="ID")
    customer.add_argument("--contact", type=int, required=True, metavar="NUMBER", help="the customer's number in Omni")
    customer.add_argument("--always", action="store_true", help="for later orders with the same value, too")
    again = _command(commands, "forget-customer", "ask again where this customer was chosen for always", "orders:forget_customer")
    again.add_argument("contact", type=int, metavar="NUMBER")
    update = _command(commands, "follow", "do in Omni what Neto asks, although a problem kept it back", "orders:follow")
    update.add_argument("ids", nargs="+", type=_number, metavar="ID")
    off = _command(commands, "void", "void in Omni what is cancelled in Neto, although a problem kept it back", "orders:void")
    off.add_argument("ids", nargs="+", type=_number, metavar="ID")
    for part in (even, update, off):
        _pin(part)


def _skus(commands: _Tree[ArgumentParser]) -> None:
    sku = _command(commands, "map-sku", "say which product a shop's SKU is in Omni", "skus:map_sku")
    sku.add_argument("shop_sku", metavar="SHOP_SKU")
    sku.add_argument("omni_code", metavar="OMNI_CODE", nargs="?", default="")
    sku.add_argument(
        "--part", nargs=3, action="append", metavar=("CODE", "QTY", "WEIGHT"), default=[],
        help="a product of several that it goes as: how many for each, and its weight in the price; as often as there are products",
    )
    sku.add_argument("--text-line", action="store_true", help="it is no product of Omni: send it as a line of text with its price")
    sku.add_argument("--option-id", type=int, metavar="ID", help="the product's number in Omni, where several share a code")
    sku.add_argument("--unchecked", action="store_true", help="do not ask Omni whether it has the code")
    _keys(sku)
    gone = _command(commands, "unmap-sku", "look for a shop's SKU under its own code again", "skus:unmap_sku")
    gone.add_argument("shop_sku", metavar="SHOP_SKU")
    skus = _command(commands, "sku-table", "what was said with map-sku, by whom, and for how many orders", "skus:show_sku_table")
    _json(skus)
    skus.add_argument("--csv", metavar="FILE", help="as lines of a spreadsheet, one a product")
    skus.add_argument("--import", dest="import_from", metavar="FILE", help="take over the rows of such a file; the table's others stay")
    skus.add_argument("--rehearse", action="store_true", help="with --import: only say what it would change")
    skus.add_argument("--unchecked", action="store_true", help="with --import: do not ask Omni whether it has the codes")
    _keys(skus)


def _catalogue(commands: _Tree[ArgumentParser]) -> None:
    catalogue = _below(commands, "catalogue", "the shop's products beside Omni's")
    look = _command(catalogue, "check", "what agrees, what is missing on either side, and what waits for it", "catalogue:check")
    _json(look)
    look.add_argument("--csv", metavar="FILE", help="every product as a line of a spreadsheet")
    _keys(look)
    down = _command(catalogue, "download", "make the shop's products in Omni, as the last check saw them", "products:download_products")
    down.add_argument("--sku", action="append", default=[], metavar="S", help="one product of any age; may be repeated")
    down.add_argument("--as", dest="code_in_omni", metavar="CODE", help="its code in Omni, where its SKU is too long")
    up = _command(catalogue, "upload", "make Omni's products in the shop, none of them on sale", "products:upload_products")
    up.add_argument("--code", action="append", default=[], metavar="C", help="one product by its code in Omni; may be repeated")
    for part in (down, up):
        part.add_argument("--fields", default="", metavar="A,B", help="fields to update too: name, brand, barcode, description, ...")
        part.add_argument("--rehearse", action="store_true", help="show what would be done; nothing is written")
    back = _command(catalogue, "undo", "take the updates of a download or an upload back", "products:undo_products")
    back.add_argument("id", type=int, metavar="ID", help="the number that it told")
    for part in (down, up, back):
        _json(part)
        _keys(part)


def _credit_notes(commands: _Tree[ArgumentParser]) -> None:
    shown = "show the credit note that a refund asks for; --yes makes it in Omni, as a draft"
    back = _command(commands, "credit-note", shown, "credit_note:credit")
    back.add_argument("id", type=_number, metavar="ID")
    back.add_argument("--rma", default="", metavar="RMA", help="which refund, where the order has several")
    back.add_argument("--yes", action="store_true", help="make it in Omni")
    _json(back)
    _keys(back)


def _proof(commands: _Tree[ArgumentParser]) -> None:
    proof = _command(commands, "proof", "a period's orders in Neto beside Omni, and why they part", "proof:prove")
    proof.add_argument("--month", default="", metavar="YYYY-MM", help="this month where no period is given")
    proof.add_argument("--from", dest="first", default="", metavar="DATE")
    proof.add_argument("--to", dest="last", default="", metavar="DATE")
    _json(proof)
    proof.add_argument("--sweep", action="store_true", help="read the period in Neto and Omni first; nothing is sent")
    _keys(proof)
    proof.add_argument("--csv", metavar="FILE", help="every order as a line of a spreadsheet")
    proof.add_argument("--xlsx", metavar="FILE", help="an Excel workbook, a sheet for each table")
    proof.add_argument("--pdf", metavar="FILE", help="one page of figures, then the tables")
    months = proof.add_subparsers(dest="what", metavar="close")
    end = _command(months, "close", "keep a month's hash, so that a later change shows", "proof:close")
    end.add_argument("--month", required=True, metavar="YYYY-MM")
    _pin(end)


def _serve(commands: _Tree[ArgumentParser]) -> None:
    part = _command(commands, "serve", "download day and night: every store that downloads by itself, until it is told to end")
    does = part.add_mutually_exclusive_group()
    does.add_argument("--once", action="store_true", help="every store once, due or not, then end")
    does.add_argument("--install", action="store_true", help="start it with this computer, with the options given here")
    does.add_argument("--uninstall", action="store_true", help="take that back")
    does.add_argument("--status", action="store_true", help="whether it is installed and runs, and which computers download")
    part.add_argument("--health", metavar="FILE", help="a JSON line for each run, for monitoring")
    _json(part)
    _keys(part)


def _audit(commands: _Tree[ArgumentParser]) -> None:
    part = _command(commands, "audit", "everything decided or sent, by whom and when", "audit:show_audit")
    part.add_argument("--order", default="", metavar="ID", help="what is told of one order")
    for name, text in (("--since", "from a time on"), ("--from", "the same as --since"), ("--to", "up to a time, or to the end of a day")):
        part.add_argument(name, dest="last" if name == "--to" else "first", default="", metavar="TIME", help=text)
    _json(part)
    part.add_argument("--csv", metavar="FILE", help="every entry as a line of a spreadsheet")
    verify = part.add_subparsers(dest="what", metavar="verify")
    check = _command(verify, "verify", "find an entry that was changed or is missing", "audit:verify")
    check.add_argument("--against", metavar="HASH", help="a hash of before, from a proof or a check of before, that an entry must have")
    _json(check)


def _pins(commands: _Tree[ArgumentParser]) -> None:
    pin = _below(commands, "pin", "a PIN that a manager's deeds ask for")
    _pin(_command(pin, "set", "set a PIN; one line with --pin-stdin", "pin:set_pin"))
    _pin(_command(pin, "change", "change it; two lines with --pin-stdin: the PIN, then the new one", "pin:change_pin"))
    _pin(_command(pin, "remove", "nothing asks for it any more; one line with --pin-stdin", "pin:remove_pin"))
    _json(_command(pin, "status", "whether there is one, and what asks for it", "pin:show_pin"))
    forgotten = "remove a forgotten PIN: asks for both keys of a store, which Neto and Omni must take"
    _keys(_command(pin, "reset", forgotten, "pin:reset_pin"))


def _ledger(commands: _Tree[ArgumentParser]) -> None:
    """These act on a LedgerKeeper: the ledger that counts may be another one afterwards."""
    ledger = _below(commands, "ledger", "the list of orders: this computer's own, or one that several computers share")
    tell = _command(ledger, "status", "which ledger this computer works on, and who downloads", "ledger:show_status")
    join = _command(ledger, "connect", "work on a shared ledger; its password on standard input", "ledger:connect")
    join.add_argument("url", metavar="URL", help="as in postgresql://till1@office-pc/omni, with this computer's login and no password")
    roles = "with --admin: a till's login downloads and decides on orders; settings, stores, months and the PIN are a manager's"
    join.add_argument("--role", choices=("manager", "till"), default="", help=roles)
    move = _command(ledger, "move", "make this computer's own ledger the shared one", "ledger:move")
    move.add_argument("--to", required=True, metavar="URL")
    renew = _command(ledger, "upgrade", "bring the ledger to this version", "ledger:upgrade")
    for part in (join, move, renew):
        part.add_argument("--admin", default="", metavar="NAME", help="the server's administrator, whose password is given then")
    for part in (join, move):
        part.add_argument("--new-password", action="store_true", help="of a login that is there already; who has the old one is locked out")
    for part in (tell, move):
        _json(part)
    out = _command(ledger, "export", "write the ledger as a file that a fresh data folder opens", "ledger:export")
    out.add_argument("file", metavar="FILE")


def _notices(commands: _Tree[ArgumentParser]) -> None:
    notices = _below(commands, "notices", "mails that tell what needs somebody")
    _command(notices, "test", "send a test mail with the settings of the store", "notices:send_test")
    password = "keep the mail server's password in the keyring; one line of standard input"
    _pin(_command(notices, "password", password, "notices:keep_password"))


def _rest(commands: _Tree[ArgumentParser]) -> None:
    bundle = _command(commands, "diagnostics", "write a bundle for support, without keys or customers", "diagnostics:write_diagnostics")
    bundle.add_argument("file", metavar="FILE")
    _command(commands, "self-check", "check that this program can work here")
    serve = commands.add_parser("practice-server")  # without help, so that it is not listed: --practice starts it
    serve.add_argument("file", type=Path)
    serve.add_argument("--neto-port", type=int, default=0)
    serve.add_argument("--omni-port", type=int, default=0)
