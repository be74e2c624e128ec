"""Settings as keys and JSON (settings.md)."""

import json
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.order import Status
from omni_desktop.core.settings.fields import (
    Known,
    SettingsRefused,
    computer_from_document,
    computer_to_document,
    fields,
    fields_by_key,
    from_document,
    missing_for_download,
    parse_value,
    problems,
    to_document,
    with_computer_value,
    with_value,
)
from omni_desktop.core.settings.kinds import OneOf
from omni_desktop.core.settings.settings import Branches, BranchRow, Computer, Connection, DownloadOrders, SalesPeople, Settings
from omni_desktop.core.settings.table import Field

LOOPBACK = Connection(neto_url="http://127.0.0.1:1", omni_url="http://localhost:2/api/v1")
KEYS_OF_THE_CONTRACT = {
    "connection": "name neto_url neto_username time_zone omni_url omni_username settle_seconds lease_seconds omni_calls_per_second "
    "omni_calls_per_minute omni_calls_per_day neto_calls_per_minute currency neto_order_address omni_order_address",
    "download_orders": "enabled auto auto_every trust placed_after downloaded_up_to statuses payment sales_channels sales_channels_mode "
    "wait_minutes order_status stage third_party_status reference_prefix project_name expand_boms leave_out_skus unknown_sku barcode_match "
    "total_differs rounding_limit tax_differs payments required_date custom_refs mark_exported changed_orders void_when no_stock_words "
    "auto_dispatch",
    "products": "enabled created_after new_status price_basis channel fields",
    "notices": "mail_to mail_from smtp_host smtp_port smtp_security after_minutes daily_at",
    "branches": "default_branch routing grid split_orders distribution_branch",
    "customer_tracking": "mode default_contact match_by not_found several_found no_email price_tier payment_terms group cost_center "
    "sales_person member_cost_center nobody channel_contacts",
    "accounting": "tax_status tax_rate tax_rates cost_center freight_description surcharge_description discount_description payment_terms "
    "payment_methods invoice_date created_date",
    "computer": "language theme text_size keep_in_tray start_at_login notify silence_alarm keep_personal_data_days",
}


def set_to(key: str, text: str, settings: Settings | None = None, known: Known | None = None) -> Any:
    """What `settings set KEY TEXT` makes of the setting."""
    after = with_value(settings or Settings(), key, parse_value(key, text), known)
    group, _, name = key.partition(".")
    return getattr(getattr(after, group), name)


def refusal(key: str, text: str, settings: Settings | None = None, known: Known | None = None) -> str:
    with pytest.raises(SettingsRefused) as refused:
        set_to(key, text, settings, known)
    assert all(wrong.startswith(key) for wrong, _ in refused.value.troubles)
    return " ".join(sentence for _, sentence in refused.value.troubles)


def test_every_setting_of_the_contract_has_a_field_with_words() -> None:
    promised = {f"{group}.{name}" for group, names in KEYS_OF_THE_CONTRACT.items() for name in names.split()}
    assert set(fields_by_key()) == promised
    assert all(field.label and field.help and "\n" not in field.help for field in fields())
    assert [field.key for field in fields() if field.read_only] == ["download_orders.downloaded_up_to"]


def test_no_key_is_there_twice() -> None:
    assert len(fields()) == len(fields_by_key())


def test_settings_survive_json_there_and_back() -> None:
    settings = Settings(
        LOOPBACK,
        DownloadOrders(placed_after=datetime(2026, 5, 1, tzinfo=UTC), auto_every="15", rounding_limit=Decimal("0.1"), third_party_status=3),
        Branches(default_branch=3, grid=(BranchRow(4, ("AU",), ("NSW",), ("Express*",), ("7",), (5, 6)),)),
    )
    settings = with_value(settings, "customer_tracking.sales_person", {"default": 8, "table": {"Zoe": 9, "Al": 10}})
    settings = with_value(settings, "accounting.payment_methods", {"PayPal Checkout": "PayPal"})
    document = json.loads(json.dumps(to_document(settings)))
    assert from_document(document) == settings
    assert document["download_orders"]["auto_every"] == 15
    assert document["download_orders"]["placed_after"] == "2026-05-01T00:00:00+00:00"
    assert document["download_orders"]["rounding_limit"] == 0.1
    assert document["download_orders"]["statuses"] == sorted(document["download_orders"]["statuses"])
    assert document["branches"]["grid"][0]["backups"] == [5, 6]
    assert list(document["customer_tracking"]["sales_person"]["table"]) == ["Al", "Zoe"]


