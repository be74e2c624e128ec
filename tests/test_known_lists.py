"""The lists that settings choose from, read over HTTP of the practice Neto and Omni and kept in a real data folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.order import ScanRow, Status
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.choices import LISTS, Choice
from omni_desktop.core.settings.settings import Connection
from omni_desktop.live_program import LiveProgram
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.places import open_places


class Shop:
    """A store of a data folder whose Neto and Omni are the practice ones."""

    def __init__(self, folder: LiveProgram, server: PracticeServer, world: PracticeWorld) -> None:
        self.folder, self.server, self.world = folder, server, world
        self.keys = Keys(server.neto_key, server.omni_key)
        fast = {"omni_calls_per_second": 100, "omni_calls_per_minute": 6000, "neto_calls_per_minute": 6000}
        self.id = folder.add_store(
            Connection(
                name="Harbour",
                neto_url=server.neto_url,
                neto_username=server.neto_username,
                omni_url=server.omni_url,
                omni_username=server.omni_username,
                **fast,  # type: ignore[arg-type]
            )
        ).id

    def values(self, name: str) -> list[str]:
        return [choice.value for choice in self.folder.known_list(self.id, name).choices]

    def labels(self, name: str) -> list[str]:
        return [choice.label for choice in self.folder.known_list(self.id, name).choices]

    def read(self) -> dict[str, str]:
        return dict(self.folder.read_lists(self.id, self.keys))

    def find(self, text: str) -> list[str]:
        return [choice.label for choice in self.folder.find_contacts(self.id, text, self.keys)]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    world = PracticeWorld.open(None)
    places = open_places(tmp_path / "folder")
    database = open_database(places)
    folder = LiveProgram(places, database)
    with PracticeServer(world, limits=None) as server:
        yield Shop(folder, server, world)
        assert server.calls.crashes == []
    folder.close()
    folder.calls.close()
    database.close()


def test_every_list_is_read_with_a_handful_of_calls_and_kept_with_its_age(shop: Shop) -> None:
    assert {name for name in LISTS if shop.folder.known_list(shop.id, name).read_at} == set()
    shop.server.calls.reset()
    assert shop.read() == {}
    assert len(shop.server.calls.log) == 7
    lists = {name: shop.folder.known_list(shop.id, name) for name in LISTS}
    assert [name for name, each in lists.items() if not each.read_at] == []
    assert [name for name, each in lists.items() if not each.choices] == ["tax_names", "custom_fields"]


def test_choices_are_what_settings_take_and_what_people_read(shop: Shop) -> None:
    shop.read()
    branches = shop.world.omni_rows("Branches")
    assert dict(zip(shop.values("branches"), shop.labels("branches"), strict=True)) == {str(row["id"]): row["company"] for row in branches}
    assert Choice("11", "Nadia Holt") in shop.folder.known_list(shop.id, "sales_people").choices
    assert shop.values("price_tiers") == ["retailAUD", "wholesaleAUD"]
    assert Choice("1", "Sydney Warehouse (SYDNEY)") in shop.folder.known_list(shop.id, "warehouses").choices
    assert "Website" in shop.values("sales_channels")
    assert {order["ShippingOption"] for order in shop.world.shop_orders()} <= set(shop.values("shipping_options"))


def test_what_the_program_knows_by_itself_is_there_before_the_first_look(shop: Shop) -> None:
    assert shop.values("statuses") == [status.value for status in Status]
    assert "Awaiting Payment" in shop.values("stages")
    assert shop.values("branches") == []


def test_stages_statuses_and_tax_names_met_are_added_and_stay(shop: Shop) -> None:
    made = shop.world.add_sales_order("X1", [("AB-114", 1, "1.00")], stage="Fully Picked", alternativeTaxRate="Out of State")
    ledger, now = shop.folder.ledger(shop.id), shop.folder.now()
    run = ledger.start_run("a test", 1, now, rehearsal=False)
    ledger.note_found(run, [ScanRow("N1", "Awaiting Parts", now, now)], now)
    shop.read()
    shop.world.edit_sales_order(made["id"], stage="new", alternativeTaxRate="")
    shop.read()
    assert shop.values("stages").count("New") == 1
    assert shop.values("stages")[-1] == "Fully Picked"
    assert shop.values("tax_names") == ["Out of State"]
    assert shop.values("statuses")[-1] == "Awaiting Parts"


def test_inactive_branches_and_users_are_no_choices(shop: Shop) -> None:
    account = shop.world.account
    for resource in ("Branches", "Users"):
        row = next(iter(account.tables[resource]))
        account.tables[resource].put({**row, "isActive": False})
    shop.read()
    assert (len(shop.values("branches")), len(shop.values("sales_people"))) == (2, 2)


def test_a_list_that_may_not_be_read_stays_as_it_was_and_the_rest_is_read(shop: Shop) -> None:
    shop.read()
    before = shop.folder.known_list(shop.id, "sales_people")
    stages = shop.folder.known_list(shop.id, "stages").read_at
    shop.server.switches.denied = {"Users:GET"}
    missed = shop.read()
    assert list(missed) == ["sales_people"]
    assert "may not read users" in missed["sales_people"]
    assert shop.folder.known_list(shop.id, "sales_people") == before
    assert shop.folder.known_list(shop.id, "stages").read_at != stages


def test_a_side_that_does_not_answer_is_told_and_the_other_is_read(shop: Shop) -> None:
    shop.keys = Keys("wrong", shop.server.omni_key)
    missed = shop.read()
    assert set(missed) == {"warehouses", "shipping_options", "sales_channels"}
    assert {sentence.split(".")[0] for sentence in missed.values()} == {"Neto doesn't accept the key"}
    assert len([call for call in shop.server.calls.log if "neto" in str(call).casefold()]) <= 1
    assert shop.values("branches")


def test_where_nothing_can_be_read_the_cause_is_raised(shop: Shop) -> None:
    shop.keys = Keys("wrong", "wrong")
    with pytest.raises(CannotContinue) as caught:
        shop.read()
    assert caught.value.code == "wrong_key_omni"


@pytest.mark.parametrize("switch", ["collapse_single_lists", "numbers_unquoted", "warning_ack", "empty_as_string"])
def test_every_form_of_neto_gives_the_same_lists(shop: Shop, switch: str) -> None:
    shop.read()
    plain = {name: shop.values(name) for name in LISTS}
    setattr(shop.server.switches, switch, True)
    assert shop.read() == {}
    assert {name: shop.values(name) for name in LISTS} == plain


UNREADABLE = (b"", b"{}", b"not json", b'["a"]', b'[{"name": "x"}, {"id": null}, 5]', b"\xff\xfe", b"null")


@pytest.mark.parametrize("kept", [*UNREADABLE, b'[{"id": 7, "name": "Closed", "is_active": false}]'])
def test_a_list_kept_by_another_version_never_fails(shop: Shop, kept: bytes) -> None:
    shop.folder.ledger(shop.id).keep("branches", kept, shop.folder.now())
    assert shop.values("branches") == []
    assert shop.folder.known_list(shop.id, "no such list").choices == ()


def test_branches_that_a_run_kept_are_choices_too(shop: Shop) -> None:
    shop.folder.ledger(shop.id).keep("branches", b'[{"id": 3, "name": "Sydney", "is_active": true}]', shop.folder.now())
    assert shop.folder.known_list(shop.id, "branches").choices == (Choice("3", "Sydney"),)


@pytest.fixture
def contacts(shop: Shop) -> Shop:
    people = [
        {"firstName": "Ella", "lastName": "Whitfield", "company": "Harbour Lights", "email": "ella_w@example.com"},
        {"firstName": "Bo", "lastName": "O'Hara", "company": "50% Off Lamps", "email": "bo@example.com"},
        {"firstName": "Bo", "lastName": "Whitfield", "email": "bo.w@example.com", "isActive": False},
        {"firstName": "Ella", "lastName": "Supplies", "email": "sup@example.com", "type": "Supplier"},
    ]
    for person in people:
        shop.world.add_contact(**person)
    return shop


ELLA, BO = "Ella Whitfield, Harbour Lights, ella_w@example.com", "Bo O'Hara, 50% Off Lamps, bo@example.com"


@pytest.mark.parametrize("text", ["whitfield", "ELLA whit", "bour li", "ella_w@", "  Ella   W ", "harbour ella"])
def test_customers_are_found_by_any_part_of_name_company_or_email(contacts: Shop, text: str) -> None:
    assert ELLA in contacts.find(text)


@pytest.mark.parametrize("text", ["o'hara", "50% off", "%", "_", "x' OR 'a'='a", "x" * 5000, "é" * 300, "ella zebra quokka wombat " * 40])
def test_quotes_and_wildcards_in_a_search_are_only_text(contacts: Shop, text: str) -> None:
    found = contacts.find(text)
    assert found == ([BO] if text in ("o'hara", "50% off") else [])


def test_only_active_customers_are_found_and_at_most_fifty(contacts: Shop) -> None:
    assert contacts.find("bo.w@example.com") == contacts.find("sup@example.com") == contacts.find("  ") == []
    for number in range(60):
        contacts.world.add_contact(firstName="Many", lastName=str(number), email=f"many{number}@example.com")
    assert len(contacts.find("many")) == 50


def test_a_chosen_contact_is_shown_by_its_number(contacts: Shop) -> None:
    rows = {row["email"]: row["id"] for row in contacts.world.omni_rows("Contacts")}
    shown = [contacts.folder.contact(contacts.id, number, contacts.keys) for number in (rows["ella_w@example.com"], 999_999)]
    assert shown == [Choice(str(rows["ella_w@example.com"]), ELLA), None]
    inactive = contacts.folder.contact(contacts.id, rows["bo.w@example.com"], contacts.keys)
    assert inactive is not None
    assert inactive.label.endswith("(inactive)")


def test_a_search_that_cannot_be_made_says_why(contacts: Shop) -> None:
    contacts.server.switches.denied = {"Contacts:GET"}
    with pytest.raises(Fault, match="may not read contacts"):
        contacts.find("ella")
