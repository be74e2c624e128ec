"""The two keys of a store in the operating system's keyring, and nowhere else. Asked on a helper thread, with a time limit."""

from __future__ import annotations

import hashlib
import math
import queue
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from omni_desktop.core.errors import CannotContinue

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Omni Desktop"
SIDES = ("Neto", "Omni")
MAIL = "Mail"                   # the password of the store's mail server
LONGEST_KEY = 1280              # what Windows takes for one entry
SAFE = ("Windows", "macOS", "SecretService", "kwallet", "libsecret")
NONE_FOUND = "none was found"
LOCKS = {"KeyringLocked", "LockedException"}
DENIALS = {"KeychainDenied", "PromptDismissedException"}        # the library passes them on as the cause of another error, or as they are
HURRIED, LOOKED = 1.0, 0.1      # seconds: so long a read has once it is hurried, and so often it looks whether it is
T = TypeVar("T")

MISSING = "This computer has no key store that we can use ({reason}). Install or unlock one, for instance GNOME Keyring or KWallet."
LOCKED = "The key store of this computer is locked. Unlock it (signing in usually does), then try again."
DENIED = "The key store refused to give or keep the key. Allow Omni Desktop when it asks, then try again."
UNSAFE = (
    "The key store in use here ({backend}) isn't one of the operating system's own and may keep keys readable for everyone, so no key is "
    "kept in it. Remove it, or switch on the system's key store."
)
TIMED_OUT = "The key store didn't answer within {seconds:g} seconds. Look whether it waits for you in another window, then try again."
NO_KEY = "The {side} key of this store isn't in the key store. Enter it again in Settings > Connection."
TOO_LONG = "The {side} key is longer than any key is. Copy it again."


class Vault:
    """Every method raises CannotContinue (`keyring_*`, `key_missing`) with the exact reason.

    `scope` tells two data folders apart, whose stores have the same numbers; `timeout` in seconds.
    """

    def __init__(self, scope: str = "", timeout: float = 10.0) -> None:
        self._scope = hashlib.sha256(scope.encode()).hexdigest()[:8] if scope else ""
        self._timeout = timeout
        self._until = math.inf      # when every read ends that has no answer by then

    def hurry(self) -> None:
        """The program ends: nobody waits any more for a key that is only read. One that answers at all has a moment to do so; what is
        kept or forgotten has its time."""
        self._until = time.monotonic() + HURRIED

    def get(self, store_id: int, side: str) -> str:
        return self._found(store_id, side, is_read=True)

    def _found(self, store_id: int, side: str, *, is_read: bool) -> str:
        found = self._ask(lambda backend: backend.get_password(SERVICE, self._user(store_id, side)), is_read=is_read)
        if not found:
            raise CannotContinue(NO_KEY.format(side=side), code="key_missing", facts={"side": side})
        return found

    def holds(self, store_id: int, side: str) -> bool:
        """Whether the key is there; raises where that cannot be known."""
        try:
            return bool(self.get(store_id, side))
        except CannotContinue as fault:
            if fault.code == "key_missing":
                return False
            raise

    def put(self, store_id: int, side: str, key: str) -> None:
        key = key.strip()
        if len(key) > LONGEST_KEY:
            raise CannotContinue(TOO_LONG.format(side=side), code="key_missing", facts={"side": side})
        self._ask(lambda backend: backend.set_password(SERVICE, self._user(store_id, side), key))

    def forget(self, store_id: int) -> None:
        """Takes out what is there; a store whose keys were never kept is no fault. Raises where a key may have stayed."""
        for side in (*SIDES, MAIL):
            if self._has(store_id, side):
                self._ask(lambda backend, side=side: backend.delete_password(SERVICE, self._user(store_id, side)))  # type: ignore[misc]

    def password(self, login: str) -> str:
        """Of a database's login; "" where none is kept, or where there is no key store: the database's own ways are left."""
        try:
            return self._ask(lambda backend: backend.get_password(SERVICE, self._login(login))) or ""
        except CannotContinue as fault:
            if fault.code == "keyring_missing":
                return ""
            raise

    def keep_password(self, login: str, password: str) -> None:
        self._ask(lambda backend: backend.set_password(SERVICE, self._login(login), password))

    def forget_password(self, login: str) -> None:
        """What is there; one that was never kept is no fault."""
        if self.password(login):
            self._ask(lambda backend: backend.delete_password(SERVICE, self._login(login)))

    def check(self) -> str:
        """The name of the key store in use, once it has answered."""
        self._ask(lambda backend: backend.get_password(SERVICE, "self-check"))
        return self._on_thread(lambda: str(_backend().name))

    def _user(self, store_id: int, side: str) -> str:
        return f"store {store_id}: {side} {self._scope}".rstrip()

    def _login(self, login: str) -> str:
        return f"login {login}: ledger {self._scope}"

    def _has(self, store_id: int, side: str) -> bool:
        try:
            return bool(self._found(store_id, side, is_read=False))
        except CannotContinue as fault:
            if fault.code in ("key_missing", "keyring_unsafe") or fault.facts.get("reason") == NONE_FOUND:
                return False
            raise

    def _ask(self, question: Callable[[KeyringBackend], T], *, is_read: bool = False) -> T:
        return self._on_thread(lambda: question(_backend()), is_read=is_read)

    def _on_thread(self, work: Callable[[], T], *, is_read: bool = False) -> T:
        """A key store may open a prompt and block for as long as it likes: never the caller's thread, never for ever."""
        answers: queue.Queue[tuple[T | None, BaseException | None]] = queue.Queue()

        def ask() -> None:
            try:
                answers.put((work(), None))
            except BaseException as error:
                answers.put((None, error))

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        answer, error = self._waited_for(answers, is_read=is_read)
        if error is not None:
            raise _fault(error) from None
        return answer  # type: ignore[return-value]  # None is an answer of some questions

    def _waited_for(self, answers: queue.Queue[T], *, is_read: bool) -> T:
        begun = time.monotonic()
        while True:
            hurried = max(self._until, begun + HURRIED) if is_read else math.inf
            left = min(begun + self._timeout, hurried) - time.monotonic()
            try:
                return answers.get(timeout=max(0.0, min(left, LOOKED)))
            except queue.Empty:
                if left <= 0:
                    raise CannotContinue(TIMED_OUT.format(seconds=self._timeout), code="keyring_timeout") from None


