"""Exports: no original and no foreign file is ever touched, and one bad photo spoils nothing."""

from __future__ import annotations

import io
import os
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.restoring import composing as restoring_composing
from pgdiff_desktop.errors import DiskFull, ErrorCode, Failure
from pgdiff_desktop.photos.credentials.manifest_place import manifest_span
from pgdiff_desktop.photos.credentials.reading import read_manifest
from pgdiff_desktop.photos.credentials.signing import known_certificates
from pgdiff_desktop.workers.captions import CaptionPlace
from pgdiff_desktop.workers.export import (
    Composed,
    Exporter,
    ExportFormat,
    ExportOptions,
    ExportState,
    compose_photo,
)
from tests.results import BOX, hashes_of, make_photo, make_restored_photo, restored_record


@pytest.fixture
def album(tmp_path):
    folder = tmp_path / "album"
    folder.mkdir()
    return folder


@pytest.fixture
def target(tmp_path):
    return tmp_path / "restored"


@pytest.fixture
def export(qtbot):
    """Exports and gives the summary; `composer` takes the place of the product's."""
    made = []

    def run(photos, options, composer=None, **arguments):
        exporter = Exporter(composer=composer)
        made.append(exporter)
        with qtbot.waitSignal(exporter.finished) as ended:
            exporter.start(photos, options, **arguments)
        assert not exporter.running
        return ended.args[0]

    yield run
    for exporter in made:
        exporter.close()


def states(summary):
    return [one.state for one in summary.outcomes]


def test_what_was_chosen_is_written_and_everything_else_stays(export, album, target):
    photos = [make_restored_photo(album / name, seed) for seed, name in enumerate(("a.png", "b.tif"))]
    before = hashes_of(album)
    summary = export(photos, ExportOptions(target))
    assert states(summary) == [ExportState.WRITTEN] * 2
    assert hashes_of(album) == before
    for outcome in summary.outcomes:
        assert outcome.output == target / outcome.photo.name
        assert outcome.faces == 1
        with Image.open(outcome.photo) as scan, Image.open(outcome.output) as written:
            differs = (np.asarray(scan) != np.asarray(written)).any(axis=2)
        assert differs.mean() == pytest.approx(outcome.changed_fraction)
        assert 0.01 < differs.mean() < 0.6
        x, y, width, height = (int(value) for value in BOX)
        assert differs[y : y + height, x : x + width].any()
        assert not differs[:4].any()
    assert b"pgdiff-desktop" in (target / "a.png").read_bytes()


@pytest.mark.parametrize("replaces_results", [True, False])
def test_exporting_into_the_album_never_writes_over_a_scan(export, album, replaces_results):
    photo = make_restored_photo(album / "a.png")
    before = hashes_of(album)
    summary = export([photo], ExportOptions(album, replaces_results=replaces_results))
    after = hashes_of(album)
    assert {name: after[name] for name in before} == before
    if replaces_results:
        assert states(summary) == [ExportState.FAILED]
        assert summary.outcomes[0].failure.code is ErrorCode.OUTPUT_IS_PHOTO
        assert after == before
    else:
        assert summary.outcomes[0].output == album / "a (2).png"


def test_a_photo_of_the_album_that_is_a_result_itself_is_not_replaced(export, album, target):
    photo = make_restored_photo(album / "a.png")
    earlier = export([photo], ExportOptions(album, template="older")).outcomes[0].output
    before = earlier.read_bytes()
    options = ExportOptions(album, template="older", replaces_results=True)
    summary = export([photo], options, album=[photo, earlier])
    assert states(summary) == [ExportState.FAILED]
    assert earlier.read_bytes() == before


@pytest.mark.parametrize("replaces_results", [True, False])
def test_a_file_of_another_program_is_never_touched(export, album, target, replaces_results):
    photo = make_restored_photo(album / "a.png")
    foreign = make_photo(target / "a.png", seed=9)
    before = foreign.read_bytes()
    summary = export([photo], ExportOptions(target, replaces_results=replaces_results))
    assert foreign.read_bytes() == before
    if replaces_results:
        assert states(summary) == [ExportState.FAILED]
        assert summary.outcomes[0].failure.code is ErrorCode.OUTPUT_NO_RESULT
    else:
        assert summary.outcomes[0].output == target / "a (2).png"


