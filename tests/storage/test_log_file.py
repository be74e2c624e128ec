"""The log of several processes, and of a disk that takes none."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from omni_desktop.storage.log_file import FORMER, LARGEST, NAME, LogFile, read_logs

ROOT = Path(__file__).parents[2]
LINES = 60
WRITER = """
import logging, sys
from pathlib import Path
from omni_desktop.storage import log_file
log_file.LARGEST = 3000
handler = log_file.LogFile(Path(sys.argv[1]), print)
for number in range(int(sys.argv[3])):
    handler.handle(logging.makeLogRecord({"msg": f"{sys.argv[2]}-{number:04}-" + "x" * 20}))
"""


def record(text: str) -> logging.LogRecord:
    return logging.makeLogRecord({"msg": text})


def test_no_line_of_two_processes_is_lost_when_the_log_is_turned_over(tmp_path: Path) -> None:
    line = [sys.executable, "-c", WRITER, str(tmp_path)]
    processes = [subprocess.Popen([*line, name, str(LINES)], cwd=ROOT, stdout=subprocess.PIPE) for name in ("a", "b")]
    assert [process.communicate() for process in processes] == [(b"", None)] * 2
    text = b"".join(read_logs(tmp_path).values()).decode()
    assert {name for name in "ab" for number in range(LINES) if f"{name}-{number:04}-" not in text} == set()
    assert len(read_logs(tmp_path)) > 1


def test_it_never_grows_beyond_its_files(tmp_path: Path) -> None:
    handler = LogFile(tmp_path, print)
    for _ in range(FORMER + 3):
        handler.handle(record("x" * LARGEST))
    assert sorted(read_logs(tmp_path)) == [NAME, *(f"{NAME}.{number}" for number in range(1, FORMER + 1))]


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_each_file_of_it_is_the_users_alone(tmp_path: Path) -> None:
    handler = LogFile(tmp_path, print)
    for _ in range(FORMER):
        handler.handle(record("x" * LARGEST))
    modes = [(tmp_path / name).stat().st_mode & 0o077 for name in read_logs(tmp_path)]
    assert modes == [0] * (FORMER + 1)


def test_a_log_that_can_t_be_written_is_said_once_and_stops_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.write_text("a file where the folder should be")
    said: list[str] = []
    handler = LogFile(folder, said.append)
    handler.try_out()
    handler.handle(record("something"))
    assert len(said) == 1
    assert "works without it" in said[0]
    assert read_logs(folder) == {}


def test_a_mistake_that_comes_over_and_over_leaves_room_for_what_is_worth_reading(tmp_path: Path) -> None:
    handler = LogFile(tmp_path, print)
    handler.handle(record("run 1 complete"))
    for number in range(1200):
        for text in ("ValueError\nin paint", "KeyError\nelsewhere")[: 1 if number else 2]:
            handler.handle(logging.makeLogRecord({"msg": text, "levelno": logging.ERROR}))
    lines = read_logs(tmp_path)[NAME].decode().splitlines()
    assert (lines[0], lines.count("in paint"), lines.count("elsewhere")) == ("run 1 complete", 3, 1)
    assert lines[-1] == "ValueError (1000 times)"
