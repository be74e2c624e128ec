"""Notices of a store by mail: what is due, sent once. Only live_program.py builds on it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue, Fault, OutcomeUnknown
from omni_desktop.core.notices import due
from omni_desktop.core.notices.letters import Letter, Sender, cause_letter, summary_letter, trial_letter
from omni_desktop.core.run.timetable.schedule import LOOKS
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.storage.mailed import Mailed

if TYPE_CHECKING:
    from omni_desktop.live_program import LiveProgram

LOG = logging.getLogger("omni_desktop")


class Mails:
    """Of one store."""

    def __init__(self, program: LiveProgram, mailed: Mailed, store_id: int) -> None:
        self._program, self._mailed, self._store_id = program, mailed, store_id
        self._settings = program.settings(store_id)

    def send_due(self) -> str:
        """Why some could not go. Where the server is at fault the others wait for the next time as well; a letter that it doesn't like
        keeps none of them back."""
        if not self._settings.notices.is_complete:
            return ""
        refused = ""
        try:
            now = self._program.now()
            for kind, key, letter in self._due(now):
                refused = self._send_once(kind, key, letter, now) or refused
        except OutcomeUnknown as fault:
            LOG.warning("mail: %s", fault.sentence)
            return fault.sentence
        except Fault as fault:
            return fault.sentence
        return refused

    def test(self, settings: Settings, password: str) -> None:
        notices = settings.notices
        if not notices.is_complete:
            raise CannotContinue("Fill in E-mail to and Mail server first.", code="setting_missing")
        self._leave(settings, password or self._program.mail_password(self._store_id), trial_letter(_sender(settings)))

    def _due(self, now: datetime) -> Iterator[tuple[str, str, Letter]]:
        notices, store = self._settings.notices, _sender(self._settings)
        causes, noted = self._causes(), self._mailed.noted()
        over = due.solved(causes, noted)
        if over:
            self._mailed.forget(over)
        for cause in due.due(causes, noted, timedelta(minutes=notices.after_minutes), now):
            yield cause.kind, cause.key, cause_letter(store, cause)
        day = due.summary_day(notices.daily_at, zone_or_utc(store.zone), now)
        if day is not None and (due.DAILY, str(day)) not in noted:
            yield due.DAILY, str(day), self._summary(store, day)

    def _causes(self) -> list[due.Cause]:
        history = self._program.history(self._store_id)
        row = next((each for each in self._program.stores() if each.id == self._store_id), None)
        stop = due.stop_cause(history.latest_looks(LOOKS), row.paused, row.paused_code) if row else None
        return [*due.problem_causes(history.open_problems()), *([stop] if stop else [])]

    def _summary(self, store: Sender, day: date) -> Letter:
        proof, _closed = self._program.proof(self._store_id, day, day)
        return summary_letter(store, day, proof, self._program.ledger(self._store_id).figures())

    def _send_once(self, kind: str, key: str, letter: Letter, now: datetime) -> str:
        """Noted first: a mail that may have gone goes never again, one that surely has not gone goes with the next try.

        Returns why the server refused this letter alone.
        """
        from omni_desktop.web.mail import REFUSED_LETTER

        password = self._program.mail_password(self._store_id)
        if self._mailed.claim(kind, key, now):
            try:
                self._leave(self._settings, password, letter)
            except OutcomeUnknown:
                raise
            except BaseException as error:
                self._mailed.forget([(kind, key)])
                if isinstance(error, Fault) and error.code == REFUSED_LETTER:
                    return error.sentence
                raise
        return ""

    def _leave(self, settings: Settings, password: str, letter: Letter) -> None:
        from omni_desktop.web.mail import send_mail

        send_mail(settings.notices, password, letter, self._program.now())


def _sender(settings: Settings) -> Sender:
    connection = settings.connection
    return Sender(connection.name, connection.time_zone, connection.currency)
