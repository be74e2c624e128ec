"""What every command shares: where it ends, and how faults are told. Without a command the window opens, and no command is imported."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from errno import ENOSPC

from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.terminal.console import use_utf8
from omni_desktop.terminal.program import Composition, Options, Stop
from omni_desktop.terminal.streams import flushed, forget_output, open_closed_streams
from omni_desktop.terminal.window_options import window_options

COULD_NOT = 2
CANCELLED = "Cancelled. Nothing is lost."
FILES = frozenset({"file", "csv", "data_dir", "health"})
LONGEST_TOLD = 60


def run(arguments: Sequence[str], house: Composition) -> int:
    """The exit status: 0 done, 1 done but something needs attention, 2 it could not be done."""
    open_closed_streams()
    use_utf8()
    options = window_options(arguments)
    if options is not None:
        return _guarded(options, house, lambda: house.window(options))
    from omni_desktop.terminal.command_tree import parser

    try:
        given = parser().parse_args(arguments)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    asked = Options(given.practice, given.data_dir, given.minimized, given.show_order)
    return _guarded(asked, house, lambda: _act(given, asked, house))


def _guarded(options: Options, house: Composition, act: Callable[[], int]) -> int:
    try:
        return flushed(act())
    except (Cancelled, KeyboardInterrupt, EOFError):
        _complain(CANCELLED)
    except BrokenPipeError:
        forget_output()
    except Fault as fault:
        _complain(fault.sentence)
    except Stop as stop:
        _complain(str(stop))
    except Exception as error:
        _tell_refused_or_bug(error, options, house)
    return COULD_NOT


def _tell_refused_or_bug(error: Exception, options: Options, house: Composition) -> None:
    from omni_desktop.core.settings.fields import SettingsRefused

    if isinstance(error, SettingsRefused):
        for key, sentence in error.troubles:
            _complain(f"{key}: {sentence}")
    elif isinstance(error, OSError) and error.errno == ENOSPC:
        forget_output()
        _complain("There is no room left to write to. Make room, then try again. Nothing is lost.")
    else:
        _complain(_reported(error, options, house))


def _reported(error: Exception, options: Options, house: Composition) -> str:
    """Where the log can't be written either, the kind of the mistake is all there is to say."""
    try:
        return house.report_bug(options, error)
    except Exception:
        return f"The program made a mistake ({type(error).__name__}); nothing is lost. The log couldn't be written."


def _complain(sentence: str) -> None:
    from omni_desktop.terminal.plain_text import complain

    complain(sentence)


def _refuse_half_letters(given: Namespace) -> None:
    """Bytes that are no text reach Python as half letters; no order and no setting has them, only names of files may."""
    texts = [text for name, value in vars(given).items() if name not in FILES for text in (value if isinstance(value, list) else [value])]
    for text in texts:
        if isinstance(text, str) and not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            raise Stop(f'"{text[:LONGEST_TOLD]}" has letters that are no text. Type it again.')


def _act(given: Namespace, options: Options, house: Composition) -> int:
    from omni_desktop.terminal.as_of import say_as_of
    from omni_desktop.terminal.commands.drafts import say_waiting_drafts
    from omni_desktop.terminal.commands.pin import asking

    _refuse_half_letters(given)
    if given.command is None:
        return house.window(options)
    if given.command == "practice-server":
        return house.practice_server(given.file, given.neto_port, given.omni_port)
    if given.command == "self-check":
        from omni_desktop.terminal.commands.stores import tell_checks

        return tell_checks(house.self_check(options))
    if given.command == "serve":
        from omni_desktop.terminal.worker.serve import serve

        return serve(house, options, given)
    if given.command == "ledger":
        return int(given.act(house.ledger(options), given))
    with house.program(options) as program:
        program.ask_pin_with(asking(given))
        status: int = given.act(program, given)
        with suppress(Fault):       # what is said behind a command never takes the place of what came of it
            say_as_of(program)
            if status != COULD_NOT and given.command != "settings":
                say_waiting_drafts(program)
        return status
