"""The ledger where it stands: its id, and what a copy of its folder on another computer, or in another folder, does not share."""

from __future__ import annotations

import hashlib
import platform
import sys
import uuid
from pathlib import Path

from omni_desktop.core.record.ledger_mark import Writer

SHARED = "0000"                 # all computers of a shared ledger are one place
MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def writer_of(ledger_id: str, scope: str) -> Writer:
    """`scope` is the data folder's, "" for a ledger that several computers share."""
    place = hashlib.sha256(f"{_machine()}\n{scope}".encode()).hexdigest()[:4] if scope else SHARED
    return Writer(ledger_id[:8], place, platform.node())


def _machine() -> str:
    """What stays when a computer gets another name; its network card where the system has no id of its own."""
    found = _windows_guid() if sys.platform == "win32" else _machine_file()
    return found or str(uuid.getnode())


def _machine_file() -> str:
    for file in MACHINE_FILES:
        try:
            return file.read_text("utf-8").strip()
        except (OSError, ValueError):
            continue
    return ""


def _windows_guid() -> str:
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return ""
