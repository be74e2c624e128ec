"""The panel's sections of what came after the download: what Neto changed, what was paid and paid back, and related orders."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.afterwards.changes import NONE, TOTAL, is_quantity
from omni_desktop.core.order import Order, Payment
from omni_desktop.core.record.history import OrderStory
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.core.record.updates import Write, WriteState
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.ground import Ground
from omni_desktop.ui.look.translated import phrase, tr, translation, whole
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.panel.order_sections import Section, pair
from omni_desktop.ui.orders.panel.order_story import ToldOrder
from omni_desktop.ui.parts.buttons import Button

CHANGED, REFUNDED, BACKORDERED = "changed_in_neto", "refunded", "backordered"
PAID_WORDS: Mapping[WriteState, str] = {
    WriteState.SENDING: tr("on its way to Omni"),
    WriteState.IN_DOUBT: tr("no clear answer from Omni; being looked up"),
    WriteState.DONE: tr("in Omni"),
    WriteState.ABSENT: tr("not in Omni yet; made with the next download"),
}
Changes = tuple[tuple[str, str, str], ...]      # field, before, after
NOT_PAID = tr("not in Omni; Download payments is off")


class ChangeTable(Ground):
    """Both sides of every field that differs."""

    def __init__(self, desk: StoreContext, changes: Changes) -> None:
        super().__init__(desk.theme, "subtle", 6)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(0)
        self._add_sides(tr("Neto before"), tr("Neto now"), ("captionStrong", "captionStrong"))
        for field, before, after in changes:
            self._column.addSpacing(6)
            named = field if is_quantity(field) else phrase(field)
            words = tr("{field}, quantity", field=field) if is_quantity(field) else named
            self._column.addWidget(Words(desk.theme, words, "caption", wrap=True))
            old, new = self._add_sides(_side(before), _side(after), ("secondary", "name"))
            old.setAccessibleName(tr("{field}, before: {before}", field=named, before=_side(before)))
            new.setAccessibleName(tr("{field}, now: {after}", field=named, after=_side(after)))

    def _add_sides(self, left: str, right: str, roles: tuple[str, str]) -> list[Words]:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = [Words(self._desk.theme, text, role, wrap=True) for text, role in zip((left, right), roles, strict=True)]
        for each in words:
            row.addWidget(each, 1)
        self._column.addLayout(row)
        return words


def _side(value: str) -> str:
    """What a shopper wrote, to the letter."""
    return translation(NONE) if value == NONE else value


def change_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    """While nobody is asked what to do about it: else it stands with that problem (order_attention)."""
    story = told.story
    if story is None or not story.changes or any(problem.code == CHANGED for problem in told.look_at):
        return None
    section = Section(desk.theme, tr("Changed in Neto"))
    section.body.addWidget(ChangeTable(desk, story.changes))
    return section


def update_words(changes: Changes, why: str) -> list[str]:
    """What Update Omni sends of this, and what it can't. `why`: the problem's sentence on whether it can."""
    if why.startswith("It can't"):
        return [whole(why)]
    gone = [field for field, _before, after in changes if after == NONE and is_quantity(field)]
    words = [tr("Update Omni sends these fields and reads them back; everything else in Omni stays.")]
    if gone:
        parts = ", ".join(gone)
        one = tr("It can't take lines off: {parts} stays in Omni with quantity 0.", parts=parts)
        many = tr("It can't take lines off: {parts} stay in Omni with quantity 0.", parts=parts)
        words.append(one if len(gone) == 1 else many)
    if any(field == TOTAL for field, *_ in changes):
        words.append(tr("Omni adds up the total itself; it is compared with Neto's afterwards."))
    return words


def payments_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    order, story = told.order, told.story
    if order is None or story is None or not order.payments:
        return None
    section = Section(desk.theme, tr("Payments in Neto"))
    for payment in order.payments:
        section.body.addWidget(pair(desk.theme, payment.method or tr("No method"), desk.formats.money(payment.amount), "body"))
        day = desk.formats.moment_in_words(payment.paid_at, desk.now()) if payment.paid_at else tr("no date")
        section.say(f"{day[:1].upper()}{day[1:]} · {payment_words(desk, story, payment)}", "caption")
    return section


def payment_words(desk: StoreContext, story: OrderStory, payment: Payment) -> str:
    """Whether it came to Omni, else why not."""
    made = [write for write in story.writes if write.kind is Write.PAYMENT and write.key == payment.id]
    refused = next((write for write in made if write.state is WriteState.REFUSED), None)
    if refused is not None:
        return tr("Omni didn't take it: {words}", words=refused.words)
    if made:
        return PAID_WORDS[min((write.state for write in made), key=list(PAID_WORDS).index)]
    if not desk.settings.download_orders.payments:
        return NOT_PAID
    problem = next((each for each in story.row.problems if each.code in ("payment_foreign", "payment_maybe_there")), None)
    if problem is not None:
        return tr("not made in Omni; see Needs attention above")
    return tr("not in Omni yet; made with the next download") if story.row.state in IN_OMNI else tr("not in Omni yet; it follows the order")


def refunds_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    """As Neto last told each return: lines and money."""
    lines = told.story.timeline if told.story else ()
    refunds = {line.facts.get("rma", ""): line.facts for line in lines if line.kind == REFUNDED}
    if not refunds:
        return None
    section = Section(desk.theme, tr("Refunds in Neto"))
    for rma, facts in refunds.items():
        amount = desk.formats.money(Decimal(facts.get("amount", "0")))
        section.body.addWidget(pair(desk.theme, tr("Return {rma}", rma=rma), amount, "body"))
        status = f" · {facts['status']}" if facts.get("status") else ""
        section.say(f"{phrase(facts.get('lines', ''))}{status}", "caption")
    section.say(tr("Nothing is written to Omni for a refund."), "caption")
    return section


def related_section(desk: StoreContext, told: ToldOrder) -> Section | None:
    if told.story is None:
        return None
    related = [(tr(
        "{kind_words} of",
        kind_words=_kind_words(told.order),
    ), told.order.related_id)] if told.order and told.order.related_id else []
    children = dict.fromkeys(line.facts.get("child", "") for line in told.story.timeline if line.kind == BACKORDERED)
    related += [(tr("Backorder, split off in Neto"), child) for child in children if child]
    if not related:
        return None
    section = Section(desk.theme, tr("Related orders"))
    for words, order_id in related:
        section.body.addWidget(_link(desk, words, order_id))
    return section


def _kind_words(order: Order | None) -> str:
    return tr("Backorder") if order is None or "backorder" in order.status.casefold() or not order.type else order.type.capitalize()


def _link(desk: StoreContext, words: str, order_id: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    button = Button(desk.theme, order_id, "link")
    button.setAccessibleName(tr("{words} {order_id}: show the order", words=words, order_id=order_id))
    button.clicked.connect(lambda: desk.wants_order.emit(order_id))
    row.addWidget(Words(desk.theme, words, "secondary"))
    row.addWidget(button)
    row.addStretch()
    return line
