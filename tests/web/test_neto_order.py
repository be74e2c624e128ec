"""Neto's JSON as orders: every form it may have, hostile ones too."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.order import Address, Order, Payment, ReadOrder, ScanRow, StickyNote
from omni_desktop.web.neto.order import ALWAYS, moment, read_order, scan_row, truth
from omni_desktop.web.neto.wire import Unreadable

START = datetime(2025, 1, 1, tzinfo=UTC)
END = datetime(2025, 12, 31, tzinfo=UTC)
LINE = {
    "OrderLineID": "N1-0", "SKU": "TEST-1", "Quantity": "2", "ProductName": "Test item", "UnitPrice": "22.00000000", "Tax": "4.00",
    "TaxCode": "GST", "PercentDiscount": "0.00", "WarehouseID": "1", "QuantityShipped": "0", "ExtraOptions": {"ExtraOption": ""},
}  # fmt: skip
ORDER: dict[str, Any] = {
    "OrderID": "N1", "ID": "N1", "OrderStatus": "Pick", "OrderType": "sales", "CompleteStatus": "Approved", "RelatedOrderID": "",
    "SalesChannel": "Website", "Username": "jexample", "Email": "j@example.com", "DatePlaced": "2025-03-02 23:41:07",
    "DateUpdated": "2025-03-03 00:05:10", "DatePaid": "2025-03-02 23:41:07", "DateInvoiced": "2025-03-03", "DateRequired": "",
    "TaxInclusive": "True", "ProductSubtotal": "44.00", "ShippingTotal": "9.95", "ShippingTax": "0.90", "ShippingDiscount": "0.00",
    "SurchargeTotal": "0.00", "CouponDiscount": "0.00", "OrderTax": "4.90", "GrandTotal": "53.95", "ShippingOption": "Standard",
    "BillFirstName": "Jo", "BillLastName": "Example", "BillCity": "BRISBANE", "ShipFirstName": "Jo", "ShipPostCode": "4000",
    "OrderPayment": [{"Id": "771", "Amount": "53.95", "PaymentType": "PayPal", "DatePaid": "2025-03-02 23:41:07"}], "OrderLine": [LINE],
}  # fmt: skip


def raw(**changes: Any) -> bytes:
    return json.dumps({**ORDER, **changes}).encode()


def without(*names: str) -> bytes:
    return json.dumps({name: value for name, value in ORDER.items() if name not in names}).encode()


def order(document: bytes) -> Order:
    read = read_order(document)
    assert read.order is not None, read.unreadable
    assert read.raw == document
    return read.order


def why(document: bytes) -> str:
    read = read_order(document)
    assert read.order is None
    return read.unreadable


def test_an_order_is_read_whole() -> None:
    read = order(raw())
    assert (read.id, read.status, read.complete_status, read.tax_inclusive) == ("N1", "Pick", "Approved", True)
    assert read.placed_at == datetime(2025, 3, 2, 23, 41, 7, tzinfo=UTC)
    assert read.invoiced_on == date(2025, 3, 3)
    assert read.required_at is None
    assert (read.grand_total, read.shipping_total, read.order_tax) == (Decimal("53.95"), Decimal("9.95"), Decimal("4.90"))
    assert read.bill == Address("Jo", "Example", city="BRISBANE")
    assert read.ship == Address("Jo", postcode="4000")
    assert read.payments == (Payment("771", Decimal("53.95"), "PayPal", read.paid_at),)
    (line,) = read.lines
    assert (line.id, line.sku, line.quantity, line.unit_price, line.tax) == ("N1-0", "TEST-1", 2, Decimal("22.00000000"), Decimal("4.00"))
    assert line.options == ()
    assert read.not_returned == ()


def test_one_element_may_come_alone() -> None:
    alone = order(raw(OrderLine=LINE, OrderPayment=ORDER["OrderPayment"][0], StickyNotes={"Title": "Call", "Description": "first"}))
    assert alone == order(raw(StickyNotes=[{"StickyNoteID": "1", "Title": "Call", "Description": "first"}]))
    assert alone.sticky_notes == (StickyNote("Call", "first"),)


@pytest.mark.parametrize(
    "options",
    [{"ExtraOption": [{"Name": "Size", "Value": "L"}]}, {"ExtraOption": {"Name": "Size", "Value": "L"}}, [{"Name": "Size", "Value": "L"}]],
)
def test_options_of_a_line_are_read_in_every_form(options: Any) -> None:
    assert order(raw(OrderLine=[{**LINE, "ExtraOptions": options}])).lines[0].options == (("Size", "L"),)


@pytest.mark.parametrize("blank", ["", [], None])
def test_lists_may_be_blank(blank: Any) -> None:
    read = order(raw(OrderLine=blank if blank is not None else [], OrderPayment=blank, StickyNotes=blank))
    assert (read.lines, read.payments, read.sticky_notes, read.not_returned) == ((), (), (), ())


def test_unquoted_numbers_and_booleans_are_read_exactly() -> None:
    text = raw(GrandTotal=0.1, TaxInclusive=False, BillPostCode=4000, OrderLine=[{**LINE, "Quantity": 3, "UnitPrice": 19.90}]).decode()
    text = text.replace('"GrandTotal": 0.1', '"GrandTotal": 53.950000000000000001')
    read = order(text.encode())
    assert str(read.grand_total) == "53.950000000000000001"
    assert not read.tax_inclusive
    assert read.bill.postcode == "4000"
    assert read.lines[0].unit_price == Decimal("19.9")


def test_older_payment_names_are_understood() -> None:
    for name in ("OrderPaymentId", "OrderPaymentID"):
        payment = {name: "9", "OrderPaymentAmount": "5.00"}
        assert order(raw(OrderPayment=[payment])).payments == (Payment("9", Decimal("5.00")),)


@pytest.mark.parametrize("name", ALWAYS)
def test_a_key_that_always_comes_is_named_when_it_does_not(name: str) -> None:
    assert order(without(name)).not_returned == (name,)
    assert order(raw(**{name: None})).not_returned == (name,)


def test_a_blank_total_or_price_says_as_little_as_a_missing_one() -> None:
    read = order(raw(GrandTotal="", TaxInclusive="", OrderLine=[{**LINE, "UnitPrice": "", "Quantity": None}]))
    assert read.not_returned == ("TaxInclusive", "GrandTotal", "OrderLine.Quantity", "OrderLine.UnitPrice")


@pytest.mark.parametrize("text", ["31/12/2026", "before Christmas", "2026-02-30", "9999-12-31"])
def test_a_required_date_that_is_none_leaves_the_order_readable_and_is_kept_as_it_is(text: str) -> None:
    read = order(raw(DateRequired=f" {text} "))
    assert (read.required_at, read.required_text) == (None, text)


@pytest.mark.parametrize("missing", ["DatePlaced", "DateUpdated"])
def test_one_date_stands_in_for_the_other(missing: str) -> None:
    read = order(raw(**{missing: "0000-00-00 00:00:00"}))
    assert read.placed_at == read.updated_at


def test_zero_dates_are_none() -> None:
    read = order(raw(DatePaid="0000-00-00 00:00:00", DateInvoiced="0000-00-00", DateCompletedUTC=""))
    assert (read.paid_at, read.invoiced_on, read.completed_at) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2025-03-02", datetime(2025, 3, 2, tzinfo=UTC)), ("2025-03-02T10:00:00+10:00", datetime(2025, 3, 2, tzinfo=UTC)), (None, None)],
)
def test_other_forms_of_dates_are_understood(text: str | None, expected: datetime | None) -> None:
    assert moment(text, "") == expected


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"GrandTotal": "NaN"}, "GrandTotal"),
        ({"GrandTotal": "Infinity"}, "GrandTotal"),
        ({"GrandTotal": "1e400"}, "GrandTotal"),
        ({"OrderTax": "1e-400"}, "OrderTax"),
        ({"ShippingTotal": "1,234.50"}, "ShippingTotal"),
        ({"SurchargeTotal": "0." + "0" * 5000}, "SurchargeTotal"),
        ({"TaxInclusive": "perhaps"}, "TaxInclusive"),
        ({"DateUpdated": "yesterday"}, "DateUpdated"),
        ({"DatePaid": "2025-02-30 00:00:00"}, "DatePaid"),
        ({"DatePlaced": "9999-12-31T23:59:59-10:00"}, "DatePlaced"),
        ({"DateInvoiced": "soon"}, "DateInvoiced"),
        ({"OrderStatus": {"a": "b"}}, "OrderStatus"),
        ({"Email": ["a"]}, "Email"),
        ({"OrderLine": [{"SKU": {"x": "secret"}}]}, "OrderLine"),
        ({"OrderLine": ["text"]}, "OrderLine"),
        ({"OrderPayment": [{"Amount": "much"}]}, "Amount"),
        ({"OrderLine": [{**LINE, "Tax": "high"}]}, "OrderLine.Tax"),
    ],
)
def test_what_makes_no_sense_is_unreadable_and_names_the_field(changes: dict[str, Any], field: str) -> None:
    read = read_order(raw(**changes))
    assert read.order is None
    assert read.id == "N1"
    assert field in read.unreadable
    assert "secret" not in read.unreadable


def test_no_number_at_all_is_unreadable_too() -> None:
    document = raw().replace(b'"53.95"', b"NaN", 1)
    assert "GrandTotal" in why(document)


def test_an_order_without_any_date_or_id_is_unreadable() -> None:
    assert "DatePlaced" in why(without("DatePlaced", "DateUpdated"))
    assert read_order(without("OrderID", "ID")) == ReadOrder("", without("OrderID", "ID"), unreadable="the field OrderID is missing")
    assert order(without("OrderID")).id == "N1"


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize("document", [b"", b"{", b"[]", b'"text"', b"[" * 100_000, b'{"OrderID":"N1","Email":"\xff"}', b"7"])
def test_what_is_no_order_is_unreadable(document: bytes) -> None:
    assert why(document)
    assert read_order(document).id == ""


def test_negative_quantities_and_very_long_names_are_data() -> None:
    read = order(raw(BillFirstName="x" * 5000, OrderLine=[{**LINE, "Quantity": "-1"}]))
    assert len(read.bill.first_name) == 5000
    assert read.lines[0].quantity == -1


@pytest.mark.parametrize("lost", ["\ud800", "\x00"])
def test_a_character_that_no_database_takes_becomes_the_sign_for_that(lost: str) -> None:
    assert order(raw(BillFirstName=f"a{lost}b")).bill.first_name == "a\ufffdb"


@pytest.mark.parametrize(
    "number", ["1E+400", "1E+1000000", "-1E+999999999", "1" * 40, "0E-5000", "sNaN", "-Infinity", "1_000", "1E-400", "0." + "1" * 39]
)
def test_a_number_beyond_all_reckoning_is_unreadable_and_never_a_crash(number: str) -> None:
    assert why(raw(GrandTotal=number)).startswith("the field GrandTotal isn't a")
    line = {**LINE, "Quantity": number}
    assert why(raw(OrderLine=[line])).startswith("the field Quantity isn't a")


def test_a_quantity_may_be_written_with_an_exponent() -> None:
    assert order(raw(OrderLine=[{**LINE, "Quantity": "1.2E1"}])).lines[0].quantity == 12


def test_an_id_of_thirty_digits_is_an_id() -> None:
    document = json.dumps({**ORDER, "OrderID": 10**30, "ID": 10**30}).encode()
    assert read_order(document).id == str(10**30)


def test_a_line_that_is_nothing_is_never_left_out() -> None:
    assert "OrderLine" in why(raw(OrderLine=[LINE, None]))


@pytest.mark.parametrize("text", ["0001-01-02 00:00:00", "9999-12-31 23:59:59", "1899-12-31 00:00:00"])
def test_a_year_in_which_nothing_was_sold_is_no_date(text: str) -> None:
    assert why(raw(DatePlaced=text)) == "the field DatePlaced isn't a sensible date"


def test_text_is_kept_as_it_is() -> None:
    hostile = "<b>=cmd|' /C calc'!A0</b>\u202e&amp;\r\n'; DROP TABLE orders--"
    assert order(raw(DeliveryInstruction=hostile)).delivery_instruction == hostile


@pytest.mark.parametrize(("text", "expected"), [("y", True), ("1", True), ("FALSE", False), ("n", False), (None, False)])
def test_truth_has_several_words(text: str | None, expected: bool) -> None:
    assert truth(text, "") is expected


def row(**fields: str) -> ScanRow:
    return scan_row(json.dumps(fields).encode(), at_least=START, at_most=END)


def test_a_scan_row_with_bad_dates_is_still_an_order() -> None:
    placed, updated = datetime(2025, 3, 2, tzinfo=UTC), datetime(2025, 3, 4, tzinfo=UTC)
    assert row(ID="N1", OrderStatus="New", DatePlaced="2025-03-02", DateUpdated="2025-03-04") == ScanRow("N1", "New", placed, updated)
    assert row(OrderID="N1", DatePlaced="soon", DateUpdated="2025-03-04") == ScanRow("N1", "", updated, updated)
    assert row(OrderID="N1", DatePlaced="2025-03-02", DateUpdated="") == ScanRow("N1", "", placed, START)
    assert row(OrderID="N1") == ScanRow("N1", "", END, START)
    assert scan_row(b'{"OrderID":"N1","OrderStatus":{}}', at_least=START, at_most=END).id == "N1"


@pytest.mark.parametrize("document", [b"{}", b"[]", b'{"OrderID":{}}'])
def test_a_scan_row_without_an_id_cannot_be_read(document: bytes) -> None:
    with pytest.raises(Unreadable):
        scan_row(document, at_least=START, at_most=END)


money = st.decimals(min_value=-99999, max_value=99999, places=2)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)


@given(
    total=money, price=st.decimals(min_value=0, max_value=9999, places=8), quantity=st.integers(-9, 999), name=texts, unquoted=st.booleans()
)
def test_what_a_shop_writes_is_what_is_read(total: Decimal, price: Decimal, quantity: int, name: str, unquoted: bool) -> None:
    document = raw(GrandTotal="TOTAL", BillCompany=name, OrderLine=[{**LINE, "UnitPrice": f"{price:f}", "Quantity": str(quantity)}])
    document = document.replace(b'"TOTAL"', f"{total:f}".encode() if unquoted else f'"{total:f}"'.encode())
    read = order(document)
    assert (read.grand_total, read.bill.company) == (total, name)
    assert (read.lines[0].unit_price, read.lines[0].quantity) == (price, quantity)
    assert read_order(read_order(document).raw).order == read


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from([*ORDER, "StickyNotes", "Else"]), json_values))
def test_no_order_however_odd_breaks_its_reader(changes: dict[str, Any]) -> None:
    read = read_order(raw(**changes))
    assert (read.order is None) == bool(read.unreadable)


def test_custom_references_are_read_where_they_are_filled() -> None:
    assert order(raw()).custom_refs == ()
    filled = raw(CustomerRef10="ten", CustomerRef1="one", CustomerRef2=" ", CustomerRef3="")
    assert order(filled).custom_refs == (("CustomerRef1", "one"), ("CustomerRef10", "ten"))
