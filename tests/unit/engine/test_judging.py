"""Whether a face is still the person: what is compared with what, and what comes of it."""

import json

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.identity import Against, KnownFace, KnownPairs, Likeness, WhyUnknown
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.restoring.judging import Judging, album_pairs, judged_face
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.errors import IdentityLost, PhotoNotFound
from pgdiff_desktop.faces.aligned_face import whole_photo_as_face
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.identity.detail import at_detail
from pgdiff_desktop.identity.grouping import SeenFace
from tests.judges import SIZE, CornerJudge, person
from tests.requests import face_to_restore, restoration


def eight_bits(picture):
    return np.round(picture * 255).astype(np.uint8)


def aligned(picture, damage=None):
    return whole_photo_as_face("face.png", eight_bits(picture), None, damage, SIZE)


def saved(picture, path):
    Image.fromarray(eight_bits(picture)).save(path)
    return path


def judging(judge=None, pairs=None):
    return Judging(judge or CornerJudge(), OtherFaces(lambda photo: ()), pairs)


def test_what_the_photo_shows_is_the_person():
    verdict = judging().of_candidate(1, aligned(person(0)), person(0), ())

    assert (verdict.likeness, verdict.against) == (Likeness.ALIKE, Against.PHOTO)
    assert 0.5 < verdict.low < verdict.chance < 1


def test_what_the_photo_contradicts_is_somebody_else():
    verdict = judging().of_candidate(1, aligned(person(0)), person(3), ())

    assert verdict.is_refused
    assert verdict.high < 0.5


def test_candidate_and_photo_are_compared_at_the_photos_own_detail():
    judge = CornerJudge()

    judging(judge).of_candidate(1, aligned(at_detail(person(0), 41)), person(0), ())

    candidate, photo = judge.seen[-2:]
    assert np.abs(candidate - photo).mean() < 0.5 * np.abs(person(0) - photo).mean()


