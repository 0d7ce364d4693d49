"""Whatever happened to a saved record: loading it never fails, its bytes are kept, and the user is told."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.albums.session import Session, load_session, save_session, session_file
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, OutputNotWritable
from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.measured_speeds import MeasuredSpeeds, measured_speeds, remember_speeds
from pgdiff_desktop.runtimes.remembered import remember
from pgdiff_desktop.runtimes.rounding_check import rounding_errors
from pgdiff_desktop.saving import damaged_records, record_locks
from pgdiff_desktop.saving.strict_json import parsed
from pgdiff_desktop.settings import (
    Settings,
    application_folders,
    load_settings,
    save_settings,
    settings_file,
    update_settings,
)
from pgdiff_desktop.updates.checking import UpdateRecord, load_record, record_file, save_record
from pgdiff_desktop.updates.release import Release
from pgdiff_desktop.workers import album_reading
from pgdiff_desktop.workers.job_queue import VERSION as QUEUE_VERSION
from tests.conftest import shared_folder

# What JSON lets be written, and what no record of ours holds.
INTRUDERS = (
    "Infinity", "-Infinity", "NaN", "1e999", "-1", "1e308", "9" * 30, "9" * 5000, "true", "null", '""', '"\\u0000"',
    '"../../x"', "[]", "{}", "[" * 50 + "]" * 50, "[" * 100_000, '{"a":' * 60 + "1" + "}" * 60,
)  # fmt: skip
CANDIDATE = Candidate("1-0-aa.png", 7, SamplingSettings(), "fast", 1.5, (("prior", "a.pth", "ab"),), 0.1)
FACE = FaceRecord(1, (10.0, 20.0, 30.0, 40.0), ((1.0, 2.0),) * 5, 0.9, candidates=(CANDIDATE,))


@dataclass(frozen=True)
class Kind:
    """A kind of record: saves a whole one, says where it lies, and loads it."""

    save: Any
    path: Any
    load: Any


def save_queue():
    face = {"id": 1, "settings": {}, "done": 0}
    entry = {"photo": "/a/b.jpg", "state": "waiting", "failure": None, "faces": [face]}
    queue = {"version": QUEUE_VERSION, "entries": [entry], "looking": ["/a/c.jpg"]}
    save_session(Session(folders=(Path("/a"),), photo=Path("/a/b.jpg"), recent=(Path("/a"),), queue=queue))


def album():
    place = application_folders().data / "album"
    (place / ".pgdiff" / "a.jpg.candidates").mkdir(parents=True, exist_ok=True)
    (place / ".pgdiff" / "a.jpg.candidates" / CANDIDATE.file).touch()
    return place


def load_sidecar():
    folder = SidecarFolder(album())
    folder.summaries()
    folder.load(album() / "a.jpg")
    for notice in folder.take_notices():
        if notice.code is not ErrorCode.CANDIDATES_GONE:
            damaged_records.report(notice)


def speeds_file():
    return application_folders().cache / "measured_speeds.json"


KINDS = {
    "settings": Kind(
        lambda: save_settings(Settings(proxy="http://a:1", memory_limit_mb=9, recorded_sha256={"a": "ab"})),
        settings_file,
        load_settings,
    ),
    "session": Kind(save_queue, session_file, load_session),
    "sidecar": Kind(
        lambda: SidecarFolder(album()).save(Path("a.jpg"), PhotoRecord(faces=(FACE,), next_face=2)),
        lambda: album() / ".pgdiff" / "a.jpg.json",
        load_sidecar,
    ),
    "update check": Kind(
        lambda: save_record(UpdateRecord(1e9, Release("9.1", "https://example.org/9.1"))),
        record_file,
        load_record,
    ),
    "measured speeds": Kind(
        lambda: remember_speeds(
            "prior", "cpu", MeasuredSpeeds({Computation(Runtime.TORCH): (1.0, 0.5)}, "onnxruntime 1")
        ),
        speeds_file,
        lambda: measured_speeds("prior", "cpu"),
    ),
    "half precision": Kind(
        lambda: remember("half_precision", "prior", 0.01),
        lambda: application_folders().cache / "half_precision.json",
        rounding_errors,
    ),
    "dates": Kind(
        lambda: album_reading.read_dates([ListedPhoto(Path("/a/b.jpg"), 10, 20)], CancelToken()),
        lambda: album_reading._dates_file(Path("/a")),
        lambda: album_reading._kept_dates(Path("/a")),
    ),
}


@pytest.fixture(params=KINDS)
def kind(request, monkeypatch):
    monkeypatch.setattr("pgdiff_desktop.photos.date_taken.date_taken", lambda path: datetime(1931, 5, 4))
    found = KINDS[request.param]
    found.save()
    return found


def mutated(whole, chance):
    """A record with a value exchanged, or with bytes lost, added and turned."""
    if chance.random() < 0.5:
        values = []

        def collect(value, put):
            values.append(put)
            inner = (
                value.items()
                if isinstance(value, dict)
                else enumerate(value)
                if isinstance(value, list)
                else ()
            )
            for key, one in inner:
                collect(one, lambda new, value=value, key=key: value.__setitem__(key, new))

        record = {"whole": json.loads(whole)}
        collect(record["whole"], lambda new: record.__setitem__("whole", new))
        chance.choice(values)("@intruder@")
        return json.dumps(record["whole"]).replace('"@intruder@"', chance.choice(INTRUDERS)).encode()
    damaged = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(damaged) + 1)
        damaged[place : place + chance.randint(0, 12)] = chance.randbytes(chance.randint(0, 6))
    return bytes(damaged)


def kept_beside(path):
    return [one.read_bytes() for one in path.parent.glob(f"{path.name}*")]


def test_no_damage_keeps_a_record_from_being_loaded_and_no_byte_of_it_is_lost(kind):
    chance = random.Random(1931)
    path = kind.path()
    whole = path.read_bytes()
    set_aside = 0
    for number in range(300):
        damaged = mutated(whole, chance)
        path.write_bytes(damaged)
        damaged_records.forget()
        said_now = []
        damaged_records.listen(said_now.append)
        kind.load()
        asides = [one for one in path.parent.glob(f"{path.name}.damaged*") if one.read_bytes() == damaged]
        # What was read is still there as it was; what was not is there under another name, which the user knows.
        names = [said.parameters.get("aside") for said in said_now]
        if names:
            assert len(names) == 1, number
            assert (path.parent / str(names[0])).read_bytes() == damaged
            set_aside += 1
        else:
            assert not asides
            assert damaged in kept_beside(path)
        for one in asides:
            one.unlink()
    assert set_aside > 100


def test_an_earlier_damaged_record_is_not_overwritten(kind):
    path = kind.path()
    for text in (b"{", b"[", b"("):
        path.write_bytes(text)
        kind.load()
    asides = [path.with_name(f"{path.name}.damaged{number}") for number in ("", "-2", "-3")]
    assert [one.read_bytes() for one in asides] == [b"{", b"[", b"("]


def test_a_pipe_in_the_place_of_a_record_is_not_waited_for(kind, damage_reports):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    path = kind.path()
    path.unlink()
    os.mkfifo(path)
    kind.load()
    assert len(damage_reports) == 1


@pytest.mark.parametrize(
    "number", ["Infinity", "-Infinity", "NaN", "1e999", "-5", "0.5", "1e30", '"9"', "true"]
)
def test_a_limit_that_is_no_limit_is_set_aside_and_the_defaults_hold(number, damage_reports):
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(f'{{"memory_limit_mb": {number}}}')
    assert load_settings() == Settings()
    assert damage_reports == [("settings.json", ErrorCode.RECORD_DAMAGED, "settings.json.damaged")]


def test_the_shared_settings_are_set_aside():
    case = shared_folder("cases", "hostile", "settings_infinity.json").read_bytes()
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(case)
    assert load_settings() == Settings()
    assert settings_file().with_name("settings.json.damaged").read_bytes() == case


def test_what_a_later_version_added_to_the_settings_is_no_damage(damage_reports):
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"memory_limit_mb": 5, "lamp": {"on": true}}')
    assert load_settings() == Settings(memory_limit_mb=5)
    assert damage_reports == []


def test_a_record_that_another_program_saved_meanwhile_is_not_set_aside(monkeypatch, damage_reports):
    save_settings(Settings(proxy="http://a:1"))
    sound = settings_file().read_bytes()
    settings_file().write_bytes(b"{")
    acquire = record_locks.locked

    def after_another(path):
        path.write_bytes(sound)
        return acquire(path)

    monkeypatch.setattr("pgdiff_desktop.saving.atomic_files.locked", after_another)
    assert load_settings().proxy == "http://a:1"
    assert damage_reports == []


def test_what_can_be_neither_read_nor_set_aside_is_not_overwritten(monkeypatch, damage_reports):
    save_settings(Settings(proxy="http://a:1"))
    before = settings_file().read_bytes()
    opened = Path.open

    def refuse(self, *how, **more):
        if self == settings_file():
            raise PermissionError(13, "Permission denied")
        return opened(self, *how, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        patch.setattr(Path, "read_bytes", lambda self: refuse(self).read())
        assert load_settings() == Settings()
        assert damage_reports == [("settings.json", ErrorCode.RECORD_LEFT, None)]
        with pytest.raises(OutputNotWritable):
            update_settings(theme="dark")
    assert settings_file().read_bytes() == before


def test_a_candidate_is_opened_in_its_own_folder_only(tmp_path):
    (tmp_path / ".pgdiff").mkdir()
    folder = SidecarFolder(tmp_path)
    folder.save(tmp_path / "a.jpg", PhotoRecord(faces=(FACE,), next_face=2))
    sidecar = tmp_path / ".pgdiff" / "a.jpg.json"
    for name in ("../../secret.png", "/etc/secret.png", "..\\\\secret.png", ""):
        sidecar.write_text(sidecar.read_text().replace("1-0-aa.png", name))
        assert folder.load(tmp_path / "a.jpg") == PhotoRecord()
        assert [notice.code for notice in folder.take_notices()] == [ErrorCode.SIDECAR_DAMAGED]
        folder.save(tmp_path / "a.jpg", PhotoRecord(faces=(FACE,), next_face=2))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('"candidates": 1,', '"candidates": 2147483648,'),
        ('"strength": 1.0', '"strength": -1'),
        ('"strength": 1.0', '"strength": 1e300'),
        ('"blend": 1.0', '"blend": 2'),
        ('"score": 0.9', '"score": "0.9"'),
        ('"wanted": true', '"wanted": "false"'),
        ('"next_face": 2', '"next_face": 1'),
        ('"seed": 7', '"seed": 7.5'),
        ('"mask": false', '"mask": 0'),
        ('"stages": {}', '"stages": {"levels": 7}'),
        ('"stages": {}', '"stages": []'),
    ],
)
def test_a_sidecar_with_a_value_that_cannot_be_is_set_aside(tmp_path, was, becomes):
    folder = SidecarFolder(tmp_path)
    folder.save(tmp_path / "a.jpg", PhotoRecord(faces=(FACE,), next_face=2))
    sidecar = tmp_path / ".pgdiff" / "a.jpg.json"
    changed = sidecar.read_text().replace(was, becomes)
    assert changed != sidecar.read_text()
    sidecar.write_text(changed)
    assert folder.load(tmp_path / "a.jpg") == PhotoRecord()
    assert [notice.code for notice in folder.take_notices()] == [ErrorCode.SIDECAR_DAMAGED]
    assert sidecar.with_name("a.jpg.json.damaged").read_text() == changed


def test_what_was_reported_before_anybody_listened_is_said_once():
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("{")
    load_settings()
    load_settings()
    said = []
    damaged_records.listen(said.append)
    damaged_records.listen(None)
    damaged_records.listen(said.append)
    assert [one.code for one in said] == [ErrorCode.RECORD_DAMAGED]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 40 + "]" * 40,
        "9" * 100_000,
        "-1e400",
        "NaN",
        "[Infinity]",
        '{"later": -Infinity}',
    ],
)
def test_json_that_takes_stack_or_time_or_holds_no_numbers_is_refused(text):
    with pytest.raises((ValueError, RecursionError)):
        parsed(text)


def test_the_command_line_names_a_damaged_record_and_goes_on(capsys):
    from pgdiff_desktop.cli import main

    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"memory_limit_mb": Infinity}')
    assert main(["models", "list", "--json"]) == 0
    out, err = capsys.readouterr()
    assert isinstance(json.loads(out), list)
    assert (
        f"pgdiff-desktop: {settings_file()}: it is damaged and was set aside as settings.json.damaged." in err
    )
    assert err.count("\n") == 1


CHANGING = """
import sys
from pgdiff_desktop.settings import accept_licence, record_sha256
from pgdiff_desktop.runtimes.remembered import remember
name = sys.argv[1]
sys.stdin.read(1)
for number in range(15):
    record_sha256(f"{name} {number}", "ab")
    accept_licence(f"{name} {number}")
    remember("speeds", f"{name} {number}", number)
