"""Which rows of a check somebody named by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from omni_desktop.core.catalogue.verdicts import CatalogueRow
from omni_desktop.core.inventory import folded


def rows_named(
    names: Iterable[str], rows: Iterable[CatalogueRow], name_of: Callable[[CatalogueRow], str]
) -> tuple[list[CatalogueRow], list[str]]:
    """In the order of the rows; and the names that no row has. Written exactly so, or else otherwise in case and blanks."""
    exact: dict[str, list[CatalogueRow]] = {}
    alike: dict[str, list[CatalogueRow]] = {}
    order: dict[int, int] = {}
    for place, row in enumerate(rows):
        order[id(row)] = place
        name = name_of(row).strip()
        if name:
            exact.setdefault(name, []).append(row)
            alike.setdefault(folded(name), []).append(row)
    found: dict[int, CatalogueRow] = {}
    unknown: list[str] = []
    for name in sorted({each.strip() for each in names}):
        named = exact.get(name) or alike.get(folded(name), [])
        found |= {order[id(row)]: row for row in named}
        unknown += [] if named else [name]
    return [found[place] for place in sorted(found)], unknown
