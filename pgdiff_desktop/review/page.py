"""The page for the family: one file that needs nothing beside it and asks no network for anything."""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Sequence
from typing import Any

from pgdiff_desktop import __version__
from pgdiff_desktop.engine.door.invented import degree_of
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.review.answers import FORMAT, VERSION
from pgdiff_desktop.review.packed import PackedFace, PackedPhoto

# By this a page of ours is known, and may give way to a new one.
MARK = '<meta name="generator" content="pgdiff-desktop review">'
_PLACE = re.compile(r"\{\{(\w+)\}\}")
# What could end a script, or begin markup in it; line ends that JavaScript did not know in texts for long.
_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def page_of(photos: Sequence[PackedPhoto], album: str, pack: str, language: str = "en") -> str:
    """The page as HTML, its pictures inside.

    Args:
        album: what it is called; any text.
        pack: tells what was answered to this page from what was answered to others.
    """
    folder = resources_folder() / "review"
    texts = json.loads((folder / f"texts.{language}.json").read_text(encoding="utf-8"))
    data = {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "pack": pack,
        "album": album,
        "texts": texts,
        "photos": [_photo(photo) for photo in photos],
    }
    parts = {
        "language": html.escape(language),
        "mark": MARK,
        "title": html.escape(texts["title"].replace("{album}", album)),
        "no_script": html.escape(texts["no_script"]),
        "style": (folder / "page.css").read_text(encoding="utf-8"),
        "script": (folder / "page.js").read_text(encoding="utf-8"),
        "data": json.dumps(data).translate(_IN_SCRIPT),
    }
    # In one go: a name that looks like a place in the template stays a name.
    template = (folder / "page.html").read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: parts[place[1]], template)


def _photo(photo: PackedPhoto) -> dict[str, Any]:
    width, height = photo.size
    return {
        "name": photo.name,
        "sha256": photo.sha256,
        "width": width,
        "height": height,
        "before": _embedded("jpeg", photo.before),
        "after": _embedded("jpeg", photo.after),
        "map": None if photo.invented is None else _embedded("png", photo.invented),
        "invented": photo.share_invented,
        "partly": photo.share_partly,
        "coloured": photo.is_coloured,
        "by_network": photo.by_network,
        "faces": [_face(face) for face in photo.faces],
    }


def _face(face: PackedFace) -> dict[str, Any]:
    return {
        "id": face.id,
        "name": face.name,
        "shares": [[region, share, degree_of(share).value] for region, share in face.shares],
        "candidates": [
            {
                "file": one.file,
                "number": one.number,
                "picture": _embedded("jpeg", one.picture),
                "chosen": one.is_chosen,
                "refused": one.is_refused,
            }
            for one in face.candidates
        ],
    }


def _embedded(kind: str, picture: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"
