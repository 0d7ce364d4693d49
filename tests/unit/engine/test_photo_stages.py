"""The stages of the whole photo: what each does, in which order, what is kept of it, and what is said."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.colour.lab import ab_of, lightness_of
from pgdiff_desktop.colour.photo_colours import PhotoColours
from pgdiff_desktop.colour.small_picture import small_picture
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.restoring.composing import before_and_after, changed_patches, compose
from pgdiff_desktop.engine.restoring.scan_parts import write_parts
from pgdiff_desktop.engine.restoring.stage_results import StageResults
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.errors import Cancelled, ErrorCode, ModelMissing, WrongUsage
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.scans.parts import ScanPart
from tests.fakes import old_photo
from tests.requests import changed, restoration
from tests.stage_networks import NoNetworks, source_photos

FACE = (70.0, 80.0, 90.0, 120.0)
OUTSIDE = np.s_[:20]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo(channels=1)[..., 0]).save(path, dpi=(300, 300))
    return path


class Brownish:
    """Sees brown everywhere, and counts how often it is asked."""

    can_colour = True
    used = ()

    def __init__(self):
        self.asked = 0

    def inpaint_large(self):
        return None

    def face_labels(self):
        return None

    def colours_of(self, pixels, icc_profile):
        self.asked += 1
        grey = small_picture(pixels, icc_profile).mean(axis=2, keepdims=True)
        return PhotoColours(
            lightness_of(grey.repeat(3, axis=2)), ab_of(grey + np.array([0.1, 0.0, -0.1], np.float32))
        )


@pytest.fixture
def colouriser(fake_engine, monkeypatch):
    entry = ModelEntry(
        "some-colouriser", "colouriser", "starter", "some-colouriser.bin", "MIT", {"kind": "none"}
    )
    fake_engine.catalog = fake_engine.registry.catalog = Catalog((*fake_engine.catalog.entries, entry))
    fake_engine.store.path_of(entry).write_bytes(b"stands for a model")
    seen = Brownish()
    monkeypatch.setattr(StageNetworks, "colours_of", lambda self, *given: seen.colours_of(*given))
    return seen


def restored(engine, photo, on_progress=lambda progress: None, token=None, **wishes):
    request = restoration(photo, photo.with_name("result.png"), boxes=(FACE,), **wishes)
    return engine.restore(request, token or CancelToken(), on_progress)


def kinds(result):
    return {notice.kind for notice in result.notices}


def pixels_of(path):
    return read_photo(path).pixels


def lightness(pixels):
    return lightness_of(pixels.astype(np.float32) / np.iinfo(pixels.dtype).max)


# What was not asked for


def test_a_photo_of_which_nothing_is_asked_is_not_even_copied(photo):
    prepared = source_photos().prepared(Composition(photo))
    assert prepared.filled is prepared.photo.pixels
    assert changed_patches(Composition(photo), source_photos()) == ()


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        (PhotoStages(levels=1.0), (False, False)),
        (PhotoStages(colour=True), (True, False)),
        (PhotoStages(denoise=1.0, by_network=1.0), (False, True)),
    ],
)
def test_of_both_pictures_it_is_said_what_was_invented_in_the_whole_photo(photo, stages, said, monkeypatch):
    photos = source_photos(Brownish())
    monkeypatch.setattr(photos, "prepared", partial(_without_network, photos.prepared))
    both = before_and_after(Composition(photo, stages=stages), photos, 200)
    assert both.before.shape == both.after.shape
    assert (both.is_coloured, both.by_network) == said


@pytest.mark.parametrize("network", [None, lambda pixels, damage: pixels])
def test_of_both_pictures_it_is_said_whether_a_network_filled_the_damage(photo, tmp_path, network):
    networks = NoNetworks()
    networks.inpaint_large = lambda: network
    mask = np.zeros((300, 240), np.uint8)
    mask[4:8, 4:20] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    composition = Composition(photo, tmp_path / "mask.png")
    both = before_and_after(composition, source_photos(networks), 200)
    assert both.is_filled_by_network is (network is not None)


def _without_network(prepared, composition, token=None):
    return prepared(replace(composition, stages=replace(composition.stages, by_network=0.0)), token)


@pytest.mark.parametrize(
    "stages",
    [
        PhotoStages(inverted=True),
        PhotoStages(levels=1.0),
        PhotoStages(denoise=1.0),
        PhotoStages(colour=True),
        PhotoStages(enlarge=2),
    ],
    ids=lambda stages: next(iter(stages.asked_for())),
)
def test_each_stage_can_be_asked_for_alone_and_is_written_down(photo, tmp_path, stages):
    photos = source_photos(Brownish())
    written = compose(Composition(photo, stages=stages), tmp_path / "out.png", photos)
    after = pixels_of(written.output)
    # Only detail counts as changed in an enlarged photo, and here is no network that would make any.
    assert (written.changed_fraction > 0) == (stages.enlarge == 1)
    assert len(after) == 300 * stages.enlarge
    name = next(iter(stages.asked_for()))
    assert f"{name}=" in written.output.read_bytes().decode("latin-1")
    if stages.enlarge == 1 and not stages.colour:
        patches = changed_patches(Composition(photo, stages=stages), photos)
        assert sum(part.shape[0] * part.shape[1] for _, _, part in patches) >= 300 * 240


def test_an_amount_of_nothing_changes_nothing(photo, tmp_path):
    written = compose(Composition(photo, stages=PhotoStages(levels=0.0)), tmp_path / "o.png", source_photos())
    assert np.array_equal(pixels_of(written.output), pixels_of(photo))


# Order, and what is kept


def test_only_what_follows_a_change_is_done_again(photo, monkeypatch):
    from pgdiff_desktop.engine.restoring import photo_staging

    done = []

    def counted(name):
        real = getattr(photo_staging, name)
        monkeypatch.setattr(
            photo_staging, name, lambda *given, **named: (done.append(name), real(*given, **named))[1]
        )

    for name in ("levelled", "denoised", "deblocked"):
        counted(name)
    networks = Brownish()
    photos = source_photos(networks)
    stages = PhotoStages(levels=0.5, denoise=0.5, deblock=0.5, colour=True)

    def prepared(**changes):
        done.clear()
        before = networks.asked
        found = photos.prepared(Composition(photo, stages=replace(stages, **changes)))
        return found, [*done, *["colours"] * (networks.asked - before)]

    first, all_of_it = prepared()
    assert all_of_it == ["levelled", "deblocked", "denoised", "colours"]
    assert prepared()[1] == []
    paler, again = prepared(saturation=0.5)
    assert again == []
    assert not np.array_equal(paler.filled, first.filled)
    assert prepared(denoise=0.4)[1] == ["denoised", "colours"]
    assert prepared(levels=0.4)[1] == ["levelled", "deblocked", "denoised", "colours"]


def test_results_that_do_not_fit_give_way_the_oldest_first():
    results, made = StageResults(100), []

    def get(name, size):
        return results.get(name, lambda: made.append(name) or name, lambda _: size)

    for name in ("a", "b"):
        get(name, 40)
    get("a", 40)
    get("c", 40)
    get("a", 40)
    assert made == ["a", "b", "c"]
    get("b", 40)
    assert made == ["a", "b", "c", "b"]
    get("too large", 101)
    get("too large", 101)
    assert made[-2:] == ["too large", "too large"]


def test_of_a_stage_that_changes_little_little_is_kept():
    results, made = StageResults(200_000), []
    before = np.zeros((700, 900, 3), np.uint8)

    def make():
        made.append(1)
        after = before.copy()
        after[650:690, 300:400] = 9
        return after

    first = results.changed_pixels("filled", before, make)
    again = results.changed_pixels("filled", before, make)
    assert len(made) == 1, "the whole picture would not have been kept"
    assert np.array_equal(first, again)
    assert not np.shares_memory(first, again)


def test_another_photo_does_not_take_the_results_of_the_one_before(photo, tmp_path):
    other = tmp_path / "other.png"
    Image.fromarray(np.full((300, 240), 90, np.uint8)).save(other)
    photos = source_photos()
    stages = PhotoStages(inverted=True)
    first = photos.prepared(Composition(photo, stages=stages)).filled
    second = photos.prepared(Composition(other, stages=stages)).filled
    assert np.array_equal(second, 255 - pixels_of(other))
    assert not np.array_equal(first, second)


# Colour


def test_the_photo_around_a_coloured_face_is_coloured_too(fake_engine, photo, colouriser):
    result = restored(fake_engine, photo, recipe="colorize")
    before, after = pixels_of(photo), pixels_of(result.output)
    assert (after[OUTSIDE][..., 0] > after[OUTSIDE][..., 2] + 20).all()
    # Of the photo's own lightness to within a level.
    levels = np.abs(lightness(after)[OUTSIDE] - lightness(np.repeat(before, 3, axis=2))[OUTSIDE])
    assert levels.max() < 0.4
    assert NoticeKind.PHOTO_COLOURED in kinds(result)
    assert result.stages == {"colour": "by the colouriser"}


def test_faces_only_leaves_the_rest_bit_for_bit(fake_engine, photo, colouriser):
    result = restored(fake_engine, photo, recipe="colorize", stages=PhotoStages(colour=False))
    before, after = pixels_of(photo), pixels_of(result.output)
    assert np.array_equal(after[OUTSIDE], np.repeat(before, 3, axis=2)[OUTSIDE])
    assert (after[..., 0] > after[..., 2] + 20).any()
    assert NoticeKind.ONLY_FACES_COLOURED in kinds(result)


@pytest.mark.parametrize("asked", [None, True])
def test_a_photo_with_colours_is_coloured_again_only_when_asked(fake_engine, tmp_path, colouriser, asked):
    photo = tmp_path / "colours.png"
    grey = old_photo().astype(int)
    # Green grass below a blue sky.
    tint = np.where(np.arange(300)[:, None, None] < 150, (-40, 0, 40), (-20, 30, -20))
    Image.fromarray(np.clip(grey + tint, 0, 255).astype(np.uint8)).save(photo)
    result = restored(fake_engine, photo, recipe="colorize", stages=PhotoStages(colour=asked))
    after = pixels_of(result.output)
    if asked:
        assert (after[OUTSIDE][..., 0] > after[OUTSIDE][..., 2]).all()
    else:
        assert np.array_equal(after[OUTSIDE], pixels_of(photo)[OUTSIDE])
        assert NoticeKind.IN_COLOURS_ALREADY in kinds(result)


def test_a_restored_face_takes_the_colours_of_a_photo_that_is_coloured(fake_engine, photo, colouriser):
    result = restored(fake_engine, photo, recipe="restore", steps=8, stages=PhotoStages(colour=True))
    after = pixels_of(result.output).astype(int)
    # No grey face in a brown photo.
    assert (after[110:170, 90:140, 0] > after[110:170, 90:140, 2] + 10).mean() > 0.95


def test_hints_say_which_colours(photo, tmp_path):
    hints = np.zeros((300, 240, 4), np.uint8)
    hints[40:60, 40:200] = (30, 160, 40, 255)
    path = tmp_path / "hints.png"
    Image.fromarray(hints).save(path)
    stages = PhotoStages(colour=True, hints=path)
    green = source_photos(Brownish()).prepared(Composition(photo, stages=stages)).filled.astype(int)
    assert (green[45:55, 60:180, 1] > green[45:55, 60:180, 0]).mean() > 0.95


def test_what_is_painted_is_said_and_not_in_which_file(fake_engine, photo, tmp_path, colouriser):
    """The window names it like the photo, whose name may be that of a person."""
    path = tmp_path / "Anna 1921.png.hints.png"
    Image.fromarray(np.zeros((300, 240, 4), np.uint8)).save(path)
    stages = PhotoStages(colour=True, hints=path)
    result = restored(fake_engine, photo, recipe="restore", steps=8, stages=stages)
    assert result.stages == {"colour": "by the colouriser", "hints": "painted"}
    assert b"Anna" not in result.output.read_bytes()


# Damage, size, parts


def test_an_enlarged_photo_keeps_its_size_on_paper_and_its_faces(fake_engine, photo):
    result = restored(fake_engine, photo, steps=8, stages=PhotoStages(enlarge=2))
    with Image.open(result.output) as picture:
        assert picture.size == (480, 600)
        assert picture.info["dpi"] == pytest.approx((600, 600), abs=1)
    assert result.faces[0].face.box == FACE
    after = pixels_of(result.output).astype(int)
    plain = np.asarray(Image.open(photo).resize((480, 600), Image.Resampling.BICUBIC)).astype(int)
    away = np.abs(after[..., 0] - plain)
    # The face lies where it lay, twice as large.
    assert away[220:340, 180:280].mean() > 5 * away[:40].mean()


def test_a_part_of_a_scan_is_the_photo(fake_engine, tmp_path):
    scan = tmp_path / "scan.png"
    page = np.full((500, 600), 255, np.uint8)
    page[100:400, 200:440] = old_photo(channels=1)[..., 0]
    Image.fromarray(page).save(scan)
    result = restored(fake_engine, scan, steps=8, part=ScanPart.parse("200,100,240,300"))
    after = pixels_of(result.output)
    assert after.shape[:2] == (300, 240)
    assert np.array_equal(after[OUTSIDE], page[100:400, 200:440, None][OUTSIDE])
    assert "part=200,100,240,300" in result.output.read_bytes().decode("latin-1")


def test_sizes_in_exif_are_those_of_what_is_written(fake_engine, tmp_path):
    source = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif.get_ifd(0x8769).update({0xA002: 240, 0xA003: 300, 0x9214: (200, 150, 10, 10)})
    Image.fromarray(old_photo()).resize((240, 300)).save(source, exif=exif, quality=95)
    larger = restored(fake_engine, source, steps=8, stages=PhotoStages(enlarge=2), faces=())
    (part,) = write_parts(source, [ScanPart.parse("0,0,100,90")], tmp_path).files
    for path, size in ((larger.output, (480, 600)), (part, (100, 90))):
        with Image.open(path) as picture:
            directory = picture.getexif().get_ifd(0x8769)
        assert (directory[0xA002], directory[0xA003]) == picture.size == size
        # What lay outside of the part is not said to be its subject.
        assert (0x9214 in directory) == (path == larger.output)


def test_parts_are_written_beside_what_is_there(tmp_path):
    scan = tmp_path / "page.png"
    page = np.random.default_rng(1).integers(0, 255, (90, 120, 3), np.uint8)
    Image.fromarray(page).save(scan, dpi=(300, 300))
    taken = tmp_path / "page.1.png"
    taken.write_bytes(b"somebody's")
    parts = [ScanPart.parse("0,0,50,90"), ScanPart.parse("60,0,50,90")]
    written = write_parts(scan, parts, tmp_path).files
    assert [path.name for path in written] == ["page.2.png", "page.3.png"]
    assert taken.read_bytes() == b"somebody's"
    assert np.array_equal(pixels_of(written[1]), page[:90, 60:110])
    assert read_photo(written[0]).metadata.dpi == pytest.approx((300, 300), abs=1)
    assert b"part=0,0,50,90" in written[0].read_bytes()


# Without faces


def test_a_photo_without_faces_is_worked_on_where_that_is_asked_for(fake_engine, photo):
    fake_engine.found = ()
    result = fake_engine.restore(
        restoration(photo, photo.with_name("r.png"), stages=PhotoStages(levels=1.0)), CancelToken()
    )
    assert NoticeKind.NO_FACE in kinds(result)
    assert result.faces == ()
    assert result.changed_fraction > 0.5


def test_no_faces_and_nothing_else_is_refused_before_any_work(fake_engine, photo):
    request = restoration(photo, photo.with_name("r.png"), faces=())
    with pytest.raises(WrongUsage) as refused:
        fake_engine.restore(request, CancelToken())
    assert refused.value.failure.code is ErrorCode.NOTHING_TO_DO
    assert not photo.with_name("r.png").exists()


def test_the_clean_up_network_is_missed_before_any_work(fake_engine, photo):
    seen = []
    with pytest.raises(ModelMissing, match="realesr"):
        restored(fake_engine, photo, seen.append, stages=PhotoStages(by_network=1.0))
    assert {progress.phase for progress in seen} == {Phase.READING}


@pytest.mark.parametrize("phase", [Phase.FILLING, Phase.CLEANING, Phase.COLOURING])
def test_a_stage_that_is_cancelled_leaves_nothing(fake_engine, photo, colouriser, phase):
    mask = np.zeros((300, 240), np.uint8)
    mask[40:44, 40:200] = 255
    Image.fromarray(mask).save(photo.with_name("mask.png"))
    token = CancelToken()
    files = sorted(photo.parent.iterdir())

    def cancel_at(progress):
        if progress.phase is phase:
            token.cancel()

    with pytest.raises(Cancelled):
        restored(
            fake_engine, photo, cancel_at, token, mask=photo.with_name("mask.png"),
            stages=PhotoStages(denoise=0.5, colour=True),
        )  # fmt: skip
    assert sorted(photo.parent.iterdir()) == files


# The record


def test_a_record_makes_the_same_stages_again():
    stages = PhotoStages(True, 0.5, 0.1, 0.2, 0.3, 0.4, 2, 0.9, False, 1.5)
    assert PhotoStages.from_asked_for(stages.asked_for()) == stages
    assert AS_IT_IS.asked_for() == {}
    with pytest.raises(ValueError, match="sharpen"):
        PhotoStages.from_asked_for({"sharpen": 1})


@pytest.mark.parametrize(
    "wrong", [{"levels": 1.5}, {"saturation": -1}, {"enlarge": 3}, {"match": float("nan")}]
)
def test_amounts_that_cannot_be_are_refused(photo, wrong):
    request = changed(restoration(photo, photo.with_name("r.png")), stages=PhotoStages(**wrong))
    with pytest.raises(WrongUsage, match=str(next(iter(wrong)))):
        request.check()


def test_the_command_line_asks_for_stages_by_name():
    from pgdiff_desktop.cli.parser import build_parser
    from pgdiff_desktop.cli.photo_stages import detects_damage, parts_of, stages_of

    def asked(*options):
        return build_parser().parse_args(["restore", "a.png", "-o", "b.png", *options])

    assert stages_of(asked()) == AS_IT_IS
    assert stages_of(asked("--photo", "invert,levels", "--levels", "0.4")) == PhotoStages(True, 0.4)
    assert stages_of(asked("--recipe", "clean-up")).denoise > 0
    assert stages_of(asked("--photo", "colour")).colour is True
    assert stages_of(asked("--colour", "faces", "--photo", "colour")).colour is False
    assert stages_of(asked("--enlarge", "2")).by_network == 1.0
    assert detects_damage(asked("--photo", "damage"))
    assert not detects_damage(asked("--photo", "damage", "--mask", "m.png"))
    with pytest.raises(WrongUsage, match="varnish"):
        asked("--photo", "varnish")

    two = (ScanPart.parse("0,0,5,5"), ScanPart.parse("6,0,5,5"))
    engine = SimpleNamespace(
        proposed_parts=lambda photo, page: two, proposed_border=lambda photo, page: two[0]
    )
    found = list(parts_of(asked("--photo", "split"), engine, None, asked().photos[0].with_name("b.png")))
    assert [(part, path.name) for part, path in found] == [(two[0], "b.1.png"), (two[1], "b.2.png")]
    cropped = list(parts_of(asked("--photo", "crop"), engine, None, asked().photos[0]))
    assert cropped[0][0] == two[0]
