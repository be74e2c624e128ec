"""SIGKILL at random moments, and two processes at once: a restart always ends with each order once."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.effort import EFFORT, many
from tests.journeys.command import Command, CommandHere, Told, keys_of, set_up
from tests.patience import until

KILLS = many(6, 12)
CALLS_OF_A_RUN = 12             # about: who is killed "at the 14th call" has ended by himself
A_MOMENT = 0.05                 # seconds


@pytest.mark.timeout(900 * EFFORT)
def test_killed_at_random_moments_and_restarted_every_order_is_there_once(tmp_path: Path, at_home: Callable[[Path], Path]) -> None:
    """Moments are counted in calls, so that a slow computer tries the same ones: while a call is held, done or not, or just after it."""
    folder = at_home(tmp_path)
    command, here = Command(folder), CommandHere(folder)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        set_up(here, server)
        chance = random.Random(20)
        for number in range(KILLS):
            for position in range(6):
                server.world.place_order(customer=server.world.add_customer(1000 + number * 4 + position))
            server.faults.add("hold", nth=chance.randint(2, CALLS_OF_A_RUN + 2), commit=chance.choice([True, False]))
            process = command.start("download", "--json", "--keys-stdin", given=keys_of(server))
            until(lambda process=process: server.faults.held or process.poll() is not None, "the download stands still")
            if chance.random() < 0.5:
                server.faults.release()
                time.sleep(chance.uniform(0, A_MOMENT))
            process.kill()
            process.communicate()
            server.faults.clear()
        assert settled(lambda: here("download", "--json", "--keys-stdin", given=keys_of(server))).status == 0
        references = [row["reference"] for row in server.world.omni_rows("SalesOrders")]
        assert sorted(references) == sorted(order["OrderID"] for order in server.world.shop_orders())
        emails = [row["email"].casefold() for row in server.world.omni_rows("Contacts")]
        assert len(emails) == len(set(emails))


def settled(download: Callable[[], Told], tries: int = 4) -> Told:
    """The first that leaves nothing open, or the last; the settle time of this store is a second."""
    for _ in range(tries):
        time.sleep(1.2)
        told = download()
        if told.status == 0:
            break
    return told


def test_two_processes_at_once_make_every_order_once_and_the_second_is_told(tmp_path: Path, at_home: Callable[[Path], Path]) -> None:
    folder = at_home(tmp_path)
    command = Command(folder)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        set_up(CommandHere(folder), server)
        ids = server.world.seed_orders(60)
        server.faults.add("hold", api="omni", method="POST")
        first: subprocess.Popen[str] = command.start("download", "--json", "--keys-stdin", given=keys_of(server))
        until(lambda: server.faults.held, "the first sent nothing")
        second = command("download", "--json", "--keys-stdin", given=keys_of(server))
        server.faults.release()
        first.communicate()
        assert (first.returncode, second.status) == (0, 2), second
        assert "running" in second.err
        assert sorted(row["reference"] for row in server.world.omni_rows("SalesOrders")) == sorted(ids)
