"""What is read again and again, as downloads and other computers write on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from omni_desktop.ui.desk.reads import Reads

T = TypeVar("T")


class Rereading(QObject, Generic[T]):
    """`question` is called in the window's thread, and gives what is to be asked off it; None where nothing is to be read now.

    What is asked for while an answer is on its way waits for that one, and is asked once. Asked at once it would throw the answer away;
    and where an answer takes longer than until the next writing, nothing would be seen before the last.
    """

    def __init__(
        self,
        owner: QObject,
        reads: Reads,
        question: Callable[[], Callable[[], T] | None],
        answered: Callable[[T], object],
        failed: Callable[[str], object] = lambda _: None,
        *,
        waits: bool = False,
    ) -> None:
        super().__init__(owner)
        self._reads, self._question, self._waits = reads, question, waits
        self._answered, self._failed = answered, failed
        self._number = 0                # of the latest question
        self._is_reading = self._is_old = False

    def read(self) -> None:
        self._is_old = True
        if not self._is_reading:
            self._ask()

    def start_over(self) -> None:
        """Something else is read from now on: what is on its way is no answer to it."""
        self.forget()
        self.read()

    def forget(self) -> None:
        """What is on its way is wanted no more."""
        self._number += 1
        self._is_reading = self._is_old = False

    def _ask(self) -> None:
        self._is_old = False
        question = self._question()
        if question is None:
            return
        self._is_reading = True
        self._number += 1
        number = self._number
        self._reads.ask(
            self,
            question,
            lambda answer: self._take(number, lambda: self._answered(answer)),
            lambda sentence: self._take(number, lambda: self._failed(sentence)),
            waits=self._waits,
        )

    def _take(self, number: int, tell: Callable[[], object]) -> None:
        """What is asked for while the answer is shown waits, too."""
        if number != self._number:
            return
        try:
            tell()
        finally:
            if number == self._number:
                self._is_reading = False
                if self._is_old:
                    self._ask()
