"""Short work off the window's thread: a question is asked in the background, its answer comes back to the window's thread.

What is only read may be left when the window closes. What a person typed or decided is kept all the same: they saw it done.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Event
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.ui.look.translated import told, tr

T = TypeVar("T")
SECONDS_AT_CLOSE = 9
SECONDS_TO_GIVE_UP = 1          # more, for a deed that sees that it can't be waited for and leaves nothing half done


class _Post(QObject):
    """Signals to the window's thread: (number, answer), (number, sentence), and an exception that is a bug."""

    answered = Signal(int, object)
    failed = Signal(int, str)
    made_a_mistake = Signal(object)


class _Asker(NamedTuple):
    owner: QObject
    key: str
    answered: Callable[[Any], object]
    failed: Callable[[str], object] | None


class _Question(QRunnable):
    """`left`: once it is set, nobody waits for the answer, and the question is not begun any more."""

    def __init__(self, number: int, question: Callable[[], object], post: _Post, left: Event) -> None:
        super().__init__()
        self._number, self._question, self._post, self._left = number, question, post, left

    def run(self) -> None:
        if self._left.is_set():
            return
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
    """`ask(owner, question, answered)` for what is read. `keep(owner, deed, answered)` for what a person typed or decided: it is done also
    where the window closes before its turn comes. The answer is not delivered once `owner` is gone, nor when a later question with the
    same owner and key was asked meanwhile. `made_a_mistake` carries an exception that is a bug of ours; `failed` is told too."""

    made_a_mistake = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = {False: _pool(self, 2), True: _pool(self, 4)}   # by `waits`: a slow server, or a keyring, holds up no list
        self._keeping = {False: _pool(self, 1), True: _pool(self, 4)}   # one after the other, where nothing waits
        self._post = _Post(self)
        self._post.made_a_mistake.connect(self.made_a_mistake)
        self._post.answered.connect(self._answered)
        self._post.failed.connect(self._failed)
        self._numbers = count(1)
        self._closed, self._over = Event(), Event()
        self._asked: dict[int, _Asker] = {}
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
        self._start(self._reading[waits], question, _Asker(owner, key, answered, failed), left=self._closed)

    def keep(
        self,
        owner: QObject,
        deed: Callable[[], T],
        answered: Callable[[T], object] = lambda _: None,
        failed: Callable[[str], object] | None = None,
        *,
        key: str = "",
        waits: bool = False,
    ) -> None:
        """As `ask`. One deed after the other, in the order in which they were asked for, but for those that wait."""
        self._start(self._keeping[waits], deed, _Asker(owner, key, answered, failed), left=self._over)

    def _start(self, pool: QThreadPool, question: Callable[[], object], asker: _Asker, left: Event) -> None:
        if not isValid(self) or self._closed.is_set():  # a timer that outlived its window
            return
        number = next(self._numbers)
        self._asked[number] = asker
        if asker.key:
            self._latest[id(asker.owner), asker.key] = number
        pool.start(_Question(number, question, self._post, left))

    @property
    def is_idle(self) -> bool:
        """Whether every question that was asked is answered."""
        return not self._asked

    @property
    def is_over(self) -> bool:
        """The window is closed, and what is still being kept was waited for long enough. Asked on whichever thread."""
        return self._over.is_set()

    def close(self) -> None:
        """Waits for what is being read and for what is still to be kept, so that nobody is at a closed database; what is asked later is
        not begun."""
        self._closed.set()
        self._asked.clear()
        deadline = QDeadlineTimer(SECONDS_AT_CLOSE * 1000)
        for pool in (*self._keeping.values(), *self._reading.values()):
            pool.waitForDone(deadline.remainingTime())
        self._over.set()
        giving_up = QDeadlineTimer(SECONDS_TO_GIVE_UP * 1000)
        for pool in self._keeping.values():
            pool.waitForDone(giving_up.remainingTime())

    def _taken(self, number: int) -> _Asker | None:
        asker = self._asked.pop(number, None)
        if asker is None:
            return None
        place = id(asker.owner), asker.key
        is_latest = not asker.key or self._latest.get(place) == number
        if is_latest and asker.key:
            del self._latest[place]
        return asker if is_latest and isValid(asker.owner) else None

    def _answered(self, number: int, answer: object) -> None:
        asker = self._taken(number)
        if asker is not None:
            asker.answered(answer)

    def _failed(self, number: int, sentence: str) -> None:
        asker = self._taken(number)
        if asker is not None and asker.failed is not None:
            asker.failed(sentence)


def _pool(parent: QObject, threads: int) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    return pool
