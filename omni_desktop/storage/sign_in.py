"""Starting with whoever signs in, the way each system has for it: Windows' Run key, a Mac's LaunchAgent, Linux' autostart folder.

The system's own entry is the truth: what somebody takes away there is off here, too.
"""

from __future__ import annotations

import os
import plistlib
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from subprocess import list2cmdline
from typing import Any, Protocol

from omni_desktop.core.errors import CannotContinue
from omni_desktop.disk.whole import whole

NAME = "Omni Desktop"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
ALLOWED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the task manager keeps that somebody switched an entry off: an odd first byte."""
LONGEST_LINE = 260              # letters that Windows takes of an entry's command line
RESERVED = frozenset(" \t\"'\\><~|&;$*?#()`")
"""What makes an argument of a desktop entry need quotes."""
UNWRITABLE = frozenset({"Cc", "Cs"})
"""Control characters, and bytes that are no letters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` tells two data folders apart, "" for the usual one; `command` is the program and its arguments, as they are."""

    key: str
    command: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{NAME} {self.key}" if self.key else NAME

    @property
    def file_name(self) -> str:
        return f"omni-desktop-{self.key}" if self.key else "omni-desktop"


class SignIn(Protocol):
    """One entry of one system."""

    def is_on(self) -> bool: ...

    def put(self) -> None:
        """Raises CannotContinue where the system doesn't take it."""

    def remove(self) -> None: ...

    def renew(self) -> None:
        """Where it is on, with the command of now: the program may have been moved."""


def this_system(entry: Entry) -> SignIn:
    if sys.platform == "win32":
        return RunKey(entry)
    if sys.platform == "darwin":
        return LaunchAgent(entry, Path.home() / "Library" / "LaunchAgents")
    return Autostart(entry, Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "autostart")


class EntryFile:
    """An entry that is a file in a folder of the user's."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def text(self) -> bytes:
        raise NotImplementedError

    def is_on(self) -> bool:
        return self._file.is_file()

    def put(self) -> None:
        text = self.text()
        new = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with whole(self._file, new):
                new.write_bytes(text)
        except OSError as error:
            raise _refused(f"{self._file} can't be written: {error.strerror}") from error

    def remove(self) -> None:
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise _refused(f"{self._file} can't be removed: {error.strerror}") from error

    def renew(self) -> None:
        if self.is_on() and self._read() != self.text():
            self.put()

    def _read(self) -> bytes:
        try:
            return self._file.read_bytes()
        except OSError:
            return b""


class Autostart(EntryFile):
    """A desktop entry (XDG). Desktops switch one off with a line of their own."""

    OFF = (b"hidden=true", b"x-gnome-autostart-enabled=false")

    def __init__(self, entry: Entry, folder: Path) -> None:
        super().__init__(folder / f"{entry.file_name}.desktop")
        self._entry = entry

    def is_on(self) -> bool:
        lines = {line.strip().lower().replace(b" ", b"") for line in self._read().splitlines()}
        return bool(lines) and not lines & set(self.OFF)

    def text(self) -> bytes:
        starts = (f"Name={self._entry.name}", f"Exec={exec_line(self._entry.command)}", "Terminal=false", "X-GNOME-Autostart-enabled=true")
        return "\n".join(("[Desktop Entry]", "Type=Application", *starts, "")).encode()


class LaunchAgent(EntryFile):
    """A property list; the system reads it at the next sign-in, so that nothing starts beside the window that is open now."""

    def __init__(self, entry: Entry, folder: Path) -> None:
        self._label = f"org.{entry.file_name}.start"
        super().__init__(folder / f"{self._label}.plist")
        self._entry = entry

    def text(self) -> bytes:
        document = {
            "Label": self._label,
            "ProgramArguments": list(self._entry.command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        try:
            return plistlib.dumps(document)
        except (ValueError, UnicodeError) as error:
            raise _refused("the path of the program or of the data folder has letters that can't be written there") from error


class RunKey:
    """A value of the user's Run key."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    def is_on(self) -> bool:
        switched = self._value(ALLOWED)
        return self._value(RUN) is not None and not (isinstance(switched, bytes) and switched[:1] and switched[0] & 1)

    def put(self) -> None:
        line = command_line(self._entry.command)
        if len(line) > LONGEST_LINE:
            raise _refused(f"the command that starts it is too long for Windows ({len(line)} letters, {LONGEST_LINE} at most)")
        winreg = _registry()
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
                winreg.SetValueEx(key, self._entry.name, 0, winreg.REG_SZ, line)
        except OSError as error:
            raise _refused(f"Windows' Run key can't be written: {error.strerror}") from error
        self._forget(ALLOWED)

    def remove(self) -> None:
        if not self._forget(RUN):
            raise _refused("Windows' Run key can't be written")

    def renew(self) -> None:
        if self.is_on() and self._value(RUN) != command_line(self._entry.command):
            self.put()

    def _value(self, path: str) -> object:
        winreg = _registry()
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return winreg.QueryValueEx(key, self._entry.name)[0]
        except OSError:
            return None

    def _forget(self, path: str) -> bool:
        winreg = _registry()
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, self._entry.name)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True


def command_line(command: Sequence[str]) -> str:
    """As Windows takes it apart again. The program stands in quotes whatever it is called: else one named Program could be started."""
    program, *arguments = command
    return f'"{program}" {list2cmdline(arguments)}'.strip()


def exec_line(command: Sequence[str]) -> str:
    """By the Desktop Entry Specification: quotes and their escapes first, then the escapes of any text in such a file."""
    if any(unicodedata.category(letter) in UNWRITABLE for argument in command for letter in argument):
        raise _refused("the path of the program or of the data folder has letters that can't be written there")
    return " ".join(map(_exec_argument, command))


def _exec_argument(argument: str) -> str:
    argument = argument.replace("%", "%%")
    if argument and not RESERVED & set(argument):
        return argument
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in argument)
    return f'"{quoted}"'.replace("\\", "\\\\")


def _refused(why: str) -> CannotContinue:
    return CannotContinue(f"Starting at sign-in could not be changed: {why}. Everything else is as it was.")


def _registry() -> Any:
    """Only Windows has it, and the type checker knows only this system."""
    return import_module("winreg")
