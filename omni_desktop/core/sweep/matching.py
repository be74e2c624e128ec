"""Which order of the shop a sales order means, whoever brought it and whatever reference it has. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from omni_desktop.core.inventory import folded
from omni_desktop.core.mapping.again import without_marks
from omni_desktop.core.mapping.borne_numbers import names_in
from omni_desktop.core.proof.both_sides import There


def by_order(rows: Iterable[There], owners: Mapping[int, str], ids: Collection[str], prefixes: Sequence[str]) -> dict[str, list[There]]:
    """Sales orders by the folded id of their order. `owners`: whose they are by the ledger; `ids`: folded ones that are looked for."""
    own = {folded(prefix + order_id): order_id for order_id in ids for prefix in prefixes}
    found: dict[str, list[There]] = defaultdict(list)
    for row in rows:
        order_id = owners.get(row.id) or next(_meant(row, own, ids), "")
        if order_id:
            found[order_id].append(row)
    return found


def _meant(row: There, own: Mapping[str, str], ids: Collection[str]) -> Iterator[str]:
    """The surest reading first: one of our references, whole or of a part; then the number in another form."""
    reference = folded(without_marks(row.reference.strip()))
    for name in (folded(row.reference), reference, reference.rpartition("/")[0]):
        if name in own:
            yield own[name]
    yield from (name for name in map(folded, names_in(row.reference, row.order_no)) if name in ids)
