"""The calls of one send: each kind of element by itself, the first alone and read back, then in batches that stay small."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.catalogue.outgoing import TO_NETO, FieldChange, Outgoing, Resource, key_of, write_of
from omni_desktop.core.exchange.settle import learn
from omni_desktop.core.exchange.tools import ProductTools, SideCourse
from omni_desktop.core.exchange.wires import wire_of
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.values import replace
from omni_desktop.core.writes.once import Once
from omni_desktop.core.writes.pace import Pace
from omni_desktop.core.writes.products import Became, Leaving, ProductWrites, There

STEPS = (1, 5, 25)
OTHER_FIELDS = "other_fields"
MOST_ALONE = 5          # so many are sent alone until one of them reads back as it was sent
Key = tuple[str, str]


class Calls:
    """`became`: what became of each element, by its call and key; those in `left` began to leave. `unlike`: fields that the first one read
    back otherwise: then no more is sent."""

    def __init__(self, tools: ProductTools, send_id: int, total: int) -> None:
        self._tools = tools
        self._send_id = send_id
        self._total = total
        self._done = 0
        self.became: dict[Key, Became] = {}
        self.left: set[Key] = set()
        self.unlike: tuple[str, ...] = ()

    def became_of(self, element: Outgoing) -> Became | None:
        return self.became.get((write_of(element), key_of(element)))

    def is_unread(self, element: Outgoing) -> bool:
        """Whether it left, and the send was broken off before it was looked up: the next command does that."""
        key = write_of(element), key_of(element)
        return key in self.left and key not in self.became

    def send(self, elements: Sequence[Outgoing]) -> None:
        """Of one kind. Raises Cancelled between two batches, and what surely left nothing behind."""
        if not elements or self.unlike:
            return
        write = write_of(elements[0])
        kind = ProductWrites(self._tools.clock, self._tools.sends, wire_of(self._tools, write), self._called)
        once = Once(SideCourse(self._tools, self._send_id, to_neto=write in TO_NETO), kind, Pace(steps=STEPS))
        try:
            self._send(once, kind, [Leaving(self._send_id, element) for element in elements])
        finally:
            self.left |= {(write, key) for key in kind.left}
            self.became |= {(write, key): became for key, became in kind.became.items()}
            learn(self._tools, kind.became.values())

    def _send(self, once: Once[Leaving, There], kind: ProductWrites, waiting: list[Leaving]) -> None:
        for _ in range(MOST_ALONE):
            first, *waiting = waiting
            beside = self._beside([first])
            once.send([first])
            became = kind.became.get(key_of(first.element))
            if became and became.state is WriteState.DONE:
                self.unlike = became.unlike
                if beside != self._beside([first]):     # stock would go, too, and that we never write: so no other is sent
                    once.send(_with(beside, [first]))
                    self.unlike = (OTHER_FIELDS,)
                break
            if not waiting:
                break
        if not self.unlike:
            once.send(waiting)

    def _beside(self, leaving: Sequence[Leaving]) -> list[str]:
        """What the shop's items hold beside what is written: some shop may clear what an update leaves out (neto_api: 5.5)."""
        changes = [each.element for each in leaving if isinstance(each.element, FieldChange) and each.element.resource is Resource.ITEM]
        return self._tools.shop.other_fields(changes) if changes else []

    def _called(self, count: int) -> None:
        self._done += count
        self._tools.progress(min(self._done, self._total), self._total)


def _with(beside: Sequence[str], leaving: Sequence[Leaving]) -> list[Leaving]:
    """The same changes with all that would be cleared."""
    pairs = zip(leaving, beside, strict=True)
    return [replace(each, element=replace(each.element, beside=more)) for each, more in pairs if isinstance(each.element, FieldChange)]
