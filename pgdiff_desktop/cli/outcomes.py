"""What came of each photo of a command: its JSON object, or why there is no result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.albums.sidecars_of_commands import save_sidecar, with_sidecar
from pgdiff_desktop.cli.notice_texts import notice_texts
from pgdiff_desktop.cli.reporting import describe_failure, failure_of
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnProgress
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.errors import Cancelled, PGDiffError

if TYPE_CHECKING:
    from pgdiff_desktop.cli.terminal_progress import TerminalProgress
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.restoring.reading import SeenPhoto

# As `RestorationResult.as_json` makes it; whoever passes it on needs no pixels and no classes.
Report = dict[str, Any]
Outcome = Report | PGDiffError


def outcome_of(photo: Path, restore: Callable[[], RestorationResult]) -> Outcome:
    """What comes of restoring one photo.

    Raises:
        Cancelled: the token was set.
    """
    try:
        result = restore()
        return result.as_json(notice_texts(result.notices))
    except Cancelled:
        raise
    except Exception as raised:
        return failure_of(photo, raised)


def restore_photo(
    engine: Engine,
    request: RestorationRequest,
    token: CancelToken,
    on_progress: OnProgress,
    seen: SeenPhoto | None = None,
    *,
    sidecar: bool,
) -> RestorationResult:
    """As `Engine.restore`, and saves the photo's sidecar where that is wanted.

    Raises:
        Cancelled, PGDiffError: as `with_sidecar`, `Engine.restore` and `save_sidecar`.
    """
    if not sidecar:
        return engine.restore(request, token, on_progress, seen)
    # Asked for each photo when it is its turn: what somebody has decided meanwhile is known then.
    kept = with_sidecar(request)
    result = engine.restore(kept, token, on_progress, seen)
    save_sidecar(kept, result)
    return result


def take_outcomes(
    outcomes: Iterable[tuple[int, Outcome]],
    photos: Sequence[Path],
    progress: TerminalProgress,
    found: list[Report],
) -> list[PGDiffError]:
    """Says each outcome as it comes; returns what went wrong, in the order of the photos.

    Args:
        outcomes: each with the number of its photo, in whatever order.
        found: takes the JSON object of each photo in their order, also of a job that was cancelled.
    """
    reports: dict[int, Report] = {}
    errors: dict[int, PGDiffError] = {}
    try:
        for number, outcome in outcomes:
            if isinstance(outcome, PGDiffError):
                errors[number] = outcome
                reports[number] = describe_failure(photos[number], outcome)
            else:
                reports[number] = outcome
                say_report(photos[number], outcome, progress)
    finally:
        found += [reports[number] for number in sorted(reports)]
    return [errors[number] for number in sorted(errors)]


def say_report(photo: Path, report: Report, progress: TerminalProgress) -> None:
    """The warnings, and one line for each file that was written."""
    for warning in report["warnings"]:
        progress.say(f"{photo.name}: {warning}")
    count = len(report["faces"])
    for candidate in report.get("candidates", [report]):
        progress.say(
            f"{candidate['output']}: {count} {'face' if count == 1 else 'faces'}, "
            f"{100 * candidate['changed_fraction']:.1f} % of pixels changed, {report['seconds']:.1f} s"
        )
