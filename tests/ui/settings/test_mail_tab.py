"""Mail: where notices go, and a test mail with what stands in the dialog."""

from __future__ import annotations

import socket

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.live_program import LiveProgram
from omni_desktop.ui.desk.store_context import StoreContext
from tests.ui.settings_steps import LEFT, help_of, line, opened, retype, save


def test_a_test_mail_tells_what_the_mail_server_said_and_the_password_goes_to_the_keyring_alone(
    qtbot: QtBot, fresh_desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[int, str]] = []
    monkeypatch.setattr(LiveProgram, "keep_mail_password", lambda _program, store, password: kept.append((store, password)))
    dialog = opened(qtbot, fresh_desk, "notices.mail_to")
    mail = dialog.pages.mail
    retype(qtbot, line(dialog, "notices.mail_to"), "nobody")
    qtbot.mouseClick(mail.button, LEFT)
    assert "no e-mail address" in help_of(dialog, "notices.mail_to")
    retype(qtbot, line(dialog, "notices.mail_to"), "owner@example.com")
    with socket.socket() as nobody_listens:
        nobody_listens.bind(("127.0.0.1", 0))
        dialog.form.put({"notices": {"smtp_host": "localhost", "smtp_port": nobody_listens.getsockname()[1]}})
        qtbot.mouseClick(mail.button, LEFT)
        qtbot.waitUntil(lambda: "can't be reached" in mail.answer.text())
    qtbot.keyClicks(mail.input.line, "correct horse")
    save(qtbot, dialog)
    store_id = fresh_desk.store_id
    notices = fresh_desk.program.settings(store_id).notices
    assert (notices.mail_to, notices.smtp_host) == ("owner@example.com", "localhost")
    assert kept == [(store_id, "correct horse")]
    assert "correct horse" not in str(fresh_desk.program.versions(store_id))


def test_the_keyring_is_asked_for_a_mail_password_only_where_there_is_a_mail_server(
    qtbot: QtBot, fresh_desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyring that nobody has used yet asks for a password of its own, in front of the settings."""
    asked: list[int] = []
    monkeypatch.setattr(LiveProgram, "has_mail_password", lambda _program, store: asked.append(store) or True)
    dialog = opened(qtbot, fresh_desk, "notices.mail_to")
    qtbot.waitUntil(lambda: fresh_desk.reads.is_idle)
    assert (asked, dialog.pages.mail.input.line.placeholderText()) == ([], "")
    retype(qtbot, line(dialog, "notices.mail_to"), "owner@example.com")
    retype(qtbot, line(dialog, "notices.smtp_host"), "mail.example.com")
    save(qtbot, dialog)
    again = opened(qtbot, fresh_desk, "notices.mail_to")
    qtbot.waitUntil(lambda: again.pages.mail.input.line.placeholderText() != "")
    assert set(asked) == {fresh_desk.store_id}
