"""What is printed of orders: the list as it is filtered and sorted, those that are chosen, or one order with all that matters of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from omni_desktop.core.order import ZERO, Address, Order
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.problem_words import timeline_sentence, title
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.orders.orders_model import Question, rows_of
from omni_desktop.ui.orders.orders_rows import BRANCH, COLUMNS, CUSTOMER, PLACED, RESULT, TOTAL, ShownRow, branch_name
from omni_desktop.ui.orders.panel.order_story import ToldOrder, totals_check
from omni_desktop.ui.parts.printing.paper import PaperColumn, PaperTable, Printout

MOST = 2000                                     # orders at once: some sixty pages
SHARES = {PLACED: 150, CUSTOMER: 170, BRANCH: 120, RESULT: 80}
USUAL_SHARE = 90


def show_printout(desk: StoreContext, printout: Printout, parent: QWidget) -> None:
    from omni_desktop.ui.parts.printing.print_preview import PrintPreview  # Qt's printing is needed by few, and seldom

    PrintPreview(desk.theme, printout, parent).open()


def ask_list(desk: StoreContext, question: Question, count: int, filtered: str, columns: Sequence[int], parent: QWidget) -> None:
    """Reads what the list has, as much as can be printed at once, and shows its pages."""
    program, formats = desk.program, desk.formats

    def show(rows: list[ShownRow]) -> None:
        show_printout(desk, orders_printout(desk, rows, count, filtered, columns), parent)

    desk.reads.ask(parent, lambda: rows_of(program, formats, question, 0, MOST), show, key="print")


def orders_printout(desk: StoreContext, rows: Sequence[ShownRow], count: int, filtered: str, columns: Sequence[int]) -> Printout:
    """`filtered` says what they are narrowed to; where more match than are printed, the page says so."""
    formats = desk.formats
    number = orders_words(count, formats) if count <= len(rows) else tr(
        "the first {printed} of {orders}", printed=formats.number(len(rows)), orders=orders_words(count, formats)
    )
    head = [PaperColumn(COLUMNS[column].title, SHARES.get(column, USUAL_SHARE), COLUMNS[column].right) for column in columns]
    cells = [[_cell(desk, shown, column) for column in columns] for shown in rows]
    if TOTAL in columns:
        money = formats.money(sum((shown.row.grand_total or ZERO for shown in rows), ZERO))
        cells.append([money if column == TOTAL else tr("Sum") if place == 0 else "" for place, column in enumerate(columns)])
    name = tr("Orders {local:%Y-%m-%d}", local=formats.local(desk.now()))
    return _printout(desk, name, tr("Orders"), f"{filtered} · {number}", [PaperTable(head, cells)], landscape=True)


def order_printout(desk: StoreContext, told: ToldOrder) -> Printout:
    story = told.story
    assert story is not None
    row, formats = story.row, desk.formats
    facts = [
        (tr("Placed"), formats.whole(row.placed_at)),
        (tr("Customer"), one_line(row.customer)),
        (tr("Result"), result_look(row.result)[2]),
        (tr("Waits for"), "\n".join(map(title, told.look_at))),
        (tr("Totals check"), totals_check(story, formats).sentence),
        (tr("Branch"), branch_name(row.branch_id, told.branches)),
        (tr("Omni reference"), ", ".join(part.reference for part in story.parts if part.reference)),
        *(_addresses(told.order) if told.order else ()),
    ]
    tables = [_facts(facts), *([_lines(desk, told.order)] if told.order else []), _timeline(desk, told)]
    name = tr("Order {id}", id=row.id)
    return _printout(desk, name, name, "", tables)


def _printout(desk: StoreContext, name: str, what: str, under: str, tables: Sequence[PaperTable], *, landscape: bool = False) -> Printout:
    store = desk.settings.connection.name or (desk.store.name if desk.store else "")
    return Printout(name, f"{one_line(store)} · {what}", under, desk.formats.whole(desk.now()), tables, landscape)


def _cell(desk: StoreContext, shown: ShownRow, column: int) -> str:
    return desk.formats.whole(shown.row.placed_at) if column == PLACED else shown.cells[column]


def _facts(facts: Sequence[tuple[str, str]]) -> PaperTable:
    return PaperTable([PaperColumn("", 1), PaperColumn("", 4)], [fact for fact in facts if fact[1]], wraps=True)


def _lines(desk: StoreContext, order: Order) -> PaperTable:
    money = desk.formats.money
    columns = [PaperColumn("SKU", 3), PaperColumn(tr("Name"), 7), PaperColumn(tr("Quantity"), 2, right=True)]
    columns.append(PaperColumn(tr("Price"), 2, right=True))
    rows = [[one_line(line.sku), one_line(line.name), desk.formats.quantity(line.quantity), money(line.unit_price)] for line in order.lines]
    amounts: list[tuple[str, Decimal]] = [(tr("Shipping"), order.shipping_total), (tr("Surcharge"), order.surcharge_total)]
    amounts.append((tr("Coupon"), -order.coupon_discount))
    rows += [["", name, "", money(amount)] for name, amount in amounts if amount]
    rows.append(["", tr("Total in Neto"), "", money(order.grand_total)])
    return PaperTable(columns, rows, tr("Lines"), wraps=True)


def _addresses(order: Order) -> list[tuple[str, str]]:
    sides = [(tr("Delivery"), _address(order.ship)), (tr("Billing"), _address(order.bill))]
    return [*sides, ("E-mail", one_line(order.email))]


def _address(side: Address) -> str:
    person = f"{side.first_name} {side.last_name}".strip()
    place = " ".join(part for part in (side.city, side.state, side.postcode) if part)
    parts = (person, side.company, side.street1, side.street2, place, side.country, side.phone)
    return "\n".join(one_line(part) for part in parts if part)


def _timeline(desk: StoreContext, told: ToldOrder) -> PaperTable:
    assert told.story is not None
    rows = [(desk.formats.whole(each.at), timeline_sentence(each.kind, each.facts)) for each in told.story.timeline]
    return PaperTable([PaperColumn("", 1), PaperColumn("", 4)], rows, tr("Timeline"), wraps=True)
