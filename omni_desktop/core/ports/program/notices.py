"""Notices by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.settings.settings import Settings


class Notices(Protocol):
    """Notices by mail."""

    def mail_due(self, store_id: int) -> str:
        """Sends what is due, each once over all computers of the ledger. Why some of it could not go, "" where all went; it goes later."""

    def send_test_mail(self, store_id: int, settings: Settings, password: str) -> None:
        """`password`: "" for the one that is kept. Raises a Fault with what the mail server said."""

    def keep_mail_password(self, store_id: int, password: str) -> None:
        """Into the keyring."""

    def has_mail_password(self, store_id: int) -> bool: ...
