"""`serve --install`, `--uninstall` and `--status`: the worker that starts with the computer."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.workers import WorkerSeen
from omni_desktop.terminal.given_keys import read_keys, read_more_keys
from omni_desktop.terminal.plain_text import iso, say
from omni_desktop.terminal.program import Composition, Options, Service
from omni_desktop.terminal.which_store import which_store

RUNNING = "running"


def change_service(house: Composition, options: Options, given: Namespace) -> int:
    with house.program(options) as program:
        store = str(which_store(program, given.store).id) if given.store is not None else ""
        service = house.service(options, _words(given, store))
        if given.status:
            return _tell(program, service, given)
        if given.uninstall:
            program.forget_worker(int(store or 0))
        keys = _keys(program, store) if given.install and given.keys_stdin else ""
    for line in service.install(keys) if given.install else service.uninstall():
        say(line)
    return 0


def worker_json(worker: WorkerSeen) -> dict[str, str | None]:
    return {"computer": worker.computer, "user": worker.user, "version": worker.version, "seen": iso(worker.seen)}


def _words(given: Namespace, store: str) -> tuple[str, ...]:
    """What the worker is started with. Its store by number: a name may change."""
    health = ("--health", str(Path(given.health).absolute())) if given.health else ()
    return ("serve", *(("--store", store) if store else ()), *health, *(("--keys-stdin",) if given.keys_stdin else ()))


def _keys(program: Program, store: str) -> str:
    """As `serve --keys-stdin` reads them."""
    pairs = [read_keys()]
    for _ in [] if store else program.stores()[1:]:
        more = read_more_keys()
        pairs += [more] if more else []
    return "".join(f"{pair.neto}\n{pair.omni}\n" for pair in pairs)


def _tell(program: Program, service: Service, given: Namespace) -> int:
    (state, where), workers = service.state(), program.workers(0)
    if given.json:
        print(json.dumps({"installed": bool(where), "state": state, "where": where, "workers": [worker_json(each) for each in workers]}))
    else:
        say(f"The worker is {state}{f': {where}' if where else ''}.")
        for each in workers:
            ended = ", and has ended" if each.ended else ""
            trouble = f" {each.trouble}" if each.trouble else ""
            say(f"{each.user}@{each.computer} (version {each.version}) was seen at {each.seen:%Y-%m-%d %H:%M} UTC{ended}.{trouble}")
    return 0 if state == RUNNING else 1