def test_the_second_export_replaces_the_first_only_where_that_is_wanted(export, album, target):
    photo = make_restored_photo(album / "a.png")
    export([photo], ExportOptions(target))
    export([photo], ExportOptions(target))
    assert sorted(hashes_of(target)) == ["a (2).png", "a.png"]
    first = (target / "a.png").read_bytes()
    record = restored_record()
    half = record.with_face(replace(record.face(1), blend=0.5))
    summary = export([photo], ExportOptions(target, replaces_results=True), records={photo: half})
    assert summary.outcomes[0].output == target / "a.png"
    assert (target / "a.png").read_bytes() != first
    assert sorted(hashes_of(target)) == ["a (2).png", "a.png"]


def test_photos_of_one_name_do_not_overwrite_each_other(export, tmp_path, target):
    photos = [make_restored_photo(tmp_path / f"album {n}" / "a.png", seed=n) for n in range(3)]
    summary = export(photos, ExportOptions(target, replaces_results=True))
    assert [one.output.name for one in summary.outcomes] == ["a.png", "a (2).png", "a (3).png"]
    assert len(set(hashes_of(target).values())) == 3


def test_bad_photos_do_not_stop_the_others(export, album, target):
    photos = [make_restored_photo(album / f"{name}.png", seed=n) for n, name in enumerate("abcd")]
    (album / "b.png").write_bytes((album / "b.png").read_bytes()[:300])
    (album / "c.png").unlink()
    summary = export(photos, ExportOptions(target))
    written, failed = ExportState.WRITTEN, ExportState.FAILED
    assert states(summary) == [written, failed, failed, written]
    for outcome in summary.of_state(failed):
        assert outcome.photo.name in outcome.failure.subject
    assert sorted(hashes_of(target)) == ["a.png", "d.png"]


def test_a_bug_is_an_outcome_and_logged(export, album, target, caplog):
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]

    def stumble(gathered, output, options, token):
        if gathered.photo.name == "a.png":
            raise ZeroDivisionError("oh")
        return compose_photo(gathered, output, options, token)

    summary = export(photos, ExportOptions(target), stumble)
    assert states(summary) == [ExportState.FAILED, ExportState.WRITTEN]
    assert summary.outcomes[0].failure.parameters["kind"] == "ZeroDivisionError"
    assert "Traceback" in caplog.text


def test_a_full_disk_is_said_for_each_photo(export, album, target):
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]

    def full(gathered, output, options, token):
        raise DiskFull(output, ErrorCode.DISK_FULL)

    summary = export(photos, ExportOptions(target), full)
    assert [one.failure for one in summary.outcomes] == [
        Failure(str(target / name), ErrorCode.DISK_FULL) for name in ("a.png", "b.png")
    ]


def test_a_candidate_that_is_gone_is_an_error_and_not_an_unrestored_photo(export, album, target):
    photo = make_restored_photo(album / "a.png")
    candidates = SidecarFolder(album).candidates_folder(photo)
    for file in candidates.iterdir():
        file.unlink()
    summary = export([photo], ExportOptions(target), records={photo: restored_record()})
    assert states(summary) == [ExportState.FAILED]
    assert summary.outcomes[0].failure.code is ErrorCode.CANDIDATE_GONE
    assert not target.exists() or not hashes_of(target)


def test_photos_in_which_nothing_was_restored_are_left_out(export, album, target):
    untouched = make_photo(album / "untouched.png")
    photo = make_restored_photo(album / "a.png")
    record = restored_record()
    variants = (
        record.with_face(replace(record.face(1), wanted=False)),
        record.with_face(replace(record.face(1), chosen=None)),
        record.with_face(replace(record.face(1), blend=0.0)),
        PhotoRecord(),
    )
    assert states(export([untouched], ExportOptions(target))) == [ExportState.LEFT_OUT]
    for variant in variants:
        assert states(export([photo], ExportOptions(target), records={photo: variant})) == [
            ExportState.LEFT_OUT
        ]
    assert not target.exists()


