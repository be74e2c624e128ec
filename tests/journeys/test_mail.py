"""Notices over a real mail server with a certificate of its own: each cause once, whoever sends, and nothing that a customer said."""

from __future__ import annotations

import email
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from omni_desktop.app import LiveComposition
from omni_desktop.core.errors import TryLater
from omni_desktop.core.notices.letters import Letter
from omni_desktop.core.settings.kinds import Wrong
from omni_desktop.core.settings.notice_fields import HostName
from omni_desktop.core.values import replace
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.live_program import LiveProgram
from omni_desktop.terminal.program import Options
from omni_desktop.web import mail as mail_room
from tests.certificates_here import Authority, trust_here
from tests.journeys.command import CommandHere
from tests.patience import PATIENCE
from tests.terminal.composition import ADD, KEYS, fill, held

PASSWORD = "correct horse"


class Box:
    """What arrived. `breaks`: the connection breaks off as the mail was taken."""

    def __init__(self) -> None:
        self.mails: list[Message] = []
        self.recipients: list[list[str]] = []
        self.breaks = False
        self.dislikes = b""
        self.half = b""                  # of an answer, before it breaks off

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        if self.dislikes and self.dislikes in envelope.content:
            return "554 5.7.1 I do not like it"
        self.mails.append(email.message_from_bytes(envelope.content))
        self.recipients.append(envelope.rcpt_tos)
        if self.breaks:
            server.transport.write(self.half)
            server.transport.close()
        return "250 OK"


class Post:
    """A mail server: STARTTLS with a password, or TLS from the first byte."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.box, self._context = Box(), context
        self.starttls = self._made(tls_context=context, require_starttls=True, auth_required=True, authenticator=_knows)
        self.tls = self._made(ssl_context=context)

    def _made(self, **options: Any) -> Controller:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(self.box, hostname="127.0.0.1", port=port, **options)
        controller.start()
        return controller

    def stop(self) -> None:
        for controller in (self.starttls, self.tls):
            controller.stop(no_assert=True)


def _knows(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    good = isinstance(given, LoginPassword) and given.login == b"shop@example.com" and given.password == PASSWORD.encode()
    return AuthResult(success=good, handled=good)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def post(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    trust_here(authority.file, monkeypatch)
    post = Post(authority.certificate("localhost").context())
    yield post
    post.stop()


@pytest.fixture
def program(tmp_path: Path, post: Post, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveProgram]:
    """Two orders wait for the same SKU, one for another."""
    told = CommandHere(tmp_path)(*ADD, "--name", "Harbour Outdoor", given=KEYS)
    assert told.status == 0, told.err
    fill(tmp_path, held("N100"), held("N101"), held("N102", "XY-1"))
    kept = {"password": PASSWORD}
    monkeypatch.setattr(LiveProgram, "mail_password", lambda _program, _store: kept["password"])
    with LiveComposition().program(Options(data_dir=tmp_path)) as opened:
        assert isinstance(opened, LiveProgram)
        use(opened, smtp_host="localhost", smtp_port=post.starttls.port, mail_to="owner@example.com, second@example.com")
        yield opened


def use(program: LiveProgram, **notices: Any) -> None:
    settings = program.settings(1)
    base: dict[str, Any] = {"mail_from": "shop@example.com", "after_minutes": 0} | notices
    program.save_settings(1, replace(settings, notices=replace(settings.notices, **base)))


def text_of(mail: Message) -> str:
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def test_each_cause_is_one_mail_and_none_goes_twice_whoever_sends(program: LiveProgram, post: Post, tmp_path: Path) -> None:
    with LiveComposition().program(Options(data_dir=tmp_path)) as other:           # two windows, a worker and a window: whichever
        threads = [threading.Thread(target=each.mail_due, args=(1,)) for each in (program, other, program)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE)
    subjects = sorted(mail["Subject"] for mail in post.box.mails)
    assert subjects == ["Harbour Outdoor: 1 order need attention", "Harbour Outdoor: 2 orders need attention"]
    whole = "\n".join(mail.as_string() + text_of(mail) for mail in post.box.mails)
    assert "N100, N101" in whole
    assert "Ada" not in whole                                                       # the customer
    assert post.box.recipients[0] == ["owner@example.com", "second@example.com"]
    assert program.mail_due(1) == ""
    assert len(post.box.mails) == 2
    program.decisions(1).dismiss("N102", "sold by hand", program.now(), "anna@TILL")
    program.mail_due(1)                                                             # its cause is over
    fill(tmp_path, held("N103", "XY-1"))
    program.mail_due(1)                                                             # and comes again
    assert [mail["Subject"] for mail in post.box.mails[2:]] == ["Harbour Outdoor: 1 order need attention"]


def test_a_mail_server_that_is_down_or_somebody_elses_is_told_and_the_mail_goes_later(program: LiveProgram, post: Post) -> None:
    port = post.starttls.port
    use(program, smtp_port=1)
    assert "can't be reached" in program.mail_due(1)
    use(program, smtp_port=port, smtp_host="127.0.0.1")                             # the certificate is localhost's
    assert "certificate" in program.mail_due(1)
    use(program, smtp_port=port, smtp_host="localhost", smtp_security="tls")
    assert "can't be reached" in program.mail_due(1)
    use(program, smtp_port=port, smtp_host="localhost", smtp_security="starttls", mail_from="else@example.com")
    assert "refused the password" in program.mail_due(1)
    assert post.box.mails == []
    use(program, smtp_port=post.tls.port, smtp_host="localhost", smtp_security="tls")
    assert program.mail_due(1) != ""                                                # it knows no password, and was given one
    use(program, smtp_port=port, smtp_host="localhost", smtp_security="starttls")
    assert program.mail_due(1) == ""
    assert len(post.box.mails) == 2


def test_a_letter_that_the_server_does_not_like_keeps_no_other_back_and_goes_later(program: LiveProgram, post: Post) -> None:
    post.box.dislikes = b"2 orders need attention"
    use(program, daily_at="00:00")
    for _ in range(2):
        assert "it answered 554" in program.mail_due(1)
        assert {mail["Subject"].split(": ")[1][:7] for mail in post.box.mails} == {"1 order", f"{yesterday(program):%d %b} "}
        assert len(post.box.mails) == 2
    post.box.dislikes = b""
    assert program.mail_due(1) == ""
    assert len(post.box.mails) == 3


def yesterday(program: LiveProgram) -> date:
    return program.now().astimezone(zone_or_utc(program.settings(1).connection.time_zone)).date() - timedelta(days=1)


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("words", [b"2", b"220-x\r\n", b"\x16\x03\x03\x10\x00\x02"])
def test_a_mail_server_that_drips_for_ever_holds_nobody_up(
    program: LiveProgram, monkeypatch: pytest.MonkeyPatch, security: str, words: bytes
) -> None:
    monkeypatch.setattr(mail_room, "WHOLE", 1.0)
    with dripping(words) as port:
        use(program, smtp_port=port, smtp_host="127.0.0.1", smtp_security=security)
        begun = time.monotonic()
        assert program.mail_due(1).startswith("The mail server didn't take the mail: it ")
    assert time.monotonic() - begun < PATIENCE


@contextmanager
def dripping(words: bytes) -> Iterator[int]:
    """A server that never comes to an end, and never is silent either."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            line, _ = listening.accept()
            with line, suppress(OSError):
                line.sendall(words)
                while not over.wait(0.05):
                    line.sendall(words[:1] if words[0] != 50 or len(words) == 1 else words)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        over.set()
        thread.join(10)


