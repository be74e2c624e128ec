"""The practice store's own door on the Neto port: tests and the program in another process move the world through it."""

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from decimal import Decimal
from typing import Any

from omni_desktop.practice.calls import Calls
from omni_desktop.practice.faults import Faults
from omni_desktop.practice.limits import Limits
from omni_desktop.practice.replies import Reply, Request
from omni_desktop.practice.world import PracticeWorld

TOKEN_HEADER = "X-Practice-Token"
PATH = "/practice/"


class Admin:
    """POST /practice/<door> with {"method": ..., "kwargs": {...}} and the token; answers {"result": ...} or 400 {"error": ...}."""

    def __init__(
        self, world: PracticeWorld, faults: Faults, calls: Calls, set_limits: Callable[[Limits | None], None], token: str
    ) -> None:
        self._world = world
        self._faults = faults
        self._calls = calls
        self._set_limits = set_limits
        self._token = token

    def reply_to(self, request: Request) -> Reply:
        if request.headers.get(TOKEN_HEADER) != self._token:
            return _json(403, {"error": "wrong token"})
        try:
            wanted = json.loads(request.body or b"{}", parse_float=Decimal)
            door = getattr(self, f"_on_{request.target.removeprefix(PATH)}")
            return _json(200, {"result": door(wanted.get("method", ""), wanted.get("kwargs") or {})})
        except Exception as problem:  # whatever went wrong is told to the caller
            return _json(400, {"error": f"{type(problem).__name__}: {problem}"})

    def _on_world(self, method: str, kwargs: dict[str, Any]) -> Any:
        if method.startswith("_") or method in ("open", "close", "changing"):
            raise ValueError(f"{method} cannot be called from outside")
        return getattr(self._world, method)(**kwargs)

    def _on_faults(self, method: str, kwargs: dict[str, Any]) -> Any:
        if method == "add":
            aim = {name: float(value) if isinstance(value, Decimal) else value for name, value in kwargs.items()}
            return self._faults.add(str(aim.pop("kind")), **aim)
        if method in ("clear", "release"):
            return getattr(self._faults, method)()
        return self._faults.held if method == "held" else self._faults.waiting()

    def _on_switches(self, method: str, kwargs: dict[str, Any]) -> dict[str, Any]:
        if method == "reset":
            self._world.switches.reset()
        for name, value in kwargs.items():
            setattr(self._world.switches, name, float(value) if isinstance(value, Decimal) else value)
        return self._world.switches.as_dict()

    def _on_calls(self, method: str, kwargs: dict[str, Any]) -> Any:
        if method == "reset":
            self._calls.reset()
        if method == "most":
            return self._calls.most(kwargs["api"], float(kwargs["seconds"]))
        return {"neto": self._calls.neto, "omni": self._calls.omni, "log": self._calls.log, "crashes": self._calls.crashes}

    def _on_limits(self, method: str, kwargs: dict[str, Any]) -> None:
        """Without arguments the limits are off."""
        self._set_limits(Limits(**kwargs) if kwargs else None)


def _json(status: int, value: Any) -> Reply:
    return Reply(status, json.dumps(value, default=_plain).encode())


def _plain(value: Any) -> Any:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
