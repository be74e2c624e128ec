"""Settings in words: what a save changed, as a person says it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from omni_desktop.core.settings.fields import fields, from_document, to_document
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.settings.table import fields_by_key
from omni_desktop.core.settings.words import changes_in_words, differences, in_words


def name_of(thing: str, number: object) -> str:
    return f"{thing} {number}"


def day_of(at: datetime) -> str:
    return f"{at:%d.%m.%Y}"


def words(key: str, value: Any) -> str:
    return in_words(fields_by_key()[key].kind, value, name_of, day_of)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("download_orders.enabled", True, "On"),
        ("download_orders.auto", False, "Off"),
        ("download_orders.auto_dispatch", "completed", "Yes - Completed Orders Only"),
        ("download_orders.auto_every", 15, "15 minutes"),
        ("download_orders.placed_after", "2026-05-01T00:00:00+10:00", "01.05.2026"),
        ("download_orders.reference_prefix", "", "blank"),
        ("download_orders.project_name", None, "blank"),
        ("download_orders.statuses", ["New", "Pick"], "New, Pick"),
        ("download_orders.sales_channels", [], "none"),
        ("download_orders.rounding_limit", 0.05, "0.05"),
        ("branches.default_branch", 3, "branch 3"),
        ("branches.grid", [], "no rows"),
        (
            "branches.grid",
            [{"branch": 3, "countries": ["AU"], "states": ["VIC", "TAS"], "backups": [5]}, {"branch": 4}],
            "1. branch 3 for AU, VIC, TAS, else branch 5; 2. branch 4",
        ),
        ("customer_tracking.default_contact", 9, "customer 9"),
        ("customer_tracking.sales_person", {"default": None, "table": {"kim": 7}}, "nobody, kim = user 7"),
        ("customer_tracking.sales_person", {"default": 7, "table": {}}, "user 7"),
        ("accounting.payment_methods", {"PayPal Checkout": "PayPal"}, "PayPal Checkout = PayPal"),
        ("accounting.payment_methods", {}, "no rows"),
    ],
)
def test_a_value_is_said_as_people_say_it(key: str, value: Any, said: str) -> None:
    assert words(key, value) == said


def test_every_default_has_words() -> None:
    document = to_document(Settings())
    for field in fields():
        if field.group != "computer" and not field.read_only:
            assert words(field.key, document[field.group][field.name])


def test_a_change_names_the_setting_and_both_sides() -> None:
    (change,) = changes_in_words({"download_orders.stage": ["New", "Processing"]}, name_of, day_of)
    assert change == ("Set Default Stage To", "New", "Processing")


def test_a_key_of_another_version_of_the_program_is_shown_as_it_is_kept() -> None:
    assert changes_in_words({"download_orders.later": [1, "x"]}, name_of, day_of) == [("download_orders.later", "1", "x")]


def test_differences_are_the_keys_that_are_not_alike() -> None:
    before = Settings()
    after = from_document({"connection": {"name": "A"}, "accounting": {"tax_rate": 10}})
    assert differences(to_document(before), to_document(after)) == {"connection.name": ("", "A"), "accounting.tax_rate": (None, 10)}
