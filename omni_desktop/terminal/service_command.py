"""`serve --install`, `--uninstall` and `--status`: the worker that starts with the computer."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from omni_desktop.core.ports.program import Program
from omni_desktop.terminal.given_keys import read_keys, read_more_keys
from omni_desktop.terminal.plain_text import say
from omni_desktop.terminal.program import Composition, Options, Service
from omni_desktop.terminal.which_store import which_store

RUNNING = "running"


def change_service(house: Composition, options: Options, given: Namespace) -> int:
    with house.program(options) as program:
        store = str(which_store(program, given.store).id) if given.store is not None else ""
        service = house.service(options, _words(given, store))
        if given.status:
            return _tell(service, given)
        keys = _keys(program, store) if given.install and given.keys_stdin else ""
    for line in service.install(keys) if given.install else service.uninstall():
        say(line)
    return 0


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


def _tell(service: Service, given: Namespace) -> int:
    state, where = service.state()
    if given.json:
        print(json.dumps({"installed": bool(where), "state": state, "where": where}))
    else:
        say(f"The worker is {state}{f': {where}' if where else ''}.")
    return 0 if state == RUNNING else 1
