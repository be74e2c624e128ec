"""Each fault of the world becomes the right error, in a sentence for staff, and nothing is ever sent twice by itself."""

import gzip
import logging
import threading
from collections.abc import Callable
from datetime import UTC, timedelta
from email.utils import format_datetime

import pytest

from omni_desktop.core.errors import Cancelled, CannotContinue, Fault, NotUnderstood, OutcomeUnknown, Refused, TryLater
from omni_desktop.web import session
from omni_desktop.web.neto.shop import NetoShop
from omni_desktop.web.omni.inventory import OmniInventory
from tests.web.calls import DOCUMENT, TAKEN, create, fault_of, free_port, reader
from tests.web.servers import (
    NETO_KEY,
    OMNI_KEY,
    Handler,
    MemoryLog,
    PretendClock,
    ScriptedServer,
    answer,
    cut_short,
    hang_up,
    held,
    limiter,
)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed_and_its_host_is_named(omni: OmniInventory, server: ScriptedServer, status: int) -> None:
    server.always = answer(status, b"moved", Location=f"http://localhost:{server.server_port}/elsewhere")
    for call in (omni.branches, lambda: create(omni)):
        fault = fault_of(call)
        assert type(fault) is CannotContinue
        assert fault.code == "redirected"
        assert "localhost" in str(fault)
    assert [seen.path for seen in server.seen] == ["/api/v1/Branches?order=id%20ASC&page=1&rows=250", "/api/v1/SalesOrders"]


def test_a_redirect_without_a_sensible_target_is_unreadable(omni: OmniInventory, server: ScriptedServer) -> None:
    for target in ("", "http://[bad"):
        server.always = answer(302, b"", Location=target)
        assert fault_of(omni.branches).code == "unreadable_reply"


def test_a_see_other_after_a_write_may_mean_that_it_was_done(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(303, b"", Location="/done")
    assert type(fault_of(lambda: create(omni))) is OutcomeUnknown


@pytest.mark.parametrize(
    ("status", "kind", "code"),
    [
        (400, NotUnderstood, "server_error"),
        (401, CannotContinue, "wrong_key_omni"),
        (403, CannotContinue, "forbidden"),
        (404, CannotContinue, "wrong_address"),
        (405, CannotContinue, "wrong_address"),
        (407, TryLater, "no_network"),
        (408, TryLater, "timed_out"),
        (500, TryLater, "server_error"),
        (502, TryLater, "server_error"),
    ],
)
def test_each_status_of_a_read_becomes_its_error(
    omni: OmniInventory, server: ScriptedServer, status: int, kind: type[Fault], code: str
) -> None:
    server.always = answer(status, b'{"message": "secret reply"}')
    fault = fault_of(omni.branches)
    assert type(fault) is kind
    assert fault.code == code


def test_a_mark_of_its_byte_order_makes_no_answer_unreadable(omni: OmniInventory, server: ScriptedServer) -> None:
    """JSON may not begin with one, yet proxies and old servers add it."""
    server.always = answer(200, b'\xef\xbb\xbf[{"id":3,"company":"Main"}]')
    assert [branch.id for branch in omni.branches()] == [3]


def test_a_part_of_a_list_is_never_taken_for_the_whole(omni: OmniInventory, server: ScriptedServer) -> None:
    """What it leaves out would seem to be absent, and be made again."""
    server.always = answer(206, b"[]", **{"Content-Range": "bytes 0-1/500"})
    fault = fault_of(omni.branches)
    assert (type(fault), fault.code) == (TryLater, "unreadable_reply")


def test_a_part_of_an_answer_to_a_write_is_unknown(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(206, b"[]")
    assert type(fault_of(lambda: create(omni))) is OutcomeUnknown


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Refused),
        (409, Refused),
        (413, Refused),
        (401, CannotContinue),
        (403, CannotContinue),
        (404, CannotContinue),
        (408, OutcomeUnknown),
    ],
)
def test_each_status_of_a_write_becomes_its_error_after_one_call(
    omni: OmniInventory, server: ScriptedServer, status: int, kind: type[Fault]
) -> None:
    server.always = answer(status, b'"secret reply"')
    assert type(fault_of(lambda: create(omni))) is kind
    assert len(server.seen) == omni.calls == 1


