"""Views of the orders list that somebody saved under a name, for one store on this computer, as a text to be remembered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from omni_desktop.core.record.history import SORTABLE, Sort
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.orders.kept_columns import KeptColumns, kept_columns

LONGEST, MOST = 40, 20                          # letters of a name; views of a store


class Listed(NamedTuple):
    """What the list shows: words that are searched for, a result's key, and the key of a span of days (placed_days), "" for none."""

    search: str = ""
    result: str = ""
    days: str = ""


class SavedView(NamedTuple):
    name: str
    listed: Listed = Listed()
    sort: Sort = Sort()
    columns: KeptColumns = KeptColumns({})


def views_as_text(views: Sequence[SavedView]) -> str:
    return json.dumps([
        {"name": view.name, "listed": view.listed, "sort": view.sort, "columns": view.columns.as_text()} for view in views
    ])


def saved_views(text: str) -> list[SavedView]:
    """What another version saved and this one can't read is left out."""
    try:
        documents = json.loads(text or "[]")
    except ValueError:
        return []
    views = [_view(each) for each in documents] if isinstance(documents, list) else []
    return [view for view in views if view is not None][:MOST]


def saved(views: Sequence[SavedView], view: SavedView) -> list[SavedView]:
    """With this one: in the place of another of its name, or as the last."""
    same = [place for place, each in enumerate(views) if is_named(each, view.name)]
    return [*views, view] if not same else [view if place == same[0] else each for place, each in enumerate(views)]


def is_named(view: SavedView, name: str) -> bool:
    return view.name.casefold() == name.strip().casefold()


def _view(document: object) -> SavedView | None:
    try:
        assert isinstance(document, dict)
        search, result, days = (str(part) for part in document["listed"])
        column, descending = document["sort"]
        sort = Sort(column, bool(descending)) if column in SORTABLE else Sort()
        name = one_line(str(document["name"])).strip()[:LONGEST]
        return SavedView(name, Listed(search, result, days), sort, kept_columns(str(document["columns"]))) if name else None
    except (AssertionError, KeyError, TypeError, ValueError):
        return None
