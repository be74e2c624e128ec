"""Who may import whom, and what a module may do at import: the walls of the house."""

import ast
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "omni_desktop"
ROOMS = {"core", "disk", "paper", "web", "service", "storage", "practice", "ui", "terminal"}
KNOWN_TO_ALL = {"core", "disk"}            # disk knows nobody, and core knows no files
HOMES = {                                   # each outside package has one home; what is not listed has none
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "requests": {"web"},
    "urllib3": {"web"},
    "truststore": {"web"},
    "msgspec": {"core", "web", "storage"},  # values of which a run makes thousands, what web decodes, and what storage keeps of it
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "psycopg": {"storage"},
    "certifi": {"storage"},                 # the web has the system's by truststore
    "argon2": {"storage"},
    "keyring": {"storage"},
    "platformdirs": {"storage"},
    "filelock": {"storage"},
    "sqlite3": {"storage", "practice"},     # the practice store keeps its shops in a file of its own
    "rich": {"terminal"},
    "openpyxl": {"paper"},
    "reportlab": {"paper"},
    "pycountry": {"ui"},                    # names of countries and states for people; core has the codes
}
NOT_IN_CORE = {                             # files, network, clock, random, processes
    "asyncio", "builtins", "concurrent", "ctypes", "dbm", "fileinput", "ftplib", "getpass", "glob", "http", "importlib", "io", "locale",
    "mmap", "multiprocessing", "os", "pathlib", "pickle", "platform", "queue", "random", "sched", "secrets", "select", "selectors",
    "shelve", "shutil", "signal", "smtplib", "socket", "socketserver", "ssl", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib.request", "uuid", "webbrowser",
}
LONGEST_FILE, LONGEST_FUNCTION = 400, 50    # lines
JOINING = {"app", "live_catalogue", "live_mail", "live_program", "practice_beside"}     # they know every room; the others are app.py's own
INNER = {                                   # rooms inside rooms: whom each may know, beside the files of the room around it
    "core": {
        "money": {"problems", "settings"},
        "record": {"money", "problems"},
        "mapping": {"money", "problems", "record", "settings"},
        "afterwards": {"mapping", "money", "problems", "record", "settings"},
        "catalogue": {"money", "problems", "settings"},
        "proof": {"money", "problems", "record"},
        "notices": {"problems", "proof", "record", "settings", "words"},
        "sweep": {"afterwards", "lookups", "mapping", "ports", "problems", "proof", "record", "settings"},
        "ports": {"afterwards", "catalogue", "mapping", "pin", "proof", "record", "settings"},
        "words": {"catalogue", "ports", "problems", "proof", "record", "settings"},
        "skus": {"mapping", "money", "words"},
        "lookups": {"mapping", "ports", "problems", "record", "settings"},
        "writes": {"afterwards", "catalogue", "lookups", "mapping", "money", "ports", "problems", "record", "settings"},
        "exchange": {"catalogue", "lookups", "ports", "problems", "record", "settings", "writes"},
        "run": {"afterwards", "lookups", "mapping", "money", "ports", "problems", "record", "settings", "sweep", "words", "writes"},
        "pin": set(),
        "problems": set(),
        "settings": set(),
    },
    "storage": {"database": set(), "ledger": {"database"}, "reading": {"database", "ledger"}, "shared": {"database"}},
    "terminal": {"commands": set(), "worker": {"commands"}},
    "web": {"neto": set(), "omni": set()},
    "practice": {"neto": set(), "omni": set(), "invented": {"neto", "omni"}},
    "ui": {
        "look": set(),
        "parts": {"look"},
        "desk": {"look"},
        "tiles": {"desk", "look", "parts"},
        "desktop": {"desk", "look", "parts", "stores", "tiles"},
        "attention": {"desk", "look", "parts"},
        "orders": {"attention", "desk", "look", "parts"},
        "catalogue": {"desk", "look", "parts"},
        "proof": {"desk", "look", "orders", "parts"},
        "audit": {"desk", "look", "orders", "parts", "proof"},
        "downloads": {"desk", "look", "parts"},
        "rehearsal": {"desk", "look", "parts"},
        "why": {"desk", "look", "parts"},
        "settings": {"desk", "look", "parts"},
        "stores": {"desk", "look", "parts", "rehearsal", "settings"},
        "window": {
            "attention", "audit", "catalogue", "desk", "desktop", "downloads", "look", "orders", "parts", "proof", "rehearsal", "settings",
            "stores", "tiles", "why",
        },
    },
    "core/ports": {"ledger": set(), "program": {"ledger"}},
    "core/run": {"others": set(), "timetable": set(), "updates": set()},
    "ui/orders": {"panel": set()},
    "ui/parts": {"inputs": set(), "printing": set(), "tables": set()},
    "ui/settings": {"tabs": set()},
}
NOT_CALLED_IN_CORE = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}
CLOCKS = {"now", "utcnow", "today"}
NOT_CALLED_AT_IMPORT = CLOCKS | {
    "open", "print", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "exists", "connect", "create_engine", "urlopen",
    "Session", "Thread", "Process", "Popen", "QApplication", "QGuiApplication", "QCoreApplication", "QTimer", "start", "getenv",
    "get_keyring", "get_password", "user_data_dir", "basicConfig", "inject_into_ssl", "import_module", "__import__",
}
MAY_WORK_AT_IMPORT = {"storage/database/migrations/env.py"}      # Alembic runs this file by importing it
DRAWERS = {"util", "utils", "common", "helper", "helpers", "manager", "managers", "misc"}


