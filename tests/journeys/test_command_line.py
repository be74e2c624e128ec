"""The command line as a contract: what it prints, where, and with which status it ends (design: 9).

What asks for a `process` starts the program as a task scheduler does; tests/terminal/test_hostile_arguments.py and test_killed.py do too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.web.clock import StoppableClock
from tests.journeys.command import MAIN, Command, CommandHere, add_store, keys_of, set_up
from tests.patience import PATIENCE


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path, at_home: Callable[[Path], Path]) -> Path:
    return at_home(tmp_path / "data")


@pytest.fixture
def process(folder: Path) -> Command:
    return Command(folder)


@pytest.fixture
def command(folder: Path) -> CommandHere:
    return CommandHere(folder)


def test_the_practice_store_needs_nothing_and_downloads_at_once_without_the_windows_library(process: Command) -> None:
    code = (
        "import sys; from omni_desktop.app import main; "
        f"status = main(['--practice', '--data-dir', {str(process.folder)!r}, 'download', '--json']); "
        "sys.exit(status + 100 * any(name.startswith('PySide6') for name in sys.modules))"
    )
    line = [sys.executable, "-c", code]
    told = subprocess.run(line, capture_output=True, text=True, timeout=PATIENCE, cwd=MAIN.parent, check=False)
    assert told.returncode == 1, told.stderr
    run = json.loads(told.stdout)
    assert run["run"]["state"] == "complete"
    assert run["certificate"]["missing"] == run["certificate"]["double"] == 0
    assert run["certificate"]["apart"] == "0.00"
    held = [order for order in run["orders"] if order["result"] == "held"]
    assert run["counts"]["held"] == len(held) == run["certificate"]["held"]["count"]
    assert {problem["code"] for order in held for problem in order["problems"]} >= {"unknown_sku"}
    again = process("--practice", "download", "--json")
    assert (again.status, again.json["orders"], again.json["calls"]) == (1, [], {"neto": 2, "omni": 0})


def test_a_new_store_says_which_settings_it_needs_and_downloads_nothing(command: CommandHere, server: PracticeServer) -> None:
    assert add_store(command, server).status == 0
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert "download_orders.enabled" in told.err
    assert "branches.default_branch" in told.err


def test_whoever_sets_a_branch_by_its_number_is_told_the_numbers(command: CommandHere, server: PracticeServer) -> None:
    main, other = server.world.account.main_branch(), server.world.add_branch("Perth")
    numbers = [f"{branch['id']} = {branch['company']}" for branch in (main, other)]
    setting, test = ("settings", "set", "branches.default_branch"), ("stores", "test", "--keys-stdin")
    assert "stores test tells" in add_store(command, server).out
    told = command(*test, given=keys_of(server))
    assert (told.status, [number in told.out for number in numbers]) == (0, [True, True])
    assert command(*setting, "98765").err == "", "nobody read Omni's branches yet, so none can be missed"
    assert "Omni's branches are" not in command(*test, given=keys_of(server)).out, "one is chosen"
    command(*setting, str(main["id"]))
    command("settings", "set", "download_orders.enabled", "true")
    command("download", "--order", server.world.seed_orders(1)[0], "--keys-stdin", given=keys_of(server))
    for unknown, status in (("98765", 0), ("Perth", 2)):
        told = command(*setting, unknown)
        assert (told.status, [number in told.err for number in numbers]) == (status, [True, True])
    assert command(*setting, str(other["id"])).err == ""


def test_a_store_that_is_set_up_downloads_everything_and_ends_with_0(
    process: Command, command: CommandHere, server: PracticeServer
) -> None:
    set_up(command, server)
    ids = server.world.seed_orders(30)
    told = process("download", "--json", "--keys-stdin", given=keys_of(server))
    assert told.status == 0, told.err
    assert told.json["counts"] == {"created": 30}
    assert [order["id"] for order in told.json["orders"]] == ids
    assert told.json["certificate"]["held"] == {"count": 0, "total": "0.00"}
    listed = process("orders", "--json").json["orders"]
    assert {order["state"] for order in listed} == {"created"}
    runs = command("runs", "--json").json["runs"]
    assert [run["counts"] for run in runs] == [{"created": 30}]


def test_an_undo_shows_first_what_it_would_void_and_voids_it_with_yes(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    ids = server.world.seed_orders(3)
    run = command("download", "--json", "--keys-stdin", given=keys_of(server)).json["run"]["id"]
    server.world.edit_sales_order(server.world.sales_order(ids[0])["id"], stage="Picking")
    asked = ("undo", str(run), "--json", "--keys-stdin")
    preview = command(*asked, given=keys_of(server))
    assert (preview.status, preview.json["rehearsal"], preview.json["counts"]) == (1, True, {"kept": 1, "voided": 2})
    kept = next(order for order in preview.json["orders"] if order["result"] == "kept")
    assert (kept["id"], kept["problems"][0]["code"], "Picking" in kept["problems"][0]["meaning"]) == (ids[0], "not_undone", True)
    assert not any(server.world.sales_order(each)["isVoid"] for each in ids)
    done = command(*asked, "--yes", given=keys_of(server)).json
    assert (done["rehearsal"], done["counts"], done["undone"]) == (False, {"kept": 1, "voided": 2}, run)
    assert [server.world.sales_order(each)["isVoid"] for each in ids] == [False, True, True]
    unknown = command("undo", "99", "--keys-stdin", given=keys_of(server))
    assert (unknown.status, unknown.err) == (2, "There was no download 99 of this store.\n")
    told = command("undo", str(run), "--keys-stdin", given=keys_of(server)).out
    assert "Somebody worked on it in Omni since: its stage is Picking." in told
    assert ("2 void already" in told, "To void them" in told, "would void" in told) == (True, False, False)


@pytest.mark.parametrize(("choice", "mixed", "status"), [("tell", "created", 0), ("hold", "held", 1)])
def test_a_tax_that_is_only_rounded_is_a_remark_and_another_tax_is_told_or_held(
    command: CommandHere, server: PracticeServer, choice: str, mixed: str, status: int
) -> None:
    """Four lines of 0.15 have 0.01 tax each in Neto, and 0.60 has 0.05 in Omni; a tax-free line is taxed by Omni."""
    set_up(command, server)
    assert command("settings", "set", "download_orders.tax_differs", choice).status == 0
    world = server.world
    cents = world.place_order(OrderLine=[world.shop_line("AB-114", 1, UnitPrice="0.15000000") for _ in range(4)], ShippingTotal="0.00")
    free = world.place_order(OrderLine=[world.shop_line("AB-114", 1), world.shop_line("AB-115", 1, TaxCode="GST Free")])
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    assert told.status == status, told.err
    found = {order["id"]: order for order in told.json["orders"]}
    rounded, apart = found[cents["OrderID"]], found[free["OrderID"]]
    assert (rounded["result"], [problem["code"] for problem in rounded["problems"]]) == ("created", ["tax_rounded"])
    assert rounded["problems"][0].keys() >= {"code", "title", "meaning", "advice"}
    assert (apart["result"], [problem["code"] for problem in apart["problems"]]) == (mixed, [f"tax_differs{'_held' if status else ''}"])


def test_without_a_keyring_and_without_keys_it_says_why_and_what_to_do(
    process: Command, command: CommandHere, server: PracticeServer
) -> None:
    set_up(command, server)
    told = process("download")
    assert (told.status, told.out) == (2, "")
    assert "--keys-stdin" in told.err


def test_no_key_is_ever_written_to_the_disk(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    server.world.seed_orders(3)
    command("download", "--keys-stdin", given=keys_of(server))
    command("download", "--keys-stdin", given=f"{server.neto_key}-wrong\n{server.omni_key}-wrong\n")
    command("diagnostics", str(command.folder / "bundle.zip"))
    for file in command.folder.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert server.neto_key.encode() not in data, file
            assert server.omni_key.encode() not in data, file


@pytest.mark.parametrize(
    ("side", "kind", "says"),
    [
        ("omni", "unauthorized", "key"),
        ("omni", "forbidden", "may not"),
        ("omni", "html", "answer"),
        ("omni", "redirect", "sends us on to 127.0.0.1"),
        ("neto", "html", "answer"),
        ("neto", "redirect", "sends us on to 127.0.0.1"),
        ("neto", "unauthorized", "key"),
        ("neto", "cut_json", "answer"),
    ],
)
def test_what_keeps_a_download_from_beginning_is_one_clear_line(
    command: CommandHere, server: PracticeServer, monkeypatch: pytest.MonkeyPatch, side: str, kind: str, says: str
) -> None:
    monkeypatch.setattr(StoppableClock, "wait", lambda _clock, _seconds, _reason: None)     # how long it waits has tests in tests/web
    set_up(command, server)
    server.world.seed_orders(3)
    server.faults.add(kind, api=side, times=0)
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1), told.err
    assert says.casefold() in told.err.casefold()
    assert server.world.omni_rows("SalesOrders") == []
    assert server.neto_key not in told.err
    assert server.omni_key not in told.err


def test_a_wrong_key_of_either_side_is_named(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    server.world.seed_orders(1)
    neto = command("download", "--keys-stdin", given=f"wrong\n{server.omni_key}\n")
    omni = command("download", "--keys-stdin", given=f"{server.neto_key}\nwrong\n")
    assert (neto.status, omni.status) == (2, 2)
    assert "Neto" in neto.err
    assert "Omni" in omni.err


def test_a_held_order_is_explained_mapped_and_released(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    order = server.world.place_order([("XM-900", 1)])["OrderID"]
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    (problem,) = told.json["orders"][0]["problems"]
    assert (told.status, problem["code"], problem["title"]) == (1, "unknown_sku", "XM-900 isn't in Omni")
    assert "XM-900 on line 1" in problem["meaning"]
    assert "XM-900" in problem["advice"]
    assert "map-sku" in command("explain", order).out
    unknown = command("map-sku", "XM-900", "AB-99999", "--keys-stdin", given=keys_of(server))
    assert (unknown.status, unknown.out) == (2, "")
    assert "Omni has no product with the code AB-99999. Nothing was changed." in unknown.err
    assert "for a carton's code: give its product's number too, --option-id NUMBER" in unknown.err
    without_keys = command("map-sku", "XM-900", "AB-114")
    assert (without_keys.status, command("sku-table", "--json").json) == (2, {"rows": []})
    assert command("map-sku", " xm-900 ", "AB-114", "--keys-stdin", given=keys_of(server)).status == 0
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    assert (told.status, told.json["counts"]) == (0, {"created": 1}), told
    story = command("order", order, "--json").json
    assert story["parts"][0]["reference"] == order
    exported = command("settings", "export", "-").json
    assert exported["sku_table"] == {"xm-900": "AB-114"}
    (row,) = command("sku-table", "--json").json["rows"]
    assert (row["sku"], row["omni_codes"], row["orders"]) == ("xm-900", [{"code": "AB-114", "qty": 1, "weight": 1}], 1)
    assert command("unmap-sku", "XM-900 ").status == 0
    assert command("unmap-sku", "XM-900").status == 2


def test_a_cartons_code_is_taken_with_the_number_of_its_product_as_the_refusal_says(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    server.world.add_product("BEER", units=[("BEER-24", 24, "")])
    number = str(server.world.stock_of("BEER")["productOptionId"])
    refused = command("map-sku", "CTN", "BEER-24", "--keys-stdin", given=keys_of(server))
    assert (refused.status, "--option-id NUMBER" in refused.err) == (2, True)
    taken = command("map-sku", "CTN", "BEER-24", "--option-id", number, "--keys-stdin", given=keys_of(server))
    assert (taken.status, taken.out.startswith(f"CTN is BEER-24 (number {number}) in Omni.")) == (0, True)


def test_of_two_products_with_one_code_one_is_mapped_by_its_number(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    server.world.add_product("TWIN", "First twin")
    server.world.add_product("TWIN", "Second twin", in_shop=False)
    several = command("map-sku", "A", "TWIN", "--keys-stdin", given=keys_of(server))
    assert (several.status, "First twin" in several.err, "--option-id NUMBER" in several.err) == (2, True, True)
    number = several.err.partition("Second twin")[2].partition("number ")[2].partition(".")[0].partition(";")[0]
    chosen = command("map-sku", "A", "TWIN", "--option-id", number, "--keys-stdin", given=keys_of(server))
    assert chosen.status == 0, chosen.err
    other = command("map-sku", "A", "AB-114", "--option-id", number, "--keys-stdin", given=keys_of(server))
    assert (other.status, "has the code TWIN, not AB-114" in other.err) == (2, True)
    assert command("settings", "export", "-").json["sku_table"] == {"A": {"code": "TWIN", "option_id": int(number)}}
    file = command.folder / "skus.csv"
    file.write_text(f"Shop SKU,Omni code,Quantity,Weight,Number\nSET,TWIN,1,1,{number}\nSET,AB-114,2,1,\nB,TWIN\nC,GONE-9\n")
    refused = command("sku-table", "--import", str(file), "--keys-stdin", given=keys_of(server))
    assert (refused.status, refused.out, "Line 4: Omni has 2 products with the code TWIN" in refused.err) == (2, "", True)
    assert "Line 5: Omni has no product with the code GONE-9" in refused.err
    assert [row["sku"] for row in command("sku-table", "--json").json["rows"]] == ["A"]
    file.write_text(f"Shop SKU,Omni code,Quantity,Weight,Number\nSET,TWIN,1,1,{number}\nSET,AB-114,2,1,\n")
    assert command("sku-table", "--import", str(file), "--keys-stdin", given=keys_of(server)).status == 0
    server.world.place_order(OrderLine=[server.world.shop_line("AB-114", 1, "30.00", SKU="set")])
    assert command("download", "--json", "--keys-stdin", given=keys_of(server)).json["counts"] == {"created": 1}
    assert [line["productOptionId"] == int(number) for line in server.world.omni_rows("SalesOrders")[0]["lineItems"]] == [True, False]


def test_retry_and_dismiss_are_a_persons_decisions(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    ids = [server.world.place_order([("XM-900", 1)])["OrderID"] for _ in range(2)]
    command("download", "--keys-stdin", given=keys_of(server))
    server.world.add_product("XM-900")
    assert command("dismiss", ids[0], "--reason", "sold at the counter").status == 0
    assert command("retry", "--problem", "unknown_sku").status == 0
    told = command("download", "--json", "--keys-stdin", given=keys_of(server))
    assert (told.status, [each["id"] for each in told.json["orders"]]) == (0, [ids[1]])


def test_a_rehearsal_tells_what_would_happen_and_sends_nothing(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    server.world.seed_orders(4)
    contacts = len(server.world.omni_rows("Contacts"))
    told = command("download", "--rehearse", "--json", "--keys-stdin", given=keys_of(server))
    assert (told.status, told.json["counts"]) == (0, {"created": 4})
    assert (server.world.omni_rows("SalesOrders"), len(server.world.omni_rows("Contacts"))) == ([], contacts)
    assert command("download", "--json", "--keys-stdin", given=keys_of(server)).json["counts"] == {"created": 4}


def test_an_import_with_one_wrong_key_changes_nothing_and_names_it(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    before = command("settings", "show", "--json").out
    file = command.folder / "wrong.json"
    file.write_text(json.dumps({"download_orders": {"stage": "Picking", "no_such_key": 1}}))
    told = command("settings", "import", str(file))
    assert told.status == 2
    assert "download_orders.no_such_key" in told.err
    assert command("settings", "show", "--json").out == before


def test_several_stores_must_be_told_apart(command: CommandHere, server: PracticeServer) -> None:
    add_store(command, server, "Harbour Outdoor")
    add_store(command, server, "Bayside")
    told = command("orders")
    assert told.status == 2
    assert "Harbour Outdoor" in told.err
    assert "Bayside" in told.err
    assert command("orders", "--store", "bayside").status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere whoever runs the tests has a screen, and the window would open on it")
def test_the_window_without_a_screen_says_so(process: Command) -> None:
    told = process("--practice")
    assert told.status == 2
    assert "screen" in told.err


def test_hostile_text_is_harmless_in_lists_and_spreadsheets(command: CommandHere, server: PracticeServer) -> None:
    set_up(command, server)
    evil = "=HYPERLINK(\"http://x\")\x1b[31m\u202e<b>x</b>"
    order = server.world.place_order(BillCompany=evil, ShipCompany=evil)["OrderID"]
    command("download", "--keys-stdin", given=keys_of(server))
    file = command.folder / "orders.csv"
    assert command("orders", "--csv", str(file)).status == 0
    assert '"\'=HYPERLINK' in file.read_text("utf-8-sig")
    assert "\x1b" not in command("order", order).out
