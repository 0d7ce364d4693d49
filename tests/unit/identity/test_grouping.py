"""Faces are grouped by person: by what they look like, within what is known of them."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from pgdiff_desktop.identity.grouping import SeenFace, grouped, people_known

LEAST = 0.5


def direction(number, size=64):
    return np.random.default_rng(number).normal(size=size)


def face(who, photo, away=0.3, **known):
    """A face of a person, a little different in each photo."""
    noise = direction(1000 + 31 * photo + who)
    return SeenFace(direction(who) + away * noise, f"photo {photo}", **known)


def people_in(faces, least_alike=LEAST):
    return {frozenset(places) for places in grouped(faces, least_alike)}


def test_faces_of_one_person_come_together_and_those_of_others_do_not():
    faces = [face(person, photo=10 * person + number) for number in range(4) for person in range(6)]
    wanted = {frozenset(range(person, 24, 6)) for person in range(6)}
    assert people_in(faces) == wanted


def test_whoever_was_seen_most_often_comes_first():
    faces = [face(0, 1), face(1, 2), face(1, 3), face(1, 4), face(2, 5), face(2, 6)]
    assert grouped(faces, LEAST) == ((1, 2, 3), (4, 5), (0,))


def test_two_faces_of_one_photo_are_never_one_person():
    twins = [face(0, photo=1, away=0), face(0, photo=1, away=0), face(0, photo=2, away=0)]
    sizes = sorted(map(len, grouped(twins, LEAST)))
    assert sizes == [1, 2]


def test_no_chain_leads_from_one_face_of_a_photo_to_the_other():
    """However many faces look like both: with their mean alone, thousands could hide that two cannot be one."""
    faces = [face(0, photo=1), face(0, photo=1)] + [face(0, photo=number) for number in range(2, 202)]
    for places in grouped(faces, LEAST):
        assert not {0, 1} <= set(places)


def test_one_name_is_one_person_whatever_they_look_like_and_two_names_are_two():
    faces = [face(0, 1, name="Anna"), face(1, 2, name="Anna"), face(0, 3, name="Berta"), face(0, 4)]
    people = people_in(faces)
    assert any({0, 1} <= places for places in people)
    assert not any({0, 2} <= places or {1, 2} <= places for places in people)


def test_what_the_user_put_together_stays_so_and_what_was_set_apart_too():
    faces = [face(0, 1, person="a"), face(1, 2, person="a"), face(0, 3, person="b"), face(0, 4, person="b")]
    assert people_in(faces) == {frozenset({0, 1}), frozenset({2, 3})}


def test_a_name_says_more_than_what_was_put_together_before_it():
    faces = [
        face(0, 1, name="Anna", person="a"),
        face(1, 2, person="a"),
        face(2, 3, name="Berta", person="a"),
        face(3, 4, name="Anna", person="a"),
    ]
    # Whoever has no name of their own is who most of them are.
    assert people_known(faces) == ("name Anna", "name Anna", "name Berta", "name Anna")


def test_two_of_one_name_in_one_photo_are_who_the_user_says():
    """A mirror, or a collage: nobody else can know better."""
    faces = [face(0, 1, name="Anna"), face(1, 1, name="Anna")]
    assert people_in(faces) == {frozenset({0, 1})}


def test_what_all_faces_of_an_album_have_in_common_makes_nobody_alike():
    """As of one studio: each embedding is more of the studio than of the person."""
    studio = 1.2 * direction(99)
    faces = [
        SeenFace(
            studio + direction(person) + 0.3 * direction(500 + 20 * person + number), f"{person} {number}"
        )
        for person in range(30)
        for number in range(2)
    ]
    assert people_in(faces) == {frozenset({2 * person, 2 * person + 1}) for person in range(30)}


def test_faces_that_are_alike_for_their_blur_alone_are_not_one_person():
    blur = direction(77)
    faces = []
    for person in range(20):
        for number in range(3):
            detail = 30.0 if number == 0 else 200.0
            seen = direction(person) + 0.3 * direction(500 + 20 * person + number)
            seen = seen + (1.2 * blur if number == 0 else 0)
            faces.append(SeenFace(seen, f"{person} {number}", detail=detail))
    people = [{place // 3 for place in places} for places in grouped(faces, LEAST)]
    assert all(len(one) == 1 for one in people)


@pytest.mark.parametrize("count", [0, 1])
def test_nobody_and_one(count):
    assert grouped([face(0, 1)] * count, LEAST) == ((0,),) * count


def test_faces_that_are_nothing_at_all_do_no_harm():
    nothing = SeenFace(np.zeros(64), "photo 1")
    assert sorted(
        place for places in grouped([nothing, face(0, 2), face(0, 3)], LEAST) for place in places
    ) == [
        0,
        1,
        2,
    ]


def test_packages_without_scipy_group_as_well():
    """It is left out of them: packaging/contents.py."""
    code = (
        "import sys; sys.modules['scipy'] = None; import numpy as np;"
        "from pgdiff_desktop.identity.grouping import SeenFace, grouped;"
        "faces = [SeenFace(np.eye(3)[n % 2], str(n)) for n in range(4)];"
        "assert set(grouped(faces, 0.5)) == {(0, 2), (1, 3)}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