def _backend() -> KeyringBackend:
    """The backend in use. Raises CannotContinue where it is none of the operating system's own."""
    import keyring
    from keyring.backends import chainer, fail, null

    backend = keyring.get_keyring()
    if isinstance(backend, chainer.ChainerBackend):
        backend = next(iter(backend.backends), backend)
    if isinstance(backend, fail.Keyring | null.Keyring | chainer.ChainerBackend):
        raise CannotContinue(MISSING.format(reason=NONE_FOUND), code="keyring_missing", facts={"reason": NONE_FOUND})
    if not _is_safe(backend):
        name = type(backend).__module__
        raise CannotContinue(UNSAFE.format(backend=name), code="keyring_unsafe", facts={"backend": name})
    return backend


def _is_safe(backend: KeyringBackend) -> bool:
    module = type(backend).__module__
    return any(module == f"keyring.backends.{name}" or module.startswith(f"keyring.backends.{name}.") for name in SAFE)


def _fault(error: BaseException) -> CannotContinue:
    """By what the library raises; anything that is no KeyringError means that the key store itself is gone (a bus that ended)."""
    from keyring import errors

    if isinstance(error, CannotContinue):
        return error
    names = _names(error)
    if DENIALS.isdisjoint(names) and not LOCKS.isdisjoint(names):
        return CannotContinue(LOCKED, code="keyring_locked")
    reason = names[0]
    refused = isinstance(error, errors.KeyringError) and not isinstance(error, errors.NoKeyringError | errors.InitError)
    if refused or not DENIALS.isdisjoint(names):
        return CannotContinue(DENIED, code="keyring_denied", facts={"reason": reason})
    return CannotContinue(MISSING.format(reason=reason), code="keyring_missing", facts={"reason": reason})


def _names(error: BaseException | None) -> list[str]:
    """The kinds of the error and of its causes; their texts may hold anything."""
    names: list[str] = []
    while error is not None and len(names) < 5:
        names.append(type(error).__name__)
        error = error.__cause__
    return names
