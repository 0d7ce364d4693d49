"""The command `render`: the same photo again from its sidecar, or compared with what was made of it earlier."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from pgdiff_desktop.albums.rendering import (
    SavedPhoto,
    composition_again,
    read_sidecar,
    render_jobs,
    sidecars_of,
)
from pgdiff_desktop.cli.notice_texts import notice_texts
from pgdiff_desktop.cli.outputs import expand_patterns, refuse_twice
from pgdiff_desktop.cli.parser import PROGRAM
from pgdiff_desktop.cli.reporting import describe_failure, failure_of, json_at_the_end, report_all
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import WriteOptions
from pgdiff_desktop.engine.door.notices import OF_DEVICES
from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.engine.door.sampled_from import SampledFrom
from pgdiff_desktop.errors import (
    Cancelled,
    ErrorCode,
    NothingRestored,
    PGDiffError,
    SidecarError,
    WrongUsage,
)
from pgdiff_desktop.photos.formats import result_ending
from pgdiff_desktop.settings import load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.restoring.comparing import Difference

_Models = tuple[tuple[str, str, str], ...]
# Roles of what changes no pixel: the sidecar says where faces and damage are.
_NOT_IN_PIXELS = ("judge", "detector", "scratches")


def render_sidecars(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Makes every photo again; one that fails does not stop the others. Exit code 1 where one failed or differs."""
    from pgdiff_desktop.engine.engine import Engine

    if arguments.output is None and not arguments.check:
        message = "name a folder with -o, or compare with --check"
        raise WrongUsage("render", ErrorCode.ARGUMENTS, message=message, program=f"{PROGRAM} render")
    engine = Engine.with_installed_models(load_settings())
    console = Console(stderr=True)
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    given = [one for path in expand_patterns(arguments.sidecars) for one in _given(path, arguments)]
    if not arguments.check:
        refuse_twice([(one.saved.photo, one.target) for one in given if isinstance(one, _Photo)])
    with (
        json_at_the_end(found, wanted=arguments.json),
        TerminalProgress(console, quiet=arguments.quiet) as progress,
    ):
        for one in given:
            subject = one.saved.photo if isinstance(one, _Photo) else one[0]
            try:
                if not isinstance(one, _Photo):
                    raise one[1]
                rendering = _Rendering(engine, arguments.device, arguments.check, token, progress)
                found.append(rendering.run(one.saved, one.target))
            except Cancelled:
                raise
            except Exception as raised:
                errors.append(failure_of(subject, raised))
                found.append(describe_failure(subject, errors[-1]))
    return report_all(errors, len(given), debug=arguments.debug)


@dataclass(frozen=True)
class _Photo:
    """A photo that can be made again, and where it goes, or what it is compared with."""

    saved: SavedPhoto
    target: Path


def _given(path: Path, arguments: argparse.Namespace) -> list[_Photo | tuple[Path, PGDiffError]]:
    """What a path names, in the order of the names: photos, and sidecars of which none can be made, each with why."""
    is_album = path.is_dir()
    found: list[_Photo | tuple[Path, PGDiffError]] = []
    for sidecar, photos in sidecars_of(path):
        try:
            saved = read_sidecar(sidecar, arguments.photos or photos)
            if saved.has_result or not is_album:
                found.append(_Photo(saved, _target(saved, arguments)))
        except Exception as raised:
            found.append((sidecar, failure_of(sidecar, raised)))
    return found or [(path, NothingRestored(path, ErrorCode.NOTHING_RESTORED))]


def _target(saved: SavedPhoto, arguments: argparse.Namespace) -> Path:
    """Where the photo goes, or what it is compared with.

    Raises:
        SidecarError: nothing was restored, or there is nothing to compare with.
    """
    if not saved.has_result:
        raise SidecarError(saved.sidecar, ErrorCode.SIDECAR_WITHOUT_RESULT)
    exported = saved.exported
    name = f"{saved.photo.stem}{result_ending(saved.photo)}" if exported is None else exported.name
    if arguments.output is not None:
        exported = arguments.output / name
    if not arguments.check:
        assert exported is not None
        return exported
    if exported is None or not exported.is_file():
        raise SidecarError(exported or saved.sidecar, ErrorCode.RESULT_NOT_THERE)
    return exported


