"""The orders list as the table sees it: as long as the ledger says, with only the pages that are looked at in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter, History, Sort
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.orders.orders_rows import COLUMNS, ORDER, RESULT, SORTED_BY, TOTAL, ShownRow, sentence, shown_row, tooltip
from omni_desktop.ui.orders.tax_differs import ICON, TOKEN
from omni_desktop.ui.parts.tables.row_delegate import MARK_ROLE, RESULT_ROLE

PAGE = 100
KEPT = 12                                       # pages: a row is about 2 kB
TALLEST = 70                                    # rows on the highest screen
FEW, LONG_PAGE = 20, 1000                        # orders to be followed each by itself; rows of a read that follows many
REST_MS = 15                                    # a dragged scroll bar passes pages that nobody reads
READING = tr("Reading…")
MARK = (ICON, TOKEN)
Index = QModelIndex | QPersistentModelIndex
Pages = dict[int, list[ShownRow]]


class Question(NamedTuple):
    store_id: int
    wanted: Filter = Filter()
    sort: Sort = Sort()


@dataclass(frozen=True, slots=True)
class PageRead:
    """`places`: at which row the orders of `followed` stand now; one that is not in the list is not among them."""

    question: Question
    count: int
    pages: Pages
    places: dict[str, int] = field(default_factory=dict)
    followed: frozenset[str] = frozenset()


class OrdersModel(QAbstractTableModel):
    """`ask` another question, `refresh` the one that is shown. `answered` brings an PageRead once the model has taken it."""

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.question = Question(desk.store_id)
        self._shown: Question | None = None
        self._count = 0
        self._pages: OrderedDict[int, list[ShownRow]] = OrderedDict()
        self._missed: list[int] = []
        self._reading_pages = False
        self._is_reading = False
        self._next: tuple[Sequence[str], int] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_missed)

    @property
    def count(self) -> int | None:
        """How many orders match; None while nobody knows."""
        return self._count if self._shown == self.question else None

    def ask(self, wanted: Filter, sort: Sort, follow: Sequence[str] = ()) -> None:
        """`follow` are orders whose places the answer shall tell; the first of them is where the list is read first."""
        self.question = Question(self._desk.store_id, wanted, sort)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._read(follow, 0)

    def refresh(self, follow: Sequence[str] = (), around: int = 0) -> None:
        """Reads anew what is shown; `around` is the row that is looked at where there is nothing to follow. While an answer is on its
        way the next question waits for it: a busy download asks more often than a large ledger answers."""
        if self._is_reading:
            self._next = (follow, around)
        else:
            self._read(follow, around)

    def shown(self, row: int) -> ShownRow | None:
        """What is known of a row; one whose page isn't here is sent for."""
        number, inside = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if self._shown is not None:
                self._miss(number)
            return None
        return page[inside] if inside < len(page) else None

    def look(self, row: int) -> Hashable:
        """All that the cells of a row are painted from."""
        shown = self.shown(row)
        return shown and (shown.cells, shown.row.result, bool(shown.tax))

    def is_here(self, row: int) -> bool:
        """Whether `shown` knows the row without sending for it."""
        return row // PAGE in self._pages

    def texts(self, column: int) -> set[str]:
        """What a column says in the rows that are here."""
        return {shown.cells[column] for page in self._pages.values() for shown in page}

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return self._count if self._shown is not None else 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        arrow, said = self._sorted(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title + arrow
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.title + said
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if role == TIP_ROLE:
            return tip(_header_tooltip(section))
        return None

    def _sorted(self, section: int) -> tuple[str, str]:
        """Beside the title: Qt's own arrow stands at the column's edge, over the title of one that is written from the right."""
        sort = self.question.sort
        if SORTED_BY.get(section) != sort.column:
            return "", ""
        return (" ↓", tr(", sorted downwards")) if sort.descending else (" ↑", tr(", sorted upwards"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown, column = self.shown(index.row()), index.column()
        if shown is None:
            is_text = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return READING if is_text and column == ORDER else None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.cells[column]
        if role == RESULT_ROLE:
            return shown.row.result if column == RESULT else None
        if role == MARK_ROLE:
            return MARK if column == TOTAL and shown.tax else None
        if role == TIP_ROLE:
            return tip(tooltip(shown, column, self._desk.formats)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(shown, column, self._desk.formats)
        return None

    def _read(self, follow: Sequence[str], around: int) -> None:
        question, program, formats = self.question, self._desk.program, self._desk.formats
        if not question.store_id:
            self._take(PageRead(question, 0, {}))
            return
        self._is_reading, self._next = True, None
        self._desk.reads.ask(self, lambda: answer(program, formats, question, follow, around), self._take, self._fail, key="list")

    def _fail(self, sentence: str) -> None:
        self._is_reading = False
        self.failed.emit(sentence)
        self._read_next()

    def _take(self, answer: PageRead) -> None:
        self._is_reading = False
        if self._stays(answer):
            self._pages = OrderedDict(answer.pages)
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self._shown, self._count, self._pages = answer.question, answer.count, OrderedDict(answer.pages)
            self.endResetModel()
        self.answered.emit(answer)
        self._read_next()

    def _read_next(self) -> None:
        if self._next is not None:
            self._read(*self._next)

    def _stays(self, answer: PageRead) -> bool:
        """Whether every row that is known on both sides is the same order as before: then nothing has to move."""
        if answer.question != self._shown or answer.count != self._count or not self._count:
            return False
        both = [(self._pages[number], page) for number, page in answer.pages.items() if number in self._pages]
        return all([each.row.id for each in old] == [each.row.id for each in new] for old, new in both)

    def _miss(self, number: int) -> None:
        if number in self._missed:
            return
        self._missed.append(number)
        if not self._rest.isActive():
            self._rest.start()

    def _read_missed(self) -> None:
        """The pages missed last, one question at a time: those before have been scrolled away."""
        if self._reading_pages or not self._missed:
            return
        numbers, self._missed = self._missed[-2:], []
        question, program, formats = self.question, self._desk.program, self._desk.formats
        self._reading_pages = True
        self._desk.reads.ask(self, lambda: (question, pages_of(program, formats, question, numbers)), self._take_pages, self._miss_pages)

    def _take_pages(self, told: tuple[Question, Pages]) -> None:
        self._reading_pages = False
        question, pages = told
        if question == self._shown:
            for number, page in pages.items():
                self._pages[number] = page
                self._pages.move_to_end(number)
                self.dataChanged.emit(self.index(number * PAGE, 0), self.index(number * PAGE + len(page) - 1, len(COLUMNS) - 1))
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        if self._missed:
            self._rest.start()

    def _miss_pages(self, sentence: str) -> None:
        self._reading_pages = False
        self._missed.clear()
        self.failed.emit(sentence)


def answer(program: Program, formats: Formats, question: Question, follow: Sequence[str], around: int) -> PageRead:
    """Reads the ledger: not for the window's thread."""
    history = program.history(question.store_id)
    count = history.count(question.wanted)
    places = places_of(history, question, follow)
    first = next(iter(places.values()), around)
    pages = pages_of(program, formats, question, _numbers_around(first, count))
    return PageRead(question, count, pages, places, frozenset(follow))


def places_of(history: History, question: Question, follow: Sequence[str]) -> dict[str, int]:
    """Of few one after the other; many are met while the list is gone through, as far as the last of them may stand."""
    named, many = follow[:FEW], set(follow[FEW:])
    found = {order_id: history.place(question.wanted, question.sort, order_id) for order_id in named}
    places = {order_id: place for order_id, place in found.items() if place is not None}
    offset = 0
    while many:
        rows = history.page(question.wanted, question.sort, offset=offset, limit=LONG_PAGE)
        met = {row.id: place for place, row in enumerate(rows, offset) if row.id in many}
        places |= met
        many -= met.keys()
        offset += LONG_PAGE
        if len(rows) < LONG_PAGE:
            break
    return places


def pages_of(program: Program, formats: Formats, question: Question, numbers: Sequence[int]) -> Pages:
    return {number: rows_of(program, formats, question, number * PAGE, PAGE) for number in numbers}


def rows_of(program: Program, formats: Formats, question: Question, offset: int, limit: int) -> list[ShownRow]:
    history, now = program.history(question.store_id), program.now()
    branches = {choice.value: choice.label for choice in program.known_list(question.store_id, "branches").choices}
    rows = history.page(question.wanted, question.sort, offset=offset, limit=limit)
    return [shown_row(row, formats, branches, now) for row in rows]


def _numbers_around(row: int, count: int) -> list[int]:
    """The page with the row, and the one that the rest of the table's height may reach into."""
    last = max(0, (count - 1) // PAGE)
    first = min(max(0, row // PAGE), last)
    near = first + 1 if row % PAGE + TALLEST > PAGE else first - 1
    return [first] if not 0 <= near <= last else [first, near]


def _header_tooltip(section: int) -> str:
    title = lowered(COLUMNS[section].title)
    return tr(
        "Sort by {title}",
        title=title,
    ) if section in SORTED_BY else tr(
        "Orders can't be sorted by {title}; the buttons above show one result alone",
        title=title,
    )
