"""What keeps an order back, in words, and what a person can do about it right here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from omni_desktop.core.money.accepted import acceptable
from omni_desktop.core.problems.mending_settings import setting_of
from omni_desktop.core.problems.problems import Fix, Problem, can_be_insisted_on, holds, kind
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Decisions
from omni_desktop.core.record.record import State
from omni_desktop.core.words.sentences import RULE_ADVICE, RULE_SETTINGS, RULES
from omni_desktop.ui.attention.customer_fix import CustomerFix
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.attention.problem_decisions import use_code
from omni_desktop.ui.attention.sku_fix import SkuFix
from omni_desktop.ui.desk.problem_looks import INSISTED, compares, problem_icon
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.problem_words import advice, fix_label, meaning, title
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.orders.panel.order_later import CHANGED, Changes, ChangeTable, update_words
from omni_desktop.ui.orders.panel.order_sections import Section
from omni_desktop.ui.orders.panel.order_story import ToldOrder
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.question import Question

HELD_BACK = frozenset({State.HELD, State.REFUSED})
BY_NUMBER = frozenset({"placed_before", "waiting", "channel"})     # rules that an order asked for by its number passes
ROOM = 290                                      # px in the panel
AGAIN = tr("It is looked at again with the next download.")
ASKING = frozenset({"rounding", *(fix.value for fix in INSISTED)})      # deeds that need the PIN, where there is one


class AttentionSection(Section):
    """Of an order that is held, refused or skipped, or that somebody should look at. `wants_documents`: compare both sides."""

    wants_documents = Signal()

    def __init__(self, desk: StoreContext, told: ToldOrder) -> None:
        super().__init__(desk.theme, tr("Skipped") if _is_skipped(told) else tr("Needs attention"))
        self._desk = desk
        self._told = told
        self._store_id = desk.store_id
        self.said = Words(desk.theme, "", "name", wrap=True)
        self.now = Button(desk.theme, tr("Download this order now"), icon="download")
        self.now.clicked.connect(self._download)
        self.buttons: dict[str, Button] = {}
        for problem in told.look_at:
            self._show_problem(problem)
        if _is_skipped(told):
            self._show_rule()
        self._add_buttons()
        self._show_end()

    def _show_problem(self, problem: Problem) -> None:
        self.say_beside(problem_icon(problem.code), "warn", title(problem), "strong")
        if problem.code == CHANGED and self._told.story and self._told.story.changes:
            self._show_changes(self._told.story.changes, problem.facts.get("why", ""))
        else:
            self.say(meaning(problem), "secondary")
        self.say(advice(problem))
        if kind(problem.code).fix is Fix.MAP_SKU:
            fix = SkuFix(self._desk, problem)
            fix.chosen.connect(lambda code, number: self._map(fix, problem, code, number))
            self.body.addWidget(fix)
        if problem.code == "customer_ambiguous":
            who = CustomerFix(self._desk, problem, across=1)
            who.chosen.connect(lambda contact, always: self._choose_customer(who, contact, always))
            self.body.addWidget(who)

    def _show_changes(self, changes: Changes, why: str) -> None:
        self.body.addWidget(ChangeTable(self._desk, changes))
        for words in update_words(changes, why):
            self.say(words, "caption")

    def _show_rule(self) -> None:
        rule = self._rule
        words = translation(RULES.get(rule, rule))
        self.say_beside("step-forward", "neu", words[:1].upper() + words[1:], "strong")
        self.say(translation(RULE_ADVICE.get(rule, "Look at it again if it's wanted after all.")))

    def _add_buttons(self) -> None:
        """As many beside each other as the panel is wide."""
        room, row = 0, QHBoxLayout()
        for name, text, icon, press in self._offers():
            button = self.buttons[name] = Button(self._desk.theme, text, "ghost" if name == "dismiss" else "secondary", icon)
            button.clicked.connect(press)
            if name in ASKING:
                self._desk.pin.mark(button)
            room -= button.sizeHint().width() + 8
            if room < 0:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addStretch()
                self.body.addLayout(row)
                room = ROOM - button.sizeHint().width()
            row.insertWidget(row.count() - 1, button)

    def _offers(self) -> list[tuple[str, str, str, Callable[[], None]]]:
        """Name, words, icon and what each button does, in the order in which they help."""
        offers: list[tuple[str, str, str, Callable[[], None]]] = []
        key, problems = self._setting(), self._told.look_at
        if self._has_both_sides() and any(map(compares, problems)):
            offers.append(("compare", tr("Compare both sides…"), "file-text", self.wants_documents.emit))
        offers += [self._insisting(problem) for problem in problems if can_be_insisted_on(problem)]
        refunds = [problem.facts.get("rma", "") for problem in problems if problem.code == "refunded_in_neto"]
        offers += [(f"credit {rma}", tr("Propose a credit note…"), "banknote", partial(self._propose, rma)) for rma in refunds]
        amount = next((amount for problem in problems if (amount := acceptable(problem)) is not None), None)
        if amount is not None and self._can_retry():
            words = tr("Accept rounding of {money}", money=self._desk.formats.money(amount))
            offers.append(("rounding", words, "banknote", self._accept_rounding))
        if key:
            offers.append(("settings", tr("Open Settings"), "settings-2", lambda: self._desk.wants_settings.emit(key)))
        if self._can_retry():
            words = tr("Send it again") if self._is_gone() else tr("Retry this order")
            offers.append(("retry", words, "rotate-cw", self._retry))
        if self._rule in BY_NUMBER:
            offers.append(("download", tr("Download this order now"), "download", self._download))
        if problems and any(kind(problem.code).fix is not Fix.NONE for problem in problems):
            words = tr("Leave it…") if self._is_gone() else tr("Dismiss…") if any(map(holds, problems)) else tr("Mark as looked at…")
            offers.append(("dismiss", words, "", self._ask_reason))
        return offers

    def _insisting(self, problem: Problem) -> tuple[str, str, str, Callable[[], None]]:
        icon = {Fix.DISPATCH: "truck", Fix.VOID: "ban"}.get(kind(problem.code).fix, "pencil")
        return kind(problem.code).fix.value, f"{fix_label(problem)}…", icon, lambda: self._ask_whether(problem)

    def _show_end(self) -> None:
        """When it is looked at again by itself, or that it will be."""
        self.said.hide()
        self.now.hide()
        self.body.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addStretch()
        self.body.addLayout(row)
        due = self._due
        if due is None or self._told.story is None:
            return
        if due <= self._desk.now():
            self._tell(AGAIN, offer=True)
        elif self._told.story.row.state in HELD_BACK:
            self.say(tr(
                "Tried again by itself with a download after {moment}.",
                moment=self._desk.formats.moment_in_words(due, self._desk.now()),
            ), "caption")

    def _tell(self, sentence: str, *, token: str = "ok", offer: bool = False) -> None:
        self.said.set_role("name", token)
        self.said.setText(sentence)
        self.said.show()
        self.now.setVisible(offer)
        if offer and "retry" in self.buttons:
            self.buttons["retry"].hide()

    def _fail(self, sentence: str) -> None:
        if not isValid(self):
            return
        self._tell(tr("{sentence} Nothing was changed.", sentence=sentence), token="bad")
        for button in self.buttons.values():
            button.setEnabled(True)

    def _retry(self) -> None:
        order_id = self._told.id
        self.buttons["retry"].setEnabled(False)
        self._decide(lambda decisions, at, by: decisions.retry([order_id], at, by))

    def _accept_rounding(self) -> None:
        order_id = self._told.id
        self.buttons["rounding"].setEnabled(False)
        again = Request(order_ids=(order_id,), starter="window")
        self._decide(lambda decisions, at, by: decisions.accept_rounding([order_id], at, by), then=again)

    def _choose_customer(self, fix: CustomerFix, contact: int, always: bool) -> None:
        order_id = self._told.id
        fix.show_resting(resting=True)
        again = Request(order_ids=(order_id,), starter="window")
        self._decide(lambda decisions, at, by: decisions.choose_customer([order_id], contact, at, by, always=always), then=again)

    def _map(self, fix: SkuFix, problem: Problem, code: str, number: int) -> None:
        use_code(self._desk, fix, problem.facts.get("sku", ""), code, number, lambda _: self._desk.ledger_changed.emit())

    def _ask_whether(self, problem: Problem) -> None:
        """What can't be undone is asked for twice; then the next download does it, and it begins at once, for this order."""
        order_id, decide = self._told.id, self._decide
        verb, means = INSISTED[kind(problem.code).fix]
        go = f"{verb} {order_id}"
        question = Question(self._desk.theme, tr("{go} in Omni?", go=go), means, go, parent=self.window())
        request = Request(order_ids=(order_id,), starter="window")

        def answered(answer: str) -> None:
            if answer == go:
                decide(lambda decisions, at, by: decisions.insist([order_id], at, by), then=request)

        question.answered.connect(answered)
        question.open()

    def _propose(self, rma: str) -> None:
        CreditNoteDialog(self._desk, self._told.id, rma, self.window()).open()

    def _ask_reason(self) -> None:
        """The answer counts although a download may have renewed this section while somebody was typing."""
        order_id, decide = self._told.id, self._decide
        held = any(map(holds, self._told.look_at))
        dialog = DismissDialog(self._desk.theme, title(self._told.look_at[0]), tr(
            "order {order_id}",
            order_id=order_id,
        ), held=held, parent=self.window())
        dialog.dismissed.connect(lambda reason: decide(lambda decisions, at, by: decisions.dismiss(order_id, reason, at, by)))
        dialog.open()

    def _decide(self, decide: Callable[[Decisions, datetime, str], object], then: Request | None = None) -> None:
        desk, program, store_id = self._desk, self._desk.program, self._store_id

        def decided() -> object:
            return decide(program.decisions(store_id), program.now(), program.user())

        def told(_: object) -> None:
            desk.ledger_changed.emit()
            if then is not None and store_id == desk.store_id:
                desk.download(then)

        desk.reads.keep(desk, decided, told, self._fail, waits=True)

    def _download(self) -> None:
        self._desk.download(Request(order_ids=(self._told.id,), starter="window"))

    def _setting(self) -> str:
        if self._rule:
            return RULE_SETTINGS.get(self._rule, "")
        return next((key for problem in self._told.look_at if (key := setting_of(problem))), "")

    def _has_both_sides(self) -> bool:
        return self._told.story is not None and any(part.sent or part.stored for part in self._told.story.parts)

    def _can_retry(self) -> bool:
        story = self._told.story
        return story is not None and (story.row.state in HELD_BACK or self._rule == "dismissed" or self._is_gone())

    def _is_gone(self) -> bool:
        """Omni made it and has it no more: only a person can say whether it goes again."""
        return any(kind(problem.code).fix is Fix.SEND_AGAIN for problem in self._told.look_at)

    @property
    def _rule(self) -> str:
        return self._told.story.row.rule if _is_skipped(self._told) and self._told.story else ""

    @property
    def _due(self) -> datetime | None:
        return self._told.story.row.next_look_at if self._told.story else None


def attention_section(desk: StoreContext, told: ToldOrder) -> AttentionSection | None:
    return AttentionSection(desk, told) if told.look_at or _is_skipped(told) else None


def _is_skipped(told: ToldOrder) -> bool:
    return told.story is not None and told.story.row.state is State.SKIPPED
