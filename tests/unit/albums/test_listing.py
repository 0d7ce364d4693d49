"""What an album's folders hold, and the session that remembers them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pgdiff_desktop.albums.listing import (
    FolderNode,
    folded,
    folder_tree,
    folders_of,
    list_photos,
    natural_key,
)
from pgdiff_desktop.albums.session import RECENT_ALBUMS, Session, load_session, save_session, session_file
from pgdiff_desktop.errors import DiskFull, ErrorCode
from pgdiff_desktop.workers.album_reading import read_album


def touch(folder, *names):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"x")


def names_of(listing):
    return [photo.path.name for photo in listing.photos]


def test_photos_are_listed_as_a_person_counts(tmp_path):
    touch(
        tmp_path, "scan10.jpg", "scan2.JPG", "Scan1.tif", "notes.txt", ".hidden.jpg", "b.heic", "scan002.png"
    )
    touch(tmp_path / ".pgdiff", "scan2.JPG.mask.png")
    touch(tmp_path / "deeper.jpg", "other.jpg")
    assert names_of(list_photos([tmp_path])) == [
        "b.heic",
        "Scan1.tif",
        "scan002.png",
        "scan2.JPG",
        "scan10.jpg",
    ]


def test_numbers_of_other_scripts_and_superscripts_are_sorted_somehow():
    assert sorted(["a²", "a٣", "a1", "", "1a", "a"], key=natural_key)


def test_folders_that_are_not_there_are_said_and_the_others_listed(tmp_path):
    touch(tmp_path / "one", "a.jpg")
    (tmp_path / "file").write_bytes(b"")
    listing = list_photos([tmp_path / "gone", tmp_path / "one", tmp_path / "file", tmp_path / "one"])
    assert names_of(listing) == ["a.jpg"]
    assert listing.missing == (tmp_path / "gone", tmp_path / "file")


@pytest.mark.skipif(os.name != "posix", reason="makes links")
def test_a_link_to_nowhere_is_no_photo(tmp_path):
    (tmp_path / "a.jpg").symlink_to(tmp_path / "nowhere.jpg")
    os.mkfifo(tmp_path / "b.jpg")
    assert names_of(list_photos([tmp_path])) == []


def test_a_session_comes_back():
    session = Session(
        folders=(Path("/a"), Path("/b\udcff")),
        photo=Path("/a/사진.jpg"),
        recent=(Path("/a"),),
        queue={"entries": [{"photo": "/a/x.jpg"}], "paused": True},
    )
    save_session(session)
    assert load_session() == session


def test_no_session_is_an_empty_one():
    assert load_session() == Session()


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b'{"version": 2}', b'{"version": 1, "folders": 3}'])
def test_a_damaged_session_is_set_aside_and_said(damage, damage_reports):
    session_file().parent.mkdir(parents=True)
    session_file().write_bytes(damage)
    assert load_session() == Session()
    assert damage_reports == [("session.json", ErrorCode.RECORD_DAMAGED, "session.json.damaged")]
    assert session_file().with_name("session.json.damaged").read_bytes() == damage


def test_a_full_disk_keeps_the_session_before(monkeypatch):
    save_session(Session(photo=Path("/a/b.jpg")))

    def full(descriptor):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        save_session(Session())
    assert load_session().photo == Path("/a/b.jpg")


def test_opening_an_album_makes_it_the_latest_of_the_recent_ones():
    session = Session(recent=tuple(Path(f"/{n}") for n in range(RECENT_ALBUMS)), photo=Path("/3/a.jpg"))
    opened = session.with_opened((Path("/3"),))
    assert opened.recent[:3] == (Path("/3"), Path("/0"), Path("/1"))
    assert len(opened.recent) == RECENT_ALBUMS
    assert opened.photo == Path("/3/a.jpg")
    assert opened.with_opened((Path("/new"),)).photo is None


class TestFolders:
    @pytest.fixture
    def family(self, tmp_path):
        root = tmp_path / "Family"
        for name in (
            "1962 Summer/a.jpg",
            "1962 Summer/b.png",
            "Wedding/Church/c.jpg",
            "Papers/bill.pdf",
            "d.jpg",
        ):
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        return root

    def test_folders_with_photos_are_a_tree_and_others_are_not_in_it(self, family):
        tree = folder_tree(family)
        assert (tree.photos, tree.all_photos) == (1, 4)
        assert [(node.path.name, node.photos, node.all_photos) for node in tree.folders] == [
            ("1962 Summer", 2, 2),
            ("Wedding", 0, 1),
        ]
        assert list(folders_of(tree)) == [family, family / "1962 Summer", family / "Wedding" / "Church"]

    def test_sidecars_and_links_that_lead_back_are_left_out(self, family):
        (family / ".pgdiff").mkdir()
        (family / ".pgdiff" / "x.jpg").write_bytes(b"")
        (family / "again").symlink_to(family, target_is_directory=True)
        assert folder_tree(family).all_photos == 4

    def test_a_folder_that_is_not_there_is_empty(self, tmp_path):
        assert folder_tree(tmp_path / "nowhere") == FolderNode(tmp_path / "nowhere")

    def test_it_can_be_stopped(self, family):
        def stop():
            raise KeyError

        with pytest.raises(KeyError):
            folder_tree(family, stop)

    def test_an_album_read_flat_holds_each_photo_once(self, family):
        contents = read_album([family, family / "1962 Summer"], flat=True)
        assert [photo.path.name for photo in contents.photos] == ["d.jpg", "a.jpg", "b.png", "c.jpg"]
        assert [photo.path.name for photo in read_album([family]).photos] == ["d.jpg"]

    def test_names_are_the_same_however_their_accents_are_spelled(self):
        assert folded("J\u00fcrgen") == folded("Ju\u0308rgen")