@dataclass(frozen=True)
class Source:
    path: str                               # below omni_desktop, with slashes
    tree: ast.Module

    @property
    def module(self) -> str:
        return f"{PACKAGE}/{self.path}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def room(self) -> str:
        """The folder; for a file beside the folders its own name."""
        return self.path.split("/")[0].removesuffix(".py")

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the file: several walls look at all of them."""
        return tuple(ast.walk(self.tree))

    @property
    def package(self) -> str:
        return self.module if self.path.endswith("__init__.py") else self.module.rpartition(".")[0]


def source_of(path: str, text: str) -> Source:
    return Source(path, ast.parse(text, path))


@cache
def house() -> list[Source]:
    top = ROOT / PACKAGE
    return [source_of(file.relative_to(top).as_posix(), file.read_text("utf-8")) for file in sorted(top.rglob("*.py"))]


def names_imported(source: Source, nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Dotted and absolute: "from ..core import order" in web becomes "omni_desktop.core.order"."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = source.package.split(".")
            start = parents[: len(parents) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def wrong_imports(source: Source) -> Iterator[str]:
    for name in names_imported(source, source.nodes):
        top, _, below = name.partition(".")
        reason = wrong_room(source.room, below.split(".")[0]) if top == PACKAGE else wrong_package(source.room, name)
        if reason:
            yield f"{source.path} imports {name}: {reason}"


def wrong_room(room: str, target: str) -> str:
    if target in JOINING:
        return f"nobody knows {target}.py but main.py and __main__.py" if room not in {"__main__", *JOINING} else ""
    if room in JOINING or target in {room, ""} or target not in ROOMS:
        return ""
    return "" if target in KNOWN_TO_ALL and room in ROOMS - KNOWN_TO_ALL else f"{room} must not know {target}"


def wrong_inner_arrows(source: Source) -> Iterator[str]:
    """Arrows between two inner rooms of one room that INNER does not name, and inner rooms that it does not know."""
    folders = source.path.split("/")[:-1]
    for depth in range(1, len(folders)):
        outer, inner = folders[:depth], folders[depth]
        rooms = INNER.get("/".join(outer), {})
        if inner in rooms:
            yield from _wrong_arrows(source, outer, inner, rooms)
        elif "/".join(outer) in INNER:
            yield f"{source.path} stands in a room that INNER does not know"


def _wrong_arrows(source: Source, outer: list[str], inner: str, rooms: Mapping[str, set[str]]) -> Iterator[str]:
    banned = rooms.keys() - rooms[inner] - {inner}
    for name in names_imported(source, source.nodes):
        where = name.split(".")
        at = len(outer) + 1
        if where[:at] == [PACKAGE, *outer] and len(where) > at + 1 and where[at] in banned:
            yield f"{source.path} imports {name}: {inner} must not know {where[at]}"


def wrong_package(room: str, name: str) -> str:
    top = name.partition(".")[0]
    if top in HOMES:
        return "" if room in HOMES[top] else f"its home is {' and '.join(sorted(HOMES[top]))}"
    if top not in sys.stdlib_module_names:
        return "it has no home; give it one in HOMES and in pyproject.toml"
    if room == "core" and any(name == banned or name.startswith(f"{banned}.") for banned in NOT_IN_CORE):
        return "core knows no files, network, clock or random"
    return ""


def wrong_calls_in_core(source: Source) -> Iterator[str]:
    for node in source.nodes:
        if isinstance(node, ast.Name) and node.id in NOT_CALLED_IN_CORE:
            yield f"{source.path}:{node.lineno} uses {node.id}"
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS and last_name(node.value) in {"date", "datetime"}:
            yield f"{source.path}:{node.lineno} looks at the clock"


def last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def statements_at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """What runs when the module is imported: also inside classes, try and if, but not under TYPE_CHECKING or __main__."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.ClassDef):
            yield from statements_at_import(statement.body)
        elif isinstance(statement, ast.Try):
            yield from statements_at_import([*statement.body, *statement.orelse, *statement.finalbody])
            yield from statements_at_import([inner for handler in statement.handlers for inner in handler.body])
        elif isinstance(statement, ast.If):
            runs = [] if is_never_true_at_import(statement.test) else statement.body
            yield from statements_at_import([*runs, *statement.orelse])


