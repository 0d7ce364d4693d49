"""A result with content credentials: they hold, a change is noticed, and the file is still known as a result."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

import pgdiff_desktop
from pgdiff_desktop.errors import CredentialsError, ErrorCode, OriginalWouldBeOverwritten
from pgdiff_desktop.photos.credentials import library, signing
from pgdiff_desktop.photos.credentials.manifest import ENHANCED, RESTORATION, ManifestFacts
from pgdiff_desktop.photos.credentials.manifest_place import manifest_span
from pgdiff_desktop.photos.credentials.reading import ManifestState, read_manifest
from pgdiff_desktop.photos.credentials.sealing import Sealing
from pgdiff_desktop.photos.credentials.signing import known_certificates, signing_identity
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.result_hash import is_untouched
from pgdiff_desktop.photos.writing import refuse_to_replace, write_photo
from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE, Provenance
from tests.fakes import old_photo

c2pa = pytest.importorskip("c2pa", reason="needs c2pa-python")
pytest.importorskip("cryptography", reason="needs cryptography")

ENDINGS = [".jpg", ".png", ".tif", ".webp", ".heic"]
FACE = {
    "recipe": "restore",
    "strength": "0.1",
    "seed": "7",
    "box": "10,12,30.5,32",
    "landmarks": "1,2,3,4,5,6,7,8,9,10",
    "references": "ab" * 32,
}
ACCOUNT = Provenance(
    "pgdiff-desktop",
    "1 face restored with the recipe restore",
    (FACE,),
    (("prior", "starter-prior.safetensors", "cd" * 32),),
    0.1,
    photo={"levels": "0.5", "colour": "by the colouriser"},
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "credentials"


def deep_pixels():
    """16 bits a channel, every value another."""
    pixels = old_photo().astype(np.uint16) * 257
    return pixels ^ (np.arange(pixels.size, dtype=np.uint16).reshape(pixels.shape) & 0xFF)


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "Anna 1921.png"
    path.write_bytes(imagecodecs.png_encode(deep_pixels()))
    return path


def sealing_of(scan, folder, *, scan_format="PNG", **facts):
    sha256 = hashlib.sha256(scan.read_bytes()).hexdigest()
    return Sealing(signing_identity(folder), ManifestFacts(sha256, **facts), scan, scan_format)


def signer_info(folder):
    """What signs, for the library itself."""
    identity = signing_identity(folder)
    return c2pa.C2paSignerInfo(identity.algorithm, identity.chain.encode(), identity.key.encode(), None)


def written(scan, output, folder, account=ACCOUNT, **facts):
    photo = read_photo(scan)
    said = write_photo(photo.pixels, photo, output, account, sealing=sealing_of(scan, folder, **facts))
    return said, photo


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_manifest_validates_and_the_file_is_still_a_result(scan, tmp_path, folder, ending):
    output = tmp_path / f"result{ending}"
    said, photo = written(scan, output, folder)
    assert not [one for one in said if one.code == ErrorCode.OUTPUT_NOT_SIGNED]
    found = read_manifest(output, known_certificates(folder))
    assert (found.state, found.failures, found.is_known) == (ManifestState.VALID, (), True)
    assert is_untouched(output) is True
    # Another export may take its place.
    write_photo(photo.pixels, photo, output, ACCOUNT, sealing=sealing_of(scan, folder))
    assert is_untouched(output) is True
    assert sorted(path.name for path in tmp_path.iterdir()) == [scan.name, "credentials", output.name]


def customers(folder, *names):
    """Certificates of one authority, each with its key and, behind it, the authority's."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    keys = {name: ec.generate_private_key(ec.SECP256R1()) for name in ("Authority", *names)}
    made = {
        name: signing._certificate(name, "Authority", key, keys["Authority"]) for name, key in keys.items()
    }
    for name in names:
        certificate, key = folder / f"{name}.pem", folder / f"{name}-key.pem"
        certificate.write_bytes(made[name].public_bytes(pem) + made["Authority"].public_bytes(pem))
        key.write_bytes(keys[name].private_bytes(pem, form, serialization.NoEncryption()))
        yield certificate, key


