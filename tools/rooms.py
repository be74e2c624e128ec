"""The rooms of the house as its imports have them: a picture (SVG) and a table of whom each room knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from xml.sax.saxutils import escape

PACKAGE = "omni_desktop"
JOINING = "app, live_program, practice_beside"
WIDE, HIGH, GAP, EDGE, TITLE = 124, 30, 26, 18, 30
STYLE = (
    "text{font:13px Inter,Segoe UI,sans-serif;fill:#1A2025}.t{font-weight:600}.r{fill:#FFFFFF;stroke:#7F8A93}"
    ".b{fill:#F5F6F7;stroke:#DCE0E4}.a{fill:none;stroke:#0B6670;stroke-width:1.2;marker-end:url(#h)}"
)


@dataclass
class Room:
    """`name` is core or core/money. `purpose`: the first sentence of its docstring."""

    name: str
    purpose: str
    knows: set[str] = field(default_factory=set)


def read_rooms(top: Path) -> dict[str, Room]:
    """Every room and every inner room; an arrow goes from who imports to what is imported."""
    files = sorted(top.rglob("*.py"))
    names = {_room_of(file.relative_to(top)) for file in files} - {""}
    rooms = {name: Room(name, _purpose(top / name / "__init__.py")) for name in sorted(names)}
    for file in files:
        room = rooms.get(_room_of(file.relative_to(top)))
        if room:
            room.knows |= {other for other in _known(ast.parse(file.read_text("utf-8")), rooms) if other != room.name}
    return rooms


def _room_of(path: Path) -> str:
    """ui/settings/tabs/x.py lies in ui/settings; core/order.py in core; app.py in none."""
    return "/".join(path.parts[:-1][:2])


def _purpose(file: Path) -> str:
    words = (file.exists() and ast.get_docstring(ast.parse(file.read_text("utf-8")))) or ""
    return " ".join(words.split())


def _known(tree: ast.Module, rooms: Mapping[str, Room]) -> Iterator[str]:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            where = name.split(".")
            if where[0] == PACKAGE:
                inner = "/".join(where[1:3])
                yield from [inner] if inner in rooms else [where[1]] if where[1] in rooms else []


def table(rooms: Mapping[str, Room]) -> str:
    rows = [f"| `{room.name}` | {room.purpose} | {_listed(room)} |" for room in rooms.values()]
    return "| room | what it is for | knows |\n|---|---|---|\n" + "\n".join(rows)


def _listed(room: Room) -> str:
    """Inner rooms of one's own without the name that both share; of core only that it is known."""
    top = room.name.partition("/")[0]
    names = {name if name.partition("/")[0] == top else name.partition("/")[0] for name in room.knows}
    return ", ".join(sorted(f"`{name.removeprefix(top + '/')}`" if "/" in room.name else f"`{name}`" for name in names)) or "nobody"


def picture(rooms: Mapping[str, Room]) -> str:
    """Top rooms side by side, each with its inner rooms in layers: an arrow points down, to whom a room knows. What another arrow
    says already is not drawn."""
    boxes, x, deepest = [], EDGE, 0
    for top in ("ui", "terminal", "web", "storage", "practice", "core"):
        if top in rooms:
            drawn, wide, high = _top(top, rooms, x)
            boxes.append(drawn)
            x, deepest = x + wide + GAP, max(deepest, high)
    width, height = x - GAP + EDGE, deepest + 3 * EDGE
    words = f"{JOINING}: join the rooms. ui, terminal, web, storage and practice know core; core knows nobody."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">\n'
        f"<title>The rooms of Omni Desktop</title>\n<style>{STYLE}</style>\n"
        '<defs><marker id="h" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#0B6670"/></marker></defs>\n'
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>\n<text x="{EDGE}" y="{EDGE + 8}">{escape(words)}</text>\n'
        + "\n".join(boxes)
        + "\n</svg>\n"
    )


def _top(top: str, rooms: Mapping[str, Room], x: int) -> tuple[str, int, int]:
    """One top room as SVG, with its width and height."""
    knows = {
        name: {other for other in room.knows if other.startswith(f"{top}/")} for name, room in rooms.items() if name.startswith(f"{top}/")
    }
    rows = _layers(knows)
    wide = max([len(row) for row in rows] or [1]) * (WIDE + GAP) - GAP + 2 * EDGE
    high = TITLE + max(len(rows), 1) * (HIGH + GAP) - GAP + 2 * EDGE if rows else TITLE + EDGE
    y = EDGE * 2
    places = {
        name: (x + EDGE + column * (WIDE + GAP), y + TITLE + EDGE + line * (HIGH + GAP))
        for line, row in enumerate(rows)
        for column, name in enumerate(row)
    }
    parts = [f'<rect class="b" x="{x}" y="{y}" width="{wide}" height="{high}" rx="8"/>']
    parts.append(f'<text class="t" x="{x + EDGE}" y="{y + 20}">{top}</text>')
    parts += [_arrow(places[one], places[other]) for one, others in _fewest(knows).items() for other in sorted(others)]
    for name, (left, upper) in places.items():
        parts.append(f'<rect class="r" x="{left}" y="{upper}" width="{WIDE}" height="{HIGH}" rx="6"/>')
        parts.append(f'<text x="{left + 10}" y="{upper + 20}">{name.partition("/")[2]}</text>')
    return "\n".join(parts), wide, high


def _arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    x1, y1, x2, y2 = start[0] + WIDE // 2, start[1] + HIGH, end[0] + WIDE // 2, end[1] - 1
    return f'<path class="a" d="M{x1} {y1}C{x1} {y1 + GAP},{x2} {y2 - GAP},{x2} {y2}"/>'


def _layers(knows: Mapping[str, set[str]]) -> list[list[str]]:
    """Who knows nobody stands lowest; a room stands above all that it knows."""
    height: dict[str, int] = {}
    for name in TopologicalSorter(knows).static_order():
        height[name] = 1 + max([height[other] for other in knows[name]], default=0)
    return [sorted(name for name in height if height[name] == level) for level in range(max(height.values(), default=0), 0, -1)]


def _fewest(knows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Without the arrows that a way over another room says already."""
    reach: dict[str, set[str]] = {}
    for name in TopologicalSorter(knows).static_order():
        reach[name] = set(knows[name]).union(*(reach[other] for other in knows[name])) if knows[name] else set()
    return {name: {other for other in others if not any(other in reach[way] for way in others)} for name, others in sorted(knows.items())}
