"""What a Neto status asks for in Omni: the pure decisions, on plain data."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.afterwards.changes import changes, groups_of, lines_changed
from omni_desktop.core.afterwards.shelf import Need, Shelf, needs_of, unlinked_in_words, unlinked_lines
from omni_desktop.core.afterwards.status import Act, Case, Decision, HeldLine, Part, asked_state, decide, dispatch_of, lines_apart, parcels
from omni_desktop.core.inventory import StockLevel, StoredLine, StoredSalesOrder
from omni_desktop.core.order import Line, Order
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import NO_STOCK_WORDS
from omni_desktop.core.values import replace
from tests.core.samples import NOW, line, order

SYDNEY = 3


def shipped(**values: Any) -> Line:
    return line(quantity="2", quantity_shipped="2", **values)


def stored_line(number: int = 1, quantity: str = "2", **values: Any) -> StoredLine:
    known: dict[str, Any] = {"integration_ref": "N1-0", "product_option_id": 101, "code": "AB-1", "unit_price": Decimal(22)}
    return StoredLine(id=number, quantity=Decimal(quantity), discount=Decimal(0), **(known | values))


def stored(*lines: StoredLine, **values: Any) -> StoredSalesOrder:
    money = dict.fromkeys(("tax_rate", "freight_total", "surcharge", "discount_total", "total"), Decimal(0))
    known = {"id": 9, "reference": "N1", "member_id": 1, "branch_id": SYDNEY, "is_approved": True, "is_void": False, "stage": "New"}
    return StoredSalesOrder(**(known | money | {"tax_status": "Incl", "lines": lines or (stored_line(),)} | values))


def part(found: StoredSalesOrder | None, number: int = 1) -> Part:
    return Part(number, "N1", (HeldLine("N1-0", "AB-1", Decimal(2)),), "New", found)


def case(*found: StoredSalesOrder | None, status: str = "Dispatched", state: State = State.CREATED, **values: Any) -> Case:
    parts = tuple(part(each, number) for number, each in enumerate(found, 1))
    return Case(values.pop("shop", order(shipped(), status=status)), state, parts, **values)


def outcome(decision: Decision) -> str:
    return decision.problem.code if decision.act is Act.PROBLEM and decision.problem else decision.act.value


DISPATCHED = {"dispatched_at": NOW}
VOID = {"is_void": True}


@pytest.mark.parametrize(
    ("status", "asked"), [("Dispatched", State.DISPATCHED), ("dispatched ", State.DISPATCHED), ("CANCELLED", State.VOIDED), ("Pick", None)]
)
def test_what_a_status_asks_for(status: str, asked: State | None) -> None:
    assert asked_state(status) is asked


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "dispatch"),
        ({"is_approved": False}, "wait"),
        (DISPATCHED, "record"),
        (VOID, "record"),
        ({"lines": (stored_line(quantity="3"),)}, "lines_differ_in_omni"),
        ({"lines": (stored_line(), stored_line(2, "0", integration_ref="N1-9"))}, "dispatch"),
        ({"lines": (stored_line(), stored_line(2, "4", integration_ref="", parent_id=1))}, "dispatch"),
        ({"stage": "Picking", "invoiced_at": NOW}, "dispatch"),
    ],
)
def test_completed(values: dict[str, Any], expected: str) -> None:
    assert outcome(decide(case(stored(**values)))) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "void"),
        ({"is_approved": False}, "void"),
        (VOID, "record"),
        (DISPATCHED, "cancelled_but_dispatched"),
        ({"invoiced_at": NOW}, "cancelled_but_touched"),
        ({"stage": ""}, "void"),
        ({"stage": "Picking"}, "void"),
        ({"stage": "dispatched "}, "cancelled_but_touched"),
        ({"stage": "new "}, "void"),
        ({"lines": (stored_line(quantity="3"),)}, "void"),
    ],
)
def test_cancelled(values: dict[str, Any], expected: str) -> None:
    assert outcome(decide(case(stored(**values), status="Cancelled"))) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "void"),
        ({"is_approved": False}, "void"),
        ({"stage": "new "}, "void"),
        ({"stage": ""}, "cancelled_but_touched"),
        ({"stage": "Picking"}, "cancelled_but_touched"),
        ({"invoiced_at": NOW}, "cancelled_but_touched"),
        ({"lines": (stored_line(quantity="3"),)}, "cancelled_but_touched"),
        ({"stage": "Picking", **VOID}, "record"),
    ],
)
def test_the_careful_void_only_what_nobody_worked_on(values: dict[str, Any], expected: str) -> None:
    assert outcome(decide(case(stored(**values), status="Cancelled", careful=True))) == expected


@pytest.mark.parametrize("shipped_quantity", ["0", "1", "2", "3"])
def test_the_status_alone_says_completed(shipped_quantity: str) -> None:
    shop = order(line(quantity="2", quantity_shipped=shipped_quantity), status="Dispatched")
    assert decide(case(stored(), shop=shop)).act is Act.DISPATCH


@pytest.mark.parametrize("status", ["Dispatched", "Cancelled"])
def test_a_part_that_is_gone_is_a_problem_whatever_is_asked(status: str) -> None:
    assert outcome(decide(case(stored(), None, status=status))) == "gone_from_omni"
    assert outcome(decide(case(status=status))) == "gone_from_omni"


def test_an_open_order_asks_for_nothing_unless_omni_has_ended_it() -> None:
    assert outcome(decide(case(stored(), status="Pick"))) == "nothing"
    for state in (State.DISPATCHED, State.VOIDED):
        assert outcome(decide(case(stored(), status="Pick", state=state))) == "reopened_in_neto"


def test_only_the_parts_that_have_not_ended_are_written_to() -> None:
    decision = decide(case(stored(**DISPATCHED), stored()))
    assert (decision.act, [each.number for each in decision.targets]) == (Act.DISPATCH, [2])
    decision = decide(case(stored(**VOID), stored(), status="Cancelled"))
    assert (decision.act, [each.number for each in decision.targets]) == (Act.VOID, [2])


def test_a_void_part_beside_a_live_one_is_looked_at_by_a_person_first() -> None:
    assert outcome(decide(case(stored(**VOID), stored()))) == "lines_differ_in_omni"


@pytest.mark.parametrize(
    "values",
    [
        {"refunded": "22.00"},
        {"changed": "AB-1: 2 → 3"},
    ],
)
def test_a_person_may_insist_where_only_doubts_keep_an_order_back(values: dict[str, Any]) -> None:
    assert decide(case(stored(), **values)).act is Act.PROBLEM
    assert decide(case(stored(), insists=True, **values)).act is Act.DISPATCH


def test_insisting_never_voids_what_is_dispatched() -> None:
    assert outcome(decide(case(stored(**DISPATCHED), status="Cancelled", insists=True))) == "cancelled_but_dispatched"
    for touched in ({"stage": "Dispatched"}, {"invoiced_at": NOW}):
        assert outcome(decide(case(stored(**touched), status="Cancelled", insists=True))) == "void"


def test_a_stage_that_was_set_alone_counts_as_dispatched() -> None:
    assert decide(case(stored(stage="Dispatched"), staged=True)).state is State.DISPATCHED
    assert decide(case(stored(stage="Dispatched"))).act is Act.DISPATCH


def test_lines_that_others_made_are_known_by_their_ids() -> None:
    found = stored(stored_line(5, integration_ref=""))
    assert lines_apart([HeldLine("line 5", "AB-1", Decimal(2))], found, by_ref=False) == ""
    assert lines_apart([HeldLine("line 4", "AB-1", Decimal(2))], found, by_ref=False) != ""


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"completed_at": NOW - timedelta(days=1)}, NOW - timedelta(days=1)),
        ({"completed_at": NOW + timedelta(days=1)}, NOW),
        ({"completed_on": date(2026, 3, 2)}, datetime(2026, 3, 2, 1, tzinfo=UTC)),
        ({"updated_at": NOW - timedelta(hours=1)}, NOW - timedelta(hours=1)),
    ],
)
def test_the_date_of_a_dispatch(values: dict[str, Any], expected: datetime) -> None:
    assert dispatch_of(order(shipped(), **values), part(stored()), (), NOW, "Australia/Sydney").at == expected


def parcel_lines(*codes: str) -> Order:
    return order(*(replace(shipped(tracking=code, carrier="Post"), id=f"N1-{number}") for number, code in enumerate(codes)))


def test_parcels_are_whole_codes_each_once_and_what_has_no_room_is_said() -> None:
    shop = parcel_lines("A" * 30, "B" * 25, "C" * 10, "A" * 30, "D" * 51)
    found = parcels(shop, part(stored()), ())
    assert found == (f"{'A' * 30}, {'C' * 10}", ("B" * 25, "D" * 51))
    sent = dispatch_of(shop, part(stored()), (), NOW, "UTC")
    assert (sent.tracking, sent.carrier) == (found.sent, "Post")


def test_a_tracking_code_that_is_typed_in_another_case_is_one_parcel() -> None:
    assert parcels(parcel_lines("ab1,AB1", "Ab1; CD2"), part(stored()), ()) == ("ab1, CD2", ())
    assert parcels(parcel_lines("AP-2, ap-2"), part(stored(tracking_code="own")), ()) == ("", ("AP-2",))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("https://post.example/t?ids=A1,B2", ["https://post.example/t?ids=A1,B2"]),
        ("see www.post.example/A,B", ["see www.post.example/A,B"]),
        ("https://p.example/A,B, CD2", ["https://p.example/A,B", "CD2"]),
        ("https://p.example/A;CD2,EF3", ["https://p.example/A", "CD2", "EF3"]),
        ("https://p.example/A,HTTPS://p.example/B", ["https://p.example/A", "HTTPS://p.example/B"]),
        ("https://p.example/A,\nB", ["https://p.example/A", "B"]),
    ],
)
def test_a_carriers_address_that_holds_a_comma_is_one_code(text: str, codes: list[str]) -> None:
    assert parcels(parcel_lines(text), part(stored()), ()) == (", ".join(codes), ())
    assert parcels(parcel_lines(text), part(stored(tracking_code=", ".join(codes))), ()) == ("", ())


def test_a_tracking_code_that_stands_in_omni_stays_and_others_are_said() -> None:
    own = part(stored(tracking_code="own, a1"))
    assert parcels(parcel_lines("A1", "B2"), own, ()) == ("", ("B2",))


def test_each_part_has_the_parcels_of_its_lines_and_the_first_those_of_no_part() -> None:
    first, second = (Part(number, f"N1/{number}", (HeldLine(f"N1-{number}", "AB-1", Decimal(2)),), "New", stored()) for number in (1, 2))
    shop = parcel_lines("NOTE", "FIRST", "SECOND")
    assert [parcels(shop, each, (first, second)).sent for each in (first, second)] == ["NOTE, FIRST", "SECOND"]


@given(st.lists(st.text("AB1,; ", max_size=60), max_size=6), st.sampled_from(["", "A", "B1, A1"]))
def test_no_tracking_code_is_lost_or_cut(texts: list[str], there: str) -> None:
    codes = {code.strip() for text in texts for code in text.replace(";", ",").split(",")} - {""}
    found = parcels(parcel_lines(*texts), part(stored(tracking_code=there)), ())
    kept = {code for text in (found.sent, there) for code in text.split(", ")} - {""}
    assert codes <= kept | set(found.left_out)
    assert set(found.left_out).isdisjoint(kept)
    assert len(found.sent) <= 50


def need(option: int = 101, code: str = "ab-1") -> Need:
    return Need(option, SYDNEY, code)


def level(on_hand: str, available: str = "", virtual: str = "0", code: str = "AB-1") -> StockLevel:
    return StockLevel(101, SYDNEY, Decimal(available or on_hand), Decimal(on_hand), Decimal(virtual), code)


def shelf(*levels: StockLevel) -> Shelf:
    made = Shelf()
    made.learn([101], levels)
    return made


def test_stock_goes_to_who_comes_first() -> None:
    made = shelf(level("5", "-2"))
    wanted = {need(): Decimal(3)}
    assert made.shortages(wanted) == []
    for _ in range(2):
        made.take("N1", wanted)
    assert [short.short for short in made.shortages(wanted)] == [1]
    made.take("N1", {})
    assert made.shortages(wanted) == []


def test_a_product_without_a_stock_row_has_nothing() -> None:
    made = shelf()
    assert [(short.there, short.short) for short in made.shortages({need(): Decimal(2)})] == [(0, 2)]
    assert made.unknown([need(), need(102)]) == [102]


def test_each_size_of_a_product_has_its_own_shelf() -> None:
    made = shelf(level("9", code="AB-1-L"), level("1", code="AB-1-S"))
    assert made.shortages({need(code="ab-1-l"): Decimal(3)}) == []
    assert made.shortages({need(code="ab-1-s"): Decimal(3)}) != []
    assert made.shortages({need(code="unknown"): Decimal(3)}) != []


def test_a_kit_counts_by_what_could_be_made_up_beyond_all_open_orders_and_ours() -> None:
    made = shelf(level("0", "0", "-1"))
    made.expect("N1", {need(): Decimal(3)})
    assert made.shortages({need(): Decimal(2)}) == []
    assert made.shortages({need(): Decimal(3)}) != []


def test_what_a_sales_order_still_takes() -> None:
    lines = (
        stored_line(1, "5", quantity_shipped=Decimal(2)),
        stored_line(2, "1"),
        stored_line(3, "1", product_option_id=0),
        stored_line(4, "1", product_option_id=104, stock_control="Labour"),
        stored_line(5, "1", product_option_id=105, code="KIT"),
        stored_line(6, "2", product_option_id=106, code="PART", parent_id=5),
    )
    assert needs_of(stored(*lines), NO_STOCK_WORDS) == {need(): Decimal(4), need(106, "part"): Decimal(2)}


@pytest.mark.parametrize("word", ["Labour", " NON STOCK ", "NonStock", "Non  Stock", "SERVICE", "Freight"])
def test_a_line_without_stock_control_needs_no_stock_in_whatever_spelling(word: str) -> None:
    assert needs_of(stored(stored_line(stock_control=word)), (*NO_STOCK_WORDS, "freight")) == {}
    assert needs_of(stored(stored_line(stock_control=word)), ()) == {need(): Decimal(2)}


@pytest.mark.parametrize("word", ["", "FIFO", "Batch", "In Stock", "Serial"])
def test_a_line_with_stock_control_needs_stock(word: str) -> None:
    assert needs_of(stored(stored_line(stock_control=word)), NO_STOCK_WORDS) == {need(): Decimal(2)}


def test_lines_without_a_product_are_named_with_what_helps() -> None:
    told = unlinked_in_words(unlinked_lines(stored(stored_line(product_option_id=0, code="SETUP"), stored_line(2))))
    assert told.startswith("SETUP isn't linked to a product in Omni: link it there (a service to a product without stock control)")
    assert unlinked_in_words(["A", "B"]).startswith("A, B aren't linked to a product")
    assert unlinked_in_words([]) == ""


def changed(before: Order, after: Order) -> list[str]:
    return [str(change) for change in changes(before, after)]


def test_changes_are_told_field_by_field() -> None:
    before = order(line(0, quantity="2"), line(1, "AB-2"), delivery_instruction="Ring")
    after = order(line(0, quantity="3", notes="Gift"), line(5, "AB-3"), purchase_order_number="PO 7")
    found = changes(before, after)
    assert changed(before, after) == [
        "AB-1: 2 → 3",
        "AB-1 notes: (none) → Gift",
        "AB-3: (none) → 1",
        "AB-2: 1 → (none)",
        "Purchase order number: (none) → PO 7",
        "Delivery instructions: Ring → (none)",
        "Total: 66.00 → 88.00",
    ]
    assert lines_changed(found) == "AB-1: 2 → 3, AB-3: (none) → 1, AB-2: 1 → (none)"
    assert groups_of(found) == "lines, notes, totals"


def test_lines_that_only_got_new_numbers_did_not_change() -> None:
    assert changed(order(line(0), line(1, "AB-2")), order(line(7, "AB-2"), line(8))) == []
    two = order(line(0, quantity="2"), line(1, quantity="5"))
    assert changed(two, order(line(1, quantity="5"), line(0, quantity="2"))) == []
