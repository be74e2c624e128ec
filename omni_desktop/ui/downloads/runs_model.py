"""Past downloads as rows of a table: newest first, older ones fetched as somebody scrolls down to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from omni_desktop.core.order import ZERO
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.results import rehearsed_look, result_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.tables.row_delegate import PIECES_ROLE, RESULT_ROLE, WORD_ROLE, Column

COLUMNS = (
    Column(tr("Started"), 180, "name"),
    Column(tr("By"), 100, token="text2"),
    Column(tr("State"), 106, is_result=True),
    Column(tr("Orders"), has_pieces=True, token="text2"),
    Column(tr("Certificate"), 236, is_result=True, leaves=960),
    Column(tr("Calls"), 112, token="text2", leaves=1040),
    Column(tr("Took"), 84, token="text2"),
)
STARTED, BY, STATE, ORDERS, CERTIFICATE, CALLS, TOOK = range(len(COLUMNS))
STARTERS: Mapping[str, str] = {"window": tr("Window"), "timer": tr("Timer"), "command line": tr("Command line")}
STARTED_BY: Mapping[str, str] = {
    "window": tr("started by the window"),
    "timer": tr("started by the timer"),
    "command line": tr("started by the command line"),
}
UNDO = "undo of "                # as such a run says who started it, before the number of the other one
SEEN_FIRST = ("created", "adopted", "dispatched", "voided", "changed", "waiting", "held", "refused", "in_doubt", "skipped", "unchanged")
Index = QModelIndex | QPersistentModelIndex


def started_words(run: RunRow) -> str:
    """Within a sentence."""
    words = STARTED_BY.get(run.starter) or _undoing(run) or tr("started by the {starter}", starter=run.starter)
    return f"{words}, {run.by}" if run.by else words


def _undoing(run: RunRow) -> str:
    return tr("undoes download {number}", number=undone_by(run)) if undone_by(run) else ""


def starter_words(run: RunRow) -> str:
    return STARTERS.get(run.starter) or (tr("Undo") if undone_by(run) else run.starter.capitalize())


def undone_by(run: RunRow) -> str:
    """The number of the download that it undid; "" where it undid none."""
    return run.starter.removeprefix(UNDO) if run.starter.startswith(UNDO) else ""


def run_words(run: RunRow) -> str:
    """What it was, at the beginning of a title."""
    if undone_by(run):
        return tr("Undo of download {number}", number=undone_by(run))
    return tr("Rehearsal") if run.rehearsal else tr("Download")


def run_state(run: RunRow, running_id: int) -> str:
    """A look of results.py. `running_id`: the run whose process still holds the store's lock; any other without an end was cut off."""
    if run.ended is None:
        return "running" if run.id == running_id else "cut_off"
    return "rehearsed" if run.rehearsal and run.state == "complete" else run.state


def pieces(run: RunRow, formats: Formats) -> list[tuple[str, str]]:
    """Result and words, as ("created", "37 created"); what staff look for comes first."""
    look = rehearsed_look if run.rehearsal else result_look
    results = [*SEEN_FIRST, *sorted(set(run.counts) - set(SEEN_FIRST))]
    return [(result, f"{formats.number(run.counts[result])} {look(result)[2].lower()}") for result in results if run.counts.get(result)]


def proves(figures: Figures) -> bool:
    return not (figures.missing or figures.double or figures.apart)


def certificate_words(run: RunRow, formats: Formats) -> str:
    """Nothing for a rehearsal, which proves nothing, and for a run that never ended."""
    if run.rehearsal or run.ended is None:
        return ""
    missing, double = formats.number(run.figures.missing), formats.number(run.figures.double)
    return tr(
        "{missing} missing, {double} double, {money} apart",
        missing=missing,
        double=double,
        money=formats.money(run.figures.apart + ZERO),
    )


def calls_words(run: RunRow, formats: Formats) -> str:
    return f"Neto {formats.number(run.neto_calls)}, Omni {formats.number(run.omni_calls)}" if run.ended else ""


