"""Which addresses never leave this computer: there, and only there, plain http and other limits are allowed."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def is_loopback_host(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_loopback(address: str) -> bool:
    """Whether a web address stays on this computer; the practice store and tests do."""
    return is_loopback_host(urlsplit(address).hostname or "")
