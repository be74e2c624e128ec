"""A Mac's launchd: a daemon where root installs it, else an agent, which runs while its user is signed in."""

from __future__ import annotations

import plistlib
from pathlib import Path

from omni_desktop.service.job import Call, Job, call, refused, writable

DAEMONS = Path("/Library/LaunchDaemons")


def property_list(job: Job, *, by_root: bool) -> bytes:
    document = {
        "Label": label(job),
        "ProgramArguments": [writable(word) for word in job.command],
        "RunAtLoad": True,
        "KeepAlive": True,
        "ThrottleInterval": 30,
        "ExitTimeOut": 180,
        "ProcessType": "Background",
        "Umask": 0o077,
    }
    return plistlib.dumps(document | ({"UserName": job.user} if by_root else {}))


def label(job: Job) -> str:
    return f"org.{job.name}"


class LaunchdService:
    """Implements terminal.program.Service. `domain` is launchd's: system, or gui/ and the user's number."""

    def __init__(self, job: Job, folder: Path, domain: str, *, call: Call = call) -> None:
        self._job, self._domain, self._call = job, domain, call
        self._file = folder / f"{label(job)}.plist"

    def install(self, keys: str) -> list[str]:
        if keys:
            raise refused("--keys-stdin is for Linux; on a Mac the worker has the keychain of its account")
        by_root = self._domain == "system"
        self._call(("launchctl", "bootout", f"{self._domain}/{label(self._job)}"), "")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_bytes(property_list(self._job, by_root=by_root))
            self._file.chmod(0o644)
        except OSError as error:
            raise refused(f"{self._file} can't be written: {error.strerror}") from error
        done = self._call(("launchctl", "bootstrap", self._domain, str(self._file)), "")
        if done.status:
            self._file.unlink(missing_ok=True)
            raise refused(f"launchctl said: {done.out or done.status}")
        when = "starts with this computer" if by_root else "starts when you sign in, and runs until you sign out"
        return [f"{self._file}: the worker runs now, and {when}."]

    def uninstall(self) -> list[str]:
        was_there = self._file.exists()
        self._call(("launchctl", "bootout", f"{self._domain}/{label(self._job)}"), "")
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise refused(f"{self._file} can't be removed: {error.strerror}") from error
        return [f"{self._file} is gone, and nothing of it is left."] if was_there else [f"There is no {self._file}: nothing was installed."]

    def state(self) -> tuple[str, str]:
        if not self._file.exists():
            return "not installed", ""
        done = self._call(("launchctl", "print", f"{self._domain}/{label(self._job)}"), "")
        return ("running" if done.status == 0 and "state = running" in done.out else "stopped"), str(self._file)
