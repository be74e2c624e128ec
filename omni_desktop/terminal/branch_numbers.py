"""Omni's numbers of branches, for whoever sets one by its number."""

from __future__ import annotations

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.choices import numbers_and_names
from omni_desktop.terminal.plain_text import complain, shown_time

DEFAULT_BRANCH = "branches.default_branch"


def tell_unknown_branch(program: Program, store: Store, chosen: int | None = None) -> None:
    """Where Omni's branches were read before, and the chosen one wasn't among them: a new one may be there since, so nothing is refused."""
    known = program.known_list(store.id, "branches")
    if known.choices and str(chosen) not in {branch.value for branch in known.choices}:
        read = shown_time(known.read_at, store.connection.time_zone)
        complain(f"Omni's active branches, as read at {read}: {numbers_and_names(known.choices)}.")
