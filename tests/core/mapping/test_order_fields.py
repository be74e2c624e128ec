"""Fields of an order that a shop may have sent to Omni: its required date, and its custom references."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.mapping.dates import delivery_why, estimated_delivery_at
from omni_desktop.core.sales_order import SalesOrder
from tests.core.samples import line, mapped, order, settings

SYDNEY, NEW_YORK, AUCKLAND = "Australia/Sydney", "America/New_York", "Pacific/Auckland"
ZONES = (SYDNEY, NEW_YORK, AUCKLAND, "Asia/Kathmandu", "Pacific/Honolulu", "Pacific/Kiritimati", "UTC")
REFS = {"CustomerRef1": "customerOrderNo", "CustomerRef2": "internalComments", "CustomerRef3": "orders_1", "CustomerRef4": "orders_1"}


def made(**values: Any) -> SalesOrder:
    (sales_order,) = mapped(order(line(), **values), settings(custom_refs=REFS)).sales_orders
    return sales_order


def shown(required: datetime, zone: str) -> datetime:
    at = estimated_delivery_at(order(line(), required_at=required), settings(required_date="from_order", time_zone=zone))
    assert at is not None
    return at


def test_a_required_date_is_sent_only_where_it_is_wanted() -> None:
    wanted = order(line(), required_at=datetime(2026, 3, 5, tzinfo=UTC))
    assert estimated_delivery_at(wanted, settings()) is None
    assert estimated_delivery_at(order(line()), settings(required_date="from_order")) is None


def test_words_in_place_of_a_required_date_stop_nothing_and_are_told_where_the_date_is_wanted() -> None:
    wanted = order(line(), required_text="before Christmas")
    assert delivery_why(wanted, settings()) == ()
    (told,) = delivery_why(wanted, settings(required_date="from_order"))
    assert told == 'The required date in Neto, "before Christmas", is no date, so the sales order has no delivery date.'
    assert told in mapped(wanted, settings(required_date="from_order")).why
    assert not mapped(wanted, settings(required_date="from_order")).held


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.sampled_from(ZONES))
def test_a_day_without_a_time_is_that_day_in_the_store_and_in_utc(day: date, zone: str) -> None:
    at = shown(datetime.combine(day, time(), UTC), zone)
    assert (at.astimezone(ZoneInfo(zone)).date(), at.astimezone(UTC).date()) == (day, day)


@given(st.integers(1_580_000_000, 2_050_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)), st.sampled_from(ZONES))
def test_a_time_is_the_day_that_it_has_in_the_store(required: datetime, zone: str) -> None:
    day = required.date() if required.time() == time() else required.astimezone(ZoneInfo(zone)).date()
    at = shown(required, zone)
    assert (at.astimezone(ZoneInfo(zone)).date(), at.astimezone(UTC).date()) == (day, day)


@pytest.mark.parametrize(
    ("required", "zone", "sent"),
    [
        (datetime(2026, 3, 4, 13, tzinfo=UTC), SYDNEY, datetime(2026, 3, 5, 1, tzinfo=UTC)),      # picked as midnight of the fifth there
        (datetime(2026, 3, 5, tzinfo=UTC), NEW_YORK, datetime(2026, 3, 5, 17, tzinfo=UTC)),
        (datetime(2026, 1, 5, tzinfo=UTC), AUCKLAND, datetime(2026, 1, 5, tzinfo=UTC)),           # noon there is still the fourth in UTC
    ],
)
def test_days_at_the_edge_of_a_zone(required: datetime, zone: str, sent: datetime) -> None:
    assert shown(required, zone) == sent


def test_custom_references_go_where_the_settings_say() -> None:
    refs = (("CustomerRef1", "REF-1"), ("CustomerRef2", "Gate 4"), ("CustomerRef3", "Blue"), ("CustomerRef4", "XL"), ("CustomerRef5", "no"))
    sales_order = made(custom_refs=refs, purchase_order_number="PO-7", internal_notes="Fragile")
    assert sales_order.customer_order_no == "PO-7, REF-1"
    assert sales_order.internal_comments == "Fragile\nCustomerRef2: Gate 4"
    assert sales_order.custom_fields == (("orders_1", "Blue, XL"),)
    assert str(sales_order.origins["customer_order_no"]) == "neto:PurchaseOrderNumber, CustomerRef1"
    assert str(sales_order.origins["internal_comments"]) == "neto:InternalOrderNotes, StickyNotes, CustomerRef2"


def test_a_reference_that_says_the_same_is_said_once_and_one_alone_names_its_source() -> None:
    assert made(custom_refs=(("CustomerRef1", "PO-7"),), purchase_order_number="PO-7").customer_order_no == "PO-7"
    alone = made(custom_refs=(("CustomerRef1", "REF-1"),))
    assert (alone.customer_order_no, str(alone.origins["customer_order_no"])) == ("REF-1", "neto:CustomerRef1")


def test_without_custom_references_nothing_changes() -> None:
    plain = made(purchase_order_number="PO-7", internal_notes="Fragile")
    assert (plain.customer_order_no, plain.internal_comments, plain.custom_fields) == ("PO-7", "Fragile", ())
