"""Mail: notices that tell what needs somebody, for whoever doesn't sit here."""

from __future__ import annotations

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.settings.controls import number_box, text_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.mail_fields import MailFields
from omni_desktop.ui.settings.page import Page

SAFE = tr(
    "A mail holds counts, money, causes and order numbers, and nothing of a customer. A worker sends it; where there is none, this window "
    "does."
)


class NoticesPage(Page):
    def __init__(self, desk: StoreContext, form: Form, mail: MailFields) -> None:
        super().__init__(desk, tr("Mail"))
        left, right = self.two_columns()
        left.heading(tr("E-mail"))
        host = text_control(form.field("notices.smtp_host"), placeholder="smtp.example.com")
        left.add(form.row("notices.mail_to"), form.row("notices.mail_from"), form.row("notices.smtp_host", host))
        left.add(form.row("notices.smtp_port"), form.row("notices.smtp_security"), mail.row)
        right.heading(tr("What is told"))
        minutes = number_box(form.field("notices.after_minutes"), tr(" minutes"), tr("At once"))
        daily = text_control(form.field("notices.daily_at"), placeholder="07:30")
        right.add(
            form.row("notices.after_minutes", minutes, label_width=RIGHT_COLUMN),
            form.row("notices.daily_at", daily, label_width=RIGHT_COLUMN),
            Words(desk.theme, SAFE, "secondary", wrap=True),
        )
        self.column.addWidget(rule())
        self.column.addWidget(Words(desk.theme, tr("Test"), "heading"))
        self.column.addWidget(mail.test())
        self.column.addStretch()
