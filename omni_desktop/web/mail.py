"""Mails over SMTP, with STARTTLS or TLS and the server's certificate checked, as for both web APIs."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

import truststore

from omni_desktop.core.errors import OutcomeUnknown, TryLater
from omni_desktop.core.notices.letters import Letter
from omni_desktop.core.settings.settings import Notices
from omni_desktop.web.clock import StoppableClock
from omni_desktop.web.lifeline import Lifeline, Watch

SECONDS, WHOLE = 20.0, 120.0            # from one byte to the next, and for a whole mail: what drips holds up no download
REFUSED_LETTER = "mail_refused"
"""The server takes others: of what was wrong with this one it has its own opinion."""
NAME = "Omni Desktop"
UNCLEAR = "The mail server broke off as it took the mail; it isn't sent again."


def send_mail(where: Notices, password: str, letter: Letter, at: datetime) -> None:
    """Raises TryLater where it surely did not go, OutcomeUnknown where it may have gone."""
    message = mail_of(where, letter, at)
    with _connected(where) as server:
        with _said():
            if password:
                server.login(where.sender, password)
            server.ehlo_or_helo_if_needed()
            _addressed(server, where)
        try:
            code, _words = server.data(message.as_bytes(policy=SMTP))
        except (OSError, smtplib.SMTPException) as error:
            if isinstance(error, smtplib.SMTPDataError):
                raise _refused(f"it answered {error.smtp_code}", REFUSED_LETTER) from None
            raise OutcomeUnknown(UNCLEAR, answered=False) from None
        if 400 <= code < 600:
            raise _refused(f"it answered {code}", REFUSED_LETTER)
        if not 200 <= code < 300:           # half of an answer
            raise OutcomeUnknown(UNCLEAR, answered=False)


def mail_of(where: Notices, letter: Letter, at: datetime) -> EmailMessage:
    """Every header is one line: a name of a store or an order's number makes none of its own."""
    message = EmailMessage(policy=SMTP)
    local, _, domain = where.sender.rpartition("@")
    message["From"] = Address(NAME, local, domain)
    message["To"] = ", ".join(where.recipients)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = make_msgid(domain=domain or "localhost")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message


@contextmanager
def _connected(where: Notices) -> Iterator[smtplib.SMTP]:
    """The farewell may be cut off: the mail was taken before it."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    with suppress(TimeoutError), Lifeline(Watch(), StoppableClock(), WHOLE, may_cancel=False) as line:
        with _said():
            server = _Server(where, line, context)
        try:
            if where.smtp_security != "tls":
                with _said():
                    server.starttls(context=context)
            yield server
        finally:
            with suppress(OSError, smtplib.SMTPException):
                server.quit()
            server.close()


class _Server(smtplib.SMTP):
    """Its line is held from the first byte on, which may be one of the TLS handshake."""

    def __init__(self, where: Notices, line: Lifeline, context: ssl.SSLContext) -> None:
        self._line, self._context = line, context if where.smtp_security == "tls" else None
        super().__init__(where.smtp_host, where.smtp_port, timeout=SECONDS)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        made = socket.create_connection((host, port), timeout)
        self._line.hold(made)
        return self._context.wrap_socket(made, server_hostname=host) if self._context else made


def _addressed(server: smtplib.SMTP, where: Notices) -> None:
    """Who the server takes it for; one that it refuses keeps no other from it."""
    code, _ = server.mail(where.sender)
    if code != 250:
        raise _refused(f"it refused the sender ({code})")
    if not any([server.rcpt(each)[0] in (250, 251) for each in where.recipients]):  # noqa: C419 - each of them is asked
        raise _refused("it refused every recipient")


@contextmanager
def _said() -> Iterator[None]:
    """A fault by its kind: the server's own words may hold anything."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise _refused(f"its certificate isn't good: {error.verify_message}") from None
    except smtplib.SMTPAuthenticationError:
        raise _refused("it refused the password") from None
    except smtplib.SMTPNotSupportedError:
        raise _refused("it doesn't offer what Security asks for") from None
    except smtplib.SMTPResponseException as error:
        clear = 200 <= error.smtp_code < 600
        raise _refused(f"it answered {error.smtp_code}" if clear else "it gave no clear answer") from None
    except (OSError, UnicodeError, smtplib.SMTPException) as error:
        raise _refused(f"it can't be reached ({type(error).__name__})") from None


def _refused(why: str, code: str = "mail") -> TryLater:
    return TryLater(f"The mail server didn't take the mail: {why}.", code=code)
