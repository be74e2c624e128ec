"""drafts.json in the data folder: settings of a shared ledger's stores that were edited while it was away. No secret is in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from omni_desktop.core.settings.drafts import Draft
from omni_desktop.disk.whole import put_in_place
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file


class DraftsFile:
    """`ledger_id`: drafts of another ledger stay in the file and are nobody's here. Any thread and process may call it."""

    def __init__(self, places: Places, ledger_id: str) -> None:
        self._file, self._ledger_id = places.folder / "drafts.json", ledger_id

    def stores(self) -> list[int]:
        """Those with drafts; asked for often, and mostly there is no file."""
        return sorted(int(store) for store, drafts in self._read().get(self._ledger_id, {}).items() if drafts)

    def of(self, store_id: int) -> list[Draft]:
        return self._of(self._read(), store_id)

    def _of(self, document: dict[str, Any], store_id: int) -> list[Draft]:
        kept = document.get(self._ledger_id, {}).get(str(store_id), [])
        return [Draft(each["key"], each["base"], each["mine"]) for each in kept]

    def change(self, store_id: int, change: Callable[[list[Draft]], Sequence[Draft]]) -> None:
        """What `change` makes of the drafts; raises TryLater and CannotContinue where it can't be written."""
        from filelock import FileLock

        with translated(), FileLock(self._file.with_suffix(".lock"), timeout=10, mode=0o600):
            document = self._read_to_change()
            drafts = change(self._of(document, store_id))
            rows = [{"key": each.key, "base": each.base, "mine": each.mine} for each in drafts]
            stores = {**document.get(self._ledger_id, {}), str(store_id): rows}
            self._write({**document, self._ledger_id: {store: kept for store, kept in stores.items() if kept}})

    def forget(self, store_id: int, drafts: Sequence[Draft]) -> None:
        """Those that stand as they were looked at: one that was edited again since stays."""
        self.change(store_id, lambda kept: [each for each in kept if each not in drafts])

    def _read(self) -> dict[str, Any]:
        with suppress(OSError):
            return self._read_to_change()
        return {}

    def _read_to_change(self) -> dict[str, Any]:
        """Empty where it is missing or damaged: then what was edited is lost, and the ledger is as it was. Raises OSError where it can't
        be read just now, a virus scanner's lock for instance: what is written then would take the place of drafts that are there."""
        with suppress(FileNotFoundError, ValueError):
            document = json.loads(self._file.read_text("utf-8"))
            return document if isinstance(document, dict) else {}
        return {}

    def _write(self, document: dict[str, Any]) -> None:
        if not any(document.values()):
            self._file.unlink(missing_ok=True)
            return
        beside = self._file.with_suffix(".new")
        make_private_file(beside)
        beside.write_text(json.dumps(document), "utf-8")
        put_in_place(beside, self._file)
