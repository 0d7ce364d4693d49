"""Stands in for the networks of whole photos."""

from __future__ import annotations

from pgdiff_desktop.engine.restoring.reading import SourcePhotos


class NoNetworks:
    """None is installed."""

    can_colour = False
    used = ()

    def face_labels(self):
        return None

    def inpaint_large(self):
        return None


def source_photos(networks=None):
    """Photos whose stages are computed by these, or by no network."""
    return SourcePhotos(lambda: networks or NoNetworks())
