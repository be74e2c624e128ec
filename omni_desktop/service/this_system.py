"""The service of the system that this is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from omni_desktop.core.errors import CannotContinue
from omni_desktop.service.job import Job
from omni_desktop.service.launchd import DAEMONS, LaunchdService
from omni_desktop.service.scheduled_task import ScheduledTask
from omni_desktop.service.systemd import SYSTEM, SystemdService


def this_system(job: Job) -> SystemdService | ScheduledTask | LaunchdService:
    if sys.platform == "win32":
        return ScheduledTask(job)
    number = os.getuid()
    if sys.platform == "darwin":
        folder, domain = (DAEMONS, "system") if number == 0 else (Path.home() / "Library" / "LaunchAgents", f"gui/{number}")
        return LaunchdService(job, folder, domain)
    if sys.platform != "linux":
        raise CannotContinue("This system has none of the services that the program knows. Start `serve` with its own.", code="service")
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    return SystemdService(job, SYSTEM if number == 0 else own, by_root=number == 0)


def account(folder: Path) -> str:
    """Whose service it is: the data folder's owner where root installs it, so that the worker writes no files that nobody else may."""
    if sys.platform == "win32":
        return f"{os.environ.get('USERDOMAIN', '.')}\\{os.environ.get('USERNAME', '')}"
    import pwd

    number = os.getuid() or folder.stat().st_uid
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)
