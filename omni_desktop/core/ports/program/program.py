"""What the window and the commands need of the program, as one Protocol made of small ones; `app` hands in the real one."""

from __future__ import annotations

from typing import Protocol

from omni_desktop.core.ports.program.audits import Audits
from omni_desktop.core.ports.program.catalogues import Catalogues
from omni_desktop.core.ports.program.credit_notes import CreditNotes
from omni_desktop.core.ports.program.downloads import Downloads
from omni_desktop.core.ports.program.keys import StoredKeys
from omni_desktop.core.ports.program.lists import Lists
from omni_desktop.core.ports.program.notices import Notices
from omni_desktop.core.ports.program.pins import Pins
from omni_desktop.core.ports.program.proofs import Proofs
from omni_desktop.core.ports.program.reading import Reading
from omni_desktop.core.ports.program.saved_settings import SavedSettings
from omni_desktop.core.ports.program.setting_up import SettingUp
from omni_desktop.core.ports.program.stores import Stores
from omni_desktop.core.ports.program.sweeps import Sweeps
from omni_desktop.core.ports.program.this_computer import ThisComputer


class Program(
    Stores, StoredKeys, SavedSettings, SettingUp, Lists, Catalogues, Reading, Proofs, Sweeps, CreditNotes, Audits, Downloads, Notices,
    Pins, ThisComputer, Protocol,
):  # fmt: skip
    """One open data folder. Methods raise core.errors.Fault; those that take settings raise SettingsRefused as well.

    Any of them may be called from any thread. None waits for the network but those that take keys; `keys` may wait for a person.
    """
