"""Windows as a person's eyes and hands have it: a program's windows, what they show, their cross, the end of a session.

By Windows' own calls, which are looked up when they are made: other systems import this file, too, when they collect the tests.
"""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from pathlib import Path

from tests.patience import until

CLOSE, QUERY_END, END, CLOSED_BY_INSTALLER = 0x10, 0x11, 0x16, 1
MINIMIZE = 6


def user() -> ctypes.CDLL:
    return ctypes.windll.user32


def windows_of(pid: int, *, seen: bool = True) -> list[int]:
    """The process's windows that stand for themselves: those that are seen, or those that are not, Qt's own helpers among them."""
    found = []

    def look(window: int, _: int) -> bool:
        owner = wintypes.DWORD()
        user().GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(owner))
        if owner.value == pid and bool(user().IsWindowVisible(wintypes.HWND(window))) is seen:
            found.append(window)
        return True

    user().EnumWindows(ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)(look), 0)
    return found


def has_tray_icon(pid: int) -> bool:
    """By the window that hears what is done to the icon; Qt makes one for each."""
    return "QTrayIconMessageWindow" in map(title, windows_of(pid, seen=False))


def title(window: int) -> str:
    text = ctypes.create_unicode_buffer(200)
    user().GetWindowTextW(wintypes.HWND(window), text, len(text))
    return text.value


def window_of(pid: int, words: str = "Omni Desktop") -> int:
    """Waits for one with these words in its title."""
    return until(lambda: [each for each in windows_of(pid) if words in title(each)], f"no window is named {words}")[0]


def colors(window: int) -> int:
    """How many the screen shows where the window stands, at a thousand places."""
    place = wintypes.RECT()
    user().GetWindowRect(wintypes.HWND(window), ctypes.byref(place))
    screen, paint = user().GetDC(None), ctypes.windll.gdi32
    across, down = (place.right - place.left) // 40, (place.bottom - place.top) // 25
    found = {paint.GetPixel(screen, place.left + x * across, place.top + y * down) for x in range(1, 40) for y in range(1, 25)}
    user().ReleaseDC(None, screen)
    return len(found)


def is_seen(window: int) -> bool:
    return bool(user().IsWindowVisible(wintypes.HWND(window))) and not user().IsIconic(wintypes.HWND(window))


def minimize(window: int) -> None:
    user().ShowWindow(wintypes.HWND(window), MINIMIZE)


def close(window: int) -> None:
    """By its cross."""
    user().PostMessageW(wintypes.HWND(window), CLOSE, 0, 0)


def end_for_installer(pid: int) -> bool:
    """What Windows' restart manager asks of each window, seen or not, before files are replaced; whether all agreed."""
    windows = [*windows_of(pid), *windows_of(pid, seen=False)]
    agreed = [user().SendMessageW(wintypes.HWND(each), QUERY_END, 0, CLOSED_BY_INSTALLER) for each in windows]
    for each in windows:
        user().SendMessageW(wintypes.HWND(each), END, all(agreed), CLOSED_BY_INSTALLER)
    return bool(windows) and all(agreed)


def hide_terminal() -> None:
    """The one that this very process runs in."""
    user().ShowWindow(ctypes.windll.kernel32.GetConsoleWindow(), 0)


def details(file: Path) -> dict[str, str]:
    """What Explorer shows on a file's page Details, in English."""
    version = ctypes.windll.version
    size = version.GetFileVersionInfoSizeW(str(file), None)
    block = ctypes.create_string_buffer(size)
    version.GetFileVersionInfoW(str(file), 0, size, block)
    return {name: _detail(version, block, name) for name in ("ProductName", "ProductVersion", "FileDescription", "LegalCopyright")}


def _detail(version: ctypes.CDLL, block: ctypes.Array, name: str) -> str:
    text, length = ctypes.c_wchar_p(), wintypes.UINT()
    version.VerQueryValueW(block, rf"\StringFileInfo\040904B0\{name}", ctypes.byref(text), ctypes.byref(length))
    return text.value or ""


def icons(file: Path) -> int:
    return ctypes.windll.shell32.ExtractIconExW(str(file), -1, None, None, 0)
