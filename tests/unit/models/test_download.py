"""Downloads against a local server: resumed, checked, cancelled, refused."""

from __future__ import annotations

import hashlib
import io
import shutil
import zipfile
from dataclasses import replace

import filelock
import numpy as np
import pytest
import torch

from pgdiff_desktop.errors import Cancelled, DiskFull, DownloadFailed, LicenceNotAccepted
from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.models.confirmation_page import confirmation_address
from pgdiff_desktop.models.download import Downloader
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import Settings, load_settings
from tests.unit.models.server import Site, serving

BODY = np.random.default_rng(0).integers(0, 256, 3_000_000, np.uint8).tobytes()


@pytest.fixture
def site():
    with serving(Site(files={"/model.pth": BODY})) as running:
        yield running


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


def entry_for(site, *paths, **changes):
    entry = ModelEntry(
        "model", "prior", "own", "model.pth", "MIT", {"kind": "iresnet50"},
        size=len(BODY), sha256=hashlib.sha256(BODY).hexdigest(),
        urls=tuple(site.url(path) for path in paths or ("/model.pth",)),
    )  # fmt: skip
    return replace(entry, **changes)


def download(folder, entry, **options):
    settings = Settings(model_folder=folder, **options.pop("settings", {}))
    calls = {"poll": lambda: None, "on_bytes": lambda have, of: None} | options
    return Downloader(ModelStore(settings), settings, pause=0.01).download(entry, **calls)


def test_a_model_comes_whole_and_is_not_fetched_again(site, folder):
    counted = []
    path = download(folder, entry_for(site), on_bytes=lambda have, of: counted.append((have, of)))
    assert path.read_bytes() == BODY
    assert counted[-1] == (len(BODY), len(BODY))
    assert [have for have, _ in counted] == sorted(have for have, _ in counted)
    download(folder, entry_for(site))
    assert len(site.requests) == 1
    assert [path.name for path in folder.iterdir() if not path.name.endswith(".lock")] == ["model.pth"]


def test_a_broken_connection_is_resumed_where_it_ended(site, folder):
    site.break_after = [1_000_000, 700_000]
    assert download(folder, entry_for(site)).read_bytes() == BODY
    starts = [wanted for _, wanted in site.requests]
    assert starts == [None, "bytes=1000000-", "bytes=1700000-"]


def test_a_cancelled_download_goes_on_the_next_time(site, folder):
    def cancel(have, of):
        if have > 1_000_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        download(folder, entry_for(site), on_bytes=cancel)
    assert not (folder / "model.pth").exists()
    assert download(folder, entry_for(site)).read_bytes() == BODY
    assert site.requests[1][1] is not None


def test_another_version_on_the_server_is_not_glued_to_the_old_one(site, folder):
    site.break_after = [1_000_000] + [0] * 10
    with pytest.raises(DownloadFailed):
        download(folder, entry_for(site))
    changed = bytes(reversed(BODY))
    site.files["/model.pth"], site.tag, site.break_after = changed, '"two"', []
    entry = entry_for(site, sha256=hashlib.sha256(changed).hexdigest())
    assert download(folder, entry).read_bytes() == changed


@pytest.mark.parametrize("tag", [None, 'W/"weak"'])
def test_a_server_without_ranges_or_tags_still_serves(site, folder, tag):
    site.ignores_range, site.tag = True, tag
    site.break_after = [1_000_000]
    assert download(folder, entry_for(site)).read_bytes() == BODY


def test_a_passing_trouble_of_the_server_is_waited_for(site, folder):
    site.statuses = [503, 429]
    assert download(folder, entry_for(site)).read_bytes() == BODY


def test_the_next_address_is_tried(site, folder):
    assert download(folder, entry_for(site, "/gone.pth", "/model.pth")).read_bytes() == BODY


def test_nothing_listens(site, folder):
    entry = entry_for(site, urls=("http://127.0.0.1:9/model.pth",))
    with pytest.raises(DownloadFailed, match="download-connection"):
        download(folder, entry)


@pytest.mark.parametrize("body", [BODY[:-1], BODY + b"more", BODY[:-1] + b"\0"])
def test_what_is_not_the_model_never_takes_its_name(site, folder, body):
    site.files["/model.pth"] = body
    with pytest.raises(DownloadFailed):
        download(folder, entry_for(site))
    assert not (folder / "model.pth").exists()
    site.files["/model.pth"] = BODY
    assert download(folder, entry_for(site)).read_bytes() == BODY