@dataclass
class _Rendering:
    """Makes one photo again.

    Attributes:
        checks: compares, and writes nothing.
    """

    engine: Engine
    device: str
    checks: bool
    token: CancelToken
    progress: TerminalProgress
    _computers: set[tuple[str, str]] = field(init=False, default_factory=set)
    _others: list[str] = field(init=False, default_factory=list)

    def run(self, saved: SavedPhoto, target: Path) -> dict[str, Any]:
        """Writes or compares; returns the photo's JSON object.

        Raises:
            SidecarError: it cannot be made again, or differs by more than another device explains.
        """
        from pgdiff_desktop.engine.restoring.comparing import difference

        with tempfile.TemporaryDirectory(prefix="pgdiff-render-") as folder:
            sampled = self._sampled(saved, Path(folder))
            written = Path(folder) / target.name if self.checks else target
            options = WriteOptions() if saved.record.exported is None else saved.record.exported.options
            composed = self.engine.compose(
                composition_again(saved, sampled), written, self.device, options, self.token
            )
            if saved.record.exported is not None:
                self._say_other_models(saved, saved.record.exported.models, composed.models)
            told = {"photo": str(saved.photo), "sidecar": str(saved.sidecar), "faces": len(sampled)}
            if not self.checks:
                self.progress.say(f"{written}: {len(sampled)} faces made again")
                return {**told, "output": str(written), "warnings": self._others}
            found = difference(target, written)
        is_same = all(then == now for then, now in self._computers) and not self._others
        if not (found.is_none if is_same else found.is_small):
            share, mean, most = found.in_words
            raise SidecarError(target, ErrorCode.RESULT_DIFFERS, share=share, mean=mean, most=most)
        self.progress.say(f"{target}: {_words(found)}")
        return {**told, "compared_with": str(target), **found.as_json(), "warnings": self._others}

    def _sampled(self, saved: SavedPhoto, folder: Path) -> dict[int, Path]:
        """The files of the sampled candidates by the ids of their faces."""
        sets = {entry.sha256: entry.set for entry in self.engine.catalog.by_role("prior") if entry.sha256}
        found: dict[int, Path] = {}
        for job in render_jobs(saved, folder, sets, self.device):
            sampled = self.engine.sample_faces(job.request, self.token, self._show)
            # The others were said when the faces were made first.
            for warning in notice_texts([one for one in sampled.notices if one.kind in OF_DEVICES]):
                self._say(saved, warning)
            for one in sampled.candidates:
                face = job.faces.get(one.face_id)
                if face is None:
                    continue
                found[face.id] = folder / one.file
                then = face.chosen_candidate
                assert then is not None
                self._computers.add((_computer(then.sampled_from), _computer(one.sampled_from)))
                self._say_other_models(saved, then.models, one.models)
        return found

    def _say_other_models(self, saved: SavedPhoto, then: _Models, now: _Models) -> None:
        """Roles for which another file took part than then."""
        before = {role: sha256 for role, _, sha256 in then if role not in _NOT_IN_PIXELS}
        for role, file, sha256 in now:
            if role in before and before[role] != sha256:
                self._say(saved, f"{file} is not the {role} of then")
            elif role not in before and role not in _NOT_IN_PIXELS:
                self._say(saved, f"{file} took part as the {role}, and none did then")

    def _show(self, progress: Progress) -> None:
        self.progress.show(replace(progress, note="", notice=None))

    def _say(self, saved: SavedPhoto, warning: str) -> None:
        if warning not in self._others:
            self._others.append(warning)
            self.progress.say(f"{saved.photo.name}: {warning}")


def _computer(kept: SampledFrom | None) -> str:
    return "" if kept is None else kept.computer


def _words(found: Difference) -> str:
    if found.is_none:
        return "equal"
    share, _, most = found.in_words
    apart = f"{share} % of values differ, by {most} of 255 at most"
    return f"as alike as another device makes it: {apart}"
