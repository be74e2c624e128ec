"""What the window needs to know at once when the data is open, read off its thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from omni_desktop.core.ports.program.program import Program
from omni_desktop.ui.stores.stores import Look, look_at
from omni_desktop.ui.window.on_desktop import EXPLAINED_NAME
from omni_desktop.ui.window.store_window import FOLDED_NAME, STORE_NAME


@dataclass(frozen=True, slots=True)
class Opened:
    program: Program
    look: Look
    theme: str
    remembered: Mapping[str, str]


def read_opened(program: Program) -> Opened:
    """Raises core.errors.Fault."""
    remembered = {name: program.remembered(name) for name in (FOLDED_NAME, STORE_NAME, EXPLAINED_NAME)}
    kept = remembered[STORE_NAME]
    return Opened(program, look_at(program, int(kept) if kept.isdigit() else 0), program.computer().theme, remembered)