def test_a_damaged_installed_file_is_replaced(site, folder):
    folder.mkdir()
    (folder / "model.pth").write_bytes(BODY[:-5])
    assert download(folder, entry_for(site)).read_bytes() == BODY


def test_the_confirmation_page_of_a_large_file_is_answered(site, folder):
    site.pages["/uc"] = (
        '<html><body>Too large to scan<form id="download-form" action="/download" method="get">'
        '<input type="submit" value="Download anyway"><input type="hidden" name="id" value="1Ab">'
        '<input type="hidden" name="confirm" value="t"></form></body></html>'
    )
    site.files["/download?id=1Ab&confirm=t"] = BODY
    assert download(folder, entry_for(site, "/uc")).read_bytes() == BODY


def test_a_page_in_place_of_the_file_is_said(site, folder):
    site.pages["/model.pth"] = "<html>Quota exceeded</html>"
    with pytest.raises(DownloadFailed, match="download-web-page"):
        download(folder, entry_for(site))


def test_a_confirmation_leads_to_no_stranger():
    page = '<form action="https://evil.example/x"><input type="hidden" name="id" value="1"></form>'
    assert confirmation_address(page, "https://drive.google.com/uc") is None
    page = page.replace("evil.example", "drive.usercontent.google.com")
    assert confirmation_address(page, "https://drive.google.com/uc").endswith("/x?id=1")


def test_a_member_of_an_archive_is_taken_out(site, folder):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "hello")
        archive.writestr("checkpoints/detection/model.pth", BODY)
    site.files["/all.zip"] = buffer.getvalue()
    entry = entry_for(site, "/all.zip", archive_member="checkpoints/detection/model.pth", size=None)
    assert download(folder, entry).read_bytes() == BODY
    site.files["/all.zip"] = buffer.getvalue()[:-100]
    (folder / "model.pth").unlink()
    with pytest.raises(DownloadFailed, match="cause=model-archive"):
        download(folder, entry)
    assert not (folder / "model.pth").exists()


def test_a_licence_with_conditions_is_accepted_once(site, folder):
    entry = entry_for(
        site, non_commercial=True, licence="S-Lab-1.0", licence_url="https://example.org/licence"
    )
    with pytest.raises(LicenceNotAccepted, match=r"https://example\.org/licence"):
        download(folder, entry)
    assert site.requests == []
    accepted = {"accepted_licences": frozenset({"S-Lab-1.0"})}
    assert download(folder, entry, settings=accepted).read_bytes() == BODY


def test_space_is_looked_at_before_anything_is_written(site, folder, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(DiskFull, match="download-space"):
        download(folder, entry_for(site))
    assert not any(path.stat().st_size for path in folder.iterdir())


def test_two_programs_do_not_write_into_one_file(site, folder):
    folder.mkdir()
    with (
        filelock.FileLock(folder / ".model.pth.lock"),
        pytest.raises(DownloadFailed, match="download-busy"),
    ):
        download(folder, entry_for(site))


def test_a_hash_that_nobody_published_is_recorded_at_first_use(site, folder):
    buffer = io.BytesIO()
    weights = {"0.weight": torch.zeros(2)}
    torch.save(weights, buffer)
    site.files["/model.pth"] = buffer.getvalue()
    # What is no network of the right shapes is not recorded.
    entry = entry_for(site, sha256=None, size=None)
    with pytest.raises(DownloadFailed, match="cause=model-lacks-weights"):
        download(folder, entry)
    assert load_settings().recorded_sha256 == {}

    from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet

    buffer = io.BytesIO()
    torch.save(MobileFaceNet().state_dict(), buffer)
    site.files["/model.pth"] = buffer.getvalue()
    entry = replace(entry, architecture={"kind": "mobilefacenet"})
    download(folder, entry)
    assert load_settings().recorded_sha256 == {"model.pth": hashlib.sha256(buffer.getvalue()).hexdigest()}


def test_certificates_and_proxies_that_are_of_no_use_are_named(site, folder, tmp_path):
    wrong = tmp_path / "certificates.pem"
    wrong.write_text("no certificate")
    with pytest.raises(DownloadFailed, match=r"certificates\.pem: certificates-unreadable"):
        download(folder, entry_for(site), settings={"certificate_file": wrong})
    with pytest.raises(DownloadFailed, match="proxy no proxy: proxy-unusable"):
        download(folder, entry_for(site), settings={"proxy": "no proxy"})


def test_the_proxy_is_used(site, folder):
    entry = entry_for(site, urls=("http://models.example/model.pth",))
    site.files["http://models.example/model.pth"] = BODY
    assert download(folder, entry, settings={"proxy": site.address}).read_bytes() == BODY
