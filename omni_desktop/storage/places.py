"""Where our files are on this computer, whose they are, and that their disk is a local one."""

from __future__ import annotations

import errno
import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

from omni_desktop.core.errors import CannotContinue

APP = "Omni Desktop"
NETWORK_KINDS = {
    "nfs", "nfs4", "cifs", "smb3", "smb2", "smbfs", "afs", "9p", "ceph", "glusterfs", "ncpfs", "afpfs", "davfs", "lustre",
}
NETWORK_FUSE = re.compile(
    r"fuse\.(sshfs|davfs2?|rclone|s3fs|gvfsd-fuse|glusterfs|curlftpfs|smbnetfs|ceph|mergerfs|onedriver|google-drive.*)"
)
WINDOWS_REMOTE = 4
ONEDRIVES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")     # of the environment, whose values are their folders
LONG_PATH, LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"
LONGEST_FOLDER = 480            # bytes: SQLite takes 512 with the file's own name
LONGEST_WITHOUT = 205           # letters: Windows takes 259, unless its administrator allowed more, and ours are up to 50 longer
MOUNTS = Path("/proc/self/mountinfo")


class Places(NamedTuple):           # the window's first paint would wait for dataclasses
    """The data folder and the files in it. Make one with `open_places`."""

    folder: Path

    @property
    def scope(self) -> str:
        """Tells this folder from others wherever something is kept outside of it: however its letters are written, where that is one."""
        return os.path.normcase(self.folder)

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.db"

    @property
    def shop(self) -> Path:
        """Where it is, the ledger is the shop's, on a server."""
        return self.folder / "shop.json"

    @property
    def calls(self) -> Path:
        return self.folder / "calls.db"

    @property
    def sign(self) -> Path:
        """Says that this folder has a ledger, so that a missing one is noticed."""
        return self.folder / "ledger.readme"

    @property
    def copies(self) -> Path:
        return self.folder / "copies"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def opening(self) -> Path:
        """The lock file of whoever makes or migrates the ledger."""
        return self.folder / "ledger.opening"

    @property
    def window_lock(self) -> Path:
        """Held by the one window of this folder."""
        return self.folder / "window.lock"

    @property
    def window_door(self) -> Path:
        """Where that window listens."""
        return self.folder / "window.door"

    def run_lock(self, store_id: int) -> Path:
        return self.folder / f"store-{store_id}.lock"


def open_places(folder: Path | None = None) -> Places:
    """The places below `folder`, by default where the operating system keeps a program's data; made when missing.

    Raises CannotContinue: `network_drive`, or `data_folder` where it cannot be made or written.
    """
    try:
        folder = _usual_folder() if folder is None else _at_home(folder).absolute()
        _refuse_unnamable(folder)
        refuse_network_drive(folder)
        _refuse_too_long(folder)
        _refuse_new(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep_private(folder)
    except (OSError, RuntimeError, ValueError) as error:        # a loop of links and an unknown ~user are RuntimeErrors
        why = getattr(error, "strerror", None) or error
        named = str(folder).encode("utf-8", "replace").decode()
        raise CannotContinue(f"The data folder {named} can't be used: {why}. Choose another folder.", code="data_folder") from error
    return Places(folder)


def _refuse_unnamable(folder: Path) -> None:
    """A system may hold a name in another alphabet's bytes; no list, log or key store of ours could name it."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        raise ValueError("its name has characters that aren't Unicode") from None


def _at_home(folder: Path) -> Path:
    """~ and ~name are homes. Windows makes up one for any name, and a user of Linux may have none: it isn't ours to make.

    Raises RuntimeError for a name that nobody has, OSError for a home that isn't there.
    """
    first = folder.parts[0] if folder.parts else ""
    if first.startswith("~") and first != "~" and not Path(first).expanduser().is_dir():
        raise FileNotFoundError(errno.ENOENT, f"{first[1:]} has no home folder on this computer")
    return folder.expanduser()


def _refuse_too_long(folder: Path) -> None:
    length = len(os.fsencode(folder))
    if length > LONGEST_FOLDER:
        raise CannotContinue(
            f"The path of the data folder is too long for our database ({length} characters, {LONGEST_FOLDER} at most). Choose a folder "
            "with a shorter path.",
            code="data_folder",
        )


def _refuse_new(folder: Path) -> None:
    """What a folder that is in use may go on with, and a new one should not begin with."""
    if not Places(folder).sign.exists() and not Places(folder).shop.exists():
        _refuse_too_long_for_windows(folder)
        _refuse_in_onedrive(folder)


def _refuse_too_long_for_windows(folder: Path) -> None:
    """Else it could be made, and the copy of the ledger in it, whose name is the longest, not be written."""
    length = len(str(folder))
    if length > LONGEST_WITHOUT and not takes_long_paths():
        raise CannotContinue(
            f"The path of the data folder is too long for this computer ({length} characters, {LONGEST_WITHOUT} at most). Choose a folder "
            "with a shorter path.",
            code="data_folder",
        )


def takes_long_paths() -> bool:
    """Windows does where the program and the computer's policy both say so."""
    return sys.platform != "win32" or _windows_takes_long_paths()


def _windows_takes_long_paths() -> bool:
    import ctypes

    system = getattr(ctypes, "windll").ntdll  # noqa: B009 - only Windows has it, and the type checker knows only this system
    return hasattr(system, "RtlAreLongPathsEnabled") and bool(system.RtlAreLongPathsEnabled() & 0xFF)


def _refuse_in_onedrive(folder: Path) -> None:
    """It hands a folder on to other computers, which would each take the ledger for theirs and download the same orders."""
    copied = [Path(where) for where in map(os.environ.get, ONEDRIVES) if where]
    if any(folder.is_relative_to(root) for root in copied):
        raise CannotContinue(
            f"The data folder {folder} is inside OneDrive, which copies it to other computers. Each of them would take the list of "
            "downloaded orders for its own. Choose a folder outside of OneDrive.",
            code="data_folder",
        )


def _usual_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_path(APP, appauthor=False))


