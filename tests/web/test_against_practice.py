"""The two clients against the make-believe Neto and Omni, over real HTTP."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from omni_desktop.core.errors import CannotContinue, OutcomeUnknown, Refused, TryLater
from omni_desktop.core.order import Order
from omni_desktop.core.sales_order import NewContact, Place, SalesLine, SalesOrder
from omni_desktop.core.values import replace
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.web.neto.shop import NetoShop
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.session import Timeouts
from tests.web.servers import PretendClock, limiter

PATIENT = Timeouts(connect=20, read=30, write=30, whole=60)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def world() -> Iterator[PracticeWorld]:
    world = PracticeWorld.open(None)
    yield world
    world.close()


@pytest.fixture
def practice(world: PracticeWorld) -> Iterator[PracticeServer]:
    with PracticeServer(world, limits=None) as practice:
        yield practice
        assert practice.calls.crashes == []


@pytest.fixture
def shop(practice: PracticeServer, clock: PretendClock) -> NetoShop:
    return NetoShop(practice.neto_url, practice.neto_key, practice.neto_username, limiter(clock, "Neto"), clock, timeouts=PATIENT)


@pytest.fixture
def inventory(practice: PracticeServer, clock: PretendClock) -> OmniInventory:
    return OmniInventory(practice.omni_url, practice.omni_username, practice.omni_key, limiter(clock), clock, timeouts=PATIENT)


def all_orders(shop: NetoShop) -> list[Order]:
    ids = [row.id for page in shop.scan_updated(LONG_AGO) for row in page.rows]
    reads = [read for start in range(0, len(ids), 100) for read in shop.orders(ids[start : start + 100])]
    assert [read.unreadable for read in reads if read.unreadable] == []
    return [read.order for read in reads if read.order]


def sales_order(inventory: OmniInventory, **changes: object) -> SalesOrder:
    branch = inventory.branches()[0].id
    option = inventory.product_options(["AB-114"])[0]
    line = SalesLine("N1-0", option.code, "A thing", Decimal(2), Decimal("11.00"), Decimal("0.05"), option.id, "gift", 1)
    whole = SalesOrder(
        order_id="N1", reference="WEB-N1", branch_id=branch, is_approved=True, stage="New", tax_status="Incl", tax_rate=Decimal(10),
        created_at=datetime(2026, 3, 1, 10, 30, tzinfo=UTC), lines=(line,), expected_total=Decimal("31.90"), expected_tax=Decimal("2.90"),
        shop_total=Decimal("31.90"), first_name="Jo", email="jo@example.com", delivery=Place(first_name="Jo", city="Brisbane"),
        freight_total=Decimal("9.95"), freight_description="Standard",
    )  # fmt: skip
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_a_scan_and_its_details_bring_every_order_of_the_shop(shop: NetoShop, world: PracticeWorld) -> None:
    orders = all_orders(shop)
    assert len({order.id for order in orders}) == len(orders) == len(world.shop.orders) > 20
    assert all(order.not_returned == () for order in orders)
    assert sum(order.grand_total for order in orders) > 100
    assert all(line.sku for order in orders for line in order.lines)


@pytest.mark.parametrize(
    "switch",
    ["collapse_single_lists", "empty_as_string", "numbers_unquoted", "zero_dates", "old_payment_names", "warning_ack", "short_pages"],
)
def test_every_form_of_neto_reads_as_the_same_orders(shop: NetoShop, practice: PracticeServer, switch: str) -> None:
    plain = {order.id: order for order in all_orders(shop)}
    setattr(practice.switches, switch, True)
    assert {order.id: order for order in all_orders(shop)} == plain


def test_a_scan_that_finds_nothing_costs_one_call(shop: NetoShop) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    (page,) = shop.scan_updated(datetime.now(UTC) + timedelta(days=1))
    assert page.rows == ()
    assert before <= page.shop_time <= datetime.now(UTC)
    assert shop.calls == 1


def test_a_scan_by_place_date_obeys_both_ends(shop: NetoShop) -> None:
    rows = [row for page in shop.scan_updated(LONG_AGO) for row in page.rows]
    middle = sorted(row.placed_at for row in rows)[len(rows) // 2]
    older = {row.id for page in shop.scan_placed(LONG_AGO, middle) for row in page.rows}
    assert older == {row.id for row in rows if row.placed_at <= middle}


def test_an_order_that_neto_does_not_know_is_not_in_the_list(shop: NetoShop) -> None:
    known = next(row.id for page in shop.scan_updated(LONG_AGO) for row in page.rows)
    assert [read.id for read in shop.orders([known, "NOBODY"])] == [known]


def test_one_bad_order_does_not_hide_its_neighbours(shop: NetoShop, practice: PracticeServer) -> None:
    ids = [row.id for page in shop.scan_updated(LONG_AGO) for row in page.rows][:5]
    practice.faults.add("bad_order", api="neto")
    reads = shop.orders(ids)
    assert len(reads) == 5
    assert sum(1 for read in reads if read.order) == 4
    assert next(read for read in reads if read.unreadable).id in ids


def test_the_currency_settings_are_read(shop: NetoShop) -> None:
    currency = shop.currency()
    assert (currency.code, currency.tax_rate, currency.country) == ("AUD", Decimal(10), "AU")


def test_a_wrong_neto_key_is_named_though_the_status_is_200(practice: PracticeServer, clock: PretendClock) -> None:
    shop = NetoShop(practice.neto_url, "wrong-key-zz9", "", limiter(clock, "Neto"), clock)
    with pytest.raises(CannotContinue) as caught:
        shop.currency()
    assert caught.value.code == "wrong_key_neto"
    assert "zz9" not in str(caught.value)


def test_a_sales_order_reads_back_as_it_was_sent(inventory: OmniInventory) -> None:
    wanted = sales_order(inventory)
    (answer,) = inventory.create_sales_orders([inventory.prepare_sales_order(wanted)], expand_boms=False)
    (stored,) = inventory.sales_orders(["WEB-N1"])
    assert answer.taken
    assert stored.id == answer.id
    assert (stored.reference, stored.branch_id, stored.tax_status, stored.tax_rate) == ("WEB-N1", wanted.branch_id, "Incl", 10)
    assert (stored.freight_total, stored.total, stored.delivery) == (Decimal("9.95"), Decimal("31.90"), wanted.delivery)
    assert stored.is_approved
    assert not stored.is_void
    assert stored.created_at == wanted.created_at
    (line,) = stored.lines
    assert (line.integration_ref, line.product_option_id) == ("N1-0", wanted.lines[0].product_option_id)
    assert (line.quantity, line.unit_price, line.discount) == (2, 11, Decimal("0.05"))


def test_a_rounding_changes_the_surcharge_and_leaves_the_rest(inventory: OmniInventory, practice: PracticeServer) -> None:
    practice.switches.numbers_omitted_on_put = "reset"
    wanted = sales_order(inventory)
    inventory.create_sales_orders([inventory.prepare_sales_order(wanted)], expand_boms=False)
    (before,) = inventory.sales_orders(["WEB-N1"])
    rounded = replace(wanted, surcharge=Decimal("0.02"), surcharge_description="Rounding")
    (answer,) = inventory.update_sales_orders([inventory.prepare_rounding(before, rounded)])
    (after,) = inventory.sales_orders(["WEB-N1"])
    assert answer.taken
    assert after.surcharge == Decimal("0.02")
    assert after.total == before.total + Decimal("0.02")
    assert (after.freight_total, after.tax_rate, after.lines) == (before.freight_total, before.tax_rate, before.lines)


def test_a_new_contact_is_found_by_its_email_afterwards(inventory: OmniInventory) -> None:
    blank = dict.fromkeys(("phone", "address1", "address2", "city", "state", "post_code", "country", "company"), "")
    contact = NewContact(key="k", email="o'neil+tag@example.com", integration_ref="neto:x", first_name="Zoë", last_name="O", **blank)
    (answer,) = inventory.create_contacts([inventory.prepare_contact(contact)])
    (found,) = inventory.contacts("email", ["O'Neil+Tag@Example.com"])
    assert (found.id, found.type, found.is_active, found.first_name) == (answer.id, "Customer", True, "Zoë")
    assert inventory.contacts("id", [str(answer.id), "x"]) == [found]
    assert inventory.contacts("integration_ref", ["neto:x"]) == [found]


def test_a_thousand_references_are_asked_completely(inventory: OmniInventory) -> None:
    base = sales_order(inventory)
    batch = [inventory.prepare_sales_order(replace(base, reference=f"R#{number}&+'")) for number in range(250)]
    assert all(answer.taken for answer in inventory.create_sales_orders(batch, expand_boms=True))
    calls = inventory.calls
    found = inventory.sales_orders([f"R#{number}&+'" for number in range(1000)])
    assert {stored.reference for stored in found} == {f"R#{number}&+'" for number in range(250)}
    assert inventory.calls - calls < 20


def test_stock_and_products_come_for_every_branch(inventory: OmniInventory) -> None:
    options = inventory.product_options(["ab-114", "nothing", "x" * 5000])
    assert [option.code for option in options] == ["AB-114"]
    assert {level.product_option_id for level in inventory.stock([options[0].id])} == {options[0].id}


def test_orders_of_another_integration_are_found_by_the_end_of_their_reference(inventory: OmniInventory) -> None:
    base = sales_order(inventory)
    others = [
        replace(base, reference="NETO-N77"),
        replace(base, reference="OTHER", customer_order_no="N78"),
        replace(base, reference="N77B"),
    ]
    inventory.create_sales_orders([inventory.prepare_sales_order(one) for one in others], expand_boms=False)
    assert {stored.reference for stored in inventory.sales_orders_like(["N77", "N78", "N_7"])} == {"NETO-N77", "OTHER"}


@pytest.mark.parametrize(
    ("fault", "answered"),
    [
        ({"kind": "lost_response"}, False),
        ({"kind": "drop_connection"}, False),
        ({"kind": "cut_json"}, False),
        ({"kind": "html", "commit": True}, False),
        ({"kind": "status_after_commit", "status": 500}, True),
        ({"kind": "status", "status": 503}, True),
        ({"kind": "status_after_commit", "status": 504}, False),
        ({"kind": "hang", "seconds": 0}, False),
    ],
)
def test_a_create_without_a_clear_answer_is_sent_once_and_said_to_be_unknown(
    inventory: OmniInventory, practice: PracticeServer, fault: dict[str, object], answered: bool
) -> None:
    document = inventory.prepare_sales_order(sales_order(inventory))
    practice.faults.add(api="omni", what="SalesOrders", method="POST", **fault)
    calls = inventory.calls
    with pytest.raises(OutcomeUnknown) as caught:
        inventory.create_sales_orders([document], expand_boms=False)
    assert caught.value.answered is answered
    assert inventory.calls == calls + 1


def test_a_missing_element_and_one_without_an_id_are_nobodys_word(inventory: OmniInventory, practice: PracticeServer) -> None:
    base = sales_order(inventory)
    for number, kind in enumerate(("missing_element", "no_id")):
        practice.faults.add(kind, api="omni", what="SalesOrders", method="POST", index=0)
        batch = [inventory.prepare_sales_order(replace(base, reference=f"{number}-{part}")) for part in range(2)]
        first, second = inventory.create_sales_orders(batch, expand_boms=False)
        assert first.taken is None
        assert second.taken is True


def test_a_refused_element_brings_omnis_words(inventory: OmniInventory) -> None:
    document = inventory.prepare_sales_order(sales_order(inventory))
    first, second = inventory.create_sales_orders([document, document], expand_boms=False)
    assert first.taken is True
    assert second.taken is False
    assert second.words


def test_a_batch_that_is_refused_as_a_whole_is_refused(inventory: OmniInventory, practice: PracticeServer) -> None:
    document = inventory.prepare_sales_order(sales_order(inventory))
    practice.faults.add("batch_400", api="omni", method="POST")
    with pytest.raises(Refused) as caught:
        inventory.create_sales_orders([document], expand_boms=False)
    assert "Practice" not in str(caught.value)


def test_both_connection_tests_say_each_check_on_a_line(shop: NetoShop, inventory: OmniInventory) -> None:
    assert [check.ok for check in shop.connection_checks()] == [True] * 4
    assert [check.name for check in inventory.connection_checks()][2:] == [
        "May read users", "May read branches", "May read contacts", "May read products", "May read stock", "May read sales orders",
    ]  # fmt: skip
    assert all(check.ok for check in inventory.connection_checks())


def test_the_connection_test_says_whether_another_computer_would_be_noticed(inventory: OmniInventory, practice: PracticeServer) -> None:
    def said() -> str:
        return next(check.sentence for check in inventory.connection_checks() if check.name == "May read sales orders")

    inventory.create_sales_orders([inventory.prepare_sales_order(sales_order(inventory))], expand_boms=False)
    assert said() == "another computer that downloads this store would be noticed by them"
    practice.switches.integration_ref = "drop"
    assert said().startswith("this account keeps no integrationRef")


def test_a_missing_right_is_named_in_words(inventory: OmniInventory, practice: PracticeServer) -> None:
    practice.switches.denied = ("Contacts:GET", "SalesOrders:POST")
    denied = [check for check in inventory.connection_checks() if not check.ok]
    assert [check.name for check in denied] == ["May read contacts"]
    assert "may not read contacts" in denied[0].sentence
    with pytest.raises(CannotContinue, match="may not create or change sales orders") as caught:
        inventory.create_sales_orders([inventory.prepare_sales_order(sales_order(inventory))], expand_boms=False)
    assert caught.value.code == "forbidden"


def test_a_server_that_takes_shorter_urls_gets_halves(inventory: OmniInventory, practice: PracticeServer) -> None:
    practice.switches.longest_url = 300
    base = sales_order(inventory)
    inventory.create_sales_orders([inventory.prepare_sales_order(base)], expand_boms=False)
    assert [stored.reference for stored in inventory.sales_orders([*(f"NOT-{number}" for number in range(60)), "WEB-N1"])] == ["WEB-N1"]
    practice.switches.longest_url = 120
    with pytest.raises(Refused):
        inventory.sales_orders(["y" * 100])


def test_a_page_that_fails_is_not_the_last_page(shop: NetoShop, practice: PracticeServer) -> None:
    practice.switches.cut_json = True
    with pytest.raises(TryLater) as caught:
        list(shop.scan_updated(LONG_AGO))
    assert caught.value.code == "unreadable_reply"


def test_what_is_sent_is_an_array_of_the_prepared_documents(inventory: OmniInventory) -> None:
    document = inventory.prepare_sales_order(sales_order(inventory)).document
    assert json.loads(document)["lineItems"][0]["unitPrice"] == 11
    assert b'"unitPrice":11.00' in document


def test_each_of_several_customers_has_his_newest_sales_order_however_much_another_buys(
    world: PracticeWorld, inventory: OmniInventory
) -> None:
    seldom, often, never = (world.add_contact(firstName="Jo", email="jo@example.com")["id"] for _ in range(3))
    last = world.add_sales_order("SELDOM-1", memberId=seldom, createdDate="2020-01-01T00:00:00Z")["id"]
    for number in range(251):
        world.add_sales_order(f"OFTEN-{number}", memberId=often)
    found = {contact.id: order and order.id for contact, order in inventory.customers([seldom, often, never])}
    assert (found[seldom], found[never]) == (last, None)
    assert found[often] not in (None, last)
