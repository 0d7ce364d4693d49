"""The command `provenance`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from pgdiff_desktop.cli.outputs import expand_patterns
from pgdiff_desktop.cli.reporting import (
    EXIT_FAILED,
    describe_failure,
    failure_of,
    json_at_the_end,
    report_all,
)
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.credentials import credentials_folder
from pgdiff_desktop.errors import PGDiffError, on_one_line
from pgdiff_desktop.photos.credentials.reading import ManifestAccount, ManifestState
from pgdiff_desktop.photos.credentials.signing import known_certificates
from pgdiff_desktop.photos.file_account import FileAccount, Pairs, read_account
from pgdiff_desktop.settings import load_settings

_STATES = {
    ManifestState.VALID: "valid, the file is as it was signed",
    ManifestState.CHANGED: "NOT VALID: the picture or its file was changed after it was signed",
    ManifestState.BROKEN: "NOT VALID",
}
_UNTOUCHED = {
    True: "the file is as it was written",
    False: "the file was changed after it was written",
    None: "whether the file was changed cannot be told",
}
# Told in words of their own.
_OF_FACE = ("recipe", "box", "landmarks", "references", "invented")


def show_provenance(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Prints what each file says of itself; exit code 1 where credentials do not hold, or a file cannot be read."""
    known = known_certificates(credentials_folder(), load_settings().credentials_certificate)
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    is_wrong = False
    files = expand_patterns(arguments.files)
    with json_at_the_end(found, wanted=arguments.json):
        for path in files:
            token.raise_if_cancelled()
            try:
                account = read_account(path, known)
            except Exception as error:
                errors.append(failure_of(path, error))
                found.append(describe_failure(path, errors[-1]))
                continue
            found.append(account.as_json())
            is_wrong |= account.has_wrong_manifest
            if not arguments.json:
                for line in account_lines(account):
                    print(on_one_line(line))  # noqa: T201
    code = report_all(errors, len(files), debug=arguments.debug)
    return code or (EXIT_FAILED if is_wrong else 0)


def account_lines(account: FileAccount) -> Iterator[str]:
    """What a file says, in words."""
    yield f"{account.path}:"
    if not account.is_result and account.manifest is None:
        yield "  says nothing of where it comes from"
    if account.is_result:
        yield from _of_result(account)
    if account.manifest is not None:
        yield from _of_manifest(account.manifest)
    elif not account.reads_credentials:
        yield (
            "  content credentials, if it has any, cannot be read without c2pa-python: "
            'pip install "pgdiff-desktop[c2pa]"'
        )
    elif account.is_result:
        yield "  no content credentials"


def _of_result(account: FileAccount) -> Iterator[str]:
    yield f"  written by {account.software}{f': {account.summary}' if account.summary else ''}"
    invented = "partly made up by trained networks" if account.is_invented else "nothing in it is made up"
    share = account.changed_fraction
    yield f"  {invented}{'' if share is None else f'; {100 * share:.1f} % of pixels changed'}"
    yield f"  {_UNTOUCHED[account.is_untouched]}"
    if account.photo:
        yield f"  whole photo: {', '.join(f'{name} {how}' for name, how in account.photo)}"
    for number, face in enumerate(account.faces, start=1):
        yield from _of_face(number, face)
    for role, file, sha256 in account.models:
        yield f"  {role}: {file}, SHA-256 {sha256}"
    if account.not_carried:
        yield f"  not carried over from the photo: {', '.join(account.not_carried)}"


def _of_face(number: int, face: Pairs) -> Iterator[str]:
    said = dict(face)
    others = ", ".join(f"{name} {value}" for name, value in face if name not in _OF_FACE)
    yield f"  face {number} at {said.get('box', '?')}: recipe {said.get('recipe', '?')}, {others}"
    if said.get("invented"):
        yield f"    invented, from 0 to 1: {said['invented'].replace('=', ' ').replace(',', ', ')}"
    for reference in said.get("references", "").split():
        yield f"    with a reference, SHA-256 {reference}"


def _of_manifest(manifest: ManifestAccount) -> Iterator[str]:
    why = f" ({', '.join(manifest.failures)})" if manifest.state is ManifestState.BROKEN else ""
    yield f"  content credentials: {_STATES[manifest.state]}{why}"
    if manifest.signer or manifest.issuer:
        known = "yours" if manifest.is_known else "nobody here vouches for it"
        yield f"    signed by: {manifest.signer} ({manifest.issuer}); {known}"
    if manifest.software:
        yield f"    made by: {manifest.software}"
    if manifest.scan_sha256:
        yield f"    made from a scan of SHA-256 {manifest.scan_sha256}"
    elif manifest.ingredients:
        yield f"    made from: {', '.join(manifest.ingredients)}"
    for action in manifest.actions:
        where = "" if action.region is None else f"at {','.join(f'{number:g}' for number in action.region)}"
        source = f"[{action.source_type}]" if action.source_type else ""
        yield " ".join(filter(None, (f"    {action.action}", action.description, where, source)))
