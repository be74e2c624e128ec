"""Standard output whose reader is gone, or whose disk is full."""

from __future__ import annotations

import io


class Unheard(io.TextIOBase):
    def __init__(self, trouble: OSError) -> None:
        self._trouble = trouble

    def write(self, _text: str) -> int:
        raise self._trouble
