"""`diagnostics`: a bundle for support with versions, settings, runs, problems by kind and the log; no key, nobody's name or address."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.words.diagnostics import diagnostics_files, pack
from omni_desktop.terminal.files import STREAM, writing_bytes
from omni_desktop.terminal.plain_text import complain, say


def write_diagnostics(program: Program, given: Namespace) -> int:
    files = diagnostics_files(program)
    with writing_bytes(given.file) as bundle:
        pack(files, bundle)
    tell = complain if given.file == STREAM else say
    tell(f"Written to {Path(given.file)}: versions, settings without keys, downloads, problems by kind, the log. No customers are in it.")
    return 0
