"""Short reads off the window's thread: a question is asked in the background, its answer comes back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.ui.look.translated import told, tr

T = TypeVar("T")
THREADS = 2
WAITING_THREADS = 4             # a keyring that waits for a person, or a server that is slow, holds up no list
SECONDS_AT_CLOSE = 5


class _Post(QObject):
    """Signals to the window's thread: (number, answer), (number, sentence), and an exception that is a bug."""

    answered = Signal(int, object)
    failed = Signal(int, str)
    made_a_mistake = Signal(object)


class _Question(QRunnable):
    def __init__(self, number: int, question: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._number, self._question, self._post = number, question, post

    def run(self) -> None:
        try:
            answer = self._question()
        except Fault as fault:
            self._tell(self._post.failed, self._number, told(fault.sentence))
        except Cancelled:
            self._tell(self._post.failed, self._number, tr("Cancelled. Nothing was changed."))
        except Exception as bug:
            self._tell(self._post.made_a_mistake, bug)
            self._tell(self._post.failed, self._number, tr(
                "The program made a mistake ({name}). Nothing is lost.",
                name=type(bug).__name__,
            ))
        else:
            self._tell(self._post.answered, self._number, answer)

    def _tell(self, signal: Any, *what: object) -> None:
        if isValid(self._post):             # the window may be gone by now
            signal.emit(*what)


class Reads(QObject):
    """`ask(owner, question, answered)`: the answer is not delivered once `owner` is gone, nor when a later question with the same
    owner and key was asked meanwhile. `made_a_mistake` carries an exception that is a bug of ours; `failed` is told too."""

    made_a_mistake = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool, self._waiting_pool = _pool(self, THREADS), _pool(self, WAITING_THREADS)
        self._post = _Post(self)
        self._post.made_a_mistake.connect(self.made_a_mistake)
        self._post.answered.connect(self._answered)
        self._post.failed.connect(self._failed)
        self._numbers = count(1)
        self._is_closed = False
        self._asked: dict[int, tuple[QObject, str, Callable[[Any], object], Callable[[str], object] | None]] = {}
        self._latest: dict[tuple[int, str], int] = {}

    def ask(
        self,
        owner: QObject,
        question: Callable[[], T],
        answered: Callable[[T], object],
        failed: Callable[[str], object] | None = None,
        *,
        key: str = "",
        waits: bool = False,
    ) -> None:
        """`key` "" never replaces another question. A failure without `failed` is silent: give one wherever a person waits.

        `waits`: the question may take long (the network, the keyring, a person); it never stands in the way of short reads.
        """
        if self._is_closed or not isValid(self):        # a timer that outlived its window
            return
        number = next(self._numbers)
        self._asked[number] = (owner, key, answered, failed)
        if key:
            self._latest[id(owner), key] = number
        pool = self._waiting_pool if waits else self._pool
        pool.start(_Question(number, question, self._post))

    @property
    def is_idle(self) -> bool:
        """Whether every question that was asked is answered."""
        return not self._asked

    def close(self) -> None:
        """Waits for what is being read, so that nobody reads from a closed database; what is asked later is not read."""
        self._is_closed = True
        self._asked.clear()
        for pool in (self._pool, self._waiting_pool):
            pool.clear()
        for pool in (self._pool, self._waiting_pool):
            pool.waitForDone(SECONDS_AT_CLOSE * 1000)

    def _taken(self, number: int) -> tuple[Callable[[Any], object], Callable[[str], object] | None] | None:
        found = self._asked.pop(number, None)
        if found is None:
            return None
        owner, key, answered, failed = found
        is_latest = not key or self._latest.get((id(owner), key)) == number
        if is_latest and key:
            del self._latest[id(owner), key]
        return (answered, failed) if is_latest and isValid(owner) else None

    def _answered(self, number: int, answer: object) -> None:
        taken = self._taken(number)
        if taken is not None:
            taken[0](answer)

    def _failed(self, number: int, sentence: str) -> None:
        taken = self._taken(number)
        if taken is not None and taken[1] is not None:
            taken[1](sentence)


def _pool(parent: QObject, threads: int) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    return pool
