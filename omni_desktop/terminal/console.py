"""The three streams, the same on every system: what is piped is UTF-8, and a terminal is one where a person can type."""

from __future__ import annotations

import sys
from typing import IO


def use_utf8() -> None:
    """What another program reads or gives is UTF-8, whatever the system's own. A console that lacks a letter shows ? instead."""
    for stream in (sys.stdout, sys.stderr):
        _change(stream, errors="replace")
        if not is_terminal(stream):
            _change(stream, encoding="utf-8")
    if not is_terminal(sys.stdin):
        _change(sys.stdin, encoding="utf-8-sig")


def as_given() -> IO[str]:
    """Standard output for a file's text, whose line ends stay as they are."""
    _change(sys.stdout, newline="")
    return sys.stdout


def is_terminal(stream: IO[str] | None) -> bool:
    """Windows calls its NUL a terminal, too, and nobody ever types there."""
    if stream is None or stream.closed or not stream.isatty():
        return False
    return sys.platform != "win32" or _has_console_mode(stream)


def _has_console_mode(stream: IO[str]) -> bool:
    import ctypes
    from importlib import import_module

    try:
        handle = import_module("msvcrt").get_osfhandle(stream.fileno())
    except OSError:
        return True             # another program's own window for text, an editor's for instance: no file of the system's, and no NUL
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it, and the type checker knows only this system
    return bool(kernel.GetConsoleMode(ctypes.c_void_p(handle), ctypes.byref(ctypes.c_ulong())))


def _change(stream: object, **how: str) -> None:
    """A stream that a test put in its place may not be changed, and need not be."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(**how)
