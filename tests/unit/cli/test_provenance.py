"""`restore --credentials`: signed results, from the command's options and the user's settings."""

from __future__ import annotations

import json
import sys

import pytest
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.photos.credentials.reading import read_manifest
from pgdiff_desktop.photos.credentials.signing import known_certificates, signing_identity
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.result_hash import is_untouched
from pgdiff_desktop.settings import application_folders, update_settings
from tests.fakes import old_photo

BOX = ["--face", "70,80,90,120", "--steps", "4", "--quiet"]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return path


def run(*arguments):
    return main([str(argument) for argument in arguments])


def needs_library():
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")


def test_results_are_signed_on_request_only(fake_engine, photo, tmp_path):
    needs_library()
    signed, plain = tmp_path / "signed.png", tmp_path / "plain.png"
    assert run("restore", photo, "-o", plain, *BOX) == 0
    assert not (application_folders().data / "credentials").exists()
    assert run("restore", photo, "-o", signed, *BOX, "--credentials") == 0
    assert read_manifest(plain) is None
    found = read_manifest(signed, known_certificates(application_folders().data / "credentials"))
    assert found.is_valid
    assert found.is_known
    assert found.actions[-1].region == (70, 80, 90, 120)
    assert is_untouched(signed) is True
    assert run("restore", photo, "-o", signed, *BOX, "--credentials") == 0, "a result gives way to the next"


def test_the_users_own_certificate_signs(fake_engine, photo, tmp_path):
    needs_library()
    own = tmp_path / "own"
    signing_identity(own)
    update_settings(credentials_certificate=own / "certificate.pem", credentials_key=own / "private-key.pem")
    output = tmp_path / "r.jpg"
    assert run("restore", photo, "-o", output, *BOX, "--credentials") == 0
    assert read_manifest(output, known_certificates(own)).is_known
    assert not (application_folders().data / "credentials").exists()


def test_a_key_that_cannot_be_used_is_said_before_the_work(fake_engine, photo, tmp_path, capsys, monkeypatch):
    needs_library()
    from pgdiff_desktop.engine.restoring import pipeline

    monkeypatch.setattr(pipeline.Restoration, "read", lambda run: pytest.fail("read"))
    update_settings(credentials_certificate=tmp_path / "no.pem", credentials_key=tmp_path / "no-key.pem")
    assert run("restore", photo, "-o", tmp_path / "r.jpg", *BOX, "--credentials") == 1
    assert "no.pem: this certificate or private key cannot be read" in capsys.readouterr().err


def test_without_the_library_nothing_is_restored_in_vain(fake_engine, photo, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "c2pa", None)
    output = tmp_path / "r.jpg"
    assert run("restore", photo, "-o", output, *BOX, "--credentials") == 1
    assert 'pip install "pgdiff-desktop[c2pa]"' in capsys.readouterr().err
    assert not output.exists()


class TestProvenance:
    def test_it_says_what_was_done_and_that_it_holds(self, fake_engine, photo, tmp_path, capsys):
        needs_library()
        output = tmp_path / "r.png"
        run("restore", photo, "-o", output, *BOX, "--credentials", "--photo", "levels")
        assert run("provenance", output) == 0
        said = capsys.readouterr().out
        for words in (
            "1 face restored with the recipe restore",
            "% of pixels changed",
            "the file is as it was written",
            "face 1 at 70,80,90,120: recipe restore",
            "content credentials: valid",
            "; yours",
            "made from a scan of SHA-256 ",
            "c2pa.edited Face 1 restored with the recipe restore at 70,80,90,120 "
            "[compositeWithTrainedAlgorithmicMedia]",
            "c2pa.color_adjustments Whole photo: levels",
        ):
            assert words in said

    def test_a_changed_pixel_is_said_and_exits_with_1(self, fake_engine, photo, tmp_path, capsys):
        needs_library()
        output = tmp_path / "r.tif"
        run("restore", photo, "-o", output, *BOX, "--credentials")
        whole = output.read_bytes()
        place = whole.index(read_photo(output).pixels[3].tobytes())
        output.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert run("provenance", photo, output) == 1
        said = capsys.readouterr().out
        assert "NOT VALID: the picture or its file was changed after it was signed" in said
        assert "the file was changed after it was written" in said

    def test_json_holds_all_of_it(self, fake_engine, photo, tmp_path, capsys):
        needs_library()
        output = tmp_path / "r.jpg"
        run("restore", photo, "-o", output, *BOX, "--credentials")
        capsys.readouterr()
        assert run("provenance", output, photo, tmp_path / "none.jpg", "--json") == 1
        told, plain, failed = json.loads(capsys.readouterr().out)
        assert told["credentials"]["state"] == "valid"
        assert told["untouched"] is True
        assert told["faces"][0]["recipe"] == "restore"
        assert (plain["software"], plain["credentials"]) == ("", None)
        assert failed["error"]["kind"] == "photo-not-found"

    def test_a_file_that_says_nothing(self, photo, capsys):
        needs_library()
        assert run("provenance", photo) == 0
        assert "says nothing of where it comes from" in capsys.readouterr().out

    def test_without_the_library_the_xmp_is_shown(self, fake_engine, photo, tmp_path, capsys, monkeypatch):
        output = tmp_path / "r.jpg"
        run("restore", photo, "-o", output, *BOX)
        monkeypatch.setitem(sys.modules, "c2pa", None)
        assert run("provenance", output) == 0
        said = capsys.readouterr().out
        assert "1 face restored" in said
        assert "cannot be read without c2pa-python" in said
