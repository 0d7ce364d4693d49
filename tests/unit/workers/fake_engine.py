"""An engine without networks, whose jobs go on step by step as a test lets them."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.result import FacesFound, SampledCandidate, SampledFaces
from pgdiff_desktop.engine.door.seen_faces import FacesSeen

PATIENCE = 20


class SteppedEngine:
    """Samples in `steps` steps; waits for `go_on` after each of them unless it is set.

    `calls` are what was asked, in order; `failing` are photos that raise what they are given.
    """

    def __init__(self, steps=3):
        self.steps = steps
        self.go_on = threading.Event()
        self.go_on.set()
        self.at_step = threading.Event()
        self.calls = []
        self.failing = {}
        self.threads = set()
        self.steps_done = 0

    def _begin(self, kind, photo):
        self.calls.append((kind, photo.name))
        self.threads.add(threading.get_ident())
        if photo.name in self.failing:
            raise self.failing[photo.name]

    def find_faces(self, photo_path, device, cancel_token, stages):
        self._begin("faces", photo_path)
        return FacesFound(photo_path, (10, 10), ())

    def see_faces(self, photo_path, faces, device, cancel_token, stages):
        self._begin("people", photo_path)
        return FacesSeen(photo_path, (None,) * len(faces), "fake", 0.5)

    def free_models(self):
        self.calls.append(("free models", ""))

    def scratch_probability(self, photo_path, device, cancel_token):
        self._begin("scratches", photo_path)
        return "map"

    def sample_faces(self, request, cancel_token, on_progress, on_candidate):
        self._begin("sample", request.photo)
        candidates = []
        step = 0
        # Asked anew at each step, so that a test can let a job that never ends come to its end.
        while step < self.steps:
            step += 1
            self.steps_done = step
            self.at_step.set()
            assert self.go_on.wait(PATIENCE)
            preview = np.full((4, 4, 3), step % 256, np.uint8)
            on_progress(
                Progress(
                    Phase.SAMPLING,
                    request.photo,
                    step=step,
                    of=self.steps,
                    seconds_left=1.0,
                    preview=preview,
                    sampled=tuple(face.id for face in request.faces),
                )
            )
            cancel_token.raise_if_cancelled()
        for face in request.faces:
            for n in range(face.settings.candidates):
                seed = face.first_seed + n
                candidate = SampledCandidate(face.id, f"{face.id}-{seed}.png", seed, "fast", 0.1, ())
                candidates.append(candidate)
                on_candidate(candidate)
                cancel_token.raise_if_cancelled()
        return SampledFaces(request.photo, tuple(candidates), (), 0.1)


def photo(name):
    return Path("album") / name