@pytest.mark.parametrize(("status", "answered"), [(500, True), (502, True), (503, True), (504, False), (524, False)])
def test_a_write_that_met_a_5xx_is_unknown(omni: OmniInventory, server: ScriptedServer, status: int, answered: bool) -> None:
    server.always = answer(status, b"<html>")
    fault = fault_of(lambda: create(omni))
    assert isinstance(fault, OutcomeUnknown)
    assert fault.answered is answered
    assert len(server.seen) == 1


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'[{"index":0,"success":true,"id"', b'"taken"', b"null", b"\xff\xfe"])
def test_a_write_whose_200_cannot_be_read_is_unknown(omni: OmniInventory, server: ScriptedServer, body: bytes) -> None:
    server.always = answer(200, body)
    fault = fault_of(lambda: create(omni))
    assert isinstance(fault, OutcomeUnknown)
    assert not fault.answered
    assert len(server.seen) == 1


@pytest.mark.parametrize("script", [hang_up, cut_short(b'[{"index":0,"success":true,"id":7}]')])
def test_a_write_whose_reply_is_lost_is_unknown_and_not_repeated(
    omni: OmniInventory, server: ScriptedServer, script: Callable[[Handler], None]
) -> None:
    server.always = script
    fault = fault_of(lambda: create(omni))
    assert isinstance(fault, OutcomeUnknown)
    assert not fault.answered
    assert len(server.seen) == omni.calls == 1


def test_a_write_on_a_kept_connection_that_just_died_is_not_repeated(omni: OmniInventory, server: ScriptedServer) -> None:
    server.scripts.extend([answer(), hang_up])
    omni.branches()
    assert type(fault_of(lambda: create(omni))) is OutcomeUnknown
    assert [seen.connection for seen in server.seen] == [0, 0]
    assert [seen.method for seen in server.seen] == ["GET", "POST"]


def test_a_write_that_is_not_answered_in_time_is_unknown(hasty_omni: OmniInventory, server: ScriptedServer) -> None:
    with held(server):
        fault = fault_of(lambda: create(hasty_omni))
    assert isinstance(fault, OutcomeUnknown)
    assert fault.code == "timed_out"
    assert hasty_omni.calls == 1


def test_a_write_that_met_429_waits_and_goes_again(omni: OmniInventory, server: ScriptedServer, clock: PretendClock) -> None:
    server.scripts.extend([answer(429, b'"Rate limit exceeded."', Retry_After="7"), answer(429), TAKEN])
    (taken,) = omni.create_sales_orders([DOCUMENT], expand_boms=False)
    assert taken.id == 7
    assert len(server.seen) == omni.calls == 3
    assert clock.waited == [7, 5]
    assert "Omni asked us to wait; going on in 7 s" in clock.waits[0][1]


def test_a_write_is_cancelled_while_it_waits(server: ScriptedServer, clock: PretendClock) -> None:
    class Impatient(PretendClock):
        def wait(self, seconds: float, reason: str) -> None:
            raise Cancelled

    server.always = answer(429)
    impatient = Impatient()
    with pytest.raises(Cancelled):
        create(OmniInventory(server.url, "u", OMNI_KEY, limiter(impatient), impatient))
    assert len(server.seen) == 1


def test_retry_after_may_be_a_date(omni: OmniInventory, server: ScriptedServer, clock: PretendClock) -> None:
    at = format_datetime((clock.now() + timedelta(seconds=40)).astimezone(UTC), usegmt=True)
    server.scripts.extend([answer(429, b"", Retry_After=at)])
    omni.branches()
    assert clock.waited == [40]


@pytest.mark.parametrize("text", ["soon", "-5", "0", "Mon, 01 Jan 2001 00:00:00 GMT", "²"])
def test_a_retry_after_that_says_nothing_is_as_if_it_were_not_there(
    omni: OmniInventory, server: ScriptedServer, clock: PretendClock, text: str
) -> None:
    server.scripts.extend([answer(429, b"", Retry_After=text.encode().decode("latin-1"))])
    omni.branches()
    assert clock.waited == [2]


