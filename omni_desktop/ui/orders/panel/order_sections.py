"""The panel's sections: plain facts under a heading each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.record.history import StoryPart
from omni_desktop.core.words.sentences import STATE_ADVICE
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look import translated
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.problem_words import advice, meaning, title
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.orders_rows import branch_name, waits_words
from omni_desktop.ui.orders.panel.order_story import ToldOrder, items_of, totals_check
from omni_desktop.ui.orders.tax_differs import CODE, ICON, TOKEN, tax_that_differs, tax_words
from omni_desktop.ui.parts.copy_button import CopyButton

TIMES = "\u00d7"
TOP = Qt.AlignmentFlag.AlignTop


class Section(QWidget):
    """A heading, with a remark at its right, over a column of whatever is added to `body`."""

    def __init__(self, theme: Theme, heading: str, aside: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(heading)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if heading:
            head = QHBoxLayout()
            head.addWidget(Words(theme, heading, "heading"))
            head.addStretch()
            head.addWidget(Words(theme, aside, "caption"))
            self.body.addLayout(head)

    def say(self, text: str, role: str = "body", token: str = "") -> None:
        self.body.addWidget(Words(self._theme, text, role, token=token, wrap=True))

    def say_beside(self, icon: str, token: str, text: str, role: str = "body", word_token: str = "") -> None:
        self.body.addWidget(IconLine(self._theme, icon, token, text, role, word_token))


class IconLine(QWidget):
    """An icon and words that may take several lines."""

    def __init__(self, theme: Theme, icon: str, token: str, text: str, role: str = "body", word_token: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 2, 0, 0)
        picture.addWidget(Picture(theme, icon, token), 0, TOP)
        picture.addStretch()
        row.addLayout(picture)
        row.addWidget(Words(theme, text, role, token=word_token, wrap=True), 1, TOP)


class CopyLine(QWidget):
    """A name that other programs want, with a button that copies it."""

    def __init__(self, theme: Theme, what: str, text: str) -> None:
        super().__init__()
        self.button = CopyButton(theme, "", lambda: text, tr("Copy {what} {text}", what=what, text=text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Words(theme, text, "name", elide=True))
        row.addWidget(self.button)
        row.addStretch()


def head_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    if told.story is None:
        return None
    section, row, formats = Section(desk.theme, ""), told.story.row, desk.formats
    section.body.setSpacing(2)
    if row.customer:
        section.say(row.customer, "secondary")
    elif row.erased_at:
        section.say(tr("Customer details were erased on {long_day}", long_day=formats.long_day(row.erased_at)), "secondary")
    items = f" · {items_of(told.order, formats)}" if told.order else ""
    placed = Words(desk.theme, tr(
        "Placed {whole}{items}",
        whole=formats.whole(row.placed_at, desk.now()),
        items=items,
    ), "caption", wrap=True)
    here = formats.here(row.placed_at)
    set_tip(placed, tr("{here} on this computer", here=here) if here else "")
    section.body.addWidget(placed)
    return section


def follow_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    """What an order in Omni waits for, or what brings one there. What Neto changed has a section of its own (order_later)."""
    row = told.story.row if told.story else None
    if row is None or row.follow == "changed" or not (row.follow_words or (row.state in STATE_ADVICE and not told.look_at)):
        return None
    icon, token, word = result_look(row.follow or row.result)
    section = Section(desk.theme, word if row.follow_words else tr("Not in Omni yet"))
    section.say_beside(icon, token, translated.told(row.follow_words) or translation(STATE_ADVICE[row.state]))
    if row.follow == "waiting":
        section.say(tr("It is completed in Neto, and is dispatched in Omni once every line can be."), "secondary")
        section.say(waits_words(row, desk.formats, desk.now()), "caption")
    return section


def totals_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    if told.story is None:
        return None
    check = totals_check(told.story, desk.formats)
    icon, token = {True: ("circle-check", "ok"), False: ("circle-x", "bad"), None: ("circle-dashed", "text3")}[check.equal]
    section = Section(desk.theme, tr("Totals check"))
    section.say_beside(icon, token, check.sentence, word_token="bad" if check.equal is False else "")
    if check.cause:
        section.say(_sentence(check.cause), "caption")
    if differs := tax_that_differs(told.story.row.problems):
        section.say_beside(ICON, TOKEN, tax_words(differs, desk.formats), word_token=TOKEN)
        section.say(f"{_sentence(differs.facts.get('cause', ''))} {advice(differs)}".strip(), "caption")
    return section


def _sentence(cause: str) -> str:
    words = translated.told(cause)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def why_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    """The decisions that were made, in order; the branch is the first of them."""
    if told.story is None or not told.story.why:
        return None
    branch = branch_name(told.story.row.branch_id, told.branches)
    section = Section(desk.theme, tr("Why this branch") if branch else tr("How it was decided"))
    for number, words in enumerate(map(translated.told, told.story.why)):
        is_branch = branch and number == 0
        section.say(f"{words.rstrip('.')} → {branch}" if is_branch else words, "body" if is_branch or not branch else "caption")
    return section


def lines_section(desk: StoreContext, order: Order) -> Section:
    section = Section(desk.theme, tr("Lines"))
    for line in order.lines:
        section.body.addWidget(_line(desk, line))
    if not order.lines:
        section.say(tr("The order has no lines."), "secondary")
    shipping, surcharge = (tr("Shipping"), order.shipping_total), (tr("Surcharge"), order.surcharge_total)
    for name, amount in (shipping, surcharge, (tr("Coupon"), -order.coupon_discount)):
        if amount:
            section.body.addWidget(pair(desk.theme, name, desk.formats.money(amount)))
    section.body.addWidget(pair(desk.theme, tr("Total in Neto"), desk.formats.money(order.grand_total), "name"))
    return section


def _line(desk: StoreContext, line: Line) -> QWidget:
    name = line.name or line.sku or tr("A line without a name")
    price = f"{desk.formats.quantity(line.quantity)} {TIMES} {desk.formats.money(line.unit_price)}"
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 2)
    column.setSpacing(0)
    column.addWidget(Words(desk.theme, name, wrap=True))
    column.addWidget(pair(desk.theme, line.sku or tr("no SKU"), price, "caption"))
    return whole


def pair(theme: Theme, left: str, right: str, role: str = "secondary") -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Words(theme, left, role, elide=True), 1)
    row.addWidget(Words(theme, right, role))
    return whole


def address_section(desk: StoreContext, order: Order) -> Section | None:
    ship, bill = _address(order.ship), _address(order.bill)
    if not ship and not bill:
        return None
    section = Section(desk.theme, tr("Addresses"))
    shown = [(tr("Delivery and billing"), ship)] if ship == bill else [(tr("Delivery"), ship), (tr("Billing"), bill)]
    for heading, lines in shown:
        if lines:
            section.say(heading, "caption")
            section.say("\n".join(lines))
    if order.email:
        section.body.addWidget(CopyLine(desk.theme, "e-mail", order.email))
    return section


def _address(side: Address) -> list[str]:
    person = f"{side.first_name} {side.last_name}".strip()
    place = " ".join(part for part in (side.city, side.state, side.postcode) if part)
    return [part for part in (person, side.company, side.street1, side.street2, place, side.country, side.phone) if part]


def reference_section(desk: StoreContext, parts: Iterable[StoryPart]) -> Section | None:
    parts = [part for part in parts if part.reference]
    if not parts:
        return None
    section = Section(desk.theme, tr("Omni reference") if len(parts) == 1 else tr("Omni references"))
    section.body.setSpacing(0)
    for part in parts:
        section.body.addWidget(CopyLine(desk.theme, "reference", part.reference))
        section.say(" · ".join(_part_facts(desk, part, len(parts))), "caption")
    return section


def _part_facts(desk: StoreContext, part: StoryPart, count: int) -> Iterable[str]:
    if count > 1:
        yield tr("Part {part} of {count}", part=part.part, count=count)
    yield result_look({"sending": "in_doubt"}.get(part.state.value, part.state.value))[2]
    if part.omni_id:
        yield tr("Omni id {omni_id}", omni_id=part.omni_id)
    if part.omni_total is not None:
        yield desk.formats.money(part.omni_total)


def remarks_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    """But for the tax, which stands beside the totals."""
    remarks = [problem for problem in told.remarks if problem.code != CODE]
    if not remarks:
        return None
    section = Section(desk.theme, tr("Remarks"))
    for problem in remarks:
        section.say_beside("info", "text3", title(problem))
        section.say(f"{meaning(problem)} {advice(problem)}", "caption")
    return section
