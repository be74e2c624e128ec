"""Download Orders: when, which, how they are made in Omni, what follows later, and what is done in doubt."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.core.order import Status
from omni_desktop.core.settings.custom_refs import CUSTOMER_ORDER_NO, INTERNAL_COMMENTS, REFS
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import PlainLabel
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.controls import Control, combo_control, control_for, number_box, text_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.lists import Lists, ListsLine
from omni_desktop.ui.settings.names import TickBoxes, names_control, ticks_control
from omni_desktop.ui.settings.page import Group, Page
from omni_desktop.ui.settings.table_editor import TableEditor
from omni_desktop.ui.settings.watermark import Watermark

WATERMARK = "download_orders.downloaded_up_to"
SAMPLE = "N100234"
PREFIX_WIDTH = 88
UPDATES = {
    "no": tr("Completed and cancelled orders in Neto change nothing in Omni."),
    "completed": tr("Completed in Neto: dispatched in Omni if every line can be dispatched there. Cancelled in Neto: voided in Omni."),
    "completed_ignore_stock": tr("Completed in Neto: dispatched in Omni whatever the stock. Cancelled in Neto: voided in Omni."),
}
BY_HAND = tr("Off: orders come only when somebody presses the button.")
OMNI_FIELDS = ((INTERNAL_COMMENTS, tr("Internal comments")), (CUSTOMER_ORDER_NO, tr("Customer order number")))
STRANGE = tr("Neto uses this status; this program does not know it, so its orders wait in Neto.")


class DownloadOrdersPage(Page):
    def __init__(self, desk: StoreContext, form: Form, lists: Lists, watermark: Watermark) -> None:
        super().__init__(desk, tr("Download Orders"))
        self._form = form
        self._lists = lists
        left, right = self.two_columns()
        self._when(left, watermark)
        self._which(left)
        self._waiting(left)
        self._more(left)
        self._create(right)
        self._updates(right)
        self._problems(right)
        self.column.addWidget(ListsLine(desk, lists, tr("Stages, statuses and channels")))
        self.column.addStretch()
        self._set_rules()
        form.edited.connect(self._follow)
        lists.changed.connect(self._show_strange)

    def _row(self, name: str, control: Control | None = None) -> Row:
        return self._form.row(f"download_orders.{name}", control)

    def _row_at_right(self, name: str, control: Control | None = None, holder: QWidget | None = None) -> Row:
        return self._form.row(f"download_orders.{name}", control, label_width=RIGHT_COLUMN, holder=holder)

    def _when(self, group: Group, watermark: Watermark) -> None:
        group.heading(tr("Downloads"))
        field = self._form.field(WATERMARK)
        up_to = Row(self.desk.theme, field.label, watermark, field.help, marked=watermark.line)
        self._form.bind(WATERMARK, watermark.control(), up_to)
        group.add(self._row("enabled"), self._auto(), self._row("trust"), self._row("placed_after"), up_to)

    def _auto(self) -> Row:
        """Both of its settings stand in one row: whether, and how often."""
        auto, every = (self._form.field(f"download_orders.{name}") for name in ("auto", "auto_every"))
        switch, often = control_for(self.desk, auto), control_for(self.desk, every)
        row = self._form.row(auto.key, switch, holder=_side_by_side(switch.widget, often.widget))
        label = PlainLabel(often.widget.parentWidget())        # heard only: a combo's own name is its value on Linux
        label.setText(every.label)
        label.setBuddy(often.widget)
        label.hide()
        self._form.bind(every.key, often, row)
        self._form.set_help(auto.key, every.help)
        return row

    def _which(self, group: Group) -> None:
        group.heading(tr("Which orders"))
        ticks = ticks_control(self._form.field("download_orders.statuses"))
        assert isinstance(ticks.widget, TickBoxes)
        self.statuses = ticks.widget
        field = self._form.field("download_orders.sales_channels")
        channels = names_control(self.desk.theme, field, lambda: self._lists.choices("sales_channels"))
        group.add(
            self._form.row("download_orders.statuses", ticks, label_width=0),
            self._row("payment"),
            self._row("sales_channels_mode"),
            self._row("sales_channels", channels),
        )

    def _waiting(self, group: Group) -> None:
        left_out = names_control(self.desk.theme, self._form.field("download_orders.leave_out_skus"))
        wait = number_box(self._form.field("download_orders.wait_minutes"), tr(" min"))
        group.add(self._row("wait_minutes", wait), self._row("leave_out_skus", left_out))

    def _create(self, group: Group) -> None:
        group.heading(tr("Create in Omni as"))
        stage = SearchCombo(tr("Set Default Stage To"))
        self._lists.feed(stage, "stages")
        group.add(
            self._row_at_right("order_status"),
            self._row_at_right("stage", combo_control(stage)),
            self._prefix(),
            self._row_at_right("expand_boms"),
        )

    def _prefix(self) -> Row:
        control = control_for(self.desk, self._form.field("download_orders.reference_prefix"))
        assert isinstance(control.widget, LineInput)
        control.widget.setFixedWidth(PREFIX_WIDTH)
        self.preview = Words(self.desk.theme, SAMPLE, "name", elide=True)
        self.preview.setAccessibleDescription(tr("How order N100234 would be named in Omni"))
        holder = _side_by_side(control.widget, Picture(self.desk.theme, "arrow-right", "text2"), self.preview)
        return self._row_at_right("reference_prefix", control, holder)

    def _updates(self, group: Group) -> None:
        group.heading(tr("Status updates"))
        self.told = Banner(self.desk.theme, "info", UPDATES["no"], icon="truck", box=True)
        words = names_control(self.desk.theme, self._form.field("download_orders.no_stock_words"))
        group.add(
            self._row_at_right("auto_dispatch"),
            self.told,
            self._row_at_right("void_when"),
            self._row_at_right("no_stock_words", words),
            self._row_at_right("changed_orders"),
        )

    def _problems(self, group: Group) -> None:
        group.heading(tr("Problems"))
        names = ("unknown_sku", "barcode_match", "total_differs", "rounding_limit", "tax_differs")
        group.add(*(self._row_at_right(name) for name in names))

    def _more(self, group: Group) -> None:
        group.heading(tr("More on the sales order"))
        project = text_control(self._form.field("download_orders.project_name"))
        assert isinstance(project.widget, LineInput)
        self._project = project.widget
        group.add(
            self._row("project_name", project),
            *(self._row(name) for name in ("third_party_status", "payments", "required_date", "mark_exported")),
            self._form.row("download_orders.custom_refs", self._custom_refs(), label_width=0),
        )

    def _custom_refs(self) -> Control:
        heads = (tr("Field in Neto"), tr("Field in Omni"))
        editor = TableEditor(self.desk, heads, self._lists, picker=self._omni_field, names=lambda: REFS)
        return Control(editor, editor.table, editor.show_table, (editor.edited,), editor.left, marked=editor.add)

    def _omni_field(self, name: str) -> SearchCombo:
        combo = SearchCombo(name)
        self._lists.feed(combo, "custom_fields", OMNI_FIELDS)
        return combo

    def _set_rules(self) -> None:
        on = "download_orders.enabled"
        for name in ("auto", "auto_every", "trust"):
            self._form.rule(f"download_orders.{name}", lambda: bool(self._form.value(on)), tr("Only when Download Orders is on."))
        self._form.rule("download_orders.auto_every", lambda: bool(self._form.value("download_orders.auto")), BY_HAND)
        self._form.rule(
            "download_orders.sales_channels",
            lambda: self._form.value("download_orders.sales_channels_mode") != "all",
            tr("Only when Sales channels is not All channels."),
        )
        self._form.rule(
            "download_orders.rounding_limit",
            lambda: self._form.value("download_orders.total_differs") == "rounding",
            tr("Only when totals that differ are rounded."),
        )

        off = tr("Only when orders are dispatched by themselves.")
        dispatches = "download_orders.auto_dispatch"
        self._form.rule("download_orders.void_when", lambda: self._form.value(dispatches) != "no", off)
        stocked = tr("Only when stock is looked at before a dispatch.")
        self._form.rule("download_orders.no_stock_words", lambda: self._form.value(dispatches) == "completed", stocked)

    def _follow(self) -> None:
        prefix = str(self._form.value("download_orders.reference_prefix"))
        self.preview.setText(f"{prefix}{SAMPLE}")
        self.told.show_words("info", UPDATES[self._form.value("download_orders.auto_dispatch")])
        self._project.setPlaceholderText(str(self._form.value("connection.name")))

    def _show_strange(self) -> None:
        names = [value for value, _ in self._lists.choices("statuses") if value != Status.CANCELLED]
        self.statuses.show_strange(names, STRANGE)


def _side_by_side(*widgets: QWidget) -> QWidget:
    """The last one takes the room that is left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, int(widget is widgets[-1]))
    holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return holder