def test_painted_damage_alone_is_worth_an_export(export, album, target):
    photo = make_photo(album / "a.png")
    folder = SidecarFolder(album)
    mask = np.zeros((96, 96), np.uint8)
    mask[40:50, 10:80] = 255
    folder.mask_path(photo).parent.mkdir(exist_ok=True)
    Image.fromarray(mask).save(folder.mask_path(photo))
    summary = export([photo], ExportOptions(target))
    assert states(summary) == [ExportState.WRITTEN]
    with Image.open(photo) as scan, Image.open(target / "a.png") as written:
        differs = (np.asarray(scan) != np.asarray(written)).any(axis=2)
    assert not differs[mask == 0].any()
    assert differs[mask > 0].mean() > 0.9


@pytest.mark.parametrize(
    ("wanted", "name", "kind"),
    [
        (ExportFormat.ORIGINAL, "a.png", "PNG"),
        (ExportFormat.JPEG, "a.jpg", "JPEG"),
        (ExportFormat.PNG, "a.png", "PNG"),
        (ExportFormat.TIFF, "a.tif", "TIFF"),
        (ExportFormat.WEBP, "a.webp", "WEBP"),
    ],
)
def test_the_format_is_the_chosen_one(export, album, target, wanted, name, kind):
    export([make_restored_photo(album / "a.png")], ExportOptions(target, format=wanted))
    with Image.open(target / name) as written:
        assert written.format == kind


def test_quality_and_depth_reach_the_file(export, album, target):
    photo = make_restored_photo(album / "a.png")
    for quality in (50, 100):
        export([photo], ExportOptions(target, ExportFormat.JPEG, quality=quality, template=f"q{quality}"))
    assert 2 * (target / "q50.jpg").stat().st_size < (target / "q100.jpg").stat().st_size

    deep = make_restored_photo(album / "deep.tif")
    import tifffile

    tifffile.imwrite(deep, np.random.default_rng(0).integers(0, 65535, (96, 96, 3), np.uint16))
    export([deep], ExportOptions(target, template="kept"))
    export([deep], ExportOptions(target, eight_bits=True, template="rounded"))
    assert tifffile.imread(target / "kept.tif").dtype == np.uint16
    assert tifffile.imread(target / "rounded.tif").dtype == np.uint8


@pytest.mark.parametrize("wanted", list(ExportFormat))
def test_a_chosen_size_is_the_longest_side_in_every_format(export, album, target, wanted):
    photo = make_restored_photo(album / "a.png")
    with Image.open(photo) as scan:
        scan.crop((0, 0, 96, 72)).save(photo, dpi=(300, 300))
    before = hashes_of(album)
    summary = export([photo], ExportOptions(target, wanted, longest_side=48))
    (outcome,) = summary.outcomes
    with Image.open(outcome.output) as written:
        assert written.size == (48, 36)
        # It prints as large as before.
        if "dpi" in written.info:
            assert written.info["dpi"][0] == pytest.approx(150, abs=1)
    # The share of the photo that was changed, not of the smaller file.
    assert 0.01 < outcome.changed_fraction < 0.6
    assert hashes_of(album) == before
    assert b"reduced" in outcome.output.read_bytes()
    larger = export([photo], ExportOptions(target, wanted, longest_side=4000, template="whole"))
    with Image.open(larger.outcomes[0].output) as written:
        assert written.size == (96, 72)


def test_sixteen_bits_outlive_a_smaller_size(export, album, target):
    import tifffile

    deep = make_restored_photo(album / "deep.tif")
    tifffile.imwrite(deep, np.full((96, 96, 3), 40_001, np.uint16))
    export([deep], ExportOptions(target, longest_side=32))
    pixels = tifffile.imread(target / "deep.tif")
    assert (pixels.shape, pixels.dtype) == ((32, 32, 3), np.uint16)
    assert pixels[0, 0, 0] == 40_001


