"""A question for several customers asks for one beside them who is surely there: an answer without that one is no answer."""

from __future__ import annotations

from typing import Any

from omni_desktop.web.omni.inventory import OmniInventory
from tests.web.servers import ScriptedServer
from tests.web.test_omni import asked, rows

JO = {"id": 7, "type": "Customer", "email": "jo@x.example"}
NOBODY = rows()


def customers(omni: OmniInventory, *emails: str) -> list[str]:
    return [each.email for each in omni.contacts("email", emails)]


def test_until_one_is_known_nobody_is_asked_for_once_more(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.extend([NOBODY, rows(JO)])
    assert customers(omni, "jo@x.example", "ann@x.example") == ["jo@x.example"]
    assert len(server.seen) == 2


def test_who_was_met_is_asked_for_beside_others_later_on_and_one_answer_is_enough(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = rows(JO)
    customers(omni, "jo@x.example", "ann@x.example")
    assert customers(omni, "bo@x.example", "cy@x.example") == ["jo@x.example"]
    assert asked(server) == ["email IN ('jo@x.example','ann@x.example')", "email IN ('bo@x.example','cy@x.example','jo@x.example')"]


def test_who_was_read_by_number_is_a_witness_too(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.extend([NOBODY, NOBODY, rows(JO), rows(JO)])
    customers(omni, "bo@x.example", "jo@x.example")
    omni.contacts("id", ["7"])
    customers(omni, "cy@x.example", "di@x.example")
    assert asked(server)[-1] == "email IN ('cy@x.example','di@x.example','jo@x.example')"
    assert len(server.seen) == 4


def test_an_answer_without_the_witness_is_asked_for_again(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.extend([rows(JO), NOBODY, rows(JO, {**JO, "id": 8, "email": "bo@x.example"})])
    customers(omni, "jo@x.example", "ann@x.example")
    assert "bo@x.example" in customers(omni, "bo@x.example", "cy@x.example")


def test_a_witness_who_is_gone_is_one_no_longer(omni: OmniInventory, server: ScriptedServer) -> None:
    ann: dict[str, Any] = {**JO, "id": 8, "email": "ann@x.example"}
    server.scripts.extend([rows(JO), rows(ann), rows(ann), rows(ann)])
    customers(omni, "jo@x.example", "bo@x.example")
    customers(omni, "ann@x.example", "cy@x.example")
    customers(omni, "di@x.example", "ed@x.example")
    assert asked(server)[-1] == "email IN ('di@x.example','ed@x.example','ann@x.example')"
    assert len(server.seen) == 4
