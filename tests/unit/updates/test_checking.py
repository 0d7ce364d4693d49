"""What is asked, how often, and what is refused of the answers."""

from __future__ import annotations

import gzip
import time

import httpx
import pytest

from pgdiff_desktop import __version__
from pgdiff_desktop.errors import Cancelled, ErrorCode, OutputNotWritable, UpdateCheckFailed
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.updates.checking import (
    A_DAY,
    RELEASES_ADDRESS,
    UpdateRecord,
    check_daily,
    check_now,
    load_record,
    record_file,
    save_record,
)
from pgdiff_desktop.updates.release import Release, is_page
from tests.unit.updates.server import PAGE, TRUSTING, Site, answer, serving


@pytest.fixture
def site():
    with serving(Site()) as running:
        yield running


def on(): ...


def refused(site, settings=TRUSTING):
    with pytest.raises(UpdateCheckFailed) as caught:
        check_now(settings, on, site.latest)
    return caught.value.failure.code


def test_a_newer_release_is_found(site):
    assert check_now(TRUSTING, on, site.latest) == Release("9.1", PAGE)


def test_nothing_of_the_user_is_sent(site):
    check_now(TRUSTING, on, site.latest)
    ((path, headers),) = site.requests
    assert path == "/latest"
    host = site.address.removeprefix("https://")
    assert headers == {
        "host": host,
        "user-agent": "pgdiff-desktop",
        "accept": "application/json",
        "accept-encoding": "identity",
        "connection": "keep-alive",
    }


@pytest.mark.parametrize("version", [__version__, f"v{__version__}", "0.0.1", "9.0rc1", "9.0.dev3"])
def test_what_is_no_update_of_a_finished_version(site, version):
    site.body = answer(version)
    assert check_now(TRUSTING, on, site.latest) is None


def test_a_pre_release_is_for_those_who_run_one():
    assert Release("0.4rc2", PAGE).is_update_of("0.4rc1")
    assert not Release("0.4rc2", PAGE).is_update_of("0.3")
    assert Release("0.4", PAGE).is_update_of("0.4rc1")


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"<html>", b"null", b"[]", b"{}", b'{"tag_name": "9.1"}', b"[" * 100_000, b"\xff\xfe"),
        *(b'{"tag_name": 9, "html_url": "https://a"}', answer("newest"), answer("9.1<b>"), answer(page=None)),
        *(answer(page="javascript:alert(1)"), answer(page="file:///etc/passwd"), answer(page="http://a/b")),
        *(answer(page="https://github.com@evil/x"), answer(page="https:///x")),
    ],
)
def test_answers_that_are_refused(site, body):
    site.body = body
    assert refused(site) is ErrorCode.UPDATE_ANSWER
    assert load_record().release is None


def test_a_huge_answer_is_not_read_to_its_end(site, monkeypatch):
    site.body = answer(body="x" * (8 << 20))
    read = []
    raw = httpx.Response.iter_raw
    monkeypatch.setattr(
        httpx.Response, "iter_raw", lambda self: (read.append(len(chunk)) or chunk for chunk in raw(self))
    )
    assert refused(site) is ErrorCode.UPDATE_ANSWER
    assert sum(read) < 2 << 20


def test_an_answer_that_unpacks_is_not_unpacked(site):
    site.headers = {"Content-Encoding": "gzip"}
    site.body = gzip.compress(answer())
    assert refused(site) is ErrorCode.UPDATE_ANSWER


def test_redirects_stay_on_https_and_carry_no_cookie(site):
    site.redirects = {"/latest": "/moved", "/moved": site.address + "/again"}
    site.headers = {"Set-Cookie": "who=me"}
    assert check_now(TRUSTING, on, site.latest) == Release("9.1", PAGE)
    assert [path for path, _ in site.requests] == ["/latest", "/moved", "/again"]
    assert not any("cookie" in headers for _, headers in site.requests)


