"""What a file says of itself, in the words of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.gui.texts.invented_texts import share_words
from pgdiff_desktop.gui.texts.model_texts import role_words
from pgdiff_desktop.gui.texts.number_texts import decimal
from pgdiff_desktop.gui.texts.recipe_texts import recipe_name
from pgdiff_desktop.gui.texts.sentences import about
from pgdiff_desktop.photos.credentials.reading import ManifestAccount, ManifestState
from pgdiff_desktop.photos.file_account import FileAccount, Pairs

CONTEXT = "Provenance"
# Enough of a hash to compare by eye; the command line says all of it.
_SHORT = 16
_REGIONS = frozenset({"eyes", "nose", "mouth", "skin", "hair"})


@dataclass(frozen=True)
class Verdict:
    """Whether a file is what it says, in one sentence; `role` is the colour that it is said in."""

    words: str
    role: str = ""


def verdict_of(account: FileAccount) -> Verdict:
    """What matters most."""
    translate = QCoreApplication.translate
    manifest = account.manifest
    if manifest is not None:
        return _verdict_of_manifest(manifest)
    if not account.is_result:
        return Verdict(translate(CONTEXT, "This file says nothing of where it comes from."), "muted")
    if account.is_untouched:
        return Verdict(translate(CONTEXT, "Written by this program, and unchanged since. It is not signed."))
    if account.is_untouched is None:
        return Verdict(translate(CONTEXT, "Written by an earlier version of this program. It is not signed."))
    return Verdict(translate(CONTEXT, "⚠ Changed after this program wrote it."), "danger")


def _verdict_of_manifest(manifest: ManifestAccount) -> Verdict:
    translate = QCoreApplication.translate
    if manifest.state is ManifestState.CHANGED:
        return Verdict(translate(CONTEXT, "⚠ Changed after it was signed."), "danger")
    if manifest.state is ManifestState.BROKEN:
        return Verdict(translate(CONTEXT, "⚠ Its content credentials do not hold."), "danger")
    if manifest.is_known:
        return Verdict(translate(CONTEXT, "✓ Signed by you, and unchanged since."), "success")
    return Verdict(
        translate(CONTEXT, "✓ Signed, and unchanged since. Nobody here vouches for the signer."), "success"
    )


def sections_of(account: FileAccount) -> list[tuple[str, list[str]]]:
    """(title, lines) of all that the file says."""
    translate = QCoreApplication.translate
    found = []
    if account.is_result:
        found.append((translate(CONTEXT, "What was done"), list(_of_result(account))))
        found += [
            (translate(CONTEXT, "Face {number}").format(number=number), list(_of_face(face)))
            for number, face in enumerate(account.faces, start=1)
        ]
    if account.models:
        lines = [about(role_words(role)[0], f"{file}, {_hash(sha)}") for role, file, sha in account.models]
        found.append((translate(CONTEXT, "Models"), lines))
    if account.manifest is not None:
        found.append((translate(CONTEXT, "Content credentials"), list(_of_manifest(account.manifest))))
    elif not account.reads_credentials:
        missing = translate(
            CONTEXT,
            'They cannot be read here. Install what reads them with: pip install "pgdiff-desktop[c2pa]"',
        )
        found.append((translate(CONTEXT, "Content credentials"), [missing]))
    return found


def as_text(account: FileAccount) -> str:
    """All of it as lines, to be copied."""
    parts = [str(account.path), verdict_of(account).words]
    for title, lines in sections_of(account):
        parts += ["", title, *lines]
    return "\n".join(parts)


def _of_result(account: FileAccount) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield about(translate(CONTEXT, "Written by"), account.software)
    if account.is_invented:
        yield translate(CONTEXT, "Partly made up by trained networks.")
    else:
        yield translate(CONTEXT, "Nothing in it is made up.")
    if account.changed_fraction is not None:
        share = decimal(100 * account.changed_fraction, 1)
        yield translate(CONTEXT, "{percent}% of the photo's pixels changed.").format(percent=share)
    if account.photo:
        stages = ", ".join(f"{name} ({how})" for name, how in account.photo)
        yield about(translate(CONTEXT, "Whole photo"), stages)
    if account.not_carried:
        yield about(translate(CONTEXT, "Not carried over from the photo"), ", ".join(account.not_carried))


def _of_face(face: Pairs) -> Iterator[str]:
    translate = QCoreApplication.translate
    said = dict(face)
    yield about(translate(CONTEXT, "Recipe"), recipe_name(said.get("recipe", "")))
    settings = (
        (translate(CONTEXT, "strength"), said.get("strength")),
        (translate(CONTEXT, "seed"), said.get("seed")),
        (translate(CONTEXT, "blend"), said.get("blend")),
        (translate(CONTEXT, "place"), _rounded(said.get("box", ""))),
    )
    yield ", ".join(about(name, value) for name, value in settings if value)
    shares = list(_shares(said.get("invented", "")))
    if shares:
        yield ", ".join(shares)
    for reference in said.get("references", "").split():
        yield about(translate(CONTEXT, "Reference"), _hash(reference))


def _rounded(box: str) -> str:
    """Left, top, width and height in whole pixels; as it is where it is no box."""
    try:
        x, y, width, height = (round(float(number)) for number in box.split(","))
    except ValueError:
        return box
    translate = QCoreApplication.translate
    return translate(CONTEXT, "{width} × {height} px at {x}, {y}").format(
        x=x, y=y, width=width, height=height
    )


def _shares(told: str) -> Iterator[str]:
    for one in told.split(","):
        region, _, share = one.partition("=")
        if region in _REGIONS and share.replace(".", "", 1).isdecimal():
            yield share_words(region, float(share))


def _of_manifest(manifest: ManifestAccount) -> Iterator[str]:
    translate = QCoreApplication.translate
    if manifest.signer or manifest.issuer:
        signer = ", ".join(filter(None, (manifest.signer, manifest.issuer)))
        yield about(translate(CONTEXT, "Signed by"), signer)
    if manifest.software:
        yield about(translate(CONTEXT, "Made by"), manifest.software)
    if manifest.scan_sha256:
        yield about(translate(CONTEXT, "Made from a scan"), _hash(manifest.scan_sha256))
    elif any(manifest.ingredients):
        yield about(translate(CONTEXT, "Made from"), ", ".join(filter(None, manifest.ingredients)))
    if manifest.failures:
        yield about(translate(CONTEXT, "Does not hold"), ", ".join(manifest.failures))
    for action in manifest.actions:
        name, source = action.description or action.action, _source_words(action.source_type)
        yield about(name, source) if source else name


def _source_words(source_type: str) -> str:
    """IPTC's digital source types in plain words; others as they are."""
    translate = QCoreApplication.translate
    words = {
        "compositeWithTrainedAlgorithmicMedia": translate(CONTEXT, "partly made up by a trained network"),
        "trainedAlgorithmicMedia": translate(CONTEXT, "made up by a trained network"),
        "algorithmicallyEnhanced": translate(CONTEXT, "improved, nothing made up"),
    }
    return words.get(source_type, source_type)


def _hash(sha256: str) -> str:
    return f"SHA-256 {sha256[:_SHORT]}…" if len(sha256) > _SHORT else f"SHA-256 {sha256}"
