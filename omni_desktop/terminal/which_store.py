"""Which store a command means."""

from __future__ import annotations

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.terminal.program import Stop


def which_store(program: Program, wanted: str | None) -> Store:
    """By name (case does not count) or id; without one the only store. Raises Stop with the names otherwise."""
    stores = program.stores()
    if not stores:
        raise Stop("There is no store yet. Add one: stores add --name NAME --neto-url URL --omni-url URL --omni-username USER")
    if wanted is None:
        found = stores
    else:
        found = [store for store in stores if store.name.casefold() == wanted.strip().casefold()]
        found = found or [store for store in stores if str(store.id) == wanted.strip()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{store.name} ({store.id})" for store in stores)
    raise Stop(f"Say which store with --store: {names}." if wanted is None else f'There is no store "{wanted}". There are: {names}.')