@pytest.mark.parametrize(
    "onwards", ["http://127.0.0.1/latest", "file:///etc/passwd", "javascript:0", "/latest"]
)
def test_redirects_off_https_and_in_circles_are_refused(site, onwards):
    site.redirects = {"/latest": onwards}
    assert refused(site) in (ErrorCode.UPDATE_ANSWER, ErrorCode.UPDATE_SERVER)
    assert len(site.requests) <= 4


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, ErrorCode.UPDATE_NO_RELEASE), (403, ErrorCode.UPDATE_SERVER), (503, ErrorCode.UPDATE_SERVER)],
)
def test_other_answers(site, status, code):
    site.status = status
    assert refused(site) is code


def test_a_server_with_another_certificate_is_not_believed(site):
    assert refused(site, Settings()) is ErrorCode.UPDATE_UNREACHABLE


def test_an_address_without_https_is_not_asked():
    with pytest.raises(UpdateCheckFailed, match="leads off https"):
        check_now(TRUSTING, on, "http://127.0.0.1:9/latest")
    assert is_page(RELEASES_ADDRESS)


def test_a_proxy_that_cannot_be_used_is_said(site):
    settings = Settings(certificate_file=TRUSTING.certificate_file, proxy="gopher://a")
    assert refused(site, settings) is ErrorCode.UPDATE_SETTINGS


def test_a_check_ends_at_once_while_the_page_keeps_silent(site):
    site.gate.clear()

    def gone():
        if site.asked.is_set():
            raise Cancelled

    with pytest.raises(Cancelled):
        check_now(TRUSTING, gone, site.latest)
    assert not site.gate.is_set()


def test_a_check_that_nobody_wants_any_more_ends(site):
    def gone():
        raise Cancelled

    with pytest.raises(Cancelled):
        check_now(TRUSTING, gone, site.latest)


# Once a day


def test_a_day_has_one_request_and_what_it_found_is_remembered(site):
    for _ in range(3):
        assert check_daily(TRUSTING, on, site.latest) == Release("9.1", PAGE)
    assert len(site.requests) == 1


def test_a_click_counts_as_the_days_request(site):
    check_now(TRUSTING, on, site.latest)
    check_daily(TRUSTING, on, site.latest)
    assert len(site.requests) == 1


def test_the_next_day_asks_again(site):
    save_record(UpdateRecord(time.time() - A_DAY - 1, None))
    assert check_daily(TRUSTING, on, site.latest) == Release("9.1", PAGE)
    assert len(site.requests) == 1


def test_a_day_that_failed_is_over_and_what_was_known_stays(site):
    known = Release("8.0", PAGE)
    save_record(UpdateRecord(time.time() - A_DAY - 1, known))
    site.status = 503
    with pytest.raises(UpdateCheckFailed):
        check_daily(TRUSTING, on, site.latest)
    assert check_daily(TRUSTING, on, site.latest) == known
    assert len(site.requests) == 1


def test_a_release_that_was_installed_meanwhile_is_not_offered(site):
    save_record(UpdateRecord(time.time(), Release(__version__, PAGE)))
    assert check_daily(TRUSTING, on, site.latest) is None
    assert site.requests == []


def test_nobody_is_asked_by_itself_where_that_cannot_be_remembered(site):
    record_file().parent.parent.mkdir(parents=True, exist_ok=True)
    record_file().parent.write_text("in the way")
    with pytest.raises(OutputNotWritable):
        check_daily(TRUSTING, on, site.latest)
    assert site.requests == []
    # Who clicks is answered all the same.
    assert check_now(TRUSTING, on, site.latest) == Release("9.1", PAGE)


@pytest.mark.parametrize("at", [float("nan"), time.time() + 10 * A_DAY])
def test_a_clock_that_went_wrong_does_not_end_the_checks(site, at):
    save_record(UpdateRecord(at, None))
    check_daily(TRUSTING, on, site.latest)
    assert len(site.requests) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "null", '{"checked_at": "yesterday", "release": null}'),
        '{"checked_at": 1e12, "release": {"version": "9.1", "address": "file:///etc/passwd"}}',
    ],
)
def test_a_record_that_somebody_spoiled_is_none(text):
    record_file().parent.mkdir(parents=True, exist_ok=True)
    record_file().write_text(text)
    assert load_record() is None