def test_untouched_photos_go_along_byte_for_byte_with_their_xmp_files(export, album, target):
    untouched = make_photo(album / "untouched.png", seed=3)
    os.utime(untouched, (1_000_000_000, 1_000_000_000))
    beside = album / "untouched.png.xmp"
    beside.write_bytes(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    photo = make_restored_photo(album / "a.png")
    options = ExportOptions(target, copies_untouched=True, keep_dates=True)
    summary = export([photo, untouched], options)
    assert states(summary) == [ExportState.WRITTEN, ExportState.COPIED]
    assert (target / "untouched.png").read_bytes() == untouched.read_bytes()
    assert (target / "untouched.png").stat().st_mtime == 1_000_000_000
    assert (target / "untouched.png.xmp").read_bytes() == beside.read_bytes()
    # What is there already is not copied once more, and nothing is in its way.
    for replaces in (False, True):
        again = export([untouched], replace(options, replaces_results=replaces))
        assert again.outcomes[0].output == target / "untouched.png"
        assert again.outcomes[0].warnings == ()
    assert sorted(hashes_of(target)) == ["a.png", "untouched.png", "untouched.png.xmp"]


@pytest.mark.parametrize("replaces_results", [True, False])
def test_a_copy_never_takes_the_place_of_a_foreign_file(export, album, target, replaces_results):
    untouched = make_photo(album / "a.png")
    foreign = make_photo(target / "a.png", seed=9)
    before = foreign.read_bytes()
    options = ExportOptions(target, copies_untouched=True, replaces_results=replaces_results)
    summary = export([untouched], options)
    assert foreign.read_bytes() == before
    if replaces_results:
        assert summary.outcomes[0].failure.code is ErrorCode.OUTPUT_NO_RESULT
    else:
        assert (target / "a (2).png").read_bytes() == untouched.read_bytes()


@pytest.mark.parametrize("replaces_results", [True, False])
def test_an_untouched_photo_is_not_copied_beside_itself(export, album, replaces_results):
    untouched = make_photo(album / "a.png")
    options = ExportOptions(album, copies_untouched=True, replaces_results=replaces_results)
    assert states(export([untouched], options)) == [ExportState.LEFT_OUT]
    assert sorted(hashes_of(album)) == ["a.png"]


def test_a_photo_that_is_untouched_again_takes_the_place_of_its_result(export, album, target):
    photo = make_restored_photo(album / "a.png")
    options = ExportOptions(target, copies_untouched=True, replaces_results=True)
    export([photo], options)
    export([photo], options, records={photo: PhotoRecord()})
    assert (target / "a.png").read_bytes() == photo.read_bytes()


@pytest.mark.parametrize(
    "asked",
    [{"format": ExportFormat.JPEG}, {"longest_side": 40}, {"eight_bits": True}],
    ids=["format", "size", "depth"],
)
def test_an_untouched_photo_is_converted_where_a_conversion_is_chosen(export, album, target, asked):
    untouched = make_photo(album / "a.png")
    summary = export([untouched], ExportOptions(target, copies_untouched=True, **asked))
    (outcome,) = summary.outcomes
    assert outcome.state is ExportState.COPIED
    assert outcome.output.read_bytes() != untouched.read_bytes()
    with Image.open(outcome.output) as written:
        assert written.format == ("JPEG" if "format" in asked else "PNG")
        assert max(written.size) == asked.get("longest_side", 96)


def test_a_photo_that_vanished_is_no_copy(export, album, target):
    summary = export([album / "gone.png"], ExportOptions(target, copies_untouched=True))
    assert summary.outcomes[0].failure.code is ErrorCode.PHOTO_GONE
    assert not target.exists() or not hashes_of(target)


def painted(album, name):
    photo = make_photo(album / name)
    mask = np.zeros((96, 96), np.uint8)
    mask[40:50, 10:80] = 255
    path = SidecarFolder(album).mask_path(photo)
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(mask).save(path)
    return photo, mask


def test_damage_is_written_beside_the_result_under_its_name(export, album, target):
    photo, mask = painted(album, "a.png")
    options = ExportOptions(target, ExportFormat.JPEG, with_damage=True)
    (outcome,) = export([photo], options).outcomes
    assert outcome.damage == target / "a.damage.png"
    with Image.open(outcome.damage) as written:
        assert np.array_equal(np.asarray(written), mask)
    # The next export replaces it, or numbers both alike.
    (again,) = export([photo], replace(options, replaces_results=True)).outcomes
    assert again.damage == outcome.damage
    (numbered,) = export([photo], options).outcomes
    assert (numbered.output.name, numbered.damage.name) == ("a (2).jpg", "a (2).damage.png")
    (smaller,) = export([photo], replace(options, longest_side=48, template="small")).outcomes
    with Image.open(smaller.damage) as written:
        assert written.size == (48, 48)
        assert np.asarray(written)[22, 20] == 255
    assert export([photo], ExportOptions(target, template="b")).outcomes[0].damage is None


def test_what_was_invented_is_written_beside_the_result_when_asked_for(export, album, target):
    photo = make_restored_photo(album / "a.png")
    (plain,) = export([photo], ExportOptions(target)).outcomes
    assert plain.invented is None
    assert [path.name for path in target.iterdir()] == ["a.png"]
    options = ExportOptions(target, ExportFormat.JPEG, with_invented=True)
    (outcome,) = export([photo], options).outcomes
    assert outcome.invented == target / "a.invented.png"
    with Image.open(outcome.invented) as written, Image.open(photo) as scan:
        assert (written.mode, written.size) == ("L", scan.size)
        assert np.asarray(written).any()
        assert not np.asarray(written)[0].any()
    # The next export replaces it, or numbers both alike.
    (again,) = export([photo], replace(options, replaces_results=True)).outcomes
    assert again.invented == outcome.invented
    (numbered,) = export([photo], options).outcomes
    assert (numbered.output.name, numbered.invented.name) == ("a (2).jpg", "a (2).invented.png")
    (smaller,) = export([photo], replace(options, longest_side=48, template="small")).outcomes
    with Image.open(smaller.invented) as written:
        assert written.size == (48, 48)


def test_damage_that_cannot_be_written_costs_no_photo(export, album, target):
    photo, _ = painted(album, "a.png")
    foreign = make_photo(target / "a.damage.png", seed=4)
    before = foreign.read_bytes()
    options = ExportOptions(target, with_damage=True, replaces_results=True)
    (outcome,) = export([photo], options).outcomes
    assert outcome.state is ExportState.WRITTEN
    assert outcome.damage is None
    assert [warning.code for warning in outcome.warnings] == [ErrorCode.OUTPUT_NO_RESULT]
    assert foreign.read_bytes() == before


def test_dates_are_kept_on_request(export, album, target):
    photo = make_restored_photo(album / "a.png")
    os.utime(photo, (1_000_000_000, 1_000_000_000))
    export([photo], ExportOptions(target, keep_dates=True, template="kept"))
    export([photo], ExportOptions(target, template="fresh"))
    assert (target / "kept.png").stat().st_mtime == 1_000_000_000
    assert (target / "fresh.png").stat().st_mtime > 1_700_000_000


@pytest.mark.parametrize("replaces_results", [True, False])
def test_a_retouched_result_is_never_touched(export, album, target, replaces_results):
    photo = make_restored_photo(album / "a.png")
    first = export([photo], ExportOptions(target)).outcomes[0].output
    with first.open("ab") as file:
        file.write(b"retouched")
    before = first.read_bytes()
    summary = export([photo], ExportOptions(target, replaces_results=replaces_results))
    assert first.read_bytes() == before
    if replaces_results:
        assert summary.outcomes[0].failure.code is ErrorCode.OUTPUT_RETOUCHED
    else:
        assert summary.outcomes[0].output == target / "a (2).png"


@pytest.mark.parametrize("contents", [b"somebody's", b"a result: urn:pgdiff-desktop:restoration:1.0/"])
@pytest.mark.parametrize("late", [True, False])
def test_a_name_that_is_taken_meanwhile_gets_a_number(export, album, target, monkeypatch, contents, late):
    """Before the photo is composed, or when it is about to be written."""
    photo = make_restored_photo(album / "a.png")
    taken = target / "a.png"

    def take():
        if not taken.exists():
            target.mkdir(exist_ok=True)
            taken.write_bytes(contents)

    def composer(*arguments):
        take()
        return compose_photo(*arguments)

    def composing(*arguments, **options):
        take()
        return composed(*arguments, **options)

    if late:
        composed = restoring_composing.composed
        monkeypatch.setattr(restoring_composing, "composed", composing)
    summary = export([photo], ExportOptions(target), composer=None if late else composer)
    assert taken.read_bytes() == contents
    assert summary.outcomes[0].output == target / "a (2).png"
    assert summary.outcomes[0].output.is_file()


def test_nothing_is_written_over_what_a_later_photo_is_made_of(export, album, target):
    """The chosen face and the reference of the last photo lie where the first photo's result is to go."""
    photos = [make_restored_photo(album / f"{name}.png", seed) for seed, name in enumerate("ab")]
    earlier = export(photos[:1], ExportOptions(target)).outcomes[0].output
    before = earlier.read_bytes()
    record = restored_record()
    face = record.faces[0]
    settings = replace(face.settings, references=(earlier,))
    records = {photos[1]: record.with_face(replace(face, settings=settings))}
    options = ExportOptions(target, replaces_results=True)
    summary = export(photos, options, records=records)
    assert states(summary) == [ExportState.FAILED, ExportState.WRITTEN]
    assert summary.outcomes[0].failure.code is ErrorCode.OUTPUT_IS_PHOTO
    assert earlier.read_bytes() == before


def test_names_count_only_what_is_written(export, album, target):
    photos = [make_restored_photo(album / "a.png"), make_photo(album / "b.png")]
    photos.append(make_restored_photo(album / "c.png"))
    summary = export(photos, ExportOptions(target, template="{n} {name} {date}"))
    assert sorted(hashes_of(target)) == ["1 a undated.png", "2 c undated.png"]
    assert states(summary)[1] is ExportState.LEFT_OUT


def test_a_cancel_leaves_whole_files_only(qtbot, album, target):
    photos = [make_restored_photo(album / f"{name}.png") for name in "abc"]
    began, go_on = threading.Event(), threading.Event()

    def composer(gathered, output, options, token):
        if gathered.photo.name == "b.png":
            began.set()
            go_on.wait(30)
        return compose_photo(gathered, output, options, token)

    exporter = Exporter(composer=composer)
    with qtbot.waitSignal(exporter.finished) as ended:
        exporter.start(photos, ExportOptions(target))
        qtbot.waitUntil(began.is_set)
        exporter.cancel()
        go_on.set()
    summary = ended.args[0]
    assert summary.cancelled
    assert states(summary) == [ExportState.WRITTEN, ExportState.NOT_REACHED, ExportState.NOT_REACHED]
    # Nothing half written, and no temporary file.
    assert sorted(path.name for path in target.iterdir()) == ["a.png"]
    exporter.close()


def test_closing_waits_until_nothing_is_written_any_more(qtbot, album, target):
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]
    began = threading.Event()
    ended = []

    def composer(gathered, output, options, token):
        began.set()
        token._wish.wait(30)
        ended.append(gathered.photo)
        return Composed(output, 0.1)

    exporter = Exporter(composer=composer)
    exporter.start(photos, ExportOptions(target))
    qtbot.waitUntil(began.is_set)
    exporter.close()
    assert ended == photos[:1]


