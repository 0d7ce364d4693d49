"""Albums that a command is given; of one for `--references-from` its faces, found and seen before the work."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.albums.listing import folder_tree, folders_of, list_photos
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.reporting import failure_of
from pgdiff_desktop.engine.door.album import AlbumFace, AlbumFaces
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.identity import KnownPairs
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.seen_faces import FacesSeen
from pgdiff_desktop.errors import Cancelled, DeviceError, ErrorCode, ModelError, WrongUsage

if TYPE_CHECKING:
    from pgdiff_desktop.cli.terminal_progress import TerminalProgress
    from pgdiff_desktop.engine.engine import Engine


def photos_in(album: Path, token: CancelToken) -> list[Path]:
    """The photos of a folder, and of those in it.

    Raises:
        Cancelled: the token was set.
        WrongUsage: there is none.
    """
    listing = list_photos(folders_of(folder_tree(album, token.raise_if_cancelled)))
    if not listing.photos:
        raise WrongUsage(album, ErrorCode.ALBUM_WITHOUT_PHOTOS)
    return [photo.path for photo in listing.photos]


@dataclass
class AlbumLook:
    """Looks at every photo of a folder, and of those in it.

    What the window knows of a photo, such as who is on it, is taken from its sidecar; faces that nobody has looked
    for are found. Results in which something was made up are no photos of anybody.

    Attributes:
        device: as `Engine.find_faces` takes it.
    """

    engine: Engine
    device: str
    token: CancelToken
    progress: TerminalProgress
    _folders: dict[Path, SidecarFolder] = field(init=False, default_factory=dict)

    def at(self, album: Path) -> tuple[AlbumFaces, KnownPairs]:
        """The faces of the album, and what is known of them for the judge of identity.

        Photos that cannot be read are said and left out.

        Raises:
            Cancelled: the token was set.
            WrongUsage: there is no photo.
        """
        photos = photos_in(album, self.token)
        faces: list[AlbumFace] = []
        least_alike, judge = 1.0, ""
        for number, photo in enumerate(photos):
            self.token.raise_if_cancelled()
            self.progress.show(Progress(Phase.FINDING, photo, step=number, of=len(photos)))
            try:
                seen, found = self._seen_in(photo)
            except (Cancelled, ModelError, DeviceError):
                # What is wrong with these is wrong for every photo.
                raise
            except Exception as raised:
                failure = failure_of(photo, raised).failure
                self.progress.say(f"{error_texts.message(failure)}; it is no reference of anybody.")
                continue
            if seen is not None:
                least_alike, judge = seen.least_alike, seen.judge
                faces += found
        return AlbumFaces(tuple(faces), least_alike, judge), _pairs_of(faces, judge, least_alike)

    def _seen_in(self, photo: Path) -> tuple[FacesSeen | None, list[AlbumFace]]:
        """What is seen in a photo; nothing in one that cannot be a reference."""
        from pgdiff_desktop.photos.date_taken import date_taken

        if _is_result(photo):
            return None, []
        folder = self._folders.setdefault(photo.parent, SidecarFolder(photo.parent))
        record = folder.load(photo)
        for notice in folder.take_notices():
            self.progress.say(error_texts.both(notice))
        if record.stages.inverted:
            self.progress.say(f"{photo}: it is a negative, and no reference of anybody.")
            return None, []
        if record.faces is None:
            new = self.engine.find_faces(photo, self.device, self.token, record.stages)
            known = [(face, name, "") for face, name in new.named]
        else:
            known = [(one.face, one.name or "", one.person) for one in record.faces]
        where = [face for face, _, _ in known]
        seen = self.engine.see_faces(photo, where, self.device, self.token, record.stages)
        taken = date_taken(photo) if known else None
        return seen, [
            AlbumFace(photo, face, one, name, person, taken)
            for (face, name, person), one in zip(known, seen.faces, strict=True)
            if one is not None
        ]


def _is_result(photo: Path) -> bool:
    from pgdiff_desktop.photos.xmp.provenance import is_made_up

    # Whatever cannot be read is said by whoever reads it as a photo.
    with contextlib.suppress(OSError):
        return is_made_up(photo)
    return False


def _pairs_of(faces: Sequence[AlbumFace], judge: str, least_alike: float) -> KnownPairs:
    from pgdiff_desktop.engine.restoring.album_references import seen_face
    from pgdiff_desktop.engine.restoring.judging import album_pairs

    seen = [seen_face(face) for face in faces]
    return album_pairs(seen, [face.seen.judged for face in faces], judge, least_alike)
