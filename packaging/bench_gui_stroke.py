"""How long a stroke takes from the mouse to the screen on a scan of 50 megapixels: part of `make bench-gui`."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable, Sequence
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.gui.canvas import CanvasView, Comparison, Tool
from pgdiff_desktop.gui.damage import Brush, MaskLayer

WIDTH, HEIGHT = 8660, 5774
_MOVES = 120


def scan() -> np.ndarray:
    """50 megapixels that no level of the pyramid could be guessed from."""
    noise = np.random.default_rng(7).integers(0, 60, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    return noise + np.linspace(60, 190, WIDTH, dtype=np.uint8)[None, :, None]


def measure(application: QApplication) -> dict[str, list[float]]:
    """Milliseconds from an event to its pixels on the screen, for what an archivist does all day."""
    canvas = CanvasView()
    canvas.resize(1600, 1000)
    canvas.show()
    pixels = scan()
    results: dict[str, list[float]] = {}
    start = perf_counter()
    canvas.show_photo(pixels)
    application.processEvents()
    results["photo shown (first view)"] = [1000 * (perf_counter() - start)]
    while canvas._picture._levels_task is not None:
        application.processEvents()
    results["photo shown (all levels)"] = [1000 * (perf_counter() - start)]
    layer = MaskLayer(WIDTH, HEIGHT)
    canvas.set_mask(layer)
    canvas.set_tool(Tool.BRUSH)
    for zoom, name in ((0.0, "fit"), (0.5, "50 %"), (1.0, "100 %"), (4.0, "400 %")):
        canvas.viewport.fit() if zoom == 0 else canvas.viewport.zoom_to(zoom)
        for size in (40, 200, 1000):
            canvas.set_brush(Brush(size, 0.7))
            application.processEvents()
            results[f"stroke, {size} px, {name}"] = _stroke(application, canvas)
    canvas.viewport.fit()
    canvas.set_tool(Tool.HAND)
    results["zoom by wheel"] = _timed(
        application,
        [lambda n=n: canvas._zoom_by(1.12 if n < 25 else 1 / 1.12, QPointF(700, 500)) for n in range(50)],
    )
    canvas.viewport.zoom_to(0.7)
    results["pan"] = _timed(application, [lambda: canvas.viewport.pan(9, 5) for _ in range(50)])
    canvas.viewport.fit()
    canvas.show_result([(3000, 2000, 255 - pixels[2000:3200, 3000:4200])])
    while not canvas.has_result:
        application.processEvents()
    canvas.set_comparison(Comparison.SLIDER)
    application.processEvents()
    canvas.panes.slider.take(QPointF(800, 500), canvas.size())
    results["compare slider"] = _timed(
        application,
        [
            lambda n=n: canvas._input.move(QPointF(800 + 5 * n, 500), Qt.KeyboardModifier.NoModifier)
            for n in range(50)
        ],
    )
    canvas.close_photo()
    canvas.close()
    return results


def _stroke(application: QApplication, canvas: CanvasView) -> list[float]:
    _mouse(canvas, QEvent.Type.MouseButtonPress, QPointF(300, 300))
    application.processEvents()
    moves = [
        lambda n=n: _mouse(canvas, QEvent.Type.MouseMove, QPointF(300 + 8 * n, 300 + 120 * np.sin(n / 9)))
        for n in range(_MOVES)
    ]
    times = _timed(application, moves)
    _mouse(canvas, QEvent.Type.MouseButtonRelease, QPointF(300 + 8 * _MOVES, 300))
    application.processEvents()
    return times


def _timed(application: QApplication, actions: Sequence[Callable[[], object]]) -> list[float]:
    times = []
    for action in actions:
        start = perf_counter()
        action()
        # Paints and hands the pixels to the screen.
        application.processEvents()
        times.append(1000 * (perf_counter() - start))
    return times


def _mouse(canvas: CanvasView, kind: QEvent.Type, place: QPointF) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        canvas,
        QMouseEvent(
            kind,
            place,
            canvas.mapToGlobal(place),
            button,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


def main() -> int:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    for name, times in measure(application).items():
        ordered = sorted(times)
        late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        sys.stdout.write(
            f"{name:32} median {statistics.median(times):6.1f} ms   95 % {late:6.1f} ms   "
            f"worst {ordered[-1]:6.1f} ms\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
