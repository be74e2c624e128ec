"""What systemd, Windows and launchd are handed: read back as they read it, and taken back to the last file."""

from __future__ import annotations

import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.service.job import Done, Job
from omni_desktop.service.launchd import LaunchdService, property_list
from omni_desktop.service.scheduled_task import NAMESPACE, ScheduledTask, task
from omni_desktop.service.systemd import LINGERS, SystemdService, unit
from tests.patience import PATIENCE

ODD = ("/bin/echo", "--data-dir", '/srv/100% "ours" $HOME \\ x', "serve")


def job(*command: str, takes_keys: bool = False, folder: str = "/srv/Omni Desktop") -> Job:
    return Job("1a2b3c4d", command or ODD, (folder,), "anna", takes_keys)


class System:
    """Answers every command with 0, but those that begin as `fails`."""

    def __init__(self, **answers: Done) -> None:
        self.called: list[tuple[str, ...]] = []
        self.given: list[str | None] = []
        self.answers = answers

    def __call__(self, command: Sequence[str], given: str | None = "") -> Done:
        self.called.append(tuple(command))
        self.given.append(given)
        words = {word.replace("-", "_").lstrip("/") for word in command}
        return next((answer for word, answer in self.answers.items() if word in words), Done(0, ""))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
@pytest.mark.parametrize("by_root", [True, False])
def test_systemd_itself_finds_nothing_wrong_with_a_unit(tmp_path: Path, by_root: bool) -> None:
    for number, takes_keys in enumerate((False, by_root)):
        file = tmp_path / f"omni-desktop-worker-{number}.service"
        file.write_text(unit(job(takes_keys=takes_keys), by_root=by_root).replace("User=anna", "User=root"))
        done = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", *([] if by_root else ["--user"]), str(file)],
            capture_output=True, text=True, timeout=PATIENCE, check=False, env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
        )
        assert file.name not in done.stderr, done.stderr


def test_a_units_command_line_reaches_the_program_as_it_is() -> None:
    """Quotes, specifiers and variables of systemd: undone as its manual says."""
    line = next(line for line in unit(job(), by_root=True).splitlines() if line.startswith("ExecStart="))
    assert shlex.split(line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$")) == list(ODD)
    with pytest.raises(CannotContinue, match="letters"):
        unit(job("/bin/x", "a\nExecStartPre=/bin/sh"), by_root=True)
    shown = unit(job(folder="/tmp/data"), by_root=True)
    assert "PrivateTmp=no" in shown                         # else it would not see its own folder
    assert 'ReadWritePaths="/tmp/data"' in shown


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
def test_keys_of_a_unit_come_from_its_credentials_by_standard_input(tmp_path: Path) -> None:
    line = next(text for text in unit(job("/bin/cat", takes_keys=True), by_root=True).splitlines() if text.startswith("ExecStart="))
    (tmp_path / "omni-keys").write_text("neto\nomni\n")
    words = shlex.split(line.removeprefix("ExecStart=").replace("$$", "$"))
    done = subprocess.run(words, env={"CREDENTIALS_DIRECTORY": str(tmp_path)}, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "neto\nomni\n"


def test_a_unit_of_root_is_installed_with_its_keys_and_leaves_nothing_when_it_is_taken_back(tmp_path: Path) -> None:
    system, keys = System(is_active=Done(0, "active")), tmp_path / "credentials"
    service = SystemdService(job(takes_keys=True), tmp_path, by_root=True, call=system, kept_keys=keys)
    assert service.state() == ("not installed", "")
    said = service.install("neto\nomni\n")
    assert "for anna" in said[0]
    creds = next(number for number, command in enumerate(system.called) if command[0] == "systemd-creds")
    assert system.given[creds] == "neto\nomni\n"
    assert not any("neto" in word for command in system.called for word in command)       # no key in the list of processes
    (keys / "omni-desktop-worker-1a2b3c4d").write_text("encrypted")
    assert service.state()[0] == "running"
    assert "nothing of it is left" in service.uninstall()[0]
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    assert "nothing was installed" in service.uninstall()[0]


def test_a_unit_of_a_user_lingers_and_what_the_system_refuses_leaves_nothing(tmp_path: Path) -> None:
    system = System(show_user=Done(0, "no"))
    service = SystemdService(job(), tmp_path, by_root=False, call=system)
    said = service.install("")
    assert any("lingering" in line for line in said)
    assert next(tmp_path.iterdir()).read_text().startswith(LINGERS)
    service.uninstall()
    assert ("loginctl", "disable-linger", "anna") in system.called
    refusing = SystemdService(job(), tmp_path, by_root=False, call=System(enable=Done(1, "Failed to connect to bus")))
    with pytest.raises(CannotContinue, match="Failed to connect to bus"):
        refusing.install("")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CannotContinue, match="as root"):
        SystemdService(job(takes_keys=True), tmp_path, by_root=False, call=System()).install("neto\nomni\n")


def test_windows_task_starts_with_the_computer_as_the_account_with_its_keyring() -> None:
    text = task(job("C:\\Program Files\\Omni Desktop\\omni-desktop.exe", "--data-dir", "D:\\a & <b> data", "serve"))
    root = ElementTree.fromstring(text.split("\n", 1)[1])
    found = {element.tag.removeprefix(f"{{{NAMESPACE}}}"): element.text for element in root.iter()}
    assert found["Command"] == '"C:\\Program Files\\Omni Desktop\\omni-desktop.exe"'
    assert found["Arguments"] == '--data-dir "D:\\a & <b> data" serve'
    assert (found["LogonType"], found["UserId"], found["ExecutionTimeLimit"]) == ("Password", "anna", "PT0S")
    assert [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in root] == [
        "RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"       # the schema's order
    ]
    system = System(Query=Done(0, '"omni-desktop-worker-1a2b3c4d","N/A","Running"'))
    service = ScheduledTask(job(), call=system)
    service.install("")
    create = next(command for command in system.called if "/Create" in command)
    assert system.given[system.called.index(create)] is None                # schtasks asks for the password itself
    assert create[create.index("/RP") + 1] == "*"
    assert service.state()[0] == "running"
    assert "nothing of it is left" in service.uninstall()[0]
    assert ("schtasks", "/Delete", "/TN", "omni-desktop-worker-1a2b3c4d", "/F") in system.called


def test_a_macs_daemon_starts_with_the_computer_and_is_taken_back(tmp_path: Path) -> None:
    document = plistlib.loads(property_list(job(), by_root=True))
    assert (document["ProgramArguments"], document["UserName"], document["KeepAlive"]) == (list(ODD), "anna", True)
    assert "UserName" not in plistlib.loads(property_list(job(), by_root=False))
    service = LaunchdService(job(), tmp_path, "gui/501", call=System(print=Done(0, "state = running")))
    assert "when you sign in" in service.install("")[0]
    assert service.state()[0] == "running"
    service.uninstall()
    assert list(tmp_path.iterdir()) == []