def test_what_is_damaged_says_nothing_for_or_against():
    damage = np.zeros((SIZE, SIZE), bool)
    damage[: SIZE // 2, : SIZE // 2] = True
    bright = person(0)
    scratched = np.where(damage[..., None], np.float32(0), bright)

    verdict = judging().of_candidate(1, aligned(scratched, damage), bright, ())

    assert verdict.likeness is Likeness.ALIKE


def test_a_reference_is_what_a_candidate_is_judged_by(tmp_path):
    reference = saved(person(0, seed=5), tmp_path / "reference.png")

    verdict = judging().of_candidate(1, aligned(person(0)), person(0), (reference,))

    assert (verdict.likeness, verdict.against) == (Likeness.ALIKE, Against.REFERENCES)


def test_a_reference_of_somebody_else_is_questioned_and_judges_nothing(tmp_path):
    stranger = saved(person(3), tmp_path / "stranger.png")
    face, run = aligned(person(0)), judging()

    assert run.of_reference(1, face, stranger).is_refused
    # A candidate that has become like the stranger is not the better for it.
    assert run.of_candidate(1, face, person(3), (stranger,)).is_refused
    assert run.of_candidate(1, face, person(0), (stranger,)).against is Against.PHOTO


def test_other_photos_of_the_album_judge_where_there_is_no_reference():
    judge = CornerJudge()
    embedding = tuple(judge.embeddings([person(0, seed=7)])[0])
    known = KnownFace(judge.sha256, embedding, 128.0)
    of_another_judge = KnownFace("f" * 64, embedding, 128.0)

    one = judging(judge).of_candidate(1, aligned(person(0)), person(0), (), (known,))
    other = judging(judge).of_candidate(1, aligned(person(0)), person(0), (), (of_another_judge,))

    assert (one.likeness, one.against) == (Likeness.ALIKE, Against.ALBUM)
    assert other.against is Against.PHOTO


def test_a_face_of_somebody_else_that_was_taken_for_the_persons_judges_nothing():
    judge = CornerJudge()
    known = [KnownFace(judge.sha256, tuple(judge.embeddings([person(3)])[0]), 128.0)]
    alone = judging(judge).of_candidate(1, aligned(person(0)), person(0), (), known)
    known.append(KnownFace(judge.sha256, tuple(judge.embeddings([person(0, seed=7)])[0]), 128.0))
    beside = judging(judge).of_candidate(1, aligned(person(0)), person(0), (), known)

    assert (alone.likeness, alone.against) == (Likeness.ALIKE, Against.PHOTO)
    assert (beside.likeness, beside.against) == (Likeness.ALIKE, Against.ALBUM)


def test_an_albums_faces_calibrate_where_it_is_known_who_they_are():
    judge = CornerJudge()
    pictures = [person(0), person(0, seed=1), person(1), person(2)]
    told = (("1", "Ann"), ("2", "Ann"), ("2", ""), ("3", ""))
    faces = [SeenFace(np.eye(4)[number], photo, name) for number, (photo, name) in enumerate(told)]
    judged = [judged_face(judge, one, 256.0) for one in pictures]
    pairs = album_pairs(faces, judged, judge.sha256, 0.5).pairs

    # Of two without a name only those of one photo are known to be two people.
    assert sorted(is_same for _, _, is_same in pairs) == [False, True]
    assert {detail for _, detail, _ in pairs} == {56.0}
    assert next(cosine for cosine, _, is_same in pairs if is_same) > 0.9


def test_of_a_page_on_which_somebody_is_twice_nothing_is_learned():
    judge = CornerJudge()
    judged = [judged_face(judge, person(0), 256.0)] * 2

    def learned(name):
        return album_pairs([SeenFace(np.eye(4)[0], "page", name)] * 2, judged, judge.sha256, 0.5).pairs

    assert learned("") == ()
    assert len(learned("Ann")) == 1


def test_of_children_and_tiny_faces_of_an_album_nothing_is_learned():
    judge, children = CornerJudge(), CornerJudge(children=True)

    assert judged_face(children, person(0), 256.0) is None
    assert judged_face(judge, person(0), 14.0) is None
    assert judged_face(judge, person(0), 40.0).detail == 40.0
    faces = [SeenFace(np.ones(4), photo, "Ann") for photo in ("1", "2")]
    tiny = [judged_face(judge, person(0), 40.0)] * 2
    assert album_pairs(faces, tiny, judge.sha256, 0.5).pairs == ()


def test_nobody_can_tell_of_a_tiny_face_or_a_child():
    tiny = judging().of_candidate(1, aligned(at_detail(person(0), 14)), person(3), ())
    child = judging(CornerJudge(children=True)).of_candidate(1, aligned(person(0)), person(3), ())

    assert (tiny.likeness, tiny.why_unknown) == (Likeness.UNKNOWN, WhyUnknown.SMALL)
    assert (child.likeness, child.why_unknown) == (Likeness.UNKNOWN, WhyUnknown.CHILD)
    assert not tiny.is_refused
    assert not child.is_refused


def test_the_albums_own_pairs_move_the_chance():
    judge = CornerJudge()
    alike = tuple((0.55, 128.0, False) for _ in range(150))
    face, candidate = aligned(person(0)), (person(0) + person(1)) / 2
    plain = judging(judge).of_candidate(1, face, candidate, ())
    moved = judging(judge, KnownPairs(judge.sha256, alike)).of_candidate(1, face, candidate, ())
    of_another = judging(judge, KnownPairs("f" * 64, alike)).of_candidate(1, face, candidate, ())

    assert moved.chance < plain.chance
    assert of_another.chance == plain.chance


# Through the engine


@pytest.fixture
def judge(monkeypatch):
    judge = CornerJudge()
    monkeypatch.setattr(LoadedModels, "judge", lambda self: judge)
    return judge


@pytest.fixture
def refusing(judge, monkeypatch):
    """`refuse(seeds)`: candidates of these seeds have become somebody else, whatever they look like."""
    refused = set()
    judged = Judging.of_candidate
    verdicts = []

    def of_candidate(self, face_id, aligned, picture, references, known=()):
        picture = person(3, size=len(picture)) if len(verdicts) in refused else aligned.picture
        verdicts.append(judged(self, face_id, aligned, picture, references, known))
        return verdicts[-1]

    monkeypatch.setattr(Judging, "of_candidate", of_candidate)
    return refused.update


@pytest.fixture
def portrait(tmp_path):
    return saved(person(0), tmp_path / "portrait.png")


def restore(engine, photo, seen=None, **wishes):
    request = restoration(photo, photo.with_name("result.png"), models="starter", aligned=True, **wishes)
    return engine.restore(request, CancelToken(), (seen if seen is not None else []).append)


def test_a_result_says_whether_it_is_still_the_person(fake_engine, portrait, refusing):
    result = restore(fake_engine, portrait)

    assert result.faces[0].verdict.likeness is Likeness.ALIKE
    assert "alike" in dict(result.as_json([])["faces"][0]["identity"]).values()
    assert not [one for one in result.notices if one.kind is NoticeKind.BECAME_OTHER]


def test_somebody_else_is_said_and_written_nevertheless(fake_engine, portrait, refusing):
    refusing({0})

    result = restore(fake_engine, portrait)

    assert result.output.is_file()
    assert [one.face_ids for one in result.notices if one.kind is NoticeKind.BECAME_OTHER] == [(1,)]


def test_where_identity_is_required_nothing_else_is_written(fake_engine, portrait, refusing):
    refusing({0})

    with pytest.raises(IdentityLost, match="identity-lost"):
        restore(fake_engine, portrait, require_identity=True)

    assert not portrait.with_name("result.png").exists()


def test_where_identity_is_required_the_other_candidates_are_written(fake_engine, portrait, refusing):
    refusing({0})

    result = restore(fake_engine, portrait, require_identity=True, candidates=2)

    assert [candidate.output.name for candidate in result.candidates] == ["result.2.png"]
    assert not portrait.with_name("result.1.png").exists()
    assert [one.parameters for one in result.notices if one.kind is NoticeKind.NOT_WRITTEN]
    # What is said of the faces is said of what was written.
    assert (result.faces[0].seed, result.faces[0].verdict.likeness) == (1, Likeness.ALIKE)


def test_a_questionable_reference_is_said_before_the_work(fake_engine, portrait, judge, tmp_path):
    seen = []
    stranger = saved(person(3), tmp_path / "stranger.png")

    restore(fake_engine, portrait, seen, recipe="reference", references=(stranger,))

    said = [number for number, progress in enumerate(seen) if progress.notice is not None]
    sampled = [number for number, progress in enumerate(seen) if progress.step]
    assert seen[said[0]].notice.kind is NoticeKind.REFERENCE_QUESTIONED
    assert said[0] < sampled[0]


def test_a_reference_that_is_gone_fails_its_own_faces_only_where_references_are_judged(
    fake_engine, portrait, judge
):
    gone = portrait.with_name("gone.png")
    face = Face((60, 60, 130, 130), tuple(map(tuple, template_for(SIZE))), 1.0)
    faces = (
        face_to_restore(1, face, recipe="reference", references=(gone,)),
        face_to_restore(2, face),
    )
    request = SampleRequest(portrait, faces=faces, folder=portrait.with_name("candidates"), models="starter")
    reported = []

    with pytest.raises(PhotoNotFound, match=r"gone\.png"):
        fake_engine.sample_faces(request, CancelToken(), on_candidate=reported.append)

    assert [one.face_id for one in reported] == [2]


def test_the_command_line_fails_where_identity_is_required(fake_engine, portrait, refusing, capsys):
    refusing({0, 1})
    output = portrait.with_name("out.png")
    words = ["restore", str(portrait), "-o", str(output), "--aligned", "--sharp-faces", "--models", "starter"]

    assert main([*words, "--require-identity", "--json"]) == 1
    failed = json.loads(capsys.readouterr().out)[0]["error"]
    assert failed["kind"] == "identity-lost"
    assert "--reference" in failed["remedy"]
    assert not output.exists()
    assert main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["faces"][0]["identity"]["likeness"] == "other"


# Restraint


def test_a_sharp_face_is_left_as_it_is(fake_engine, portrait):
    result = restore(fake_engine, portrait, spares_sharp=True)

    assert result.changed_fraction == 0
    assert [one.kind for one in result.notices if one.kind is NoticeKind.SHARP_ALREADY]


@pytest.mark.parametrize("recipe", ["restore", "colorize"])
def test_a_blurred_face_and_one_that_wants_colours_are_not(fake_engine, portrait, recipe):
    if recipe == "restore":
        saved(at_detail(person(0), 41), portrait)

    result = restore(fake_engine, portrait, recipe=recipe, spares_sharp=True)

    assert result.changed_fraction > 0.5


def test_the_command_line_spares_sharp_faces_unless_they_are_named(fake_engine, portrait, capsys):
    output = portrait.with_name("out.png")
    words = ["restore", str(portrait), "-o", str(output), "--models", "starter", "--json"]

    def changed(*more):
        assert main([*words, *more]) == 0
        return json.loads(capsys.readouterr().out)[0]["changed_fraction"]

    assert changed("--aligned") == 0
    assert changed("--aligned", "--sharp-faces") > 0.5
    assert changed("--faces", "1") > 0
