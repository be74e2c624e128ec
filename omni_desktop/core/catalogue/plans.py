"""The plan of either direction."""

from __future__ import annotations

from omni_desktop.core.catalogue.download_plan import plan_download
from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Checked, Preview, Ticks
from omni_desktop.core.catalogue.upload_plan import plan_upload


def preview_of(checked: Checked, ticks: Ticks) -> Preview:
    return (plan_download if ticks.target is Target.OMNI else plan_upload)(checked, ticks)