def test_429_for_more_than_three_minutes_is_omnis_day(omni: OmniInventory, server: ScriptedServer, clock: PretendClock) -> None:
    server.always = answer(429, b'"Rate limit exceeded. Retry after some time."')
    fault = fault_of(lambda: create(omni))
    assert type(fault) is TryLater
    assert fault.code == "daily_limit"
    assert 150 <= sum(clock.waited) <= 200


def test_neto_without_retry_after_is_left_alone_for_a_minute(neto: NetoShop, server: ScriptedServer, clock: PretendClock) -> None:
    settings = b'{"CurrencySettings":[{"DEFAULTCOUNTRY":"AU","DEFAULTCURRENCY":"aud","GST_AMT":"10"}],"Ack":"Success"}'
    server.scripts.extend([answer(429, b"slow down"), answer(200, settings)])
    assert neto.currency().code == "AUD"
    assert clock.waited == [60]
    server.always = answer(429)
    assert fault_of(neto.currency).code == "busy"


def test_a_read_is_asked_again_after_dropped_connections_and_5xx(omni: OmniInventory, server: ScriptedServer, clock: PretendClock) -> None:
    server.scripts.extend([hang_up, answer(503), cut_short(b"[]"), answer(200, b'[{"id":3,"company":"Main"}]')])
    assert omni.branches()[0].name == "Main"
    assert len(server.seen) == omni.calls == 4
    assert clock.waited == [1, 2, 4]
    assert "asking again" in clock.waits[0][1]


def test_a_read_gives_up_after_a_few_tries_with_growing_pauses(omni: OmniInventory, server: ScriptedServer, clock: PretendClock) -> None:
    server.always = answer(500)
    assert fault_of(omni.branches).code == "server_error"
    assert clock.waited == [2, 6, 15]
    assert len(server.seen) == 4
    server.always = hang_up
    assert fault_of(omni.branches).code == "no_network"


def test_a_read_that_is_not_answered_in_time_is_tried_once_more(hasty_omni: OmniInventory, server: ScriptedServer) -> None:
    with held(server):
        assert fault_of(hasty_omni.branches).code == "timed_out"
    assert hasty_omni.calls == 2


