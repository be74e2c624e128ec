"""What support is given: versions, settings, downloads, problems by kind and the log, as files by name; no key, nobody's name or address.

The command and the window make the same bundle from it.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import IO, Any

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.settings.fields import to_document

NAMES_PEOPLE = (
    ("connection", "neto_username"),
    ("connection", "omni_username"),
    ("customer_tracking", "nobody"),
    ("customer_tracking", "sales_person"),
)
"""Settings of which only is said whether they are filled in: people sign in by their e-mails."""
FILLED_IN = "(filled in)"
_EMAIL = re.compile(r"[^\s\"'<>()\[\],;:@/\\]+@[^\s\"'<>()\[\],;:@/\\]+")
_HOME = re.compile(r"(?i)([/\\](?:home|users)[/\\]+)[^/\\\r\n\"]+(?=[/\\\"]|$)", re.MULTILINE)
ABOUT = ("version", "python", "system")         # what `about` says beside these may hold somebody's name


def diagnostics_files(program: Program) -> dict[str, bytes]:
    """By their names in the bundle. Reads the database: not for the window's thread."""
    about = program.about()
    facts = {name: about[name] for name in ABOUT} | {"written": program.now().isoformat()}
    stores = {f"store-{store.id}.json": _json(_store(program, store)) for store in program.stores()}
    logs = {f"logs/{name}": content for name, content in program.logs().items()}
    return {name: _nobodys(content) for name, content in ({"program.json": _json(facts)} | stores | logs).items()}


def pack(files: Mapping[str, bytes], into: IO[bytes]) -> None:
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)


def _store(program: Program, store: Store) -> dict[str, Any]:
    history, watermark = program.history(store.id), program.watermark(store.id)
    return {
        "settings": _settings(to_document(program.settings(store.id))),
        "watermark": watermark and watermark.isoformat(),
        "problems": Counter(each.problem.code for each in history.open_problems()),
        "runs": list(map(_run, history.runs())),
    }


def _settings(document: Mapping[str, Any]) -> dict[str, Any]:
    told = {group: dict(values) for group, values in document.items()}
    for group, name in NAMES_PEOPLE:
        if told[group][name]:
            told[group][name] = FILLED_IN
    return told


def _nobodys(content: bytes) -> bytes:
    """Without e-mail addresses, and without the names of folders that are somebody's own."""
    text = _EMAIL.sub("(e-mail)", content.decode("utf-8", "replace"))
    return _HOME.sub(r"\1(user)", text).encode()


def _run(run: RunRow) -> dict[str, Any]:
    return {"started": run.started.isoformat(), "state": run.state, "counts": dict(run.counts), "code": run.code}


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, indent=1).encode()