@given(st.decimals(min_value=0, max_value=1000, places=4))
def test_a_decimal_setting_survives_json_exactly(limit: Decimal) -> None:
    settings = with_value(Settings(), "download_orders.rounding_limit", limit)
    assert from_document(json.loads(json.dumps(to_document(settings)))).download_orders.rounding_limit == limit


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("download_orders.enabled", "true", True),
        ("download_orders.enabled", "Yes", True),
        ("download_orders.enabled", "on", True),
        ("download_orders.enabled", "off", False),
        ("download_orders.auto_every", "15", "15"),
        ("download_orders.auto_every", "adaptive", "adaptive"),
        ("download_orders.auto_dispatch", "yes - completed orders only", "completed"),
        ("download_orders.order_status", "draft", "Draft"),
        ("download_orders.statuses", '["new", "Quote"]', frozenset({"New", "Quote"})),
        ("download_orders.statuses", "New, On Hold", frozenset({"New", "On Hold"})),
        ("download_orders.placed_after", "2026-05-11T00:00:00+10:00", datetime(2026, 5, 10, 14, tzinfo=UTC)),
        ("download_orders.placed_after", '"2026-05-11T00:00:00Z"', datetime(2026, 5, 11, tzinfo=UTC)),
        ("download_orders.placed_after", "null", None),
        ("download_orders.reference_prefix", "007", "007"),
        ("download_orders.reference_prefix", "1.50", "1.50"),
        ("download_orders.reference_prefix", '"AB "', "AB "),
        ("download_orders.project_name", "null", None),
        ("download_orders.project_name", "[1", "[1"),
        ("download_orders.stage", "  Processing ", "Processing"),
        ("download_orders.rounding_limit", "0.25", Decimal("0.25")),
        ("download_orders.third_party_status", "", None),
        ("download_orders.third_party_status", "4", 4),
        ("download_orders.leave_out_skus", '["TEXT_*", 42, "TEXT_*"]', ("TEXT_*", "42")),
        ("download_orders.leave_out_skus", "[]", ()),
        ("connection.neto_url", "HTTPS://WWW.Shop.com.au:443/do/WS/NetoAPI?x=1", "https://www.shop.com.au"),
        ("connection.neto_url", "www.shop.com.au", "https://www.shop.com.au"),
        ("connection.neto_url", "http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("connection.neto_url", "http://[::1]:8080", "http://[::1]:8080"),
        ("connection.neto_url", "", ""),
        ("connection.omni_url", "https://api.cin7.com/api/v1/", "https://api.cin7.com/api/v1"),
        ("connection.currency", "aud", "AUD"),
        ("connection.currency", "null", ""),
        ("connection.time_zone", "Pacific/Auckland", "Pacific/Auckland"),
        ("branches.routing", "on", "on"),
        ("branches.routing", "true", "on"),
        ("branches.routing", "false", "off"),
        ("branches.default_branch", "3", 3),
        ("branches.default_branch", "null", None),
        ("branches.grid", '[{"branch": 3, "countries": ["au", "AU"]}]', (BranchRow(3, ("AU",)),)),
        ("customer_tracking.match_by", "email", ("email",)),
        ("customer_tracking.match_by", '["company", "email"]', ("company", "email")),
        ("customer_tracking.sales_person", "12", SalesPeople(12)),
        ("customer_tracking.sales_person", "null", SalesPeople()),
        ("accounting.tax_rate", "10", Decimal(10)),
        ("accounting.tax_rate", "null", None),
        ("accounting.tax_rates", '{" GST ": "GST on income"}', {"GST": "GST on income"}),
    ],
)
def test_a_typed_value_is_taken(key: str, text: str, value: object) -> None:
    assert set_to(key, text) == value


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("download_orders.enabled", "maybe", "true or false"),
        ("download_orders.auto_every", "7", "adaptive, 5, 15, 30, 60"),
        ("download_orders.statuses", '["Cancelled"]', "not one of"),
        ("download_orders.statuses", "[]", "at least one"),
        ("download_orders.statuses", "[true]", "must be a text"),
        ("download_orders.statuses", '[" "]', "characters"),
        ("download_orders.placed_after", "soon", "Give a time"),
        ("download_orders.placed_after", "2026-05-11T00:00:00", "zone"),
        ("download_orders.placed_after", "0001-01-01T00:00:00+10:00", "too far"),
        ("download_orders.wait_minutes", "-1", "whole number from 0"),
        ("download_orders.wait_minutes", "1.5", "whole number"),
        ("download_orders.wait_minutes", "true", "whole number"),
        ("download_orders.wait_minutes", "null", "whole number"),
        ("download_orders.third_party_status", "x", "leave it blank"),
        ("download_orders.rounding_limit", "NaN", "number"),
        ("download_orders.rounding_limit", "0.00001", "four decimal places"),
        ("download_orders.rounding_limit", "1001", "1000"),
        ("download_orders.rounding_limit", "true", "number"),
        ("download_orders.stage", "x" * 101, "at most 100"),
        ("download_orders.stage", '"a\\nb"', "one line"),
        ("download_orders.stage", "Dispatched", "dispatched or void"),
        ("download_orders.stage", " VOID ", "dispatched or void"),
        ("download_orders.reference_prefix", "P" * 30, "30 characters"),
        ("download_orders.reference_prefix", " P", "begin with a space"),
        ("connection.neto_url", "http://www.shop.com.au", "https://"),
        ("connection.neto_url", "ftp://127.0.0.1", "https://"),
        ("connection.neto_url", "https://user:key@www.shop.com.au", "without a name or key"),
        ("connection.neto_url", "https://", "Give a web address"),
        ("connection.neto_url", "https://a b", "Give a web address"),
        ("connection.neto_url", "https://shop:port", "no web address"),
        ("connection.currency", "dollars", "at most 3"),
        ("connection.currency", "A1D", "three letters"),
        ("connection.settle_seconds", "599", "at least 600"),
        ("connection.lease_seconds", "29", "at least 30"),
        ("connection.omni_calls_per_second", "4", "at most 3"),
        ("connection.omni_calls_per_minute", "61", "at most 60"),
        ("connection.omni_calls_per_day", "5001", "at most 5000"),
        ("connection.neto_calls_per_minute", "501", "at most 500"),
        ("connection.time_zone", "", "full name"),
        ("branches.default_branch", "0", "Choose the branch from the list"),
        ("branches.default_branch", "Sydney", "Choose the branch from the list"),
        ("branches.grid", "3", "list of rows"),
        ("branches.grid", "[3]", "object with a branch"),
        ("branches.grid", "[{}]", "number that Omni has"),
        ("branches.grid", '[{"branch": 3, "colour": 1}]', "no such column"),
        ("branches.grid", '[{"branch": 3, "countries": ["UK"]}]', '"UK" is no country code'),
        ("branches.grid", '[{"branch": 3, "states": "NSW"}]', "Give a list"),
        ("branches.grid", '[{"branch": 3, "backups": [4, 5, 6]}]', "at most 2"),
        ("branches.grid", '[{"branch": 3, "backups": 4}]', "at most 2"),
        ("branches.grid", '[{"branch": 3, "backups": [4, 4]}]', "once"),
        ("branches.grid", '[{"branch": 3, "backups": [3]}]', "another branch"),
        ("customer_tracking.match_by", "phone", "not one of"),
        ("customer_tracking.sales_person", '{"other": 1}', "default and a table"),
        ("customer_tracking.sales_person", '{"table": {"Al": null}}', "Choose the user from the list"),
        ("accounting.tax_rates", "3", "Give a table"),
        ("accounting.tax_rates", '{"": "GST"}', "no name"),
        ("accounting.tax_rates", '{"GST": ""}', "blank"),
        ("accounting.tax_rates", '{"GST": 3}', "Give a text"),
        ("accounting.tax_rate", "101", "leave it blank"),
        ("download_orders.downloaded_up_to", "2026-05-11T00:00:00Z", "cannot come with other settings"),
        ("download_orders.no_such", "1", "no such setting"),
        ("computer.theme", "dark", "belongs to the computer"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(key: str, text: str, words: str) -> None:
    assert words in refusal(key, text)


def test_an_import_may_hold_any_part() -> None:
    base = Settings(Connection(name="Shop"))
    after = from_document({"download_orders": {"auto_dispatch": "completed"}}, base)
    assert (after.connection.name, after.download_orders.auto_dispatch) == ("Shop", "completed")


def test_an_import_names_every_wrong_key_and_unknown_ones_too() -> None:
    document = {
        "download_orders": {"enabled": 3, "stage": "Void", "colour": "red"},
        "branches": {"grid": [{"branch": 1}, {"branch": 2, "countries": ["ZZ"]}]},
        "shipping": {},
        "accounting": "all",
        "computer": {"theme": "dark"},
    }
    with pytest.raises(SettingsRefused) as refused:
        from_document(document)
    assert {key for key, _ in refused.value.troubles} == {
        "download_orders.enabled",
        "download_orders.stage",
        "download_orders.colour",
        "branches.grid[1].countries",
        "shipping",
        "accounting",
        "computer",
    }
    assert "download_orders.enabled: Say true or false." in str(refused.value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_json_value_is_worse_than_refused(value: object) -> None:
    for field in fields():
        group = {field.name: value}
        with suppress(SettingsRefused):
            computer_from_document(group) if field.group == "computer" else from_document({field.group: group})


@given(st.sampled_from(fields()), st.text())
def test_no_typed_text_is_worse_than_refused(field: Any, text: str) -> None:
    value = parse_value(field.key, text)
    with suppress(SettingsRefused):
        with_computer_value(Computer(), field.key, value) if field.group == "computer" else with_value(Settings(), field.key, value)


@pytest.mark.usefixtures("without_collections")
def test_deeply_nested_json_is_only_text() -> None:
    assert refusal("branches.grid", "[" * 100_000)


def test_limits_may_be_raised_and_waits_shortened_on_this_computer_only() -> None:
    here = Settings(LOOPBACK)
    shorter = (("settle_seconds", "2"), ("lease_seconds", "3"))
    for key, text in (*shorter, ("omni_calls_per_second", "1000"), ("neto_calls_per_minute", "100000")):
        assert set_to(f"connection.{key}", text, here) == int(text)
    with pytest.raises(SettingsRefused, match="settle_seconds"):
        with_value(with_value(here, "connection.settle_seconds", 2), "connection.omni_url", "https://api.cin7.com/api/v1")


def test_trouble_that_was_there_before_does_not_stand_in_the_way() -> None:
    troubled = Settings(Connection(name="Shop"), DownloadOrders(stage="Void"))
    assert set_to("download_orders.enabled", "true", troubled) is True
    assert [key for key, _ in problems(troubled)] == ["download_orders.stage"]


def test_split_orders_leave_two_characters_less_for_the_prefix() -> None:
    settings = Settings(branches=Branches(split_orders=True))
    assert set_to("download_orders.reference_prefix", "P" * 27, settings) == "P" * 27
    assert "28 characters" in refusal("download_orders.reference_prefix", "P" * 28, settings)


def test_a_store_keeps_a_name() -> None:
    assert "a name" in refusal("connection.name", " ", Settings(Connection(name="Shop")))


def test_a_locked_prefix_stays() -> None:
    known = Known(locked_prefix="")
    assert "stays blank" in refusal("download_orders.reference_prefix", "X", known=known)
    assert set_to("download_orders.reference_prefix", "", known=known) == ""
    named = Settings(download_orders=DownloadOrders(reference_prefix="NETO-"))
    assert 'stays "NETO-"' in refusal("download_orders.reference_prefix", "X", named, Known(locked_prefix="NETO-"))


def test_two_stores_on_one_omni_account_never_download_with_the_same_prefix() -> None:
    here = Settings().connection
    known = Known(other_prefixes=frozenset((here.omni_url, here.omni_username, prefix) for prefix in ("", "B-")))
    with pytest.raises(SettingsRefused, match=r"reference_prefix: Another store on the same Omni account"):
        with_value(Settings(), "download_orders.enabled", True, known)
    downloads = with_value(with_value(Settings(), "download_orders.reference_prefix", "A-", known), "download_orders.enabled", True, known)
    assert "Another store" in refusal("download_orders.reference_prefix", "B-", downloads, known)


def test_another_neto_address_is_another_store() -> None:
    known = Known(locked_neto_url="https://www.shop.com.au")
    base = Settings(Connection(neto_url="https://www.shop.com.au"))
    assert "another store" in refusal("connection.neto_url", "https://other.com", base, known)


def test_a_time_zone_must_be_one_that_this_computer_knows() -> None:
    known = Known(zones=frozenset({"Australia/Sydney", "UTC"}))
    assert set_to("connection.time_zone", "UTC", known=known) == "UTC"
    assert "full name" in refusal("connection.time_zone", "Sydney", known=known)


def test_what_a_download_needs_is_named_with_its_keys() -> None:
    said = " ".join(missing_for_download(Settings()))
    assert set(re.findall(r"set (\w+\.\w+)", said)) == {
        "download_orders.enabled",
        "branches.default_branch",
        "connection.neto_url",
        "connection.omni_username",
    }
    ready = Settings(Connection(neto_url="https://a.b", omni_username="u"), DownloadOrders(enabled=True), Branches(3))
    assert missing_for_download(ready) == ()


def test_the_computers_settings_have_a_group_of_their_own() -> None:
    assert computer_to_document(Computer())["silence_alarm"] == "off"
    assert computer_from_document({"silence_alarm": 12, "theme": "Dark"}) == Computer(silence_alarm=12, theme="dark")
    assert with_computer_value(Computer(silence_alarm=3), "computer.silence_alarm", "Off") == Computer()
    assert computer_from_document(computer_to_document(Computer())) == Computer()
    with pytest.raises(SettingsRefused, match="or off"):
        with_computer_value(Computer(), "computer.silence_alarm", "never")
    with pytest.raises(SettingsRefused, match="no such group"):
        from_document({"computer": {}})


def test_times_with_any_zone_become_utc() -> None:
    moment = datetime(2026, 5, 11, tzinfo=timezone(timedelta(hours=10)))
    assert from_document({"download_orders": {"placed_after": moment.isoformat()}}).download_orders.placed_after == moment


def test_every_status_but_cancelled_may_be_chosen() -> None:
    for status in Status:
        if status is not Status.CANCELLED:
            assert set_to("download_orders.statuses", json.dumps([status.value])) == frozenset({status.value})


def test_channels_that_differ_in_case_only_are_one_row() -> None:
    assert set_to("customer_tracking.channel_contacts", '{"eBay": 41, "Amazon": 42}') == {"eBay": 41, "Amazon": 42}
    assert "one name" in refusal("customer_tracking.channel_contacts", '{"eBay": 41, "EBAY ": 42}')


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("accounting.payment_methods", '{"PayPal": "Bank", "Cash": "Till", "PAYPAL": "Cash"}'),
        ("accounting.tax_rates", '{"GST  Free": "None", "gst free": "Free"}'),
        ("accounting.tax_rates", '{"GST": "GST", " GST ": "None"}'),
        ("customer_tracking.channel_contacts", '{"eBay": 41, "eBay ": 42}'),
        ("customer_tracking.sales_person", '{"default": null, "table": {"sam": 1, "Sam": 2}}'),
    ],
)
def test_a_name_of_neto_that_is_there_twice_with_different_rows_is_not_saved(key: str, table: str) -> None:
    assert "are one name: keep one of the two rows." in refusal(key, table)


