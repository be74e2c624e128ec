from __future__ import annotations

from omni_desktop.core.inventory import Catalogue, Contact
from omni_desktop.core.mapping.trial import NEVER_LOOKED, Difference, Offline, Trial, TriedOrder, try_settings
from omni_desktop.core.order import Order, ReadOrder
from omni_desktop.core.record.record import KnownOrder, State
from omni_desktop.core.settings.settings import BranchRow, Settings
from omni_desktop.core.values import replace
from tests.core.samples import NOW, PLACED, answered, catalogue, line, order, settings

JO = Contact(7, "Customer", True, email="jo@example.com")
PLAIN = order(line())


def known(wanted: Order, *, raw: bytes = b"{}") -> KnownOrder:
    return KnownOrder(wanted.id, State.CREATED, wanted.status, wanted.placed_at, wanted.updated_at, to_read=False, raw=raw)


def trial(edited: Settings, wanted: Order = PLAIN, *, saved: Settings | None = None, omni: Catalogue | None = None) -> Trial:
    saved = saved or settings()
    learned = answered(omni or catalogue(contacts=[JO]), wanted, saved)
    return try_settings([known(wanted)], saved, edited, Offline(lambda raw: ReadOrder(wanted.id, raw, wanted), learned, PLACED, NOW))


def tried(edited: Settings, wanted: Order = PLAIN, *, saved: Settings | None = None, omni: Catalogue | None = None) -> TriedOrder:
    return trial(edited, wanted, saved=saved, omni=omni).orders[0]


def test_the_same_settings_make_no_difference() -> None:
    found = trial(settings())
    assert (found.differing, found.facts_at) == ((), PLACED)
    assert (found.orders[0].before.result, found.orders[0].customer, found.orders[0].grand_total) == ("created", "Jo Example", 22)


def test_another_branch_is_shown_by_its_name() -> None:
    assert tried(settings(default_branch=4)).differences == (Difference("branch", "Main", "West"),)


def test_an_order_that_would_be_left_out_says_why_and_nothing_more() -> None:
    (difference,) = tried(settings(statuses=frozenset({"Pick"}), default_branch=4)).differences
    assert (difference.what, difference.before) == ("result", "created")
    assert difference.after.startswith('skipped: Its Neto status is "New"')


def test_an_order_that_would_be_held_says_why() -> None:
    edited = settings(tax_status="Excl")
    assert [each.what for each in tried(edited).differences] == ["result", "total", "tax"]
    assert tried(edited).after.words.startswith("held: ")


def test_another_customer_is_shown() -> None:
    edited = settings(mode="one", default_contact=9)
    assert tried(edited).differences == (Difference("customer", "jo@example.com", "customer 9"),)
    new = replace(PLAIN, email="new@example.com")
    assert tried(edited, new).before.customer == "new customer new@example.com"


def test_a_placeholder_and_a_channels_customer_are_tried_without_a_call() -> None:
    walk_in = replace(PLAIN, email="walk-in@example.com", sales_channel="eBay")
    found = tried(settings(nobody=("walk-in*",), no_email="hold"), walk_in)
    assert (found.before.customer, found.after.customer, found.after.result) == ("new customer walk-in@example.com", "none", "held")
    assert tried(settings(channel_contacts={"EBAY": 9}), walk_in).differences == (
        Difference("customer", "new customer walk-in@example.com", "customer 9"),
    )


def test_without_any_customer_there_is_none_to_show() -> None:
    assert tried(settings(not_found="hold"), replace(PLAIN, email="new@example.com")).after.customer == "none"


def test_a_customer_that_was_never_asked_for_is_no_finding() -> None:
    wanted = replace(PLAIN, bill=replace(PLAIN.bill, company="Harbour Pty"))
    found = tried(settings(match_by=("company",)), wanted)
    assert found.after.customer == "an own customer, if Omni has one"
    assert found.doubts == ("Whether Omni has such a customer was never asked.",)


def test_a_product_that_was_never_asked_for_holds_nothing_but_is_said() -> None:
    wanted = order(line(), line(1, "NOTE", price="0"))
    found = tried(settings(leave_out_skus=()), wanted, saved=settings(leave_out_skus=("NOTE",)))
    assert (found.differences, found.doubts) == ((), ("Whether Omni has NOTE was never asked.",))


def test_stock_that_was_never_asked_for_is_assumed_at_the_rows_branch_and_said() -> None:
    edited = settings(routing="on", grid=(BranchRow(4, backups=(5,)),))
    found = tried(edited)
    assert found.differences == (Difference("branch", "Main", "West"),)
    assert found.doubts == ("Its stock was never asked, so West is taken to have it.",)


def test_stock_that_is_known_decides() -> None:
    omni = replace(catalogue(contacts=[JO], stock=[(101, 5, "3")]), stock_asked={101})
    found = tried(settings(routing="on", grid=(BranchRow(4, backups=(5,)),)), omni=omni)
    assert (found.after.branch, found.doubts) == ("North", ())


def test_a_split_and_a_distribution_branch_are_shown() -> None:
    omni = replace(catalogue(contacts=[JO], stock=[(101, 4, "1"), (101, 5, "1")]), stock_asked={101})
    grid = (BranchRow(4, backups=(5,)),)
    two = order(line(quantity="2"))
    assert tried(settings(routing="on", grid=grid, split_orders=True), two, omni=omni).after.branch == "West + North"
    edited = settings(routing="on", grid=(BranchRow(4),), distribution_branch=True)
    assert tried(edited).after.branch == "Main, from West"
    assert tried(settings(default_branch=None)).after.branch == "none"


def test_an_order_whose_details_were_never_read_is_judged_by_its_status() -> None:
    skipped = replace(known(PLAIN, raw=b""), status="Quote")
    offline = Offline(lambda raw: ReadOrder("", raw), catalogue(), PLACED, NOW)
    (found,) = try_settings([skipped], settings(), settings(statuses=frozenset({"Quote"})), offline).orders
    assert [each.after for each in found.differences] == ["read"]
    assert found.doubts[0].startswith("Its details were never read")


def test_before_any_download_only_the_order_itself_is_judged() -> None:
    offline = Offline(lambda raw: ReadOrder("N1", raw, PLAIN), None, None, NOW)
    found = try_settings([known(PLAIN)], settings(), settings(payment="paid", default_branch=4), offline)
    assert found.notices[-1] == NEVER_LOOKED
    assert [each.before for each in found.orders[0].differences] == ["read"]


def test_settings_that_keep_every_download_from_starting_are_told_once() -> None:
    assert trial(settings(enabled=False)).notices[0].startswith("Downloads are off")


def test_what_neto_left_out_holds_the_order_here_too() -> None:
    assert tried(settings(), replace(PLAIN, not_returned=("OrderLine",))).after.words == "held: Neto left something out of the order"


def test_a_mistake_of_the_program_with_one_order_hides_no_other() -> None:
    assert tried(settings(), replace(PLAIN, lines=(replace(line(), quantity=None),))).after.result == "held"  # type: ignore[arg-type]
