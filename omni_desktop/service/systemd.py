"""A unit of systemd: the system's own where root installs it, else the user's."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from omni_desktop.core.errors import CannotContinue
from omni_desktop.disk.whole import whole
from omni_desktop.service.job import Call, Job, call, refused, writable

SYSTEM, KEPT_KEYS = Path("/etc/systemd/system"), Path("/etc/credstore.encrypted")
KEYS = "omni-keys"
LINGERS = "# lingering was switched on with this unit"
TEMPORARY = ("/tmp", "/var/tmp")
FROM_KEYS = f'exec "$@" < "$CREDENTIALS_DIRECTORY/{KEYS}"'
HARDENED = (
    "NoNewPrivileges=yes", "LockPersonality=yes", "RestrictRealtime=yes", "RestrictSUIDSGID=yes", "RestrictNamespaces=yes",
    "SystemCallArchitectures=native", "UMask=0077",
)
HARDENED_BY_ROOT = (
    "ProtectSystem=strict", "ProtectHome=read-only", "PrivateDevices=yes", "ProtectKernelTunables=yes", "ProtectKernelModules=yes",
    "ProtectKernelLogs=yes", "ProtectControlGroups=yes", "ProtectClock=yes", "ProtectHostname=yes", "ProtectProc=invisible",
    "CapabilityBoundingSet=", "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK", "SystemCallFilter=@system-service",
    "SystemCallErrorNumber=EPERM",
)
"""What only the system's own manager may forbid."""


def unit(job: Job, *, by_root: bool, lingers: bool = False) -> str:
    """The file's text. It ends only when it is told to, so that whatever ends it otherwise starts it anew."""
    command = ("/bin/sh", "-c", FROM_KEYS, "omni-desktop", *job.command) if job.takes_keys else job.command
    parts = (
        *((LINGERS,) if lingers else ()),
        "[Unit]",
        "Description=Omni Desktop: downloads orders day and night",
        *(("Wants=network-online.target", "After=network-online.target") if by_root else ()),
        "StartLimitIntervalSec=0",
        "",
        "[Service]",
        "Type=exec",
        f"ExecStart={' '.join(map(quoted, command))}",
        "Restart=always",
        "RestartSec=30",
        "TimeoutStopSec=180",
        *((f"LoadCredentialEncrypted={KEYS}:{plain(str(KEPT_KEYS / job.name))}",) if job.takes_keys else ()),
        *HARDENED,
        *(_by_root(job) if by_root else ()),
        "",
        "[Install]",
        f"WantedBy={'multi-user.target' if by_root else 'default.target'}",
        "",
    )
    return "\n".join(parts)


def _by_root(job: Job) -> tuple[str, ...]:
    hides = not any(folder == top or folder.startswith(f"{top}/") for folder in job.folders for top in TEMPORARY)
    paths = " ".join(map(plain_quoted, job.folders))
    return (f"User={plain(job.user)}", *HARDENED_BY_ROOT, f"PrivateTmp={'yes' if hides else 'no'}", f"ReadWritePaths={paths}")


def plain(text: str) -> str:
    return writable(text).replace("%", "%%")


def plain_quoted(text: str) -> str:
    return '"' + plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted(argument: str) -> str:
    """Of a command line: neither a specifier nor a variable of systemd's."""
    return plain_quoted(argument).replace("$", "$$")


class SystemdService:
    """Implements terminal.program.Service."""

    def __init__(self, job: Job, folder: Path, *, by_root: bool, call: Call = call, kept_keys: Path = KEPT_KEYS) -> None:
        self._job, self._by_root, self._call = job, by_root, call
        self._name = f"{job.name}.service"
        self._file, self._keys = folder / self._name, kept_keys / job.name

    def install(self, keys: str) -> list[str]:
        if self._job.takes_keys and not self._by_root:
            raise refused("encrypted credentials are the system's own; install it as root, with sudo for instance")
        try:
            if keys:
                self._keep(keys)
            lingers = not self._by_root and self._linger()
            self._write(unit(self._job, by_root=self._by_root, lingers=lingers))
            self._systemctl("daemon-reload")
            self._systemctl("enable", "--now", self._name)
        except Exception:
            self._take_back()
            raise
        return self._installed(lingers)

    def uninstall(self) -> list[str]:
        was_there = self._file.exists()
        self._take_back()
        return [f"{self._file} is gone, and nothing of it is left."] if was_there else [f"There is no {self._file}: nothing was installed."]

    def state(self) -> tuple[str, str]:
        if not self._file.exists():
            return "not installed", ""
        done = self._call(("systemctl", *self._whose, "is-active", self._name), "")
        return {"active": "running"}.get(done.out, done.out or "unknown"), str(self._file)

    @property
    def _whose(self) -> tuple[str, ...]:
        return () if self._by_root else ("--user",)

    def _installed(self, lingers: bool) -> list[str]:
        whose = f"a unit of the system, for {self._job.user}" if self._by_root else "a unit of yours"
        said = [f"{self._file} is {whose}. It runs now, and from now on starts with this computer."]
        if self._job.takes_keys:
            said.append(f"The keys are encrypted for this computer in {self._keys}.")
        elif self._by_root:
            said.append("A service of the system seldom reaches a keyring. Where it doesn't, install it with --keys-stdin.")
        elif lingers:
            said.append("It also runs while you aren't signed in (lingering was switched on for you).")
        if not self._by_root:
            said.append("It has your keyring, which may be locked until you sign in once after a start of the computer.")
        return said

    def _keep(self, keys: str) -> None:
        self._keys.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._done(("systemd-creds", "encrypt", f"--name={KEYS}", "-", str(self._keys)), keys)

    def _linger(self) -> bool:
        """Whether it had to be switched on; where it may not be, the unit runs while somebody is signed in."""
        user = self._job.user
        if self._file.exists() and self._file.read_text("utf-8").startswith(LINGERS):
            return True
        shown = self._call(("loginctl", "show-user", user, "--property=Linger", "--value"), "")
        return shown.out != "yes" and self._call(("loginctl", "enable-linger", user), "").status == 0

    def _write(self, text: str) -> None:
        new = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._file, new):
                new.write_text(text, "utf-8")
                new.chmod(0o644)
        except OSError as error:
            raise refused(f"{self._file} can't be written: {error.strerror}") from error

    def _take_back(self) -> None:
        lingered = self._file.exists() and self._file.read_text("utf-8", errors="replace").startswith(LINGERS)
        self._try("systemctl", *self._whose, "disable", "--now", self._name)
        try:
            self._file.unlink(missing_ok=True)
            if self._by_root:
                self._keys.unlink(missing_ok=True)
        except OSError as error:
            raise refused(f"{self._file} can't be removed: {error.strerror}") from error
        self._try("systemctl", *self._whose, "daemon-reload")
        self._try("systemctl", *self._whose, "reset-failed", self._name)
        if lingered:
            self._try("loginctl", "disable-linger", self._job.user)

    def _try(self, *command: str) -> None:
        """Where there is no such command, nothing of it is left either."""
        with suppress(CannotContinue):
            self._call(command, "")

    def _systemctl(self, *words: str) -> None:
        self._done(("systemctl", *self._whose, *words))

    def _done(self, command: tuple[str, ...], given: str = "") -> None:
        done = self._call(command, given)
        if done.status:
            raise refused(f"{' '.join(command[:2])} said: {done.out or done.status}")
