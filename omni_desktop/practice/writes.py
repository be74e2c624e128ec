"""Which items and products clients have written, for tests that count them: only what was stored, with the names that were sent."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Write:
    """`kind` is "AddItem" or "POST Products"; `code` a SKU, a style code or an option's code; `sent` the element as it came."""

    kind: str
    code: str
    sent: dict[str, Any]


class Writes:
    def __init__(self) -> None:
        self.log: list[Write] = []

    def note(self, kind: str, code: str, sent: dict[str, Any]) -> None:
        self.log.append(Write(kind, code, sent))

    def counts(self) -> dict[str, int]:
        """{kind: elements stored}"""
        counts: dict[str, int] = {}
        for write in self.log:
            counts[write.kind] = counts.get(write.kind, 0) + 1
        return counts