def test_there_is_one_export_at_a_time(qtbot, album, target):
    photo = make_restored_photo(album / "a.png")
    exporter = Exporter()
    with qtbot.waitSignal(exporter.finished):
        exporter.start([photo], ExportOptions(target))
        with pytest.raises(RuntimeError, match="under way"):
            exporter.start([photo], ExportOptions(target))
    exporter.close()


def test_a_folder_that_cannot_be_written_to_is_said_once_a_photo(export, album, tmp_path):
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    summary = export(photos, ExportOptions(blocked / "inside"))
    assert states(summary) == [ExportState.FAILED] * 2
    assert blocked.read_text() == "no folder"


def test_progress_counts_up_to_the_end(qtbot, album, target):
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]
    exporter = Exporter()
    seen = []
    exporter.progress.connect(partial(_remember, seen))
    with qtbot.waitSignal(exporter.finished):
        exporter.start(photos, ExportOptions(target))
    assert seen == [(0, 2, photos[0]), (1, 2, photos[1]), (2, 2, None)]
    exporter.close()


def _remember(seen: list, done: int, of: int, photo: Path | None) -> None:
    seen.append((done, of, photo))


def test_a_jpeg_whose_data_is_broken_is_exported_with_a_warning(album, target, export):
    rng = np.random.default_rng(2)
    photo = album / "damaged.jpg"
    Image.fromarray(rng.integers(0, 255, (200, 160, 3), np.uint8)).save(photo, quality=90)
    data = bytearray(photo.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 300] = bytes(rng.integers(1, 250, 300, np.uint8))
    photo.write_bytes(bytes(data))
    mask = np.zeros((200, 160), np.uint8)
    mask[20:30, 20:60] = 255
    encoded = io.BytesIO()
    Image.fromarray(mask).save(encoded, "PNG")
    folder = SidecarFolder(album)
    folder.save_mask(photo, encoded.getvalue())
    record = PhotoRecord(mask=True)
    folder.save(photo, record)
    (outcome,) = export([photo], ExportOptions(target)).outcomes
    assert outcome.state is ExportState.WRITTEN
    assert ErrorCode.PHOTO_BROKEN_BELOW in [warning.code for warning in outcome.warnings]
    assert outcome.stamp == record.result_stamp


