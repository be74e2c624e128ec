"""`settings`: show, set, export, import, on a real data folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.settings.fields import Field, SettingsRefused, fields, from_document, with_value
from omni_desktop.core.settings.settings import Settings
from omni_desktop.terminal.program import Options
from tests.terminal.composition import ADD, KEYS, ScriptedComposition
from tests.terminal.conftest import Call


def shown(call: Call) -> Any:
    return json.loads(call("settings", "show", "--json").out)


def test_show_lists_every_key_once_with_its_value(call: Call, shop: Path) -> None:
    lines = dict(line.split(maxsplit=1) for line in call("settings", "show").out.splitlines())
    assert list(lines) == [field.key for field in fields()]
    assert lines["download_orders.enabled"] == "false"
    assert lines["connection.neto_url"] == '"https://www.shop.com.au"'
    assert lines["download_orders.downloaded_up_to"] == "null"


def test_set_says_from_what_to_what_and_keeps_a_version(call: Call, shop: Path) -> None:
    told = call("settings", "set", "download_orders.auto_dispatch", "completed")
    said, *warnings = told.out.splitlines()
    assert (told.status, said) == (0, 'download_orders.auto_dispatch: "no" -> "completed"')
    assert [line.split(":")[0] for line in warnings] == ["Mind accounting.invoice_date"]
    assert shown(call)["download_orders"]["auto_dispatch"] == "completed"
    assert "stays" in call("settings", "set", "download_orders.auto_dispatch", "completed").out


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("download_orders.stage", "Dispatched"),
        ("download_orders.no_such", "1"),
        ("no_such_group.key", "1"),
        ("nonsense", "1"),
        ("computer.theme", "pink"),
        ("computer.no_such", "1"),
        ("connection.name", ""),
        ("connection.time_zone", "Sydney"),
        ("connection.settle_seconds", "2"),
        ("download_orders.downloaded_up_to", "null"),
        ("download_orders.downloaded_up_to", "soon"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_key_and_changes_nothing(call: Call, shop: Path, key: str, value: str) -> None:
    before = shown(call)
    told = call("settings", "set", key, value)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith(f"{key}: ")
    assert shown(call) == before


def test_a_day_is_the_stores_midnight(call: Call, shop: Path) -> None:
    call("settings", "set", "download_orders.placed_after", "2026-05-11")
    assert shown(call)["download_orders"]["placed_after"] == "2026-05-10T14:00:00+00:00"


def test_the_computers_settings_need_no_store(call: Call, data_folder: Path) -> None:
    told = call("settings", "set", "computer.silence_alarm", "12")
    assert (told.status, told.out) == (0, 'computer.silence_alarm: "off" -> 12\n')


def test_going_back_is_allowed_and_going_on_is_not(call: Call, shop: Path) -> None:
    assert "makes no doubles" in call("settings", "set", "download_orders.downloaded_up_to", "2026-05-11").out
    assert shown(call)["download_orders"]["downloaded_up_to"] == "2026-05-10T14:00:00+00:00"
    told = call("settings", "set", "download_orders.downloaded_up_to", "2026-05-12T00:00:00Z")
    assert told.status == 2
    assert "only be moved back" in told.err


def test_a_new_name_is_the_stores_name_everywhere(call: Call, shop: Path) -> None:
    assert call("settings", "set", "connection.name", "Bayside").status == 0
    assert "Bayside" in call("stores", "list").out
    assert call("stores", "rename", " Quay ").status == 0
    assert shown(call)["connection"]["name"] == "Quay"
    assert call("stores", "rename", " ").status == 2


def test_a_name_that_another_store_has_is_refused(call: Call, shop: Path) -> None:
    call(*ADD, "--name", "Bayside", given=KEYS)
    told = call("settings", "set", "connection.name", "BAYSIDE", "--store", "1")
    assert told.status == 2
    assert "already" in told.err


def test_an_export_comes_back_and_holds_no_key(call: Call, shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    call("map-sku", "AB-114", "AB114", "--unchecked")
    call("map-sku", "TWIN", "TWIN", "--option-id", "1102", "--unchecked")
    call("settings", "set", "download_orders.rounding_limit", "0.1")
    assert call("settings", "export", str(file)).status == 0
    document = json.loads(file.read_text())
    assert document["sku_table"] == {"AB-114": "AB114", "TWIN": {"code": "TWIN", "option_id": 1102}}
    assert document["computer"]["theme"] == "system"
    assert not {"neto-key", "omni-key"} & set(file.read_text().split('"'))
    assert "No setting of the store is different." in call("settings", "import", str(file)).out


def test_an_import_changes_what_it_names_and_nothing_else(call: Call, shop: Path, tmp_path: Path) -> None:
    before = shown(call)
    file = tmp_path / "part.json"
    file.write_text(json.dumps({"branches": {"default_branch": 3}, "computer": {"theme": "dark"}, "sku_table": {"A": "B"}}))
    told = call("settings", "import", str(file))
    assert (told.status, told.out) == (0, "branches.default_branch: null -> 3\n")
    after = shown(call)
    assert after["computer"].pop("theme") == "dark"
    assert after["branches"].pop("default_branch") == 3
    del before["computer"]["theme"], before["branches"]["default_branch"]
    assert after == before


@pytest.mark.parametrize(
    ("document", "keys"),
    [
        ({"branches": {"default_branch": 3}, "shipping": {}}, {"shipping"}),
        ({"branches": {"default_branch": 3, "x": 1}, "computer": {"theme": "pink"}}, {"branches.x", "computer.theme"}),
        ({"branches": {"default_branch": 3}, "sku_table": {"A": 3}}, {"sku_table.A"}),
        ({"sku_table": {"A": {"code": "B"}, "B": {"code": "B", "option_id": True}}}, {"sku_table.A", "sku_table.B"}),
        ({"sku_table": {"A 1": "ONE", "a\u00a0\u00a01": "TWO"}}, {"sku_table.a 1"}),
        ({"branches": {"default_branch": 3}, "sku_table": []}, {"sku_table"}),
        ({"computer": [], "download_orders": {"downloaded_up_to": None}}, {"computer", "download_orders.downloaded_up_to"}),
    ],
)
def test_an_import_with_a_wrong_key_names_it_and_changes_nothing(
    call: Call, shop: Path, tmp_path: Path, document: object, keys: set[str]
) -> None:
    before = shown(call)
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(document))
    told = call("settings", "import", str(file))
    assert told.status == 2
    assert {line.partition(":")[0] for line in told.err.splitlines()[1:]} == keys
    assert shown(call) == before


RIGHT: dict[str, object] = {
    "notices.mail_to": "owner@example.com, second@example.com",
    "notices.mail_from": "shop@example.com",
    "notices.smtp_host": "smtp.example.com",
    "notices.smtp_port": 465,
    "notices.smtp_security": "tls",
    "notices.after_minutes": 15,
    "notices.daily_at": "07:30",
    "products.enabled": True,
    "products.created_after": "2026-05-11T14:00:00+00:00",
    "products.new_status": "Internal",
    "products.price_basis": "with_tax",
    "products.channel": "Our web shop",
    "products.fields": {
        "name": "neto", "brand": "leave", "barcode": "omni", "description": "leave", "retail_price": "neto", "weight": "leave",
    },
    "connection.time_zone": "Australia/Perth",
    "connection.neto_order_address": "https://www.shop.com.au/_cpanel/view?id={order}",
    "connection.omni_order_address": "https://go.cin7.com/Entry.aspx?OrderId={id}",
    "connection.currency": "NZD",
    "connection.settle_seconds": 700,
    "connection.lease_seconds": 40,
    "connection.omni_calls_per_second": 2,
    "connection.omni_calls_per_minute": 30,
    "connection.omni_calls_per_day": 2000,
    "connection.neto_calls_per_minute": 20,
    "download_orders.trust": "ask",
    "download_orders.auto_every": 15,
    "download_orders.placed_after": "2026-05-10T14:00:00+00:00",
    "download_orders.wait_minutes": 5,
    "download_orders.statuses": ["Pick"],
    "download_orders.payment": "any",
    "download_orders.sales_channels": ["eBay"],
    "download_orders.sales_channels_mode": "only",
    "download_orders.leave_out_skus": ["NOTE*"],
    "download_orders.order_status": "Draft",
    "download_orders.third_party_status": 7,
    "download_orders.auto_dispatch": "completed",
    "download_orders.unknown_sku": "plain_line", "download_orders.barcode_match": "use",
    "download_orders.required_date": "from_order",
    "download_orders.custom_refs": {"CustomerRef1": "internalComments"},
    "download_orders.void_when": "untouched",
    "download_orders.no_stock_words": ["by the hour"],
    "download_orders.total_differs": "rounding",
    "download_orders.rounding_limit": 0.1,
    "download_orders.tax_differs": "hold",
    "download_orders.changed_orders": "update",
    "branches.default_branch": 3,
    "branches.routing": "on",
    "branches.grid": [{"branch": 3, "countries": ["AU"], "states": ["WA"], "shipping_options": [], "warehouses": [], "backups": [4]}],
    "customer_tracking.mode": "one",
    "customer_tracking.default_contact": 2001,
    "customer_tracking.match_by": ["company", "email"],
    "customer_tracking.not_found": "hold",
    "customer_tracking.several_found": "default",
    "customer_tracking.no_email": "create",
    "customer_tracking.nobody": ["nobody*"],
    "customer_tracking.channel_contacts": {"eBay": 2001},
    "customer_tracking.sales_person": {"default": 11, "table": {"Nadia": 12}},
    "accounting.tax_status": "Excl",
    "accounting.tax_rate": 15,
    "accounting.tax_rates": {"GST": "GST on Income"},
    "accounting.payment_methods": {"PayPal": "PayPal AU"},
    "accounting.invoice_date": "placed",
    "accounting.created_date": "downloaded",
    "computer.language": "en",
    "computer.theme": "dark",
    "computer.text_size": 130,
    "computer.notify": "all",
    "computer.silence_alarm": 12,
    "computer.keep_personal_data_days": 30,
}
ALONE = frozenset({"connection.neto_url", "connection.omni_url", "connection.name", "download_orders.downloaded_up_to"})


def _right(field: Field, before: object) -> object:
    """Another value than the one that is set: switches turned, texts replaced."""
    if field.key in RIGHT:
        return RIGHT[field.key]
    return not before if isinstance(before, bool) else "Another"


def test_every_key_goes_out_and_comes_back_with_the_sku_table(call: Call, shop: Path, tmp_path: Path) -> None:
    before, wanted = shown(call), dict[str, Any]({"sku_table": {"AB-114": "AB114"}})
    for field in fields():
        if field.key not in ALONE:
            wanted.setdefault(field.group, {})[field.name] = _right(field, before[field.group][field.name])
    (tmp_path / "all.json").write_text(json.dumps(wanted))
    assert call("settings", "import", str(tmp_path / "all.json")).status == 0
    call("settings", "export", str(tmp_path / "again.json"))
    exported = json.loads((tmp_path / "again.json").read_text())
    assert exported["sku_table"] == wanted.pop("sku_table")
    for group, entries in wanted.items():
        assert {name: exported[group][name] for name in entries} == entries
        assert [name for name in entries if before[group][name] == entries[name]] == []
    assert "No setting of the store is different." in call("settings", "import", str(tmp_path / "again.json")).out


def test_an_import_that_is_wrong_everywhere_names_every_key_and_changes_nothing(call: Call, shop: Path, tmp_path: Path) -> None:
    before = shown(call)
    document: dict[str, dict[str, object]] = {"sku_table": {"A": 1}}
    for field in fields():
        document.setdefault(field.group, {})[field.name] = {"nonsense": [field.key]}
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(document))
    told = call("settings", "import", str(file))
    assert told.status == 2
    named = {line.partition(":")[0] for line in told.err.splitlines()[1:]}
    assert {field.key for field in fields() if not any(name.startswith(field.key) for name in named)} == set()
    assert "sku_table.A" in named
    assert shown(call) == before


@pytest.mark.parametrize("field", [field for field in fields() if field.group != "computer"], ids=lambda field: field.key)
def test_one_wrong_key_among_right_ones_keeps_all_of_them_out(field: Field) -> None:
    right = {"download_orders": {"wait_minutes": 5}}
    right.setdefault(field.group, {})[field.name] = {"nonsense": [field.key]}  # type: ignore[assignment]
    with pytest.raises(SettingsRefused) as refused:
        from_document(right)
    assert all(key.startswith(field.key) for key, _ in refused.value.troubles)


def test_what_may_surprise_is_said_after_it_is_set(call: Call, shop: Path) -> None:
    told = call("settings", "set", "download_orders.stage", "Fully Picked")
    assert told.status == 0
    assert told.out.splitlines()[1].startswith("Mind download_orders.stage: Fully Picked hands")


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize("text", ["", "{", "[]", "3", "[" * 50_000])
def test_what_is_no_settings_file_is_refused_in_words(call: Call, shop: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "odd.json"
    file.write_text(text)
    told = call("settings", "import", str(file))
    assert told.status == 2
    assert "nothing was changed" in told.err
    assert call("settings", "import", str(tmp_path / "absent.json")).status == 2
    assert call("settings", "export", str(tmp_path)).status == 2


class Interrupted(ScriptedComposition):
    """Somebody else saves between what a command reads and what it saves."""

    def __init__(self, key: str, value: object) -> None:
        super().__init__()
        self._saved = (key, value)

    @contextmanager
    def program(self, options: Options) -> Iterator[Any]:
        with super().program(options) as program:
            save = program.save_settings

            def late(store_id: int, settings: Settings, *, base: Settings | None = None) -> None:
                save(store_id, with_value(program.settings(store_id), *self._saved))
                save(store_id, settings, base=base)

            program.save_settings = late
            yield program


def test_what_somebody_saves_while_a_command_works_stays(call: Call, shop: Path) -> None:
    told = call("settings", "set", "download_orders.stage", "Pick", house=Interrupted("download_orders.wait_minutes", 7))
    assert told.status == 0
    assert (shown(call)["download_orders"]["stage"], shown(call)["download_orders"]["wait_minutes"]) == ("Pick", 7)
    refused = call("settings", "set", "download_orders.stage", "Pack", house=Interrupted("download_orders.stage", "Processing"))
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith('download_orders.stage was set to "Processing" by ')
    assert refused.err.endswith('after you had read it; you wanted "Pack". Nothing was saved.\n')
    assert shown(call)["download_orders"]["stage"] == "Processing"