"""


def test_programs_that_change_records_at_once_lose_nothing_of_each_other():
    names = ("window", "download", "import")
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", CHANGING, name], stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for name in names
    ]
    # All of them begin when all of them are loaded.
    for one in programs:
        one.stdin.write(b"\n")
        one.stdin.flush()
    for one in programs:
        _, errors = one.communicate()
        assert one.returncode == 0, errors.decode()
    expected = {f"{name} {number}" for name in names for number in range(15)}
    settings = load_settings()
    assert set(settings.recorded_sha256) == settings.accepted_licences == expected
    assert set(json.loads((application_folders().cache / "speeds.json").read_text())) == expected
    # Beside the records lie their locks, and nothing else.
    for folder, name in ((application_folders().config, "settings"), (application_folders().cache, "speeds")):
        assert sorted(one.name for one in folder.iterdir()) == [f".{name}.json.lock", f"{name}.json"]


def test_a_record_that_another_program_holds_on_to_is_not_waited_for_without_end(monkeypatch):
    code = (
        "import sys\nfrom pathlib import Path\nfrom pgdiff_desktop.saving.record_locks import locked\n"
        "with locked(Path(sys.argv[1])):\n    print(flush=True)\n    sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(settings_file())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        monkeypatch.setattr(record_locks, "_PATIENCE_SECONDS", 0.0)
        with pytest.raises(OutputNotWritable, match="record-busy"):
            update_settings(theme="dark")
        other.stdin.close()
    assert update_settings(theme="dark").theme == "dark"