def is_never_true_at_import(test: ast.expr) -> bool:
    return last_name(test) == "TYPE_CHECKING" or (isinstance(test, ast.Compare) and last_name(test.left) == "__name__")


def work_at_import(source: Source) -> Iterator[str]:
    for statement in statements_at_import(source.tree.body):
        if isinstance(statement, ast.For | ast.While | ast.With):
            yield f"{source.path}:{statement.lineno} runs a loop or a with at import"
        elif isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant):
            yield f"{source.path}:{statement.lineno} does something at import"
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            yield from (f"{source.path}:{statement.lineno} calls {name} at import" for name in calls(statement) & NOT_CALLED_AT_IMPORT)


def calls(statement: ast.stmt) -> set[str]:
    """Names called by a statement, not counting calls that a lambda keeps for later."""
    found, waiting = set(), [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            found.add(last_name(node.func))
        waiting += [] if isinstance(node, ast.Lambda) else ast.iter_child_nodes(node)
    return found


def cycle(sources: list[Source]) -> list[str]:
    modules = {source.module for source in sources}
    graph = {source.module: neighbours(source, modules) - {source.module} for source in sources}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def neighbours(source: Source, modules: set[str]) -> set[str]:
    """The modules of the house that this one needs while it is imported."""
    names = set(names_imported(source, iter(statements_at_import(source.tree.body))))
    return {name if name in modules else name.rpartition(".")[0] for name in names} & modules


def test_every_import_stays_within_the_walls() -> None:
    assert [wrong for source in house() for wrong in wrong_imports(source)] == []


def test_every_arrow_between_inner_rooms_is_one_that_was_meant() -> None:
    assert [wrong for source in house() for wrong in wrong_inner_arrows(source)] == []


def test_inner_rooms_make_no_circle() -> None:
    for rooms in INNER.values():
        TopologicalSorter(rooms).prepare()


def test_every_inner_room_says_what_it_is_for() -> None:
    rooms = [ROOT / PACKAGE / top / inner / "__init__.py" for top, inners in INNER.items() for inner in inners]
    assert [room for room in rooms if not ast.get_docstring(ast.parse(room.read_text("utf-8")))] == []


def test_core_looks_at_no_file_and_no_clock() -> None:
    assert [wrong for source in house() if source.room == "core" for wrong in wrong_calls_in_core(source)] == []


def test_no_module_works_at_import() -> None:
    assert [wrong for source in house() if source.path not in MAY_WORK_AT_IMPORT for wrong in work_at_import(source)] == []


def test_no_function_rebinds_a_global() -> None:
    found = [source.path for source in house() if any(isinstance(node, ast.Global) for node in source.nodes)]
    assert found == []


def names_bound(source: Source) -> Iterator[str]:
    for node in source.tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def test_no_module_gives_one_name_two_values() -> None:
    """Two changes that meet in one file may each bring a limit of the same name; the later one wins, and nobody sees it."""
    found = {source.path: sorted(name for name, count in Counter(names_bound(source)).items() if count > 1) for source in house()}
    assert {path: names for path, names in found.items() if names} == {}


def test_imports_make_no_circle() -> None:
    assert cycle(house()) == []


def test_every_folder_is_a_room_and_none_is_a_drawer() -> None:
    top = ROOT / PACKAGE
    folders = {file.parent.relative_to(top).parts[0] for file in top.rglob("*.py") if file.parent != top}
    names = {name for source in house() for name in source.path.removesuffix(".py").split("/")}
    assert folders <= ROOMS
    assert names & DRAWERS == set()


def too_long(source: Source, lines: int) -> Iterator[str]:
    if lines > LONGEST_FILE:
        yield f"{source.path}: {lines} lines"
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
            yield f"{source.path}:{node.lineno} {node.name}"


def test_no_file_and_no_function_is_longer_than_a_reader_can_hold() -> None:
    lines = {source.path: len((ROOT / PACKAGE / source.path).read_text("utf-8").splitlines()) for source in house()}
    assert [wrong for source in house() for wrong in too_long(source, lines[source.path])] == []
    long = source_of("core/order.py", "def much():\n" + "    ...\n" * LONGEST_FUNCTION)
    assert list(too_long(long, LONGEST_FILE + 1)) == ["core/order.py: 401 lines", "core/order.py:1 much"]


def test_main_only_hands_over() -> None:
    main = ast.parse((ROOT / "main.py").read_text("utf-8"))
    imported = {ast.unparse(node) for node in ast.walk(main) if isinstance(node, ast.Import | ast.ImportFrom)}
    assert imported == {"import os", "import signal", f"from {PACKAGE}.app import main"}     # a Ctrl+C may come before anything is imported


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("core/order.py", "import requests"),
        ("ui/desk.py", "import msgspec"),
        ("core/order.py", "from os import environ"),
        ("core/order.py", "import os.path"),
        ("core/order.py", "from urllib.request import urlopen"),
        ("core/order.py", "import time"),
        ("core/order.py", "from omni_desktop.web import neto"),
        ("core/order.py", "from ..storage.ledger import Ledger"),
        ("core/order.py", "def later():\n    import pathlib"),
        ("web/neto.py", "from omni_desktop import storage"),
        ("web/neto.py", "from .. import ui"),
        ("web/neto.py", "import sqlite3"),
        ("web/neto.py", "from omni_desktop.app import main"),
        ("ui/desk.py", "from omni_desktop.live_program import LiveProgram"),
        ("ui/tabs/tax.py", "from ...practice import shop"),
        ("ui/window.py", "import sqlalchemy.orm"),
        ("storage/ledger.py", "import pandas"),
        ("terminal/commands.py", "from omni_desktop.storage.ledger.ledger import Ledger"),
        ("version.py", "from omni_desktop.core import order"),
    ],
)
def test_the_wall_sees_a_wrong_import(path: str, text: str) -> None:
    assert len(list(wrong_imports(source_of(path, text)))) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("ui/orders/order_panel.py", "from omni_desktop.ui.window.main_window import MainWindow"),
        ("core/afterwards/status.py", "from omni_desktop.core.run.updates import follow"),
        ("core/settings/fields.py", "def later():\n    from ..run.download import run"),
        ("core/run/timetable/schedule.py", "from omni_desktop.core.run.updates.follow import Follower"),
        ("ui/somewhere/else.py", "import ast"),
        ("ui/parts/somewhere/else.py", "import ast"),
    ],
)
def test_the_inner_wall_sees_a_wrong_arrow(path: str, text: str) -> None:
    assert len(list(wrong_inner_arrows(source_of(path, text)))) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("ui/orders/order_panel.py", "from omni_desktop.ui.attention.sku_fix import SkuFix\nfrom omni_desktop.core.run import download"),
        ("core/run/updates/follow.py", "from omni_desktop.core.afterwards.status import decide\nfrom omni_desktop.core.order import Order"),
        ("core/run/others/elsewhere.py", "from omni_desktop.core.run.plan import Plan"),
        ("core/order.py", "from omni_desktop.core.money.totals import cents"),
    ],
)
def test_the_inner_wall_lets_a_right_arrow_pass(path: str, text: str) -> None:
    assert list(wrong_inner_arrows(source_of(path, text))) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("core/order.py", "from datetime import datetime\nfrom omni_desktop.core.settings.settings import Settings"),
        ("core/order.py", "from urllib.parse import quote"),
        ("web/neto.py", "import requests, msgspec\nfrom ..core import order\nfrom . import session"),
        ("ui/tabs/tax.py", "from omni_desktop.ui.look.theme import Theme\nfrom ..theme import Theme\nfrom PySide6.QtCore import Qt"),
        ("app.py", "from omni_desktop.web.neto import Neto\nfrom omni_desktop import ui, storage"),
        ("__main__.py", "from omni_desktop.app import main"),
    ],
)
def test_the_wall_lets_a_right_import_pass(path: str, text: str) -> None:
    assert list(wrong_imports(source_of(path, text))) == []