def took_words(took: timedelta) -> str:
    seconds = int(took.total_seconds())
    hours, minutes = divmod(seconds // 60, 60)
    if hours:
        return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)
    if minutes:
        return tr("{minutes} min {seconds} s", minutes=minutes, seconds=seconds % 60)
    return tr("{seconds} s", seconds=seconds) if seconds else tr("under 1 s")


class RunsModel(QAbstractTableModel):
    """`wants_more` carries the last row when somebody scrolled to it; answer with `add_older`."""

    wants_more = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunRow] = []
        self._running_id = 0
        self._has_more = False
        self._asked = False
        self._formats = Formats()
        self._now: datetime | None = None

    def show_newest(self, runs: Sequence[RunRow], running_id: int, has_more: bool, now: datetime) -> None:
        """What changed at the top; older rows that were fetched before stay, and so does what is selected."""
        older = [run for run in self._runs if runs and run.id < runs[-1].id] if has_more else []
        added = next((number for number, run in enumerate(runs) if self._runs and run.id == self._runs[0].id), 0)
        self._running_id, self._now = running_id, now
        fresh = [*runs, *older]
        if not self._runs or len(fresh) != len(self._runs) + added:
            self.beginResetModel()
            self._runs, self._has_more, self._asked = fresh, has_more, False
            self.endResetModel()
            return
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
        self._runs = fresh
        if added:
            self.endInsertRows()
        self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(COLUMNS) - 1))

    def add_older(self, runs: Sequence[RunRow], has_more: bool) -> None:
        self._has_more, self._asked = has_more, False
        if runs:
            self.beginInsertRows(QModelIndex(), len(self._runs), len(self._runs) + len(runs) - 1)
            self._runs += runs
            self.endInsertRows()

    def use_formats(self, formats: Formats) -> None:
        """Another store: its rows come with the next answer."""
        self.beginResetModel()
        self._formats, self._runs, self._has_more, self._asked = formats, [], False, False
        self.endResetModel()

    def run_at(self, row: int) -> RunRow:
        return self._runs[row]

    def state_at(self, row: int) -> str:
        return run_state(self._runs[row], self._running_id)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        return COLUMNS[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self._runs and not self._asked:
            self._asked = True
            self.wants_more.emit(self._runs[-1])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        run, column = self._runs[index.row()], index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row()) if column == STARTED else self._text(run, column, index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return None if column in (STATE, CERTIFICATE) else self._text(run, column, index.row())
        if role == PIECES_ROLE and column == ORDERS:
            return pieces(run, self._formats)
        return self._result(run, column, index.row(), role) if column in (STATE, CERTIFICATE) else None

    def sentence(self, row: int) -> str:
        """The row for a screen reader."""
        run = self._runs[row]
        parts = (self._text(run, column, row) for column in (STARTED, BY, STATE, ORDERS, CERTIFICATE, TOOK))
        return ", ".join(part for part in parts if part)

    def _result(self, run: RunRow, column: int, row: int, role: int) -> str | None:
        if column == STATE:
            return self.state_at(row) if role == RESULT_ROLE else None
        words = certificate_words(run, self._formats)
        if role == WORD_ROLE:
            return words
        return ("proved" if proves(run.figures) else "differs") if role == RESULT_ROLE and words else None

    def _text(self, run: RunRow, column: int, row: int) -> str:
        formats = self._formats
        if column == STARTED:
            words = formats.moment_in_words(run.started, self._now or run.started)
            return words[:1].upper() + words[1:]
        if column == BY:
            return starter_words(run)
        if column == STATE:
            return result_look(self.state_at(row))[2]
        if column == ORDERS:
            return ", ".join(words for _result, words in pieces(run, formats)) or (tr("Nothing new") if run.ended else "")
        if column == CERTIFICATE:
            return certificate_words(run, formats)
        return calls_words(run, formats) if column == CALLS else self._took(run)

    def _took(self, run: RunRow) -> str:
        return took_words(run.ended - run.started) if run.ended else ""
