"""What a manifest says: the scan it was made from, and one action for everything that was done to it.

Actions and regions as the C2PA specification 2.2 has them (sections 18.12 c2pa.actions.v2, 18.2 regions of interest);
what kind of media each made is said in the words of IPTC (NewsCodes, digital source type).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pgdiff_desktop import __version__
from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE, Provenance

OWN_NAMESPACE = "io.github.pgdiff_desktop"
RESTORATION = f"{OWN_NAMESPACE}.restoration"
SCAN = "scan"
ENHANCED = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced"
_SOFTWARE = {"name": "pgdiff-desktop", "version": __version__}
# Stages of the whole photo -> action of C2PA; what is named elsewhere says how one of these was done.
_ACTIONS = {
    "page": "c2pa.cropped",
    "part": "c2pa.cropped",
    "inverted": "c2pa.color_adjustments",
    "levels": "c2pa.color_adjustments",
    "damage": "c2pa.edited",
    "denoise": "c2pa.filtered",
    "deblock": "c2pa.filtered",
    "descreen": "c2pa.filtered",
    "by_network": "c2pa.filtered",
    "enlarge": "c2pa.resized",
    "colour": "c2pa.color_adjustments",
    "caption": "c2pa.drawing",
    "reduced": "c2pa.resized",
}
# Of these a trained network makes up what was not in the photo.
_INVENTED = frozenset({"by_network", "colour"})
# These are no enhancement: nothing is said of what they make.
_OF_THE_FRAME = frozenset({"page", "part", "enlarge", "reduced", "caption"})
_FILLED_BY_NETWORK = ("damage", "filled by a network")


@dataclass(frozen=True)
class ManifestFacts:
    """What is said beside the account in the XMP.

    Attributes:
        scan_sha256: of the photo's file.
        scale: what boxes of faces are multiplied by to be pixels of the result.
        names: of the people on the account's faces, one a face, empty for none; empty where they are not to be told.
    """

    scan_sha256: str
    scale: float = 1.0
    names: Sequence[str] = field(default=())


def definition_of(account: Provenance, facts: ManifestFacts, media_type: str) -> dict[str, Any]:
    """A manifest as the library takes it; its ingredient, labelled `SCAN`, is added with the scan's bytes.

    No name of a file is in it: names of files are names of people.
    """
    actions = [
        {
            "action": "c2pa.opened",
            "description": "The scan was opened",
            "parameters": {"ingredientIds": [SCAN], f"{OWN_NAMESPACE}.sha256": facts.scan_sha256},
        },
        *_of_photo(account),
        *(_of_face(account, facts, number) for number in range(len(account.steps))),
    ]
    when = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return {
        "claim_generator_info": [_SOFTWARE],
        "format": media_type,
        "assertions": [
            {
                "label": "c2pa.actions.v2",
                "data": {
                    "actions": [{**one, "when": when, "softwareAgent": _SOFTWARE} for one in actions],
                    "allActionsIncluded": True,
                },
            },
            {"label": RESTORATION, "data": _restoration(account, facts)},
        ],
    }


def _restoration(account: Provenance, facts: ManifestFacts) -> dict[str, Any]:
    return {
        "scan": {"sha256": facts.scan_sha256},
        "summary": account.summary,
        "changed_fraction": round(account.changed_fraction, 6),
        "photo": dict(account.photo),
        "faces": [dict(step) for step in account.steps],
        "models": [{"role": role, "file": file, "sha256": sha256} for role, file, sha256 in account.models],
    }


def _models(account: Provenance) -> list[dict[str, str]]:
    return [{"role": role, "sha256": sha256} for role, _, sha256 in account.models]


def _of_photo(account: Provenance) -> Iterator[dict[str, Any]]:
    for name, how in account.photo.items():
        action = _ACTIONS.get(name)
        if action is None:
            continue
        invents = name in _INVENTED or (name, how) == _FILLED_BY_NETWORK
        parameters: dict[str, Any] = {f"{OWN_NAMESPACE}.{name}": how}
        if invents:
            parameters[f"{OWN_NAMESPACE}.models"] = _models(account)
        said: dict[str, Any] = {
            "action": action,
            "description": f"Whole photo: {name} ({how})",
            "parameters": parameters,
        }
        if name not in _OF_THE_FRAME:
            said["digitalSourceType"] = DIGITAL_SOURCE_TYPE if invents else ENHANCED
        yield said


def _of_face(account: Provenance, facts: ManifestFacts, index: int) -> dict[str, Any]:
    step, number = account.steps[index], index + 1
    name = facts.names[index] if index < len(facts.names) else ""
    parameters: dict[str, Any] = {
        f"{OWN_NAMESPACE}.{key}": value for key, value in step.items() if key not in ("box", "landmarks")
    }
    parameters[f"{OWN_NAMESPACE}.models"] = _models(account)
    if name:
        parameters[f"{OWN_NAMESPACE}.person"] = name
    return {
        "action": "c2pa.edited",
        "description": f"Face {number} restored with the recipe {step['recipe']}",
        # A face that came out as it was holds nothing that a network made up.
        "digitalSourceType": DIGITAL_SOURCE_TYPE if account.invented else ENHANCED,
        "changes": [{"description": name or f"Face {number}", "region": [_region(step, facts.scale)]}],
        "parameters": parameters,
    }


def _region(step: Mapping[str, str], scale: float) -> dict[str, Any]:
    x, y, width, height = (round(scale * float(value), 1) for value in step["box"].split(","))
    shape = {
        "type": "rectangle",
        "unit": "pixel",
        "origin": {"x": x, "y": y},
        "width": width,
        "height": height,
    }
    return {"type": "spatial", "shape": shape}
