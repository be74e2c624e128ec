"""The settings with which the practice store is there from the first start."""

from __future__ import annotations

from datetime import datetime, timedelta

from omni_desktop.core.settings.settings import Branches, Connection, DownloadOrders, Settings
from omni_desktop.practice.server import NETO_USERNAME, OMNI_USERNAME

MAIN_BRANCH = 3
DAYS = timedelta(days=30)


def practice_settings(now: datetime) -> Settings:
    """Downloads on, the main branch, the orders of the last 30 days, and limits that nobody waits for: it is this computer that answers.

    The addresses lack their ports, which change with every start.
    """
    connection = Connection(
        name="Practice store",
        neto_url="http://127.0.0.1",
        omni_url="http://127.0.0.1/api/v1",
        neto_username=NETO_USERNAME,
        omni_username=OMNI_USERNAME,
        settle_seconds=2,
        omni_calls_per_second=100,
        omni_calls_per_minute=6000,
        omni_calls_per_day=1_000_000,
        neto_calls_per_minute=6000,
    )
    orders = DownloadOrders(enabled=True, placed_after=now - DAYS)
    return Settings(connection, orders, Branches(default_branch=MAIN_BRANCH))
