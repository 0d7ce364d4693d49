"""Requests to the engine from a flat list of wishes, and what its notices say."""

from __future__ import annotations

from dataclasses import fields, replace

from pgdiff_desktop.cli.notice_texts import notice_texts
from pgdiff_desktop.engine.door.request import FaceToRestore, RestorationRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings

_OF_SETTINGS = {field.name for field in fields(SamplingSettings)}


def restoration(photo, output, recipe="restore", **wishes):
    return changed(RestorationRequest(photo, output), recipe=recipe, **wishes)


def face_to_restore(number, face, recipe="restore", **wishes):
    return changed(FaceToRestore(number, face), recipe=recipe, **wishes)


def changed(request, **wishes):
    """A request, or a face, with other settings or another of its own values."""
    settings = {name: wishes.pop(name) for name in list(wishes) if name in _OF_SETTINGS}
    return replace(request, settings=replace(request.settings, **settings), **wishes)


def warnings_of(result):
    return notice_texts(result.notices)
