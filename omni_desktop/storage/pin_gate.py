"""The one place that a guarded deed passes by: behind the port, whoever asks for it. Given once, the PIN is remembered here for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import normalize

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.pin.guarded import OF_A_MANAGER, Guarded, needed, of_a_manager, wrong
from omni_desktop.core.pin.rules import trouble_of
from omni_desktop.core.pin.tries import wait_after
from omni_desktop.core.ports.program.pins import AskPin, PinStanding
from omni_desktop.core.record.audit import Deed
from omni_desktop.storage.kept_pin import KeptPin, KeptTries, Pin
from omni_desktop.storage.shared.server_time import awake

if TYPE_CHECKING:
    from omni_desktop.storage.database.database import Database

REMEMBERED = 300.0
"""Seconds, from when it was given. Enough for the settings and their keys, or for some orders in a row; over before somebody else sits
there after lunch. It ends with the program, and sooner where the PIN was changed elsewhere."""
LEEWAY = 30.0
"""Seconds. Some deeds are several calls: what began goes on, and nothing begins in the last of them, so that no deed asks twice."""


class PinGate:
    """`own`: of this computer alone, where the ledger is shared; it counts the tries while that one is away. `is_away`: whether it is, as
    far as the last read tells."""

    def __init__(
        self,
        database: Database,
        own: Database,
        user: Callable[[], str],
        now: Callable[[], datetime],
        is_away: Callable[[], bool],
    ) -> None:
        self._kept, self._there, self._here = KeptPin(database), KeptTries(database), KeptTries(own)
        self._user, self._now, self._is_away = user, now, is_away
        self._ask: AskPin | None = None
        self._asking = Lock()               # two deeds at once ask once
        self._known, self._until, self._passed = "", 0.0, 0.0

    def ask_with(self, ask: AskPin | None) -> None:
        self._ask = ask

    def standing(self) -> PinStanding:
        pin = self._kept.read()
        count, seconds = self._tries().read()
        role = self._kept.role()
        return PinStanding(bool(pin.hash), pin.at if pin.hash else None, pin.by if pin.hash else "", count, seconds, role)

    def require(self, deed: Guarded, store_id: int = 0) -> None:
        """Before the deed does anything. Raises CannotContinue: `pin_needed`, `role_till`."""
        self._refuse_till(deed)
        if not self._kept.read().hash:
            return
        with self._asking:
            if not self._is_open(self._kept.read()) and self._ask is not None:
                self._ask(deed, self.unlock)
            if not self._is_open(self._kept.read()):
                raise CannotContinue(needed(deed), code="pin_needed", facts={"deed": deed.value})
            self._passed = awake()
        self._note(store_id, deed)

    def unlock(self, pin: str) -> None:
        kept = self._kept.read()
        if kept.hash:
            self._check(kept, pin)
            self._known, self._until, self._passed = kept.hash, awake() + REMEMBERED, 0.0

    def set(self, pin: str, current: str) -> None:
        self._refuse_till(Guarded.PIN)
        trouble = trouble_of(pin)
        if trouble:
            raise CannotContinue(trouble, code="pin_refused")
        kept = self._confirmed(current)
        made = Pin(_hash_of(pin), by=self._user())
        self._kept.keep(made, self._now(), kept.hash, Deed("pin_changed" if kept.hash else "pin_set", self._now()))

    def remove(self, current: str) -> None:
        self._refuse_till(Guarded.PIN)
        self._take_away(self._confirmed(current), "pin")

    def reset(self) -> None:
        """Whoever may do it was asked already (LiveProgram.reset_pin)."""
        self._take_away(self._kept.read(), "keys")

    def refuse_till(self) -> None:
        """Raises CannotContinue (`role_till`) where this computer may not change the PIN."""
        self._refuse_till(Guarded.PIN)

    def _take_away(self, kept: Pin, how: str) -> None:
        if kept.hash:
            self._kept.keep(Pin(by=self._user()), self._now(), kept.hash, Deed("pin_removed", self._now(), {"by": how}))

    def _confirmed(self, current: str) -> Pin:
        """The PIN that counts: it is asked for, however lately it was given."""
        kept = self._kept.read()
        if kept.hash and not current:
            raise CannotContinue(needed(Guarded.PIN), code="pin_needed", facts={"deed": Guarded.PIN.value})
        if kept.hash:
            self._check(kept, current)
        return kept

    def _check(self, kept: Pin, pin: str) -> None:
        """Raises CannotContinue (`pin_wrong`), TryLater (`pin_wait`)."""
        tries = self._tries()
        count = tries.begin()
        if not _fits(kept.hash, pin):
            seconds = wait_after(count)
            raise CannotContinue(wrong(seconds), code="pin_wrong", facts={"seconds": f"{seconds:.0f}"})
        tries.forget()

    def _tries(self) -> KeptTries:
        return self._here if self._is_away() else self._there

    def _is_open(self, kept: Pin) -> bool:
        now = awake()
        goes_on = now - self._passed < LEEWAY
        return self._known == kept.hash and self._until - now > (0.0 if goes_on else LEEWAY)

    def _refuse_till(self, deed: Guarded) -> None:
        if deed in OF_A_MANAGER and self._kept.role() == "till":
            raise CannotContinue(of_a_manager(deed), code="role_till", facts={"deed": deed.value})

    def _note(self, store_id: int, deed: Guarded) -> None:
        """While the shared ledger is away there is nothing to write it into; what is saved later has its own entry."""
        try:
            self._kept.note(store_id, self._user(), Deed("pin_given", self._now(), {"for": deed.value}))
        except Fault:
            if not self._is_away():
                raise


def _hash_of(pin: str) -> str:
    from argon2 import PasswordHasher

    return PasswordHasher().hash(normalize("NFC", pin))


def _fits(kept: str, pin: str) -> bool:
    """A damaged hash fits nothing."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, normalize("NFC", pin))
    except (InvalidHashError, VerificationError):
        return False