@pytest.mark.parametrize("text", ["datetime.now(UTC)", "datetime.datetime.utcnow()", "date.today()", "f = datetime.now", "open('a')"])
def test_the_wall_sees_core_look_outside(text: str) -> None:
    assert len(list(wrong_calls_in_core(source_of("core/order.py", text)))) == 1


def test_core_may_ask_a_clock_it_was_given() -> None:
    assert list(wrong_calls_in_core(source_of("core/order.py", "clock.now()\nshop.open_orders()"))) == []


@pytest.mark.parametrize("text", ["start()", "for a in b: pass", "A = Path('a').read_text()", "class A:\n    b = sqlite3.connect('c')"])
def test_the_wall_sees_work_at_import(text: str) -> None:
    assert len(list(work_at_import(source_of("web/neto.py", text)))) == 1


@pytest.mark.parametrize(
    "text",
    ['"""Doc."""', "A = frozenset({1})", "LATER = lambda: open('a')", "if __name__ == '__main__':\n    main()", "def f():\n    open('a')"],
)
def test_constants_and_definitions_are_no_work(text: str) -> None:
    assert list(work_at_import(source_of("web/neto.py", text))) == []


def test_the_wall_sees_a_circle_but_not_one_for_types_only() -> None:
    first = source_of("core/a.py", "from omni_desktop.core.b import B")
    assert cycle([first, source_of("core/b.py", "from . import a")]) != []
    assert cycle([first, source_of("core/b.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .a import A")]) == []
