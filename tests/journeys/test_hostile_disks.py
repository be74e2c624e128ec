"""Disks that are full and folders that can't be written, through the real command: a sentence, the promised status, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.journeys.command import Command, Told, keys_of, set_up
from tests.patience import PATIENCE, until

ROOM = 900_000                  # bytes: enough to begin

needs_mount = pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounts a small disk, which only root may")


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir(parents=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=False, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def is_clear(told: Told) -> bool:
    return bool(told.err.strip()) and not any(word in told.err for word in ("Traceback", "made a mistake"))


@needs_mount
@pytest.mark.parametrize("size", ["16k", "400k", "1500k"])
def test_a_disk_that_fills_up_is_said_and_what_was_recorded_counts(tmp_path: Path, size: str) -> None:
    """Status 2 only where no order was told, since none was recorded."""
    with small_disk(tmp_path / "disk", size) as disk:
        told = Command(disk)("--practice", "download")
        assert (told.status, is_clear(told)) == (1 if told.out else 2, True), told.err
        assert "The disk is full" in told.err


@needs_mount
def test_two_processes_on_a_disk_that_fills_up_say_so_and_send_nothing_twice(tmp_path: Path) -> None:
    """One downloads, the other looks when the next download is due."""
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server, small_disk(tmp_path / "disk", "8m") as disk:
        command = Command(disk / "data")
        set_up(command, server)
        ids = server.world.seed_orders(60)
        filler = disk / "filler"
        filler.write_bytes(bytes(_free(disk) - ROOM))
        both = [command.start(*words, given=keys_of(server)) for words in (("download", "--keys-stdin"), ("serve", "--keys-stdin"))]
        told = both[0].communicate(timeout=PATIENCE)[1]
        until(lambda: _free(disk) < ROOM)
        both[1].terminate()
        told += both[1].communicate(timeout=PATIENCE)[1]
        assert "The disk is full" in told
        assert not any(word in told for word in ("Traceback", "made a mistake"))
        filler.unlink()
        until(lambda: command("download", "--keys-stdin", given=keys_of(server)).status == 0)
        assert sorted(row["reference"] for row in server.world.omni_rows("SalesOrders")) == sorted(ids)


def _free(disk: Path) -> int:
    found = os.statvfs(disk)
    return found.f_bavail * found.f_frsize


def test_a_log_folder_that_is_none_is_said_and_the_rest_works(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "logs").write_text("a file")
    told = Command(tmp_path / "data")("stores", "list")
    assert (told.status, is_clear(told)) == (0, True)
    assert "works without it" in told.err


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a name any bytes")
def test_a_data_folder_whose_name_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    told = Command(tmp_path / "caf\udce9")("stores", "list")
    assert (told.status, is_clear(told)) == (2, True)
    assert "Choose another folder" in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a file", "~nobody-of-this-name/x"])
def test_a_data_folder_that_is_none_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").write_text("no folder")
    told = Command(Path(name) if name.startswith("~") else tmp_path / name)("stores", "list")
    assert (told.status, is_clear(told)) == (2, True)
    assert "Choose another folder" in told.err
