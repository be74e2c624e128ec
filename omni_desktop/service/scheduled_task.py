"""A task of Windows' scheduler: at every start of the computer, whether somebody signs in or not."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from subprocess import list2cmdline
from xml.etree import ElementTree

from omni_desktop.service.job import Call, Job, call, refused, writable

NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
SETTINGS = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "AllowHardTerminate": "true",
    "StartWhenAvailable": "true",
    "RunOnlyIfNetworkAvailable": "false",
    "Enabled": "true",
    "Hidden": "false",
    "WakeToRun": "false",
    "ExecutionTimeLimit": "PT0S",
    "Priority": "7",
}
"""In the order of the schema, which the scheduler insists on. PT0S: for as long as it likes."""
AGAIN = {"Interval": "PT1M", "Count": "999"}


def task(job: Job) -> str:
    """With the account's password, which the scheduler keeps: a task without it reaches no key of the account."""
    root = ElementTree.Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    _filled(ElementTree.SubElement(root, "RegistrationInfo"), {"Description": "Omni Desktop: downloads orders day and night"})
    _filled(ElementTree.SubElement(ElementTree.SubElement(root, "Triggers"), "BootTrigger"), {"Enabled": "true", "Delay": "PT30S"})
    principal = ElementTree.SubElement(ElementTree.SubElement(root, "Principals"), "Principal", {"id": "Author"})
    _filled(principal, {"UserId": job.user, "LogonType": "Password", "RunLevel": "LeastPrivilege"})
    settings = ElementTree.SubElement(root, "Settings")
    _filled(settings, SETTINGS)
    _filled(ElementTree.SubElement(settings, "RestartOnFailure"), AGAIN)
    actions = ElementTree.SubElement(root, "Actions", {"Context": "Author"})
    program, *arguments = job.command
    _filled(ElementTree.SubElement(actions, "Exec"), {"Command": f'"{program}"', "Arguments": list2cmdline(arguments)})
    return '<?xml version="1.0" encoding="UTF-16"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _filled(element: ElementTree.Element, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(element, name).text = writable(text)


class ScheduledTask:
    """Implements terminal.program.Service. schtasks asks for the account's password itself: it never is an argument that others see."""

    def __init__(self, job: Job, *, call: Call = call) -> None:
        self._job, self._call = job, call

    def install(self, keys: str) -> list[str]:
        if keys:
            raise refused("--keys-stdin is for Linux; on Windows the task has the keyring of its account")
        number, name = tempfile.mkstemp(suffix=".xml")
        os.close(number)
        file = Path(name)
        try:
            file.write_text(task(self._job), "utf-16")
            done = self._call(("schtasks", "/Create", "/TN", self._job.name, "/XML", name, "/RU", self._job.user, "/RP", "*", "/F"), None)
        finally:
            file.unlink(missing_ok=True)
        if done.status:
            raise refused("Windows' task scheduler didn't take the task. Start the command as administrator")
        self._call(("schtasks", "/Run", "/TN", self._job.name), "")
        return [
            f'The task "{self._job.name}" starts with this computer, whether somebody signs in or not, as {self._job.user}. It runs now.',
            "It has the keyring of that account.",
        ]

    def uninstall(self) -> list[str]:
        if self.state()[0] == "not installed":
            return [f'There is no task "{self._job.name}": nothing was installed.']
        self._call(("schtasks", "/End", "/TN", self._job.name), "")
        done = self._call(("schtasks", "/Delete", "/TN", self._job.name, "/F"), "")
        if done.status:
            raise refused("Windows' task scheduler didn't take the task away. Start the command as administrator")
        return [f'The task "{self._job.name}" is gone, and nothing of it is left.']

    def state(self) -> tuple[str, str]:
        """Whether it runs the scheduler says in the language of Windows."""
        done = self._call(("schtasks", "/Query", "/TN", self._job.name, "/FO", "CSV", "/NH"), "")
        if done.status:
            return "not installed", ""
        words = [word.strip('" ') for word in done.out.rpartition("\n")[2].split('","')]
        return {"Running": "running"}.get(words[-1], words[-1].casefold()), f"task {self._job.name}"
