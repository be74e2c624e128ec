"""A product of Omni, found by typing its code, name or barcode; without a connection among those that earlier orders asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal

from omni_desktop.core.inventory import ProductOption
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo

REST_MS, SHORTEST = 400, 2
NOBODY = tr("No product of Omni has all of these words in its code, name or barcode.")
Kept = tuple[Sequence[ProductOption], datetime | None]


class ProductPicker(SearchCombo):
    """`told` carries a sentence on the search, "" where there is nothing to say. `chosen` is what the text stands for."""

    told = Signal(str)

    def __init__(self, desk: StoreContext, name: str) -> None:
        super().__init__(name, placeholder=tr("Search code, name or barcode"))
        self._desk = desk
        self._products: dict[str, tuple[str, int]] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._search_products)
        self.typed.connect(self._wait)
        self.left.connect(self._rest.stop)

    def product(self) -> tuple[str, int]:
        """Its code, and its number where several of those found share that code, else 0."""
        return self._products.get(self.key(), (self.key(), 0))

    def put(self, code: str, number: int = 0) -> None:
        """What is chosen already, by a person or by us; the number where it has one."""
        self._products = {code: (code, number)} if number else {}
        self.choose(code)

    def _wait(self, text: str) -> None:
        if len(text.strip()) >= SHORTEST:
            self._rest.start()
        else:
            self._rest.stop()
            self.told.emit("")

    def _search_products(self) -> None:
        desk, program, store_id, text = self._desk, self._desk.program, self._desk.store_id, self.line.text().strip()
        self.told.emit(tr("Searching in Omni…"))

        def asked() -> Sequence[ProductOption]:
            return program.search_products(store_id, text, desk.keys(store_id))

        desk.reads.ask(self, asked, self._offer_found, lambda sentence: self._search_kept(text, sentence), key="find", waits=True)

    def _search_kept(self, text: str, sentence: str) -> None:
        program, store_id = self._desk.program, self._desk.store_id
        self._desk.reads.ask(
            self, lambda: program.kept_products(store_id, text), lambda kept: self._offer_kept(sentence, kept), key="find"
        )

    def _offer_found(self, found: Sequence[ProductOption]) -> None:
        self.told.emit("" if found else NOBODY)
        self._offer_products(found)

    def _offer_kept(self, sentence: str, kept: Kept) -> None:
        found, at = kept
        age = self._desk.formats.moment_in_words(at, self._desk.now()) if at else ""
        self.told.emit(tr(
            "{sentence} These were known {age}.",
            sentence=sentence,
            age=age,
        ) if found else tr(
            "{sentence} The code may be typed whole.",
            sentence=sentence,
        ))
        self._offer_products(found)

    def _offer_products(self, found: Sequence[ProductOption]) -> None:
        """To whoever is still typing here; to others nothing springs open."""
        if not found or not self.line.hasFocus():
            return
        shared = Counter(option.sku for option in found)
        keys = [f"{option.id} {option.sku}" for option in found]
        self._products = {
            key: (option.sku, option.id if shared[option.sku] > 1 else 0) for key, option in zip(keys, found, strict=True)
        }
        self.offer([(key, self._words(option)) for key, option in zip(keys, found, strict=True)])
        self.search_all()

    def _words(self, option: ProductOption) -> str:
        """AB-0114 · Paddle leash coiled 2m · $24.00 · 86 in stock"""
        formats = self._desk.formats
        size = tr("size {size}", size=option.size) if option.size.strip() else ""
        price = formats.money(option.price) if option.price else ""
        stock = "" if option.available is None else tr("{normalize:f} in stock", normalize=option.available.normalize())
        off = "" if option.is_active else tr("switched off")
        return " · ".join(filter(None, (option.sku, option.name.strip(), size, price, stock, off)))