def test_whom_the_same_authority_vouches_for_is_not_oneself(scan, tmp_path, folder):
    (own, _), (other, key) = customers(tmp_path, "Ann", "Bea")
    output = tmp_path / "result.jpg"
    photo = read_photo(scan)
    sealing = replace(sealing_of(scan, folder), identity=signing_identity(folder, other, key))
    write_photo(photo.pixels, photo, output, ACCOUNT, sealing=sealing)
    assert read_manifest(output).signer == "Bea"
    assert not read_manifest(output, known_certificates(folder, own)).is_known
    assert read_manifest(output, known_certificates(folder, other)).is_known
    # As some authorities send it: alone.
    other.write_text(known_certificates(tmp_path, other)[0])
    sealing = replace(sealing, identity=signing_identity(folder, other, key))
    write_photo(photo.pixels, photo, output, ACCOUNT, sealing=sealing)
    found = read_manifest(output, known_certificates(folder, other))
    assert (found.is_valid, found.is_known) == (True, True)


@pytest.mark.parametrize(
    "damage", ["", "no PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_damaged_certificate_of_ones_own_hides_nothing(scan, tmp_path, folder, damage):
    output, own = tmp_path / "result.jpg", tmp_path / "own.pem"
    written(scan, output, folder)
    own.write_text(damage)
    found = read_manifest(output, known_certificates(folder, own))
    assert (found.is_valid, found.is_known) == (True, True)
    (folder / "certificate.pem").write_text(damage)
    found = read_manifest(output, known_certificates(folder, own))
    assert (found.is_valid, found.is_known) == (True, False)


@pytest.mark.parametrize("ending", [".png", ".tif"])
def test_pixels_of_16_bits_stay_bit_for_bit(scan, tmp_path, folder, ending):
    output = tmp_path / f"result{ending}"
    written(scan, output, folder)
    again = read_photo(output)
    assert again.pixels.dtype == np.uint16
    assert np.array_equal(again.pixels, deep_pixels())


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_changed_anywhere_is_noticed(scan, tmp_path, folder, ending):
    output = tmp_path / f"result{ending}"
    written(scan, output, folder)
    whole = output.read_bytes()
    with output.open("rb") as file:
        start, length = manifest_span(file)
    # In the picture, the last bytes of which lie behind the manifest in all but TIFF and WebP.
    place = start - 200 if ending in (".tif", ".webp") else len(whole) - 200
    output.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert read_manifest(output).state is ManifestState.CHANGED
    assert is_untouched(output) is False
    with pytest.raises(OriginalWouldBeOverwritten, match="output-retouched"):
        refuse_to_replace(output)
    # In the manifest itself.
    place = start + length // 2
    output.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert not read_manifest(output).is_valid


def test_one_changed_pixel_is_noticed(scan, tmp_path, folder):
    output = tmp_path / "result.tif"
    written(scan, output, folder)
    assert read_manifest(output).is_valid
    whole = output.read_bytes()
    row = read_photo(output).pixels[5].tobytes()
    place = whole.index(row)
    output.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert (read_photo(output).pixels != deep_pixels()).sum() == 1
    assert read_manifest(output).state is ManifestState.CHANGED


def test_a_manifest_that_another_program_added_is_not_taken_for_ours(scan, tmp_path, folder):
    """Such a file was changed since it was written, so that no export replaces it."""
    output, plain = tmp_path / "result.jpg", tmp_path / "plain.jpg"
    photo = read_photo(scan)
    write_photo(photo.pixels, photo, plain, ACCOUNT)
    told = signer_info(folder)
    with c2pa.Signer.from_info(told) as signer, library.offline_context() as context:
        actions = {"actions": [{"action": "c2pa.created", "digitalSourceType": DIGITAL_SOURCE_TYPE}]}
        definition = {
            "claim_generator_info": [{"name": "another program"}],
            "assertions": [{"label": "c2pa.actions.v2", "data": actions}],
        }
        c2pa.Builder.from_json(json.dumps(definition), context).sign_file(plain, output, signer)
    assert read_manifest(output).software.startswith("another program")
    assert is_untouched(plain) is True
    assert is_untouched(output) is False


def manifest_of(output):
    with library.offline_context() as context, c2pa.Reader(str(output), context=context) as reader:
        said = json.loads(reader.json())
    return said["manifests"][said["active_manifest"]]


def test_it_says_scan_actions_models_and_references_and_names_nobody(scan, tmp_path, folder):
    output = tmp_path / "result.jpg"
    written(scan, output, folder, scale=2.0)
    manifest = manifest_of(output)
    (scan_part,) = manifest["ingredients"]
    assert (scan_part["relationship"], scan_part["title"]) == ("parentOf", "Scan")
    assert "Anna" not in json.dumps(manifest)
    found = {one["label"]: one["data"] for one in manifest["assertions"]}
    assert found[RESTORATION]["scan"]["sha256"] == hashlib.sha256(scan.read_bytes()).hexdigest()
    assert found[RESTORATION]["models"][0]["sha256"] == "cd" * 32
    opened, levels, colour, face = found["c2pa.actions.v2"]["actions"]
    assert opened["action"] == "c2pa.opened"
    assert (levels["action"], levels["digitalSourceType"]) == ("c2pa.color_adjustments", ENHANCED)
    assert colour["digitalSourceType"] == DIGITAL_SOURCE_TYPE
    assert face["digitalSourceType"] == DIGITAL_SOURCE_TYPE
    assert face["changes"][0]["region"][0]["shape"] == {
        "type": "rectangle",
        "unit": "pixel",
        "origin": {"x": 20.0, "y": 24.0},
        "width": 61.0,
        "height": 64.0,
    }
    own = {name.rpartition(".")[2]: value for name, value in face["parameters"].items()}
    assert (own["recipe"], own["seed"], own["references"]) == ("restore", "7", "ab" * 32)
    assert own["models"] == [{"role": "prior", "sha256": "cd" * 32}]


def test_people_are_named_where_that_is_wanted(scan, tmp_path, folder):
    output = tmp_path / "result.jpg"
    written(scan, output, folder, names=("Anna Müller",))
    assert "Anna Müller" in json.dumps(manifest_of(output), ensure_ascii=False)


def test_reading_says_it_as_plain_data(scan, tmp_path, folder):
    output = tmp_path / "result.png"
    written(scan, output, folder)
    found = read_manifest(output)
    assert not found.is_known, "no certificates were given"
    assert found.software.startswith("pgdiff-desktop")
    assert found.signer.startswith("Certificate ")
    assert found.scan_sha256 == hashlib.sha256(scan.read_bytes()).hexdigest()
    assert [one.action for one in found.actions] == [
        "c2pa.opened", "c2pa.color_adjustments", "c2pa.color_adjustments", "c2pa.edited",
    ]  # fmt: skip
    assert found.actions[-1].region == (10.0, 12.0, 30.5, 32.0)
    assert found.actions[-1].source_type == "compositeWithTrainedAlgorithmicMedia"


def test_manifests_of_the_scan_come_along(scan, tmp_path, folder):
    first, second = tmp_path / "first.jpg", tmp_path / "second.jpg"
    written(scan, first, folder)
    written(first, second, folder, account=Provenance("pgdiff-desktop", "again", (), (), 0.2))
    with library.offline_context() as context, c2pa.Reader(str(second), context=context) as reader:
        assert len(json.loads(reader.json())["manifests"]) == 1, "the scan was told to be a PNG"
    photo = read_photo(first)
    said = write_photo(photo.pixels, photo, tmp_path / "unsigned.png", ACCOUNT)
    assert [one.code for one in said] == [ErrorCode.OUTPUT_LOSES_PARTS]
    sealing = sealing_of(first, folder, scan_format=photo.format)
    assert write_photo(photo.pixels, photo, tmp_path / "second.png", ACCOUNT, sealing=sealing) == ()
    assert b"not carried over" not in (tmp_path / "second.png").read_bytes()
    assert write_photo(photo.pixels, photo, second, ACCOUNT, sealing=sealing) == ()
    with library.offline_context() as context, c2pa.Reader(str(second), context=context) as reader:
        assert len(json.loads(reader.json())["manifests"]) == 2
    assert read_manifest(second).is_valid
    assert is_untouched(second) is True


def test_a_long_account_takes_several_segments_of_a_jpeg(scan, tmp_path, folder):
    """Sixty faces: more than 64 KB."""
    output = tmp_path / "result.jpg"
    account = Provenance("pgdiff-desktop", "60 faces", (FACE | {"timesteps": "9 " * 900},) * 60, (), 0.5)
    written(scan, output, folder, account=account)
    with output.open("rb") as file:
        start, length = manifest_span(file)
    assert length > 1 << 17
    assert output.read_bytes()[start + length : start + length + 1] == b"\xff", "the next segment"
    assert read_manifest(output).is_valid
    assert is_untouched(output) is True


def test_a_file_that_cannot_be_sealed_is_written_without_and_that_is_said(
    scan, tmp_path, folder, monkeypatch
):
    """The certificate of a web server, say, is none for credentials."""
    from cryptography.x509.oid import ExtendedKeyUsageOID

    monkeypatch.setattr(ExtendedKeyUsageOID, "EMAIL_PROTECTION", ExtendedKeyUsageOID.SERVER_AUTH)
    output = tmp_path / "result.jpg"
    said, _ = written(scan, output, folder)
    assert [one.code for one in said if "signed" in one.code] == [ErrorCode.OUTPUT_NOT_SIGNED]
    assert read_manifest(output) is None
    assert is_untouched(output) is True


def test_a_damaged_scan_and_one_of_a_kind_without_manifests_are_said_all_the_same(scan, tmp_path, folder):
    output, odd = tmp_path / "result.jpg", tmp_path / "scan.bmp"
    Image.fromarray(old_photo()).save(odd)
    photo = read_photo(odd)
    for scan_format in ("BMP", "PNG"):
        write_photo(
            photo.pixels, photo, output, ACCOUNT, sealing=sealing_of(odd, folder, scan_format=scan_format)
        )
        assert read_manifest(output).ingredients == ("Scan",)


def test_nothing_is_asked_of_the_network(tmp_path, scan, folder):
    """A file may name a place where its manifest is."""
    output, named = tmp_path / "result.jpg", tmp_path / "named.jpg"
    photo = read_photo(scan)
    write_photo(photo.pixels, photo, output, ACCOUNT)
    told = signer_info(folder)
    with socket.create_server(("127.0.0.1", 0)) as server, library.offline_context() as context:
        server.setblocking(False)
        builder = c2pa.Builder.from_json(json.dumps({"claim_generator_info": [{"name": "x"}]}), context)
        builder.set_intent(c2pa.C2paBuilderIntent.CREATE, c2pa.C2paDigitalSourceType.DIGITAL_CREATION)
        builder.set_no_embed()
        builder.set_remote_url(f"http://127.0.0.1:{server.getsockname()[1]}/manifest")
        with c2pa.Signer.from_info(told) as signer:
            builder.sign_file(output, named, signer)
        found = read_manifest(named)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert found is None or not found.is_valid


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="looks at what Linux has loaded")
def test_no_library_is_loaded_from_the_folder_one_works_in(tmp_path):
    """There lie photos from anywhere."""
    (own,) = Path(c2pa.__file__).parent.glob("libs/libc2pa_c.so")
    for place in (tmp_path, tmp_path / "libs", tmp_path / "elsewhere"):
        place.mkdir(exist_ok=True)
        shutil.copy(own, place)
    code = (
        "from pgdiff_desktop.photos.credentials.library import c2pa_library; c2pa_library().sdk_version();"
        "print({line.split()[-1] for line in open('/proc/self/maps') if 'libc2pa' in line})"
    )
    environment = os.environ | {
        "LD_LIBRARY_PATH": str(tmp_path / "elsewhere"),
        "PYTHONPATH": str(Path(pgdiff_desktop.__file__).parents[1]),
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == str({str(own)})


@pytest.mark.parametrize("said", [{"manifests": []}, {"validation_results": 1}, {"active_manifest": "a"}, []])
def test_what_no_manifest_should_say_is_no_crash(scan, tmp_path, folder, monkeypatch, said):
    output = tmp_path / "result.jpg"
    written(scan, output, folder)
    monkeypatch.setattr(c2pa.Reader, "json", lambda reader: json.dumps(said))
    assert not read_manifest(output).is_valid


def test_files_without_a_manifest_say_so(scan, tmp_path):
    text = tmp_path / "letter.txt"
    text.write_text("Dear Anna")
    assert read_manifest(scan) is None
    assert read_manifest(text) is None


@pytest.mark.skipif(shutil.which("c2patool") is None, reason="needs c2patool")
@pytest.mark.parametrize("ending", ENDINGS)
def test_c2patool_finds_it_valid(scan, tmp_path, folder, ending):
    output = tmp_path / f"result{ending}"
    written(scan, output, folder)
    done = subprocess.run(["c2patool", str(output)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["validation_state"] in ("Valid", "Trusted")


class TestSigningIdentity:
    def test_it_is_made_once(self, folder):
        first = signing_identity(folder)
        assert signing_identity(folder) == first

    @pytest.mark.skipif(os.name != "posix", reason="Windows keeps the folder of a user to that user")
    def test_the_key_is_the_owners_alone(self, folder):
        signing_identity(folder)
        assert (folder / "private-key.pem").stat().st_mode & 0o077 == 0

    def test_ones_own_signs_instead(self, scan, tmp_path, folder):
        other = tmp_path / "other"
        own = signing_identity(other)
        assert signing_identity(folder, other / "certificate.pem", other / "private-key.pem") == own
        assert not folder.exists()

    @pytest.mark.parametrize("kind", ["es384", "es512", "ps256", "ed25519"])
    def test_other_keys_sign_with_their_algorithm(self, tmp_path, kind):
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

        made = {
            "es384": lambda: ec.generate_private_key(ec.SECP384R1()),
            "es512": lambda: ec.generate_private_key(ec.SECP521R1()),
            "ps256": lambda: rsa.generate_private_key(65537, 2048),
            "ed25519": ed25519.Ed25519PrivateKey.generate,
        }[kind]()
        certificate, key = self_signed(tmp_path, made)
        identity = signing_identity(tmp_path, certificate, key)
        assert identity.algorithm == kind
        assert serialization.load_pem_private_key(identity.key.encode(), None)

    def test_a_key_of_another_certificate_is_refused(self, tmp_path):
        signing_identity(tmp_path / "a")
        signing_identity(tmp_path / "b")
        with pytest.raises(CredentialsError, match="credentials-other-key"):
            signing_identity(tmp_path, tmp_path / "a/certificate.pem", tmp_path / "b/private-key.pem")

    @pytest.mark.parametrize("name", ["certificate.pem", "private-key.pem"])
    def test_what_cannot_be_read_is_named(self, tmp_path, name):
        signing_identity(tmp_path)
        (tmp_path / name).write_text("no PEM")
        with pytest.raises(CredentialsError, match="credentials-unreadable") as raised:
            signing_identity(tmp_path)
        assert raised.value.failure.subject == str(tmp_path / name)


def self_signed(folder, key):
    """A certificate of that key, and where both lie."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ed25519

    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Archive")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256())
    )
    certificate, private = folder / "own.pem", folder / "own-key.pem"
    pem = serialization.Encoding.PEM
    certificate.write_bytes(made.public_bytes(pem))
    private.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate, private
