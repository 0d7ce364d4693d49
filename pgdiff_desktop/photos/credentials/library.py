"""The library of C2PA, which is optional, and never let into the network."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Sequence
from importlib.util import find_spec, module_from_spec
from pathlib import Path
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
_LOADER = "c2pa.lib"
_loading = threading.Lock()


def is_installed() -> bool:
    """Whether credentials can be written and read here; quick, since nothing is loaded."""
    return all(find_spec(name) is not None for name in _NAMES)


def c2pa_library() -> Any:
    """The module `c2pa`.

    Raises:
        CredentialsError: it is not installed, or its library does not load here.
    """
    try:
        with _loading:
            _look_only_in_the_package()
            import c2pa
    except (ImportError, OSError, RuntimeError) as error:
        raise CredentialsError("c2pa-python", ErrorCode.CREDENTIALS_NOT_INSTALLED) from error
    return c2pa


def _look_only_in_the_package() -> None:
    """Lets the package load the native library that it brings, and no other.

    By itself it looks in the working folder first: whoever puts a library of that name beside photos would have it
    run. So its loader is imported before it, with the package's own folders as the only ones.
    """
    package = find_spec("c2pa")
    if _LOADER in sys.modules or package is None or not package.submodule_search_locations:
        return
    folders = list(package.submodule_search_locations)
    found = (finder.find_spec(_LOADER, folders) for finder in sys.meta_path)
    spec = next(filter(None, found), None)
    if spec is None or spec.loader is None:
        raise ImportError(_LOADER)
    loader = module_from_spec(spec)
    spec.loader.exec_module(loader)
    places = [Path(folder) / inner for folder in folders for inner in ("libs", "")]
    vars(loader)["_get_possible_search_paths"] = lambda: places
    sys.modules[_LOADER] = loader


def offline_context(known: Sequence[str] = (), *, verifies_signed: bool = True) -> Any:
    """What reads and writes manifests without asking anybody: no remote manifests, time stamps or lists of trust.

    Args:
        known: certificates (PEM); what one of them signed is trusted, and nothing else is.
        verifies_signed: what was signed is read again, which takes as long as signing it.

    Raises:
        CredentialsError: see `c2pa_library`.
    """
    settings: dict[str, Any] = {
        "core": {"allowed_network_hosts": []},
        "verify": {
            "remote_manifest_fetch": False,
            "ocsp_fetch": False,
            "verify_timestamp_trust": False,
            "verify_after_sign": verifies_signed,
        },
        # No anchors: these would make all signers known that the same authority vouches for.
        "trust": {
            "anchors": [{"trust_kind": "manifest", "trust_anchors": "", "allowed_list": "\n".join(known)}]
        },
        "builder": {
            # A picture in a picture would show the photo as it was to whoever is given the result.
            "thumbnail": {"enabled": False},
            # What was done is said by us, and by nobody else.
            "actions": {
                f"auto_{name}_action": {"enabled": False} for name in ("created", "opened", "placed")
            },
        },
    }
    if not known:
        del settings["trust"]
    return c2pa_library().Context.from_json(json.dumps(settings))
