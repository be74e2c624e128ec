"""Starting at sign-in: the entry of each system starts exactly the command that was meant, and the entry is the truth."""

from __future__ import annotations

import json
import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.app import LiveComposition, window_command
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.settings.settings import Computer
from omni_desktop.storage.sign_in import Autostart, Entry, EntryFile, LaunchAgent, RunKey, command_line, exec_line
from omni_desktop.terminal.program import Options
from tests.patience import PATIENCE, until

HARD = ("with space", 'a "quote"', "it's", "100%", "$HOME `id`", "back\\slash\\", "a&b;c|d<e>f", "Grüße", "~", "%f", "")
words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)


def file_of(kind: type[Autostart] | type[LaunchAgent], folder: Path, *command: str) -> EntryFile:
    return kind(Entry("", command or ("/usr/bin/omni-desktop", "--minimized")), folder)


def split_by_specification(line: str) -> list[str]:
    """As the Desktop Entry Specification has it: the escapes of a text, then quotes, then field codes."""
    text, out, inside, started = iter(line.replace("\\\\", "\\")), [""], False, False
    for letter in text:
        if letter == '"':
            inside, started = not inside, True
        elif letter == " " and not inside:
            out.append("")
        else:
            out[-1] += next(text) if letter == "\\" and inside else letter
    assert started or out
    return [argument.replace("%%", "%") for argument in out]


@given(st.lists(words, min_size=1, max_size=5))
def test_a_desktop_entry_gives_every_argument_as_it_was(command: list[str]) -> None:
    assert split_by_specification(exec_line(command)) == command


@pytest.mark.skipif(not shutil.which("gio"), reason="gio is not here to start a desktop entry as a desktop does")
def test_a_desktop_starts_what_was_meant_with_every_letter_of_it(tmp_path: Path) -> None:
    told, folder = tmp_path / "told.json", tmp_path / 'a "folder" of 100% $us'
    folder.mkdir()
    script = folder / "tell.py"
    script.write_text(f"import json, sys\nopen({str(told)!r}, 'w').write(json.dumps(sys.argv[1:]))\n")
    file_of(Autostart, tmp_path, sys.executable, str(script), *HARD).put()
    subprocess.run(["gio", "launch", str(tmp_path / "omni-desktop.desktop")], check=True, timeout=PATIENCE, capture_output=True)
    until(lambda: told.exists() and told.read_text(), "nothing was started")
    assert json.loads(told.read_text()) == list(HARD)


def test_a_launch_agent_holds_the_command_and_starts_at_sign_in_only(tmp_path: Path) -> None:
    agent = file_of(LaunchAgent, tmp_path, "/Applications/Omni Desktop", *HARD)
    agent.put()
    [file] = tmp_path.iterdir()
    document = plistlib.loads(file.read_bytes())
    assert file.name == f"{document['Label']}.plist"
    assert document["ProgramArguments"] == ["/Applications/Omni Desktop", *HARD]
    assert document["RunAtLoad"] is True


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ((r"C:\Program Files\Omni Desktop.exe", "--minimized"), r'"C:\Program Files\Omni Desktop.exe" --minimized'),
        ((r"C:\o.exe", "--data-dir", r"D:\my orders"), r'"C:\o.exe" --data-dir "D:\my orders"'),
        ((r"C:\o.exe", 'a "b" c', "D:\\last one\\"), r'"C:\o.exe" "a \"b\" c" "D:\last one\\"'),
        ((r"C:\o.exe",), r'"C:\o.exe"'),
    ],
)
def test_windows_gets_one_line_that_it_takes_apart_again(command: tuple[str, ...], line: str) -> None:
    assert command_line(command) == line


@pytest.mark.parametrize("kind", [Autostart, LaunchAgent])
def test_an_entry_is_put_renewed_where_it_is_on_and_removed(kind: type[Autostart] | type[LaunchAgent], tmp_path: Path) -> None:
    folder = tmp_path / "not there yet"
    entry, moved = file_of(kind, folder), file_of(kind, folder, "/opt/omni desktop")
    assert not entry.is_on()
    entry.renew()
    entry.remove()
    assert not entry.is_on()
    entry.put()
    assert entry.is_on()
    moved.renew()
    [file] = folder.iterdir()
    assert b"/opt/omni desktop" in file.read_bytes()
    entry.remove()
    assert list(folder.iterdir()) == []


