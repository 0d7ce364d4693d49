"""The library of C2PA, which is optional, and never let into the network."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from pgdiff_desktop.errors import CredentialsError, ErrorCode

# Photo.format -> media type.
MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "HEIF": "image/heic",
    "AVIF": "image/avif",
}
_NAMES = ("c2pa", "cryptography")


def is_installed() -> bool:
    """Whether credentials can be written and read here; quick, since nothing is loaded."""
    return all(find_spec(name) is not None for name in _NAMES)


def c2pa_library() -> Any:
    """The module `c2pa`.

    Raises:
        CredentialsError: it is not installed, or its library does not load here.
    """
    try:
        import c2pa
    except (ImportError, OSError) as error:
        raise CredentialsError("c2pa-python", ErrorCode.CREDENTIALS_NOT_INSTALLED) from error
    return c2pa


def offline_context(anchors: Sequence[str] = ()) -> Any:
    """What reads and writes manifests without asking anybody: no remote manifests, time stamps or lists of trust.

    Args:
        anchors: certificates (PEM) whose signers are known.

    Raises:
        CredentialsError: see `c2pa_library`.
    """
    settings: dict[str, Any] = {
        "core": {"allowed_network_hosts": []},
        "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_timestamp_trust": False},
        "trust": {"user_anchors": "\n".join(anchors)},
        "builder": {
            # A picture in a picture would show the photo as it was to whoever is given the result.
            "thumbnail": {"enabled": False},
            # What was done is said by us, and by nobody else.
            "actions": {
                f"auto_{name}_action": {"enabled": False} for name in ("created", "opened", "placed")
            },
        },
    }
    if not anchors:
        del settings["trust"]
    return c2pa_library().Context.from_json(json.dumps(settings))
