"""Sales orders and contacts as Omni's JSON: exact amounts, nothing sent that says nothing, and back again."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.order import ZERO
from omni_desktop.core.sales_order import LineSize, NewContact, Place, SalesLine, SalesOrder
from omni_desktop.core.values import replace
from omni_desktop.web.omni.change import difference
from omni_desktop.web.omni.order import omni_from_contact, omni_from_sales_order, omni_rounding, prepared, sales_order_from_document

AT = datetime(2026, 3, 1, 10, 30, tzinfo=UTC)
SMALL = SalesOrder(
    order_id="N1", reference="N1", branch_id=3, is_approved=False, stage="", tax_status="Excl", tax_rate=ZERO, created_at=None,
    lines=(SalesLine("", "A", "", Decimal(1), ZERO),), expected_total=ZERO, expected_tax=ZERO, shop_total=ZERO,
)  # fmt: skip


def sent(sales_order: SalesOrder) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(prepared(omni_from_sales_order(sales_order)).document, parse_float=Decimal)
    return found


def test_what_says_nothing_is_not_sent() -> None:
    line = {"code": "A", "qty": 1, "unitPrice": 0, "sort": 0}
    assert sent(SMALL) == {
        "reference": "N1", "branchId": 3, "isApproved": False, "taxStatus": "Excl", "taxRate": 0, "lineItems": [line],
    }  # fmt: skip


def test_each_value_has_its_own_name() -> None:
    whole = replace(
        SMALL, member_id=41, stage="New",
        created_at=AT, invoice_at=AT, email="jo@x", delivery=Place("a", "b", "c", "d", "e", "f", "g", "h", "i"),
        billing=Place(post_code="4000"), logistics_status=0, sales_person_id=5, distribution_branch_id=6, currency_code="AUD",
        freight_total=Decimal("9.950"), surcharge=Decimal("0.05"), discount_total=Decimal("1.00"), voucher_code="V", customer_order_no="PO",
        lines=(SalesLine("N1-0", "A", "Thing", Decimal("2.5"), Decimal("22.00000000"), Decimal("0.10"), 77, "gift", 2),),
    )  # fmt: skip
    document = sent(whole)
    assert document["createdDate"] == document["invoiceDate"] == "2026-03-01T10:30:00Z"
    assert (document["memberId"], document["logisticsStatus"], document["salesPersonId"]) == (41, 0, 5)
    assert "".join(document[f"delivery{part}"] for part in ("FirstName", "LastName", "Company", "Address1", "Address2")) == "abcde"
    assert "".join(document[f"delivery{part}"] for part in ("City", "State", "PostalCode", "Country")) == "fghi"
    assert document["billingPostalCode"] == "4000"
    assert "billingCity" not in document
    assert document["lineItems"] == [
        {"code": "A", "productOptionId": 77, "name": "Thing", "discount": Decimal("0.10"), "lineComments": "gift", "integrationRef": "N1-0",
         "qty": Decimal("2.5"), "unitPrice": Decimal(22), "sort": 2},
    ]  # fmt: skip


def test_a_size_and_a_unit_go_out_as_omni_has_them_and_come_back() -> None:
    size = SalesLine("N1-0", "TEE-M", "Tee", Decimal(2), Decimal(22), product_option_id=7, size=LineSize("TEE", "M", "931"))
    unit = SalesLine("N1-1", "BOX", "Box", Decimal(3), Decimal(264), product_option_id=8, in_units=True)
    whole = replace(SMALL, lines=(size, unit))
    first, second = sent(whole)["lineItems"]
    assert (first["code"], first["sizes"]) == ("TEE", [{"name": "M", "code": "TEE-M", "barcode": "931", "qty": Decimal(2)}])
    assert {name: second[name] for name in ("code", "uomQtyOrdered", "uomPrice")} == {"code": "BOX", "uomQtyOrdered": 3, "uomPrice": 264}
    assert not {"qty", "unitPrice"} & set(second)
    document = prepared(omni_from_sales_order(whole)).document
    assert sales_order_from_document(document, order_id="N1", part=1, total=ZERO).lines == whole.lines


def test_amounts_keep_their_digits_and_the_digest_is_over_what_is_sent() -> None:
    made = prepared(omni_from_sales_order(replace(SMALL, freight_total=Decimal("9.950"))))
    assert b'"freightTotal":9.950' in made.document
    assert made.digest == sha256(made.document).hexdigest()
    assert prepared(omni_from_sales_order(SMALL)) == prepared(omni_from_sales_order(replace(SMALL)))


def test_times_are_whole_seconds_of_utc() -> None:
    local = AT.astimezone(timezone(timedelta(hours=10))).replace(microsecond=999_999)
    assert sent(replace(SMALL, created_at=local))["createdDate"] == "2026-03-01T10:30:00Z"


@pytest.mark.parametrize("absurd", ["NaN", "Infinity", "1e400", "1e-400"])
def test_an_absurd_amount_never_leaves(absurd: str) -> None:
    with pytest.raises(ValueError, match="sensible"):
        omni_from_sales_order(replace(SMALL, surcharge=Decimal(absurd)))


def test_a_contact_is_an_active_customer() -> None:
    blank = dict.fromkeys(NewContact.__struct_fields__, "")
    contact = NewContact(**{**blank, "email": "jo@x", "price_tier": "Retail", "sales_person_id": None, "post_code": "4000"})
    assert omni_from_contact(contact) == {
        "type": "Customer", "isActive": True, "email": "jo@x", "priceColumn": "Retail", "postCode": "4000",
    }  # fmt: skip


def stored(raw: bytes = b"") -> StoredSalesOrder:
    return StoredSalesOrder(9, "N1", 41, 3, True, False, "New", "Incl", Decimal(10), ZERO, ZERO, ZERO, ZERO, raw=raw)


def test_a_rounding_says_all_numbers_that_are_ours_again() -> None:
    rounded = replace(SMALL, surcharge=Decimal("0.02"), surcharge_description="Rounding", freight_total=Decimal(5), tax_rate=Decimal(10))
    assert omni_rounding(stored(), rounded, None) == {
        "id": 9, "freightTotal": 5, "surcharge": Decimal("0.02"), "discountTotal": 0, "taxStatus": "Excl", "taxRate": 10,
        "surchargeDescription": "Rounding",
    }  # fmt: skip
    assert omni_rounding(stored(), rounded, Decimal("1.25"))["currencyRate"] == Decimal("1.25")


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
amounts = st.decimals(min_value=-99999, max_value=99999, places=2)
numbers = st.none() | st.integers(1, 2**31)
times = st.none() | st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
places = st.builds(Place, *[texts] * 9)
lines = st.builds(SalesLine, texts, texts, texts, amounts, amounts, amounts, st.integers(0, 2**31), texts, st.integers(0, 300))
whole_orders = st.builds(
    SalesOrder, order_id=st.just("N1"), reference=texts, branch_id=st.integers(0, 99), is_approved=st.booleans(), stage=texts,
    tax_status=st.sampled_from(["Incl", "Excl", "Exempt"]), tax_rate=amounts, created_at=times,
    lines=st.lists(lines, max_size=3).map(tuple),
    expected_total=st.just(Decimal(7)), expected_tax=st.just(ZERO), shop_total=st.just(Decimal(7)), part=st.just(2), member_id=numbers,
    new_contact=st.none(), distribution_branch_id=numbers, first_name=texts, last_name=texts, company=texts, email=texts, phone=texts,
    delivery=places, billing=places, project_name=texts, internal_comments=texts, delivery_instructions=texts, customer_order_no=texts,
    freight_total=amounts, freight_description=texts, surcharge=amounts, surcharge_description=texts, discount_total=amounts,
    discount_description=texts, currency_code=texts, alternative_tax_rate=texts, cost_center=texts, member_cost_center=texts,
    payment_terms=texts, logistics_status=st.none() | st.integers(0, 9), sales_person_id=numbers, invoice_at=times, voucher_code=texts,
    estimated_delivery_at=times, custom_fields=st.dictionaries(texts, texts, max_size=3).map(lambda fields: tuple(fields.items())),
    origins=st.just({}),
)  # fmt: skip


@given(whole_orders)
def test_a_kept_document_tells_the_sales_order_that_was_sent(sales_order: SalesOrder) -> None:
    document = prepared(omni_from_sales_order(sales_order)).document
    assert sales_order_from_document(document, order_id="N1", part=2, total=Decimal(7)) == sales_order


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12).filter(
        lambda amount: abs(amount.adjusted()) < 30
    )
)
def test_every_amount_arrives_exactly(amount: Decimal) -> None:
    found = json.loads(prepared({"a": amount}).document, parse_float=Decimal, parse_int=Decimal)["a"]
    assert found == amount


def test_a_kept_document_that_is_none_raises_value_error() -> None:
    for document in (b"", b"[]", b'{"lineItems":{}}', b'{"createdDate":"soon"}', b'{"customFields":7}'):
        with pytest.raises(ValueError):  # noqa: PT011 - json's and msgspec's own, whatever they say
            sales_order_from_document(document, order_id="N1", part=1, total=ZERO)


def test_a_change_leaves_the_customers_account_and_the_custom_fields_as_they_are() -> None:
    before = {"memberCostCenter": "410", "customFields": {"orders_1": "Blue"}, "email": "a@x", "lineItems": []}
    after = {"memberCostCenter": "420", "customFields": {"orders_1": "Red"}, "email": "b@x", "lineItems": []}
    found = difference(before, after, json.dumps({**before, "customFields": {"orders_1": "Blue", "orders_2": "by hand"}}).encode())
    assert (found.values, found.conflicts) == ({"email": "b@x"}, ())
