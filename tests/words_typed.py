"""A line as a person types it, and the words that a program then gets: by this system's own rules."""

import shlex
import sys


def words_typed(line: str) -> list[str]:
    return _by_windows(line) if sys.platform == "win32" else shlex.split(line)


def _by_windows(line: str) -> list[str]:
    import ctypes

    split = ctypes.windll.shell32.CommandLineToArgvW
    split.argtypes = [ctypes.c_wchar_p, ctypes.POINTER(ctypes.c_int)]
    split.restype = ctypes.POINTER(ctypes.c_wchar_p)
    count = ctypes.c_int()
    found = split(f"program {line}", ctypes.byref(count))
    return [found[number] for number in range(1, count.value)]
