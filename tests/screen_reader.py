"""The window as a screen reader has it: names, kinds and places, over the D-Bus session that it shares with the program (AT-SPI)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QRect

from tests.patience import until

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TOOLS = ("dbus-daemon", "gnome-keyring-daemon")
MISSING = [tool for tool in (*TOOLS, LAUNCHER) if not shutil.which(tool)]
needs_screen_reader = pytest.mark.skipif(bool(MISSING), reason=f"not here: {MISSING}; tools/system-packages --tests installs them")

ACCESSIBLE, COMPONENT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Component"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREEN = 0                      # places are pixels of the screen
QUIET = "qt.accessibility.*=false"             # Qt tells of each part that went while it was asked after
CLOSED = frozenset({"list", "table"})   # Qt says of all in there that it can be seen, also of a list of choices that is not open
SHOWING, ENABLED = 25, 8      # bits of a state set (AtspiStateType)


class Part(NamedTuple):
    """What has a name on the screen. `states` as AT-SPI has them."""

    kind: str
    name: str
    place: QRect
    states: frozenset[int]

    @property
    def is_enabled(self) -> bool:
        return ENABLED in self.states


class ScreenReader:
    def __init__(self, session: str) -> None:
        from jeepney.io.blocking import open_dbus_connection

        launcher = open_dbus_connection(session)
        [address] = _call(launcher, ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
        launcher.close()
        self._bus = open_dbus_connection(address)

    def close(self) -> None:
        self._bus.close()

    def parts(self) -> list[Part]:
        """What is to be seen now, in all windows of all programs, from the top of each down."""
        return [part for part in self._within(REGISTRY) if SHOWING in part.states and not part.place.isEmpty()]

    def words(self) -> str:
        return "\n".join(part.name for part in self.parts())

    def find(self, kind: str, name: str) -> Part:
        """Waits for one that can be used and whose name begins so; the last where several do, which is in the window in front."""
        return until(lambda: self._usable(kind, name), f"no {kind} is named {name}")

    def _usable(self, kind: str, name: str) -> Part | None:
        fitting = [part for part in self.parts() if part.kind == kind and part.name.startswith(name) and part.is_enabled]
        return fitting[-1] if fitting else None

    def _within(self, of: tuple[str, str]) -> Iterator[Part]:
        """A widget may go while it is asked after."""
        from jeepney import DBusErrorResponse

        try:
            [[kind], name, place, states, [children]] = self._asked(of)
        except DBusErrorResponse:
            return
        yield Part(kind, name, place, states)
        if kind not in CLOSED and (of == REGISTRY or SHOWING in states or kind == "application"):
            for child in children:
                yield from self._within(child)

    def _asked(self, of: tuple[str, str]) -> tuple[Any, str, QRect, frozenset[int], Any]:
        kind = _call(self._bus, of, ACCESSIBLE, "GetRoleName")
        [(_type, name)] = _call(self._bus, of, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Name"))
        place = QRect() if of == REGISTRY else QRect(*_call(self._bus, of, COMPONENT, "GetExtents", "u", (SCREEN,))[0])
        [words] = _call(self._bus, of, ACCESSIBLE, "GetState")
        states = frozenset(bit for bit in range(64) if words[bit // 32] >> bit % 32 & 1)
        return kind, name, place, states, _call(self._bus, of, ACCESSIBLE, "GetChildren")


def _call(bus: Any, of: tuple[str, str], interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Any:
    from jeepney import DBusAddress, new_method_call
    from jeepney.wrappers import unwrap_msg

    name, path = of
    message = new_method_call(DBusAddress(path, name, interface), method, signature or None, body)
    return unwrap_msg(bus.send_and_get_reply(message))


@contextmanager
def open_session(environment: Mapping[str, str], home: Path) -> Iterator[dict[str, str]]:
    """The environment of a person who has signed in: a D-Bus of their own, an unlocked and empty keyring, and a screen reader that runs."""
    home.mkdir(mode=0o700)
    folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"), str(home))
    signed_in = {name: value for name, value in environment.items() if name != "PYTHON_KEYRING_BACKEND"} | folders
    signed_in |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_LOGGING_RULES": QUIET}
    line = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=signed_in) as bus:
        assert bus.stdout is not None
        signed_in["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        keyring = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        with subprocess.Popen(keyring, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=signed_in) as keys:
            assert keys.stdin is not None
            keys.stdin.write(b"pw")
            keys.stdin.close()
            try:
                yield signed_in
            finally:
                keys.terminate()
                bus.terminate()

