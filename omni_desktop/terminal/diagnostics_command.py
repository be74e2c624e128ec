"""`diagnostics`: a bundle for support with versions, settings, runs, problems by kind and the log; no key, nobody's name or address."""

from __future__ import annotations

import json
import sys
import zipfile
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from omni_desktop.core.ports.program import Program
from omni_desktop.core.ports.stores import Store
from omni_desktop.core.settings.fields import to_document
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.plain_text import iso, say


def write_diagnostics(program: Program, given: Namespace) -> int:
    file = Path(given.file)
    with told_in_words(given.file, "written"), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
        _fill(bundle, program)
    say(f"Written to {file}: versions, settings without keys, downloads, problems by kind, the log. No customers are in it.")
    return 0


def _fill(bundle: zipfile.ZipFile, program: Program) -> None:
    facts = {"python": sys.version, "system": sys.platform, "written": iso(program.now())}
    bundle.writestr("program.json", json.dumps(facts, indent=1))
    for store in program.stores():
        bundle.writestr(f"store-{store.id}.json", json.dumps(_store(program, store), indent=1))
    for name, content in program.logs().items():
        bundle.writestr(f"logs/{name}", content)


def _store(program: Program, store: Store) -> dict[str, Any]:
    history = program.history(store.id)
    return {
        "settings": to_document(program.settings(store.id)),
        "watermark": iso(program.watermark(store.id)),
        "problems": Counter(each.problem.code for each in history.open_problems()),
        "runs": [{"started": iso(run.started), "state": run.state, "counts": dict(run.counts), "code": run.code} for run in history.runs()],
    }
