"""`diagnostics`: a bundle for support with versions, settings, runs, problems by kind and the log; no key, nobody's name or address."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.words.diagnostics import diagnostics_files, pack
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.plain_text import say


def write_diagnostics(program: Program, given: Namespace) -> int:
    file, files = Path(given.file), diagnostics_files(program)
    with told_in_words(given.file, "written"), file.open("wb") as bundle:
        pack(files, bundle)
    say(f"Written to {file}: versions, settings without keys, downloads, problems by kind, the log. No customers are in it.")
    return 0