def _keep_private(folder: Path) -> None:
    """A folder that was there already may be somebody else's or hold more than ours: only what is ours alone is closed."""
    if os.name == "posix" and folder.stat().st_uid == os.getuid() and not any(folder.iterdir()):
        folder.chmod(0o700)


def make_private_file(file: Path) -> None:
    """An empty file that only the user may read, unless it is there already; SQLite gives its side files the same mode."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        if os.name == "posix" and file.stat().st_uid == os.getuid() and file.stat().st_mode & 0o077:
            file.chmod(0o600)


def refuse_network_drive(folder: Path) -> None:
    """SQLite's write-ahead log needs memory that all programs of one computer share: on a network drive two computers would ruin it."""
    kind = drive_kind(folder)
    if kind:
        raise CannotContinue(
            f"The data folder {folder} is on a network drive ({kind}). Our database would be damaged there. Choose a folder on this "
            "computer's own disk.",
            code="network_drive",
            facts={"folder": str(folder), "kind": kind},
        )


def drive_kind(folder: Path, *, mounts: Path = MOUNTS) -> str:
    """The kind of network drive that a folder is on; "" on a local disk, or where nobody can tell."""
    if sys.platform == "win32":
        return _windows_drive_kind(folder)
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    kind = _kind_of_mount(str(_resolved(folder)), lines)
    return kind if kind in NETWORK_KINDS or NETWORK_FUSE.fullmatch(kind) else ""


def _resolved(folder: Path) -> Path:
    return folder.resolve()     # links followed as far as they exist


def _kind_of_mount(folder: str, lines: list[str]) -> str:
    """The file system type of the innermost mount that holds the folder; of two mounts on one place the later one counts."""
    best, kind = "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, told = before.split(" "), after.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = _unescaped(fields[4])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, told[0]
    return kind


def _unescaped(point: str) -> str:
    """mountinfo writes blanks and backslashes as octal."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)


def is_share(drive: str) -> bool:
    """Of a path's drive as Windows writes it, whether another computer has it; also in the form for long paths."""
    return f"{drive}\\".upper().startswith(LONG_SHARE) or (drive.startswith("\\\\") and not drive.startswith(LONG_PATH))


def _windows_drive_kind(folder: Path) -> str:
    import ctypes

    drive = _resolved(folder.absolute()).drive          # a junction may lead to a share
    if is_share(drive):
        return drive
    root = drive.removeprefix(LONG_PATH) + "\\"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it, and the type checker knows only this system
    return drive if kernel.GetDriveTypeW(root) == WINDOWS_REMOTE else ""