def test_what_the_desktop_switched_off_is_off_and_can_be_switched_on(tmp_path: Path) -> None:
    entry = file_of(Autostart, tmp_path)
    entry.put()
    file = tmp_path / "omni-desktop.desktop"
    for line in ("Hidden=true", "X-GNOME-Autostart-enabled = false"):
        file.write_text(f"[Desktop Entry]\n{line}\n")
        assert not entry.is_on()
        entry.renew()
        assert line in file.read_text()
    entry.put()
    assert entry.is_on()


def test_a_folder_that_cannot_be_had_and_letters_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for entry in (file_of(Autostart, tmp_path / "file"), file_of(Autostart, tmp_path, "/a\nb"), file_of(LaunchAgent, tmp_path, "/a\x00")):
        with pytest.raises(CannotContinue, match=r"Starting at sign-in could not be changed: .* Everything else is as it was"):
            entry.put()
        assert not entry.is_on()


def test_the_setting_is_what_the_system_has(data_folder: Path, sign_in_folder: Path) -> None:
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        assert not program.computer().start_at_login
        program.save_computer(Computer(start_at_login=True))
        [file] = sign_in_folder.iterdir()
        started = split_by_specification(file.read_text("utf-8").split("Exec=")[1].splitlines()[0])
        assert started == [*window_command(), "--minimized", "--data-dir", str(data_folder)]
        file.unlink()                                       # by the system's own settings
        assert not program.computer().start_at_login
        program.save_computer(Computer(start_at_login=True))
        program.save_computer(Computer(theme="dark"))
        assert list(sign_in_folder.iterdir()) == []


def test_the_window_renews_an_entry_of_a_program_that_was_moved(data_folder: Path, sign_in_folder: Path) -> None:
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        program.save_computer(Computer(start_at_login=True))
    [file] = sign_in_folder.iterdir()
    right = file.read_text()
    file.write_text(right.replace("--minimized", "--from-before"))
    with LiveComposition().window_program(Options(data_dir=data_folder)):
        assert file.read_text() == right


def test_two_data_folders_and_the_practice_store_have_an_entry_each(tmp_path: Path, sign_in_folder: Path) -> None:
    for options in (Options(data_dir=tmp_path / "one"), Options(data_dir=tmp_path / "two")):
        with LiveComposition().program(options) as program:
            program.save_computer(Computer(start_at_login=True))
    assert len(list(sign_in_folder.iterdir())) == 2


def test_what_starts_is_the_window_itself(data_folder: Path) -> None:
    """The very command, without a desktop: it opens the folder's window."""
    line = [*window_command(), "--minimized", "--data-dir", str(data_folder)]
    with subprocess.Popen(line, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as process:
        until((data_folder / "window.door").exists, "it did not start")
        process.kill()


@pytest.mark.skipif(sys.platform != "win32", reason="the Run key is Windows' own")
def test_the_run_key_has_it_and_what_the_task_manager_switched_off_is_off() -> None:
    import winreg

    from omni_desktop.storage.sign_in import ALLOWED

    entry, moved = (RunKey(Entry("of a test", (program, "--minimized"))) for program in (r"C:\a b\o.exe", r"C:\c\o.exe"))
    try:
        assert not entry.is_on()
        entry.put()
        assert entry.is_on()
        moved.renew()
        assert moved._value(r"Software\Microsoft\Windows\CurrentVersion\Run") == r'"C:\c\o.exe" --minimized'
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, ALLOWED) as key:
            winreg.SetValueEx(key, "Omni Desktop of a test", 0, winreg.REG_BINARY, bytes([3] + [0] * 11))
        assert not entry.is_on()
        entry.put()
        assert entry.is_on()
    finally:
        entry.remove()
    assert not entry.is_on()
    with pytest.raises(CannotContinue, match="too long for Windows"):
        RunKey(Entry("of a test", ("C:\\" + "o" * 300,))).put()
