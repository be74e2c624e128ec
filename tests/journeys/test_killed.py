"""SIGKILL at random moments, and two processes at once: a restart always ends with each order once."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.journeys.command import Command, keys_of, set_up

KILLS = 20
LONGEST_RUN = 1.6


@pytest.mark.timeout(300)
def test_killed_at_twenty_random_moments_and_restarted_every_order_is_there_once(tmp_path: Path) -> None:
    command = Command(tmp_path)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        set_up(command, server)
        chance = random.Random(20)
        for number in range(KILLS):
            for position in range(12):
                server.world.place_order(customer=server.world.add_customer(1000 + number * 8 + position))
            server.faults.add("slow", api="omni", method="POST", seconds=0.1, times=2)
            process = command.start("download", "--json", "--keys-stdin", given=keys_of(server))
            time.sleep(chance.uniform(0.3, LONGEST_RUN))
            process.kill()
            process.communicate()
        server.faults.clear()
        told = None
        for _ in range(4):
            time.sleep(1.2)
            told = command("download", "--json", "--keys-stdin", given=keys_of(server))
            if told.status == 0:
                break
        assert told is not None
        assert told.status == 0, told
        references = [row["reference"] for row in server.world.omni_rows("SalesOrders")]
        assert sorted(references) == sorted(order["OrderID"] for order in server.world.shop_orders())
        emails = [row["email"].casefold() for row in server.world.omni_rows("Contacts")]
        assert len(emails) == len(set(emails))


def test_two_processes_at_once_make_every_order_once_and_the_second_is_told(tmp_path: Path) -> None:
    command = Command(tmp_path)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        set_up(command, server)
        ids = server.world.seed_orders(60)
        server.faults.add("slow", api="omni", method="POST", seconds=0.8, times=3)
        first = command.start("download", "--json", "--keys-stdin", given=keys_of(server))
        time.sleep(1.2)
        second = command("download", "--json", "--keys-stdin", given=keys_of(server))
        first.communicate()
        assert (first.returncode, second.status) == (0, 2), second
        assert "running" in second.err
        assert sorted(row["reference"] for row in server.world.omni_rows("SalesOrders")) == sorted(ids)
