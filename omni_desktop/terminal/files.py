"""Files that commands read and write: whatever goes wrong with one is a sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from omni_desktop.terminal.console import as_given
from omni_desktop.terminal.program import Stop

STREAM = "-"                    # standard input or output in place of a file


@contextmanager
def writing(file: str, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """A new file, line ends as they are written; Stop where it can't be written to its end."""
    if file == STREAM:
        yield as_given()
        return
    with told_in_words(file, "written"), Path(file).open("w", encoding=encoding, errors="replace", newline="") as out:
        yield out


def read_text(file: str, most: int) -> str:
    """Up to `most` characters; Stop where it can't be read, also as UTF-8."""
    with told_in_words(file, "read"):
        if file == STREAM:
            return sys.stdin.read(most)
        with Path(file).open(encoding="utf-8-sig") as source:
            return source.read(most)


@contextmanager
def told_in_words(file: str, what: str) -> Iterator[None]:
    """`what` is done to the file here: read or written."""
    if "\0" in file:
        raise Stop(f"{file} can't be {what}: it's no name of a file.")
    try:
        yield
    except BrokenPipeError:
        raise
    except UnicodeDecodeError:
        raise Stop(f"{file} is no text in UTF-8.") from None
    except UnicodeEncodeError:
        raise Stop(f"{file} can't be {what}: it's no name of a file.") from None
    except OSError as error:
        raise Stop(f"{file} can't be {what}: {error.strerror or error}.") from None


