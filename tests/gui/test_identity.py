"""Who is on a face: what the window chooses, says and leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QPointF

from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.faces.condition import FaceCondition
from pgdiff_desktop.gui.damage import Brush
from tests.gui.fake_door import STRANGER
from tests.waiting import PATIENCE, all_is_delivered

SHARP = FaceCondition(detail=256, size=256, pixels=200)
BLURRED = FaceCondition(detail=41, size=256, pixels=200)


def face(app):
    return app.photos.record.faces[0]


def card(app):
    return app.window.faces.cards[0]


def restored(app, qtbot, count):
    wanted = len(face(app).candidates) + count
    settings = replace(face(app).settings, candidates=count)
    app.restoring.restore_faces(app.photos.photo, [replace(face(app), settings=settings)])
    qtbot.waitUntil(lambda: len(face(app).candidates) == wanted, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)


def test_somebody_else_is_never_chosen_by_itself(opened, door, qtbot):
    door.stranger_seeds = {0}

    restored(opened, qtbot, 2)

    assert face(opened).candidates[0].verdict == STRANGER
    assert face(opened).chosen == face(opened).candidates[1].file
    assert "4 of 100" in card(opened).body.strip.cells[1].words
    assert not card(opened).body.refused.isVisible()


def test_where_all_became_somebody_else_the_original_stays_and_the_card_says_so(opened, door, qtbot):
    door.stranger_seeds = {0, 1}

    restored(opened, qtbot, 2)

    assert face(opened).chosen is None
    assert card(opened).body.refused.isVisibleTo(card(opened))
    assert "reference" in card(opened).body.refused.text()
    # By hand it can be chosen nevertheless.
    card(opened).choose_candidate(1)
    assert face(opened).chosen == face(opened).candidates[0].file


def test_the_next_run_is_chosen_where_the_first_had_nobody(opened, door, qtbot):
    door.stranger_seeds = {0}
    restored(opened, qtbot, 1)
    assert face(opened).chosen is None

    restored(opened, qtbot, 1)

    assert face(opened).chosen == face(opened).candidates[1].file


def test_a_reference_of_somebody_else_is_questioned_as_soon_as_it_is_picked(opened, door, qtbot, tmp_path):
    paths = [tmp_path / name for name in ("anna.png", "stranger.png")]
    for path in paths:
        Image.new("RGB", (64, 64), "gray").save(path)
    door.strangers = {"stranger.png"}

    settings = SamplingSettings(recipe="reference", references=tuple(paths))
    opened.window.faces.settings_changed.emit(face(opened).id, settings)

    chips = card(opened).body.form.references.chips
    qtbot.waitUntil(lambda: "somebody else" in chips[1].accessibleName(), timeout=PATIENCE)
    assert "somebody else" not in chips[0].accessibleName()


@pytest.mark.parametrize(("condition", "is_left"), [(SHARP, True), (BLURRED, False)])
def test_restoring_all_leaves_sharp_faces_alone_and_says_so(opened, door, qtbot, condition, is_left):
    door.conditions = (condition,)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: face(opened).condition == condition, timeout=PATIENCE)

    opened.restoring.restore_photo(opened.photos.photo)

    if is_left:
        assert not opened.queue.has_work
        assert any("sharp" in str(notice) for notice in opened.window.notices.notices)
        # Its own button is another wish.
        opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: len(face(opened).candidates) == 1, timeout=PATIENCE)


DAMAGED = FaceCondition(detail=256, size=256, damaged=0.1, lost_eyes=2, pixels=200)


def test_what_suits_a_face_is_suggested_until_something_else_is_picked(opened, door, qtbot):
    door.conditions = (DAMAGED,)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: face(opened).condition == DAMAGED, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.window.faces.cards), timeout=PATIENCE)
    body = card(opened).body
    assert body.suggestion.isVisibleTo(body)

    body.suggestion.click()

    assert face(opened).settings.recipe == "inpaint"
    assert not body.suggestion.isVisibleTo(body)


def test_painted_damage_is_measured_of_faces_that_are_known(opened, door, qtbot):
    door.conditions = (SHARP,)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: face(opened).condition == SHARP, timeout=PATIENCE)
    door.conditions = (DAMAGED,)

    layer = opened.photos.layers.mask
    assert layer.begin_stroke(QPointF(60, 60), Brush(12, 1.0))
    layer.end_stroke()

    qtbot.waitUntil(lambda: face(opened).condition == DAMAGED, timeout=PATIENCE)


def test_a_reference_of_no_use_is_not_looked_at_again_with_every_change(opened, door, qtbot, tmp_path):
    useless = tmp_path / "useless.png"
    Image.new("RGB", (64, 64), "gray").save(useless)
    door.useless = {useless.name}
    settings = SamplingSettings(recipe="reference", references=(useless,))
    opened.window.faces.settings_changed.emit(face(opened).id, settings)
    qtbot.waitUntil(lambda: door.judged == [useless.name], timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)

    # Another reference is judged behind whatever the change would have asked for.
    other = useless.with_name("other.png")
    Image.new("RGB", (64, 64), "gray").save(other)
    changed = replace(settings, strength_factor=2.0, references=(useless, other))
    opened.window.faces.settings_changed.emit(face(opened).id, changed)

    qtbot.waitUntil(lambda: other.name in door.judged, timeout=PATIENCE)
    assert door.judged == [useless.name, other.name]


def test_a_sharp_face_that_wants_colours_is_not_said_to_be_left(opened, door, qtbot):
    door.conditions = (SHARP,)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: face(opened).condition == SHARP, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.window.faces.cards), timeout=PATIENCE)
    assert card(opened).head.status == "Sharp already"

    opened.window.faces.settings_changed.emit(face(opened).id, SamplingSettings(recipe="colorize"))

    assert card(opened).head.status == "Not restored yet"
