"""Files that commands read and write: whatever goes wrong with one is a sentence."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from omni_desktop.disk import texts
from omni_desktop.disk.whole import refuse_name, whole
from omni_desktop.terminal.console import as_given
from omni_desktop.terminal.plain_text import say
from omni_desktop.terminal.program import Stop

LONGEST_NAME = 50               # of the part of a name that its beginning keeps: a file system takes 255 bytes
STREAM = "-"                    # standard input or output in place of a file


@contextmanager
def writing(file: str, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """A text, line ends as they are written; Stop where it can't be written to its end, and the file of before stays then."""
    if file == STREAM:
        yield as_given()
        return
    with told_in_words(file, "written"), _whole(file) as place, place.open("w", encoding=encoding, errors="replace", newline="") as out:
        yield out


@contextmanager
def writing_bytes(file: str) -> Iterator[IO[bytes]]:
    """The same for what is no text."""
    if file == STREAM:
        sys.stdout.flush()
        yield sys.stdout.buffer
        return
    with told_in_words(file, "written"), _whole(file) as place, place.open("wb") as out:
        yield out


def say_written(what: str, *files: str, given: Namespace) -> None:
    """Where it is now, for a person; nothing where standard output is one of the files, or is for a machine."""
    if STREAM not in files and not getattr(given, "json", False):
        say(f"{what} in {' and '.join(files)}.")


@contextmanager
def _whole(file: str) -> Iterator[Path]:
    """Where to write: beside the file, whose place is taken at the end alone. A device, a pipe, and a file in a folder that takes no new
    ones are written as they are."""
    refuse_name(Path(file))
    there = Path(os.path.realpath(file))
    if (there.exists() and not there.is_file()) or not os.access(there.parent, os.W_OK):
        yield there
        return
    with whole(there, there.with_name(f".{there.name[-LONGEST_NAME:]}.{os.getpid()}")) as part:
        yield part
        if there.exists():
            there.open("r+b").close()       # what nobody may write stays
            shutil.copymode(there, part)


def read_text(file: str, most: int) -> str:
    """Up to `most` characters; Stop where it can't be read (disk.texts)."""
    with told_in_words(file, "read"):
        if file == STREAM:
            return sys.stdin.read(most)
        return texts.read_text(Path(file), most)


@contextmanager
def told_in_words(file: str, what: str) -> Iterator[None]:
    """`what` is done to the file here: read or written."""
    if "\0" in file:
        raise Stop(f"{file} can't be {what}: it's no name of a file.")
    try:
        yield
    except BrokenPipeError:
        raise
    except UnicodeEncodeError:
        raise Stop(f"{file} can't be {what}: it's no name of a file.") from None
    except UnicodeError:
        raise Stop(f"{file} is no text in UTF-8. A spreadsheet saves it so as “CSV UTF-8”.") from None
    except OSError as error:
        raise Stop(f"{file} can't be {what}: {error.strerror or error}.") from None