@pytest.mark.parametrize("host", ["a..example.com", f"{'a' * 64}.com", "a.-b.com", "a-.b"])
def test_a_name_that_no_server_has_is_refused_as_a_setting_and_told_where_it_stands(program: LiveProgram, host: str) -> None:
    with pytest.raises(Wrong):
        HostName(253).read(host)
    with pytest.raises(TryLater, match="can't be reached"):
        mail_room.send_mail(replace(program.settings(1).notices, smtp_host=host), "", Letter("a", "b"), program.now())


@pytest.mark.parametrize("half", [b"", b"2", b"25"])
def test_a_mail_that_may_have_gone_goes_never_again(program: LiveProgram, post: Post, half: bytes) -> None:
    post.box.breaks, post.box.half = True, half
    assert "isn't sent again" in program.mail_due(1)
    post.box.breaks = False
    assert program.mail_due(1) == ""
    assert len(post.box.mails) == len({mail["Message-ID"] for mail in post.box.mails}) == 2
    assert {text_of(mail).splitlines()[2] for mail in post.box.mails} == {"Orders: N100, N101.", "Orders: N102."}


def test_the_daily_summary_comes_once_and_a_test_mail_as_often_as_somebody_asks(program: LiveProgram, post: Post, tmp_path: Path) -> None:
    program.mail_due(1)
    post.box.mails.clear()
    use(program, daily_at="00:00")
    assert program.mail_due(1) == program.mail_due(1) == ""
    assert [mail["Subject"].endswith("in five lines") for mail in post.box.mails] == [True]
    assert len(text_of(post.box.mails[0]).replace("\r", "").split("\n\n")[0].splitlines()) == 5
    program.rename_store(1, "Harbour \N{GREEK SMALL LETTER ALPHA}")                # a name that is no ASCII
    program.send_test_mail(1, program.settings(1), PASSWORD)
    here = CommandHere(tmp_path)
    assert here("notices", "test").out == "A test mail went to owner@example.com, second@example.com.\n"
    assert len(post.box.mails) == 3
    assert here("settings", "set", "notices.mail_to", "a@example.com\nBcc: b@example.com").status == 2
    assert here("settings", "set", "notices.mail_to", "").status == 0
    assert "E-mail to" in here("notices", "test").err
    assert here("serve", "--once").status == 0                                      # and there nothing is sent
    assert len(post.box.mails) == 3


def test_the_worker_sends_them_behind_its_runs(program: LiveProgram, post: Post, tmp_path: Path) -> None:
    assert CommandHere(tmp_path)("serve", "--once").status == 0
    assert len(post.box.mails) == 2