def test_a_name_of_neto_that_is_there_twice_with_the_same_row_is_no_trouble() -> None:
    same = '{"PayPal": "Bank", "PAYPAL": "Bank"}'
    assert set_to("accounting.payment_methods", same) == {"PayPal": "Bank", "PAYPAL": "Bank"}


def test_custom_references_keep_their_own_spelling_and_take_any_custom_field() -> None:
    table = '{"customer ref 1": "INTERNALCOMMENTS", "CUSTOMERREF10": "Customer Order No", "CustomerRef2": "orders_1000"}'
    expected = {"CustomerRef1": "internalComments", "CustomerRef10": "customerOrderNo", "CustomerRef2": "orders_1000"}
    assert set_to("download_orders.custom_refs", table) == expected


@pytest.mark.parametrize(
    "table", ['{"CustomerRef11": "a"}', '{"Reference": "a"}', '{"CustomerRef1": ""}', '{"CustomerRef1": "a", "Customer Ref 1": "b"}', "[]"]
)
def test_a_custom_reference_that_neto_does_not_have_is_refused(table: str) -> None:
    assert refusal("download_orders.custom_refs", table)


@pytest.mark.parametrize("field", [field for field in fields() if isinstance(field.kind, OneOf)], ids=lambda field: field.key)
def test_the_type_of_a_setting_names_the_very_words_that_it_offers(field: Field) -> None:
    """So that the type checker sees a word in the code that no setting has."""
    group = type(getattr(Settings(), field.group, Computer()))
    assert isinstance(field.kind, OneOf)
    assert get_args(get_type_hints(group)[field.name]) == tuple(field.kind.labels)