def test_a_trickle_of_bytes_ends_at_the_deadline(hasty_omni: OmniInventory, server: ScriptedServer) -> None:
    enough = threading.Event()

    def trickle(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        while not enough.wait(0.1):         # for as long as the client listens
            handler.wfile.write(b" ")

    server.always = trickle
    try:
        assert fault_of(lambda: create(hasty_omni)).code == "timed_out"
    finally:
        enough.set()


def test_a_flood_is_not_read_to_its_end(omni: OmniInventory, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "LARGEST_REPLY", 100_000)
    server.always = answer(200, gzip.compress(b" " * 5_000_000), Content_Encoding="gzip")
    fault = fault_of(omni.branches)
    assert type(fault) is TryLater
    assert fault.code == "reply_too_large"


def test_a_compressed_reply_is_read_and_a_broken_one_is_an_error(omni: OmniInventory, server: ScriptedServer) -> None:
    whole = gzip.compress(b'[{"id":3,"company":"Main"}]')
    server.always = answer(200, whole, Content_Encoding="gzip")
    assert omni.branches()[0].id == 3
    server.always = answer(200, b"no gzip at all", Content_Encoding="gzip")
    assert fault_of(omni.branches).code == "unreadable_reply"
    server.always = answer(200, whole[:-12], Content_Encoding="gzip")
    assert fault_of(omni.branches).code == "unreadable_reply"


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize("body", [b"", b"<html>", b'[{"id":3', b'{"Message":"secret"}', b'[{"company":"Main"}]', b"[7]", b"[" * 200_000])
def test_a_malformed_list_is_an_error_never_an_empty_page(omni: OmniInventory, server: ScriptedServer, body: bytes) -> None:
    server.always = answer(200, body)
    fault = fault_of(omni.branches)
    assert type(fault) is TryLater
    assert fault.code == "unreadable_reply"


def test_a_connection_is_kept_for_the_next_call_and_no_cookie_is(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(200, b"[]", Set_Cookie="who=me; Path=/")
    for _ in range(3):
        omni.branches()
    assert {seen.connection for seen in server.seen} == {0}
    assert all("cookie" not in seen.headers for seen in server.seen)


def test_each_write_says_its_length_and_is_an_array(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(200, b'[{"index":1,"success":true,"id":8},{"index":0,"success":true,"id":7}]')
    answers = omni.update_sales_orders([DOCUMENT, DOCUMENT])
    assert [one.id for one in answers] == [7, 8]
    (seen,) = server.seen
    assert seen.method == "PUT"
    assert seen.body == b"[" + DOCUMENT.document + b"," + DOCUMENT.document + b"]"
    assert seen.headers["content-length"] == str(len(seen.body))
    assert seen.headers["content-type"] == "application/json"
    assert "transfer-encoding" not in seen.headers


def test_an_empty_batch_costs_no_call(omni: OmniInventory, server: ScriptedServer) -> None:
    assert omni.create_contacts([]) == []
    assert omni.product_options([]) == []
    assert server.seen == []


def test_boms_are_expanded_only_when_asked_for(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = TAKEN
    omni.create_sales_orders([DOCUMENT], expand_boms=True)
    omni.create_sales_orders([DOCUMENT], expand_boms=False)
    assert [seen.path for seen in server.seen] == ["/api/v1/SalesOrders?loadboms=true", "/api/v1/SalesOrders"]


def test_keys_stand_in_no_message_log_or_repr(
    omni: OmniInventory, neto: NetoShop, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.always = answer(500, b"no")
    with caplog.at_level(logging.DEBUG):
        for call in (omni.branches, lambda: create(omni), neto.currency):
            fault_of(call)
    shown = caplog.text + repr(omni) + repr(neto) + repr(vars(omni)["_caller"])
    assert OMNI_KEY not in shown
    assert NETO_KEY not in shown
    assert server.seen[-1].headers["netoapi_key"] == NETO_KEY
    assert server.seen[-1].headers["netoapi_username"] == "staff"


@pytest.mark.parametrize("key", ["", "  ", "line\nbreak", "schlüssel", "tab\tinside"])
def test_a_key_that_no_header_can_carry_is_a_wrong_key(key: str, server: ScriptedServer, clock: PretendClock) -> None:
    fault = fault_of(NetoShop(server.url, key, "", limiter(clock), clock).currency)
    assert fault.code == "wrong_key_neto"
    assert server.seen == []


def test_a_key_loses_the_spaces_that_came_with_pasting(server: ScriptedServer, clock: PretendClock) -> None:
    server.always = answer(200, b'{"Ack":"Success","CurrencySettings":[{"DEFAULTCURRENCY":"AUD"}]}')
    NetoShop(f" {server.url}/some/page ", f" {NETO_KEY} \n", " ", limiter(clock), clock).currency()
    assert server.seen[0].path == "/do/WS/NetoAPI"
    assert server.seen[0].headers["netoapi_key"] == NETO_KEY
    assert "netoapi_username" not in server.seen[0].headers


def test_a_failed_connection_test_stops_where_the_rest_hangs_on_it(
    server: ScriptedServer, omni: OmniInventory, neto: NetoShop, clock: PretendClock
) -> None:
    gone = reader(f"http://127.0.0.1:{free_port()}/api/v1", clock)
    assert [check.ok for check in gone.connection_checks()] == [False]
    server.always = answer(401)
    assert [(check.name, check.ok) for check in omni.connection_checks()] == [
        ("Omni's address answers", True),
        ("Omni accepts the key", False),
    ]
    assert [check.ok for check in neto.connection_checks()] == [True, False]


def test_the_log_is_asked_with_the_side_and_its_limits(server: ScriptedServer, clock: PretendClock) -> None:
    log = MemoryLog()
    OmniInventory(server.url, "u", OMNI_KEY, limiter(clock, log=log), clock).branches()
    assert [key for key, _, _ in log.taken] == ["Omni"]
