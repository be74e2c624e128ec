"""Mails over SMTP, with STARTTLS or TLS and the server's certificate checked, as for both web APIs."""

from __future__ import annotations

import smtplib
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

SECONDS = 20.0
NAME = "Omni Desktop"


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
                raise _refused(f"it answered {error.smtp_code}") from None
            raise OutcomeUnknown("The mail server broke off as it took the mail; it isn't sent again.", answered=False) from None
        if code != 250:
            raise _refused(f"it answered {code}")


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
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    with _said():
        if where.smtp_security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(where.smtp_host, where.smtp_port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(where.smtp_host, where.smtp_port, timeout=SECONDS)
    try:
        if where.smtp_security != "tls":
            with _said():
                server.starttls(context=context)
        yield server
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
        server.close()


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
        raise _refused(f"it answered {error.smtp_code}") from None
    except (OSError, smtplib.SMTPException) as error:
        raise _refused(f"it can't be reached ({type(error).__name__})") from None


def _refused(why: str) -> TryLater:
    return TryLater(f"The mail server didn't take the mail: {why}.", code="mail")
