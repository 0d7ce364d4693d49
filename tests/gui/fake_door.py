"""An engine that knows what it is told, works in steps, and writes real candidates."""

from __future__ import annotations

import re
import threading
from dataclasses import replace

import numpy as np
import tifffile
from PIL import Image

from pgdiff_desktop.engine.door.identity import Against, Verdict
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.result import FacesFound, SampledCandidate, SampledFaces
from pgdiff_desktop.engine.door.seen_faces import FaceSeen, FacesSeen, JudgedFace
from pgdiff_desktop.engine.restoring.candidate_files import new_candidate_file, write_candidate
from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.masks.scratch_map import ScratchMap

SIDE = 32
STEPS = 4
PERSON = Verdict.of_chance(0.92, 0.81, 0.98, against=Against.REFERENCES, detail=87, judge="judge")
STRANGER = Verdict.of_chance(0.04, 0.01, 0.16, against=Against.PHOTO, detail=87, judge="judge")
MODELS = (("prior", "fake.safetensors", "0" * 64),)


def with_a_doubtful_place(find):
    """What a search for scratches finds, and beside it a wide area that may be part of the picture."""

    def found(photo, device, token):
        found = find(photo, device, token)
        probability, evidence = found.probability.copy(), np.full(found.probability.shape, 255, np.uint8)
        probability[20:50, 10:40], evidence[20:50, 10:40] = 0.95, 0
        return replace(found, probability=probability, evidence=evidence)

    return found


class FakeDoor:
    """Finds a face in the middle of every photo; `gate` holds a sampler before its next step.

    Attributes:
        seen: photos whose faces were looked at for who they are; `unseen` cannot be read then.
        sampled: (photo, face id, seed) of every candidate so far.
        requests: for which anything was sampled.
        broken: names of photos that cannot be read.
        largest_face: pixels that the side of a face has at most.
        stranger_seeds: of candidates in which the face has become somebody else; others are not judged.
        strangers: names of references that show somebody else; all others show the person.
        useless: names of references that cannot be judged.
        judged: names of the references that were, in their order.
        conditions: of the face that is found; none where it is not measured.
    """

    def __init__(self) -> None:
        self.sampled = []
        self.requests = []
        self.seen = []
        self.unseen = set()
        self.broken = set()
        self.largest_face = 10_000
        self.stranger_seeds = set()
        self.strangers = set()
        self.useless = set()
        self.judged = []
        self.conditions = ()
        self.gate = threading.Event()
        self.gate.set()

    def find_faces(self, photo_path, device, cancel_token, stages):
        cancel_token.raise_if_cancelled()
        width, height = self._size(photo_path)
        across, down = min(0.4 * width, self.largest_face), min(0.5 * height, self.largest_face)
        box = (0.3 * width, 0.25 * height, across, down)
        return FacesFound(photo_path, (width, height), (face_from_box(box),), conditions=self.conditions)

    def see_faces(self, photo_path, faces, device, cancel_token, stages):
        """Somebody else in every second photo; an embedding says how bright a photo is."""
        cancel_token.raise_if_cancelled()
        self.seen.append(photo_path)
        if photo_path.name in self.unseen:
            raise PhotoUnreadable(photo_path, ErrorCode.PHOTO_DAMAGED, why="cut short")
        number = int(re.search(r"\d+", photo_path.stem)[0])
        axes = np.eye(8, dtype=np.float32)
        person = axes[number % 2]
        # No two photos of a person are quite alike.
        embedding = np.sqrt(np.float32(0.9)) * person + np.sqrt(np.float32(0.1)) * axes[2 + number % 6]
        seen = FaceSeen(embedding, 100.0 + number, JudgedFace(person, 56.0))
        return FacesSeen(photo_path, (seen,) * len(faces), "fake", 0.5, "judge")

    def scratch_probability(self, photo_path, device, cancel_token):
        width, height = self._size(photo_path)
        probability = np.zeros((height, width), np.float32)
        probability[:, width // 2 : width // 2 + 4] = 0.95
        return ScratchMap(photo_path, probability, (width, height))

    def sample_faces(self, request, cancel_token, on_progress, on_candidate):
        self.requests.append(request)
        self._size(request.photo)
        ids = tuple(face.id for face in request.faces)
        preview = np.full((SIDE, SIDE, 3), 128, np.uint8)
        candidates = []
        for step in range(1, STEPS + 1):
            # Not for ever: a test that forgets the gate fails instead of hanging.
            while not self.gate.wait(0.01):
                cancel_token.raise_if_cancelled()
            cancel_token.raise_if_cancelled()
            seen = tuple((face_id, preview) for face_id in ids)
            on_progress(
                Progress(
                    Phase.SAMPLING,
                    request.photo,
                    step=step,
                    of=STEPS,
                    seconds_left=float(STEPS - step),
                    preview=preview,
                    sampled=ids,
                    previews=seen,
                )
            )
        for face in request.faces:
            for number in range(face.settings.candidates):
                seed = face.first_seed + number
                path = new_candidate_file(request.folder, face.id, seed)
                grey = np.full((SIDE, SIDE, 3), 0.2 + 0.1 * (seed % 7), np.float32)
                write_candidate(path, grey, np.ones((SIDE, SIDE), np.float32))
                done = SampledCandidate(face.id, path.name, seed, "fast", 0.1, MODELS)
                if seed in self.stranger_seeds:
                    done = replace(done, verdict=STRANGER)
                self.sampled.append((request.photo, face.id, seed))
                candidates.append(done)
                on_candidate(done)
        return SampledFaces(request.photo, tuple(candidates), (), 0.1)

    def measure_faces(self, photo_path, faces, mask, cancel_token, stages):
        known = (*self.conditions, *(None,) * len(faces))
        return known[: len(faces)]

    def judge_references(self, photo_path, face, references, device, cancel_token, stages, known_pairs):
        self.judged += [path.name for path in references]
        verdicts = (STRANGER if path.name in self.strangers else PERSON for path in references)
        return tuple(
            None if path.name in self.useless else one for path, one in zip(references, verdicts, strict=True)
        )

    def free_models(self):
        """There are none."""

    def _size(self, photo):
        if photo.name in self.broken:
            raise PhotoUnreadable(photo, ErrorCode.PHOTO_WITHOUT_PIXELS)
        if photo.suffix == ".tif":
            # Of 16 bits and three colours, which Pillow does not open.
            with tifffile.TiffFile(photo) as file:
                return file.pages[0].imagewidth, file.pages[0].imagelength
        with Image.open(photo) as picture:
            return picture.size
