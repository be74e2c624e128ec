"""Omni's lists: complete or an error, cut by encoded length, and read whatever form they have."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.errors import CannotContinue, Refused, TryLater
from omni_desktop.core.inventory import Unit
from omni_desktop.web.omni import lists
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.omni.rows import Malformed
from omni_desktop.web.omni.where import LONGEST_URL, askable, encoded, one_of, page_url, portions
from tests.web.servers import Handler, ScriptedServer, answer

BASE = "https://api.cin7.com/api/v1"
EMPTY = page_url(BASE, "ProductOptions", "", "id ASC", 1)


def rows(*found: Any) -> Any:
    return answer(200, json.dumps(list(found)))


def asked(server: ScriptedServer, name: str = "where") -> list[str]:
    return [parse_qs(urlsplit(seen.path).query).get(name, [""])[0] for seen in server.seen]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=80))
def test_every_value_is_asked_once_in_urls_that_are_short_enough(values: list[str]) -> None:
    wanted = askable(values)
    runs = list(portions(wanted, one_of("code"), EMPTY))
    assert [value for run in runs for value in run] == wanted
    for run in runs:
        assert len(page_url(BASE, "ProductOptions", one_of("code")(run), "id ASC", 999)) <= LONGEST_URL or len(run) == 1


def test_the_urls_are_nearly_full() -> None:
    wanted = [f"SKU-{number:05}" for number in range(1000)]
    runs = list(portions(wanted, one_of("code"), EMPTY))
    lengths = [len(page_url(BASE, "ProductOptions", one_of("code")(run), "id ASC", 1)) for run in runs]
    assert all(LONGEST_URL - 40 < length <= LONGEST_URL for length in lengths[:-1])
    assert len(runs) < 11


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_hostile_texts_arrive_as_one_quoted_value(text: str) -> None:
    url = page_url(BASE, "ProductOptions", one_of("code")([text]), "id ASC", 1)
    query = parse_qs(urlsplit(url).query, keep_blank_values=True)
    assert query["where"] == ["code IN ('" + text.replace("'", "''") + "')"]
    assert sorted(query) == ["order", "page", "rows", "where"]
    assert url.isascii()
    assert not set(" '\"<>#&+%").intersection(url.replace("&order=", "").replace("&page=", "").replace("&rows=", "").replace("%", ""))


def test_the_query_is_encoded_as_the_api_page_asks() -> None:
    assert encoded("a b'c%d#e&f+g\u00e9,(=@") == "a%20b%27c%25d%23e%26f%2Bg%C3%A9,(=@"


def test_full_pages_go_on_and_a_short_one_ends_the_list(omni: OmniInventory, server: ScriptedServer) -> None:
    full = [{"id": number, "code": f"C{number}"} for number in range(500)]
    server.scripts.extend([rows(*full[:250]), rows(*full[250:]), rows()])
    assert len(omni.product_options([f"C{number}" for number in range(10)])) == 500
    assert asked(server, "page")[:3] == ["1", "2", "3"]
    assert asked(server, "order")[0] == "id ASC"
    assert asked(server, "rows")[0] == "250"


def test_a_failed_page_is_not_the_last_one(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.extend([rows(*({"id": number} for number in range(250))), *[answer(200, b'[{"id":9')] * 3])
    with pytest.raises(TryLater):
        omni.branches()


def test_a_list_that_moved_between_its_pages_is_asked_again_in_halves(omni: OmniInventory, server: ScriptedServer) -> None:
    whole = {"total": 5, "lineItems": []}
    moved = [{"id": number, "reference": "A", **whole} for number in range(250)]
    answers = [{"id": 1, "reference": "A", **whole}, {"id": 2, "reference": "B", **whole}]
    server.scripts.extend([rows(*moved), rows(moved[0]), *map(rows, answers)])
    assert [stored.id for stored in omni.sales_orders(["A", "B"])] == [1, 2]
    assert asked(server)[2:] == ["reference IN ('A')", "reference IN ('B')"]
    server.scripts.extend([rows(*moved), rows(moved[0])] * 2)
    for call in (lambda: omni.sales_orders(["A"]), omni.branches):
        with pytest.raises(TryLater):
            call()


@pytest.mark.parametrize("status", [400, 414])
def test_an_account_that_refuses_to_list_what_was_just_made_is_asked_for_each(
    omni: OmniInventory, server: ScriptedServer, status: int
) -> None:
    server.scripts.append(answer(status))
    assert omni.sales_orders_made(datetime(2026, 1, 1, tzinfo=UTC), 7) is None


@pytest.mark.parametrize("status", [404, 414])
def test_too_long_is_halved_down_to_what_the_server_takes(omni: OmniInventory, server: ScriptedServer, status: int) -> None:
    def picky(handler: Handler) -> None:
        answer(200 if len(handler.path) < 200 else status)(handler)

    server.always = picky
    assert omni.sales_orders([f"REF-{number}" for number in range(40)]) == []
    answered = [where for where, seen in zip(asked(server), server.seen, strict=True) if len(seen.path) < 200]
    assert sum(where.count("REF-") for where in answered) == 40


def test_one_value_that_is_too_long_even_alone_is_refused(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(414)
    with pytest.raises(Refused) as caught:
        omni.sales_orders(["\u4e2d" * 250])
    assert "\u4e2d" not in str(caught.value)


def test_a_list_that_is_not_there_is_a_wrong_address(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(404)
    with pytest.raises(CannotContinue) as caught:
        omni.sales_orders(["A"])
    assert caught.value.code == "wrong_address"


def test_what_cannot_be_in_omni_is_not_asked(omni: OmniInventory, server: ScriptedServer) -> None:
    assert omni.contacts("email", ["", "  ", "x" * 251]) == []
    assert server.seen == []
    assert askable([" a", "a ", "A"]) == ["a", "A"]


def test_the_second_code_field_is_asked_only_for_what_the_first_did_not_answer(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.append(rows({"id": 1, "code": " ab  1"}, {"id": 2, "code": "", "productOptionCode": "CD"}))
    server.scripts.append(rows({"id": 3, "code": "OLD", "productOptionCode": "EF", "status": "Disabled"}))
    found = omni.product_options(["AB 1", "CD", "EF"])
    assert asked(server)[0] == "code IN ('AB 1','CD','EF')"
    assert asked(server)[1] == " OR ".join(f"{name} IN ('EF')" for name in ("productOptionCode", "productOptionSizeCode", "code"))
    assert [(one.id, one.code, one.alternative_codes, one.is_active) for one in found] == [
        (1, " ab  1", (), True), (2, "CD", (), True), (3, "OLD", ("EF",), False),
    ]  # fmt: skip


def option(**fields: Any) -> Any:
    return lists.product_option(json.dumps({"id": 7, **fields}).encode())


@pytest.mark.parametrize("old_code", ["TEE-M", "TEE", ""])
def test_a_row_of_a_size_grid_has_the_styles_code_and_the_sizes(old_code: str) -> None:
    row = option(code=old_code, productOptionCode="TEE", productOptionSizeCode="TEE-M", size="M", productOptionSizeBarcode="931")
    assert (row.code, row.size_code, row.size, row.sku, row.barcodes) == ("TEE", "TEE-M", "M", "TEE-M", ("931",))
    assert set(row.codes) == {"TEE", "TEE-M"}


def test_a_size_code_that_only_repeats_the_code_is_no_size_grid() -> None:
    assert (option(code="A", productOptionSizeCode="A").size_code, option(productOptionSizeCode="A").code) == ("", "A")


def test_units_of_measure_and_a_price_without_sense_are_read() -> None:
    row = option(code="A", uomOptions=[{"code": "BOX", "quantity": 12, "barcode": 193}], retailPrice=1e30)
    assert (row.units, row.price) == ((Unit("BOX", Decimal(12), "193"),), None)


def test_other_spellings_of_a_missing_code_are_asked_with_it(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows()
    omni.product_options(["A B", "0042"])
    assert "code IN ('A B','AB','0042','42','042','00042','000042')" in asked(server)[1]
    omni.product_options(["C\u00a0 D", "E\u2013\u200b1", "\uff26"])
    for spelling in ("C D", "CD", "E-1", "F"):
        assert f"'{spelling}'" in asked(server)[-1], asked(server)
    omni.product_options(["EN-1", "FR_2"])
    assert "code IN ('EN-1','EN_1','FR_2','FR-2')" in asked(server)[-1]


def test_barcodes_are_asked_in_one_call(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows({"id": 1, "code": "A", "barcode": "931"})
    assert [one.code for one in omni.product_options_by_barcode(["931", "932"])] == ["A"]
    names = ("barcode", "productOptionBarcode", "productOptionSizeBarcode")
    assert asked(server) == [" OR ".join(f"{name} IN ('931','932')" for name in names)]


def test_a_barcode_is_asked_with_the_zeros_that_a_spreadsheet_takes_away(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows({"id": 1, "code": "A", "barcode": "0012345678905"})
    omni.product_options_by_barcode(["12345678905", "01234", "AB-1"])
    wanted = "'012345678905','0012345678905','00012345678905','12345678905','01234','AB-1'"
    assert asked(server)[0].startswith(f"barcode IN ({wanted})")


def test_a_gl_account_of_a_contact_has_no_blanks_around_it(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows({"id": 1, "type": "Customer", "costCenter": " 4-1000\u00a0"})
    assert omni.contacts("email", ["a@b.example"])[0].cost_center == "4-1000"


def test_contacts_are_asked_by_their_field_and_given_whatever_they_are(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows({"id": 1, "type": "supplier", "isActive": False, "email": None, "accountNumber": 12}, {"id": "2", "Type": 1})
    found = omni.contacts("account_number", ["12"])
    assert [(one.id, one.type, one.is_active, one.account_number) for one in found] == [(1, "Supplier", False, "12"), (2, "", True, "")]
    omni.contacts("integration_ref", ["neto:o'neil"])
    assert asked(server)[1] == "integrationRef IN ('neto:o''neil')"


def test_stock_is_asked_by_number(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows({"productOptionId": 5, "branchId": 3, "available": -1.5, "stockOnHand": "2", "virtual": None})
    (level,) = omni.stock([5, 6])
    assert asked(server) == ["productOptionId IN (5,6)"]
    assert (level.available, level.on_hand, level.virtual) == (Decimal("-1.5"), 2, 0)


def stored(**changes: Any) -> Any:
    return lists.stored_sales_order(json.dumps({"id": 1, "reference": "R", **changes}).encode())


@pytest.mark.parametrize("written", ["Incl", "incl", 1, "1"])
def test_a_tax_status_may_be_a_number(written: Any) -> None:
    assert stored(taxStatus=written).tax_status == "Incl"


def test_a_void_shows_in_two_ways() -> None:
    assert stored(status="VOID").is_void
    assert stored(isVoid=True).is_void
    assert not stored(status="Approved").is_void
    assert stored(status="Approved").is_approved
    assert not stored(status="Draft").is_approved
    assert not stored(isApproved=0, status="Approved").is_approved


@pytest.mark.parametrize(("rate", "total"), [(None, "10.01"), (0, "10.01"), (1, "10.01"), (1.5, "15.02")])
def test_totals_are_in_the_orders_currency(rate: Any, total: str) -> None:
    assert stored(total=10.01, currencyRate=rate).total == Decimal(total)


@pytest.mark.parametrize("amount", ["109.99000000000001", "109.98999999999999", "109.994", "109.985"])
def test_a_total_with_the_tail_of_a_binary_fraction_is_in_cents(amount: str) -> None:
    raw = f'{{"id": 1, "reference": "R", "total": {amount}, "freightTotal": {amount}, "lineItems": [{{"unitPrice": {amount}}}]}}'
    assert lists.stored_sales_order(raw.encode()).total == Decimal("109.99")


def test_names_in_another_case_are_understood() -> None:
    raw = b'{"Id":4,"Reference":"R","LineItems":[{"Qty":2.50,"Code":"A","ProductOptionId":7}],"DispatchedDate":"2026-01-01T00:00:00Z"}'
    read = lists.stored_sales_order(raw)
    assert (read.id, read.reference, read.lines[0].quantity, read.lines[0].product_option_id) == (4, "R", Decimal("2.50"), 7)
    assert read.dispatched_at is not None
    assert read.raw == raw


def test_unset_dates_are_none_and_local_ones_become_utc() -> None:
    read = stored(
        dispatchedDate="0001-01-01T00:00:00",
        invoiceDate=None,
        createdDate="2026-01-01T13:00:00.1234567+13:00",
        modifiedDate="2026-01-01T00:00:00",
    )
    assert read.dispatched_at is None
    assert read.invoiced_at is None
    assert read.created_at.hour == 0
    assert read.modified_at.utcoffset().seconds == 0


def test_a_size_grid_line_is_known_by_its_only_size() -> None:
    read = stored(
        lineItems=[{"code": "STYLE", "sizes": [{"code": "SKU-S"}]}, {"code": "B", "sizes": [{"code": "x"}, {"code": "y"}]}, {"code": None}]
    )
    assert [line.code for line in read.lines] == ["SKU-S", "B", ""]


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"id": None},
        {"id": "x"},
        {"id": 1, "total": "much"},
        {"id": 1, "total": "NaN"},
        {"id": 1, "dispatchedDate": "soon"},
        {"id": 1, "lineItems": 7},
    ],
)
def test_a_row_that_makes_no_sense_is_malformed(row: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        lists.stored_sales_order(json.dumps(row).encode())


def test_the_rate_of_a_stored_order_is_known_for_a_put() -> None:
    assert lists.currency_rate(b"") is None
    assert lists.currency_rate(b'{"id":1,"currencyRate":0}') is None
    assert lists.currency_rate(b'{"id":1,"currencyRate":1.25}') == Decimal("1.25")


def answers(*elements: Any) -> list[tuple[bool | None, int, str]]:
    return [(one.taken, one.id, one.words) for one in lists.write_answers(json.dumps(elements).encode(), 3)]


def test_answers_are_matched_by_their_index() -> None:
    nobody = (None, 0, "")
    refused = {"index": 0, "success": False, "id": 0, "errors": ["a\n b", {"message": "c"}]}
    assert answers({"index": 2, "success": True, "id": 9}, refused) == [(False, 0, "a b; c"), nobody, (True, 9, "")]
    assert answers({"index": 0, "success": True, "id": 0}, {"index": 1, "success": True}, {"index": 2, "id": 5}) == [nobody] * 3
    assert (
        answers({"index": 0, "success": True, "id": 5}, {"index": 0, "success": True, "id": 6}, 7, {"index": 99, "success": True, "id": 1})
        == [nobody] * 3
    )


@pytest.mark.parametrize(
    ("errors", "words"), [(None, ""), ("no", "no"), ([], ""), (["x" * 900], "x" * 500), ([{"Message": "m"}, None], "m")]
)
def test_words_of_a_refusal_are_short_plain_text(errors: Any, words: str) -> None:
    assert answers({"index": 0, "success": False, "errors": errors})[0] == (False, 0, words)


@pytest.mark.parametrize("odd", [7, None, {"company": "nameless"}, {"id": 10**30}, {"id": [3]}])
def test_a_branch_that_cannot_be_read_hides_no_other(omni: OmniInventory, server: ScriptedServer, odd: object) -> None:
    server.always = rows(odd, {"id": 3, "company": "Main"})
    assert [branch.id for branch in omni.branches()] == [3]


@pytest.mark.parametrize("odd", [7, {"id": 10**30}, {"id": 4, "total": "1E+400"}, {"id": 4, "total": "1" * 40}])
def test_a_sales_order_that_cannot_be_read_is_never_taken_for_absent(omni: OmniInventory, server: ScriptedServer, odd: object) -> None:
    server.always = rows(odd, {"id": 3, "reference": "A", "total": 5, "lineItems": []})
    with pytest.raises(TryLater):
        omni.sales_orders(["A", "B"])
    assert [stored.id for stored in omni.sales_orders_modified(datetime(2026, 1, 1, tzinfo=UTC))] == [3]


def test_characters_that_no_database_takes_are_told_as_lost(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(200, b'[{"id":3,"company":"a\\ud800b\\u0000c"}]')
    assert omni.branches()[0].name == "a\ufffdb\ufffdc"