def test_content_credentials_name_people_only_where_that_is_wanted(export, album, target, tmp_path):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    photo = make_restored_photo(album / "Anna Müller.png")
    named = restored_record()
    named = named.with_face(replace(named.face(1), name="Anna Müller"))
    signer = Credentials(tmp_path / "keys")
    for with_names, template in ((False, "without"), (True, "with")):
        options = ExportOptions(
            target,
            credentials=replace(signer, with_names=with_names),
            template=template,
            format=ExportFormat.JPEG,
            caption=CaptionPlace.STRIP,
            caption_template="{people}",
            longest_side=48,
        )
        (outcome,) = export([photo], options, records={photo: named}).outcomes
        found = read_manifest(outcome.output, known_certificates(signer.folder))
        assert found.is_valid
        assert found.is_known
        assert [one.region for one in found.actions][-1] == (14.0, 12.0, 20.0, 24.0), "half as large"
        with outcome.output.open("rb") as file:
            start, length = manifest_span(file)
            file.seek(start)
            assert ("Anna Müller".encode() in file.read(length)) is with_names


def test_a_key_that_cannot_be_used_is_said_before_a_photo_is_composed(export, album, target, tmp_path):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    photos = [make_restored_photo(album / f"{name}.png") for name in "ab"]
    composed = []
    missing = Credentials(tmp_path / "keys", tmp_path / "no.pem", tmp_path / "no-key.pem")
    options = ExportOptions(target, credentials=missing)
    summary = export(photos, options, composer=lambda *given: composed.append(given))
    assert states(summary) == [ExportState.FAILED] * 2
    assert {one.failure.code for one in summary.outcomes} == {ErrorCode.CREDENTIALS_UNREADABLE}
    assert composed == []
    assert not target.exists()
    # Where nothing is to be signed, nobody has to.
    untouched = make_photo(album / "c.png")
    summary = export([untouched], replace(options, copies_untouched=True))
    assert states(summary) == [ExportState.COPIED]
