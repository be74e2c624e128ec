"""Answers that come from the mirror of a shared ledger say of which moment they are."""

from __future__ import annotations

from omni_desktop.core.ports.program.program import Program
from omni_desktop.terminal.plain_text import complain, iso


def stamp(program: Program) -> dict[str, str | None]:
    """What stands at the top of a JSON object; nothing where it is of now."""
    at = program.as_of()
    return {"as_of": iso(at)} if at else {}


def say_as_of(program: Program) -> None:
    at = program.as_of()
    if at is not None:
        complain(f"The shared ledger can't be reached. This is as of {iso(at)}.")
