"""Keys: only in the operating system's keyring, asked with a time limit, and every way it can fail in words."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring import errors
from keyring.backends.chainer import ChainerBackend

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage import vault as room
from omni_desktop.storage.vault import Vault
from tests.patience import PATIENCE
from tests.real_keyring import needs_gnome_keyring, run_with_keyring
from tests.storage.system_keyring import SystemKeyring

ROOT = Path(__file__).parents[2]
SECRET = "a-very-secret-key"


class PlainTextKeyring(SystemKeyring):
    priority = 1


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def exception(name: str) -> Exception:
    """As libraries below the keyring raise them, which are not on every system."""
    made: Exception = type(name, (Exception,), {})()
    return made


def refused(vault: Vault) -> CannotContinue:
    with pytest.raises(CannotContinue) as caught:
        vault.get(1, "Neto")
    assert SECRET not in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    return caught.value


def test_as_the_program_ends_a_key_that_is_only_read_is_not_waited_for_and_one_that_is_kept_or_forgotten_is(
    backend: SystemKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key store waits for somebody to unlock it."""
    monkeypatch.setattr(room, "HURRIED", 0)
    put, is_put, has_failed, done = backend.set_password, threading.Event(), threading.Event(), list[str]()
    vault = Vault(timeout=10 * PATIENCE)
    vault.put(2, "Neto", "of another store")

    def slow(*given: str) -> None:
        is_put.set()
        has_failed.wait(PATIENCE)
        put(*given)

    def deed(name: str, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=lambda: (work(), done.append(name)))
        thread.start()
        return thread

    monkeypatch.setattr(backend, "set_password", slow)
    backend.gate.clear()
    keeping = deed("kept", lambda: vault.put(1, "Neto", SECRET))
    forgetting = deed("forgotten", lambda: vault.forget(2))
    assert is_put.wait(PATIENCE)
    hurrying = threading.Timer(0, vault.hurry)
    hurrying.start()
    assert refused(vault).code == "keyring_timeout"
    assert done == []
    has_failed.set()
    backend.gate.set()
    for thread in (keeping, forgetting, hurrying):
        thread.join()
    assert sorted(done) == ["forgotten", "kept"]
    assert list(backend.kept.values()) == [SECRET]


def test_keys_are_kept_for_each_store_and_side_and_forgotten_with_the_store(backend: SystemKeyring) -> None:
    vault = Vault()
    vault.put(1, "Neto", f"  {SECRET}\n")
    vault.put(1, "Omni", "other")
    vault.put(2, "Neto", "third")
    assert (vault.get(1, "Neto"), vault.get(1, "Omni"), vault.get(2, "Neto")) == (SECRET, "other", "third")
    vault.forget(1)
    assert refused(vault).code == "key_missing"
    assert vault.get(2, "Neto") == "third"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errors.KeyringLocked("locked"), "keyring_locked"),
        (exception("LockedException"), "keyring_locked"),
        (caused(errors.KeyringLocked("macOS says so"), exception("KeychainDenied")), "keyring_denied"),
        (caused(errors.InitError("no collection"), exception("PromptDismissedException")), "keyring_denied"),
        (errors.KeyringError("user said no"), "keyring_denied"),
        (errors.NoKeyringError("none"), "keyring_missing"),
        (ConnectionResetError("the bus is gone"), "keyring_missing"),
        (RuntimeError("no idea"), "keyring_missing"),
    ],
)
def test_every_fault_of_a_keyring_has_its_reason(backend: SystemKeyring, fault: Exception, code: str) -> None:
    backend.fault = fault
    assert refused(Vault()).code == code


def test_a_store_whose_keys_may_have_stayed_is_not_called_forgotten(backend: SystemKeyring) -> None:
    backend.fault = errors.KeyringLocked("locked")
    with pytest.raises(CannotContinue) as caught:
        Vault().forget(1)
    assert caught.value.code == "keyring_locked"


def test_forgetting_what_was_never_kept_is_no_fault(backend: SystemKeyring) -> None:
    Vault().forget(1)


def test_without_a_keyring_there_is_nothing_to_forget() -> None:
    Vault().forget(1)


def test_the_keyring_is_never_asked_on_the_callers_thread(backend: SystemKeyring) -> None:
    refused(Vault())
    assert [(thread is threading.current_thread(), thread.daemon) for thread in backend.asked_on] == [(False, True)]


@pytest.mark.parametrize(("module", "code"), [("keyring.backends.kwallet", "key_missing"), ("keyrings.alt.file", "keyring_unsafe")])
def test_of_several_keyrings_the_first_one_decides(monkeypatch: pytest.MonkeyPatch, module: str, code: str) -> None:
    monkeypatch.setattr(SystemKeyring, "__module__", module)
    monkeypatch.setattr(ChainerBackend, "backends", [SystemKeyring(), PlainTextKeyring()])
    before = keyring.get_keyring()
    keyring.set_keyring(ChainerBackend())
    try:
        assert refused(Vault()).code == code
    finally:
        keyring.set_keyring(before)


def test_a_refusal_to_keep_a_key_is_said_without_it(backend: SystemKeyring) -> None:
    backend.fault = errors.PasswordSetError(SECRET)
    with pytest.raises(CannotContinue) as caught:
        Vault().put(1, "Neto", SECRET)
    assert (caught.value.code, SECRET in caught.value.sentence) == ("keyring_denied", False)


def test_a_keyring_that_asks_somebody_first_is_not_waited_for_for_ever(backend: SystemKeyring) -> None:
    backend.gate.clear()
    assert refused(Vault(timeout=0.05)).code == "keyring_timeout"


def test_no_keyring_at_all_is_said() -> None:
    assert refused(Vault()).code == "keyring_missing"


def test_a_keyring_that_keeps_plain_text_is_refused() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(PlainTextKeyring())
    try:
        assert refused(Vault()).code == "keyring_unsafe"
    finally:
        keyring.set_keyring(before)


def test_a_key_that_no_entry_holds_is_refused(backend: SystemKeyring) -> None:
    with pytest.raises(CannotContinue, match="longer"):
        Vault().put(1, "Neto", "x" * 1281)


REAL = """
from omni_desktop.storage.vault import Vault
vault = Vault()
vault.put(1, "Neto", "a-very-secret-key")
print(vault.check(), vault.get(1, "Neto") == "a-very-secret-key")
vault.forget(1)
"""


@needs_gnome_keyring
def test_a_real_keyring_keeps_and_gives_the_key(tmp_path: Path) -> None:
    done = run_with_keyring([sys.executable, "-c", REAL], tmp_path, cwd=ROOT)
    assert done.stdout.strip().endswith("True"), done.stderr
    assert not any(SECRET.encode() in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
