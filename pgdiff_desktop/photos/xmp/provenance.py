"""What was done to a photo, written into its XMP packet: what was invented is said."""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from pgdiff_desktop.photos.result_hash import HASH_PLACEHOLDER
from pgdiff_desktop.photos.xmp.namespaces import OWN, qualified
from pgdiff_desktop.photos.xmp.packets import Packet, packet_of
from pgdiff_desktop.photos.xmp.rdf import (
    add_item,
    descriptions,
    drop,
    new_array,
    new_description,
    new_structure,
    put_text,
)

# Bytes by which a result of ours is known; they stand in the packet wherever it lies in a file.
OWN_MARK = OWN.encode()
DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
_SOURCE_TYPE, _HISTORY, _THUMBNAILS = "Iptc4xmpExt:DigitalSourceType", "xmpMM:History", "xmp:Thumbnails"


@dataclass(frozen=True)
class Provenance:
    """What was done.

    Attributes:
        photo: (stage, how) of what was done to the whole photo.
        steps: one table for each face: recipe, seed, strength, box, ...
        models: (role, file, SHA-256).
        changed_fraction: share of the photo's pixels that differ, 0 to 1.
        invented: some of them were made up by a trained model.
        not_carried: what of the photo's metadata is not in the file, one text a kind.
    """

    software: str
    summary: str
    steps: tuple[Mapping[str, str], ...]
    models: tuple[tuple[str, str, str], ...]
    changed_fraction: float
    invented: bool = True
    photo: Mapping[str, str] = field(default_factory=dict)
    not_carried: tuple[str, ...] = ()


def merge_into_xmp(xmp: bytes | None, provenance: Provenance) -> bytes:
    """The photo's XMP packet with what was done added to it; one that cannot be read gives way to a new one.

    What an earlier restoration said of itself gives way, too, but for its entry in the history.

    Args:
        xmp: made upright, as `xmp.read_packet` gave it.
    """
    packet = packet_of(xmp)
    for node in descriptions(packet.rdf):
        # They show the photo as it was.
        drop(node, _THUMBNAILS)
    account = mark(packet, provenance)
    _add_history(packet, account, provenance)
    _add_account(account, provenance)
    return packet.to_bytes()


def is_made_up(path: Path) -> bool:
    """Whether a file is a result of ours in which a trained model made something up.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        if file.seek(0, 2) == 0:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as contents:
            return contents.find(OWN_MARK) >= 0 and contents.find(DIGITAL_SOURCE_TYPE.encode()) >= 0


def mark(packet: Packet, provenance: Provenance) -> etree._Element:
    """Says in a packet by what, and that, the picture was made up in part; the node where more can be said."""
    for node in list(descriptions(packet.rdf)):
        was_changed = _drop_ours(node)
        if provenance.invented:
            was_changed |= drop(node, _SOURCE_TYPE)
        if was_changed and not len(node) and set(node.attrib) <= {qualified("rdf:about")}:
            packet.rdf.remove(node)
    account = new_description(packet.rdf, "pgdiff", "Iptc4xmpExt", "xmpMM", "stEvt")
    if provenance.invented:
        put_text(account, _SOURCE_TYPE, DIGITAL_SOURCE_TYPE)
    put_text(account, "pgdiff:Software", provenance.software)
    # The hash of the whole file takes this place once it is written.
    put_text(account, "pgdiff:FileHash", HASH_PLACEHOLDER)
    return account


def _drop_ours(node: etree._Element) -> bool:
    """Takes out what an earlier restoration said of itself; whether there was anything."""
    ours = f"{{{OWN}}}"
    names = [name for name in node.attrib if str(name).startswith(ours)]
    children = [child for child in node.iterchildren(etree.Element) if str(child.tag).startswith(ours)]
    for name in names:
        del node.attrib[name]
    for child in children:
        node.remove(child)
    return bool(names or children)


def _add_history(packet: Packet, account: etree._Element, provenance: Provenance) -> None:
    # One history a packet: an entry behind those that are there.
    there = next(
        (node for node in descriptions(packet.rdf) if node.find(qualified(_HISTORY)) is not None), account
    )
    sequence = there.find(f"{qualified(_HISTORY)}/{qualified('rdf:Seq')}")
    if sequence is None:
        sequence = new_array(there, _HISTORY, "Seq")
    event = new_structure(sequence, "rdf:li")
    lost = f"not carried over: {', '.join(provenance.not_carried)}" if provenance.not_carried else ""
    for name, text in (
        ("action", "edited"),
        ("softwareAgent", provenance.software),
        ("when", datetime.now(UTC).isoformat(timespec="seconds")),
        ("parameters", "; ".join(filter(None, (provenance.summary, lost)))),
    ):
        put_text(event, f"stEvt:{name}", text)


def _add_account(account: etree._Element, provenance: Provenance) -> None:
    put_text(account, "pgdiff:Summary", provenance.summary)
    put_text(account, "pgdiff:ChangedFraction", f"{provenance.changed_fraction:.6f}")
    _add_list(account, "Photo", "Seq", (f"{name}={how}" for name, how in provenance.photo.items()))
    steps = ("; ".join(f"{key}={value}" for key, value in step.items()) for step in provenance.steps)
    _add_list(account, "Faces", "Seq", steps)
    models = (f"{role}: {file}, SHA-256 {sha256}" for role, file, sha256 in provenance.models)
    _add_list(account, "Models", "Bag", models)
    _add_list(account, "NotCarried", "Bag", provenance.not_carried)


def _add_list(account: etree._Element, name: str, kind: str, texts: Iterable[str]) -> None:
    if found := list(texts):
        array = new_array(account, f"pgdiff:{name}", kind)
        for text in found:
            add_item(array, text)
