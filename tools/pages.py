"""Brings the parts of docs/ that come from the code up to date: make pages. With --check it only says which are not."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from marked import filled  # noqa: E402
from rooms import picture, read_rooms, table  # noqa: E402
from settings_tables import tables  # noqa: E402


def pages() -> dict[Path, str]:
    """Each page as it should stand."""
    rooms = read_rooms(ROOT / "omni_desktop")
    architecture = filled((DOCS / "architecture.md").read_text("utf-8"), "rooms", table(rooms))
    settings = (DOCS / "settings.md").read_text("utf-8")
    for group, text in tables().items():
        settings = filled(settings, group, text)
    return {DOCS / "rooms.svg": picture(rooms), DOCS / "architecture.md": architecture, DOCS / "settings.md": settings}


def stale() -> list[Path]:
    return [page for page, text in pages().items() if not page.exists() or page.read_text("utf-8") != text]


def main() -> int:
    for page in stale():
        print(f"{page.relative_to(ROOT)} {'is not as the code is' if '--check' in sys.argv else 'brought up to date'}")
        if "--check" in sys.argv:
            return 1
        page.write_text(pages()[page], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
