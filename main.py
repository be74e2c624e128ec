"""Hands over to omni_desktop.app; until that has loaded, Ctrl+C ends the program with a sentence instead of a traceback."""

import os
import signal


def cancel(*_: object) -> None:
    os.write(2, b"Cancelled. Nothing is lost.\n")
    os._exit(2)


if __name__ == "__main__":
    listens = signal.getsignal(signal.SIGINT) is not signal.SIG_IGN     # in the background a Ctrl+C is for somebody else
    if listens:
        signal.signal(signal.SIGINT, cancel)                            # until there is a command to cancel
    from omni_desktop.app import main

    if listens:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)                        # it is done: what Python tidies up now is no news
    raise SystemExit(status)
