"""Every error that a user can meet: a class, a code of the situation, and parameters.

No sentence stands here: command line and window say each code in their own words (error_sentences.py has what
they share). So an error can be saved, and shown later in whatever language the window has by then.
"""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self

Parameter = str | int | float


class ErrorCode(StrEnum):
    """One for each situation: what happened, and what to do about it.

    Named THING_SITUATION. Sidecars and the saved queue keep the values, so a value is never given another meaning.
    """

    # Photos
    PHOTO_MISSING = "photo-missing"
    PHOTO_GONE = "photo-gone"
    PHOTO_IS_FOLDER = "photo-is-folder"
    PHOTO_NO_FILE = "photo-no-file"
    PHOTO_NOT_PERMITTED = "photo-not-permitted"
    PHOTO_NO_PICTURE = "photo-no-picture"
    PHOTO_DAMAGED = "photo-damaged"
    PHOTO_CUT = "photo-cut"
    PHOTO_WITHOUT_PAGES = "photo-without-pages"
    PHOTO_PAGE = "photo-page"
    PHOTO_WITHOUT_PIXELS = "photo-without-pixels"
    PHOTO_TOO_LARGE = "photo-too-large"
    PHOTO_TOO_MANY_BYTES = "photo-too-many-bytes"
    PHOTO_FILE_TOO_LARGE = "photo-file-too-large"
    PHOTO_PART_TOO_LARGE = "photo-part-too-large"
    PHOTO_TOO_MANY_SEGMENTS = "photo-too-many-segments"
    PHOTO_FORMAT = "photo-format"
    PHOTO_RAW = "photo-raw"
    PHOTO_PIXELS = "photo-pixels"
    # Faces and candidates
    FACE_NOT_FOUND = "face-not-found"
    FACE_NUMBER = "face-number"
    FACE_LANDMARKS = "face-landmarks"
    FACE_OUTSIDE = "face-outside"
    FACE_BY_HAND_OUTSIDE = "face-by-hand-outside"
    FACE_WITHOUT_AREA = "face-without-area"
    FACE_EYES = "face-eyes"
    FACE_NOT_SQUARE = "face-not-square"
    FACES_DELETED = "faces-deleted"
    REFERENCE_WITHOUT_FACE = "reference-without-face"
    IDENTITY_LOST = "identity-lost"
    CANDIDATE_GONE = "candidate-gone"
    CANDIDATE_UNREADABLE = "candidate-unreadable"
    CANDIDATE_INVALID = "candidate-invalid"
    # Damage
    MASK_MISSING = "mask-missing"
    MASK_NO_FILE = "mask-no-file"
    MASK_NO_PICTURE = "mask-no-picture"
    MASK_TOO_LARGE = "mask-too-large"
    MASK_DAMAGED = "mask-damaged"
    MASK_SIZE = "mask-size"
    PAINTED_MASK_UNREADABLE = "painted-mask-unreadable"
    # Writing
    DISK_FULL = "disk-full"
    OUTPUT_NOT_WRITABLE = "output-not-writable"
    OUTPUT_NOT_REMOVABLE = "output-not-removable"
    OUTPUT_NO_FILE = "output-no-file"
    OUTPUT_NAME = "output-name"
    OUTPUT_ENDING = "output-ending"
    OUTPUT_TOO_LARGE = "output-too-large"
    OUTPUT_NO_RESULT = "output-no-result"
    OUTPUT_RETOUCHED = "output-retouched"
    OUTPUT_APPEARED = "output-appeared"
    OUTPUT_IS_INPUT = "output-is-input"
    OUTPUT_IS_PHOTO = "output-is-photo"
    OUTPUT_NOT_VERIFIED = "output-not-verified"
    CREDENTIALS_NOT_INSTALLED = "credentials-not-installed"
    CREDENTIALS_UNREADABLE = "credentials-unreadable"
    CREDENTIALS_OTHER_KEY = "credentials-other-key"
    CREDENTIALS_OF_KIND = "credentials-of-kind"
    SIDECAR_UNREADABLE = "sidecar-unreadable"
    SIDECAR_NOT_READ = "sidecar-not-read"
    SIDECAR_DAMAGED = "sidecar-damaged"
    SIDECAR_LATER = "sidecar-later"
    SIDECAR_LEFT = "sidecar-left"
    NO_SIDECAR = "no-sidecar"
    SIDECAR_NOT_THERE = "sidecar-not-there"
    SIDECAR_OF_LATER_VERSION = "sidecar-of-later-version"
    SIDECAR_WITHOUT_PHOTO = "sidecar-without-photo"
    SIDECAR_WITHOUT_RESULT = "sidecar-without-result"
    SIDECAR_OF_OTHER_PHOTO = "sidecar-of-other-photo"
    SIDECAR_INPUT_GONE = "sidecar-input-gone"
    SIDECAR_OF_PART = "sidecar-of-part"
    SIDECAR_HOLDS_MORE = "sidecar-holds-more"
    RESULT_NOT_THERE = "result-not-there"
    RESULT_OF_OTHER_SIZE = "result-of-other-size"
    RESULT_DIFFERS = "result-differs"
    CANDIDATES_GONE = "candidates-gone"
    RECORD_DAMAGED = "record-damaged"
    RECORD_LEFT = "record-left"
    RECORD_BUSY = "record-busy"
    ALBUM_GONE = "album-gone"
    ALBUM_READ_ONLY = "album-read-only"
    # What of a photo is not kept; no errors, the work goes on
    PHOTO_FIRST_OF_SEVERAL = "photo-first-of-several"
    PHOTO_CMYK = "photo-cmyk"
    PHOTO_CMYK_PROFILE = "photo-cmyk-profile"
    PHOTO_XMP_REPAIRED = "photo-xmp-repaired"
    PHOTO_XMP_INCOMPLETE = "photo-xmp-incomplete"
    PHOTO_XMP_BROKEN = "photo-xmp-broken"
    PHOTO_XMP_TOO_LARGE = "photo-xmp-too-large"
    XMP_FILE_UNREADABLE = "xmp-file-unreadable"
    PHOTO_BROKEN_BELOW = "photo-broken-below"
    PHOTO_MEANING_UNKNOWN = "photo-meaning-unknown"
    PHOTO_8_BITS_READ = "photo-8-bits-read"
    OUTPUT_8_BITS = "output-8-bits"
    OUTPUT_LOSES_CHANNEL = "output-loses-channel"
    OUTPUT_LOSES_EXIF = "output-loses-exif"
    OUTPUT_LOSES_XMP = "output-loses-xmp"
    OUTPUT_LOSES_IPTC = "output-loses-iptc"
    OUTPUT_LOSES_PHOTOSHOP = "output-loses-photoshop"
    OUTPUT_LOSES_COMMENT = "output-loses-comment"
    OUTPUT_LOSES_TEXTS = "output-loses-texts"
    OUTPUT_LOSES_COLOUR = "output-loses-colour"
    OUTPUT_LOSES_RESOLUTION = "output-loses-resolution"
    OUTPUT_LOSES_PARTS = "output-loses-parts"
    OUTPUT_XMP_FILE_THERE = "output-xmp-file-there"
    OUTPUT_LOSES_DATES = "output-loses-dates"
    # What the family says
    NOTHING_RESTORED = "nothing-restored"
    REVIEW_FILE_THERE = "review-file-there"
    REVIEW_LARGE = "review-large"
    ANSWERS_NOT_READ = "answers-not-read"
    ANSWERS_TOO_LARGE = "answers-too-large"
    ANSWERS_NONE = "answers-none"
    ANSWERS_DAMAGED = "answers-damaged"
    ANSWERS_LATER = "answers-later"
    # What of it fits nothing any more; no errors, the rest is taken
    ANSWERS_WITHOUT_PHOTO = "answers-without-photo"
    ANSWERS_WITHOUT_FACE = "answers-without-face"
    ANSWERS_WITHOUT_CANDIDATE = "answers-without-candidate"
    ANSWERS_OTHER_NAME = "answers-other-name"
    ANSWERS_EARLIER = "answers-earlier"
    ANSWERS_TOO_MANY = "answers-too-many"
    OUTPUT_NOT_SIGNED = "output-not-signed"
    # Memory, devices, bugs
    MEMORY = "memory"
    MEMORY_OF_CPU = "memory-of-cpu"
    MEMORY_OF_GPU = "memory-of-gpu"
    DEVICE_MISSING = "device-missing"
    DEVICE_TORCH_WITHOUT_CUDA = "device-torch-without-cuda"
    DEVICE_DRIVER_OLD = "device-driver-old"
    DEVICE_DRIVER_FAILED = "device-driver-failed"
    DEVICE_OTHER_BUILD = "device-other-build"
    DEVICE_FAILED = "device-failed"
    DEVICE_STOPPED = "device-stopped"
    UNEXPECTED = "unexpected"
    # Model files
    MODEL_MISSING = "model-missing"
    MODEL_SIZE = "model-size"
    MODEL_HASH = "model-hash"
    MODEL_UNREADABLE = "model-unreadable"
    MODEL_CUT_SHORT = "model-cut-short"
    MODEL_UNPACKED_SIZE = "model-unpacked-size"
    MODEL_NO_WEIGHTS = "model-no-weights"
    MODEL_LACKS_WEIGHTS = "model-lacks-weights"
    MODEL_UNKNOWN_WEIGHTS = "model-unknown-weights"
    MODEL_WEIGHT_SHAPES = "model-weight-shapes"
    MODEL_RUNS_CODE = "model-runs-code"
    MODEL_NOT_ONLY_WEIGHTS = "model-not-only-weights"
    MODEL_ARCHIVE = "model-archive"
    MODEL_LICENCE = "model-licence"
    MODEL_NAME = "model-name"
    MODEL_FOLDER_MISSING = "model-folder-missing"
    MODEL_FOLDER_EMPTY = "model-folder-empty"
    SHIPPED_MODEL_MISSING = "shipped-model-missing"
    SHIPPED_MODEL_DAMAGED = "shipped-model-damaged"
    SHIPPED_MODEL_DOWNLOAD = "shipped-model-download"
    SHIPPED_SET_MISSING = "shipped-set-missing"
    OWN_MODEL_MISSING = "own-model-missing"
    OWN_MODEL_CHANGED = "own-model-changed"
    OWN_MODEL_DOWNLOAD = "own-model-download"
    CATALOG_DAMAGED = "catalog-damaged"
    # Estimators of other projects
    ESTIMATOR_NO_IMAGE = "estimator-no-image"
    ESTIMATOR_UNREADABLE = "estimator-unreadable"
    ESTIMATOR_INPUTS = "estimator-inputs"
    ESTIMATOR_OUTPUTS = "estimator-outputs"
    ESTIMATOR_WEIGHT = "estimator-weight"
    ESTIMATOR_FAILED = "estimator-failed"
    ESTIMATOR_SHAPE = "estimator-shape"
    ESTIMATOR_UNUSABLE = "estimator-unusable"
    JUDGE_UNREADABLE = "judge-unreadable"
    JUDGE_UNUSABLE = "judge-unusable"
    # Downloads
    DOWNLOAD_STATUS = "download-status"
    DOWNLOAD_CONNECTION = "download-connection"
    DOWNLOAD_ENDED = "download-ended"
    DOWNLOAD_PART = "download-part"
    DOWNLOAD_WEB_PAGE = "download-web-page"
    DOWNLOAD_SIZE = "download-size"
    DOWNLOAD_TOO_LONG = "download-too-long"
    DOWNLOAD_WRONG = "download-wrong"
    DOWNLOAD_BUSY = "download-busy"
    DOWNLOAD_SPACE = "download-space"
    CERTIFICATES_UNREADABLE = "certificates-unreadable"
    PROXY_UNUSABLE = "proxy-unusable"
    # Runtimes
    ONNX_MISSING = "onnx-missing"
    ONNX_MISSING_FOR_MODEL = "onnx-missing-for-model"
    ONNX_WITHOUT_PROVIDER = "onnx-without-provider"
    ONNX_PROVIDER_FAILED = "onnx-provider-failed"
    ONNX_UNREADABLE = "onnx-unreadable"
    ONNX_STOPPED = "onnx-stopped"
    ONNX_EXPORT = "onnx-export"
    ONNX_DIFFERS = "onnx-differs"
    COMPILER_MISSING = "compiler-missing"
    COMPILER_FAILED = "compiler-failed"
    HALF_PRECISION_WRONG = "half-precision-wrong"
    # Requests that contradict themselves
    CHOICE_UNKNOWN = "choice-unknown"
    STYLE_UNKNOWN = "style-unknown"
    VALUE_RANGE = "value-range"
    RECIPE_NEEDS_REFERENCE = "recipe-needs-reference"
    RECIPE_WITHOUT_REFERENCE = "recipe-without-reference"
    RECIPE_NEEDS_DAMAGE = "recipe-needs-damage"
    RECIPE_WITHOUT_ENHANCEMENT = "recipe-without-enhancement"
    MASK_AND_DETECTION = "mask-and-detection"
    STEPS_NOT_SAMPLED = "steps-not-sampled"
    STEPS_TOO_MANY = "steps-too-many"
    STEPS_AFTER_LATE_START = "steps-after-late-start"
    REPEATS_OUTSIDE = "repeats-outside"
    ALIGNED_AND_FACES = "aligned-and-faces"
    NOTHING_TO_DO = "nothing-to-do"
    # What only a command line can be asked for; it alone has words for these
    ARGUMENTS = "arguments"
    ALBUM_WITHOUT_PHOTOS = "album-without-photos"
    FOLDER_WITHOUT_PHOTOS = "folder-without-photos"
    PATTERN_WITHOUT_FILES = "pattern-without-files"
    WATCHED_MISSING = "watched-missing"
    WATCHED_OUTPUT = "watched-output"
    PHOTO_NOT_WHOLE = "photo-not-whole"
    RECIPE_FILE_MISSING = "recipe-file-missing"
    RECIPE_FILE_UNREADABLE = "recipe-file-unreadable"
    CLUSTER_MISSING = "cluster-missing"
    CLUSTER_UNREACHABLE = "cluster-unreachable"
    CLUSTER_DIFFERS = "cluster-differs"
    CLUSTER_ENDED = "cluster-ended"
    WORKER_ENDED = "worker-ended"
    ONE_OUTPUT = "one-output"
    OUTPUT_TWICE = "output-twice"
    # Checks for updates
    UPDATE_UNREACHABLE = "update-unreachable"
    UPDATE_SERVER = "update-server"
    UPDATE_NO_RELEASE = "update-no-release"
    UPDATE_ANSWER = "update-answer"
    UPDATE_SETTINGS = "update-settings"
    # What was saved by another version, in its words
    SAID_BEFORE = "said-before"


@dataclass(frozen=True)
class Failure:
    """An error, or what was not kept of a photo, as plain data: what is saved of it, and what crosses threads.

    Attributes:
        subject: the file or thing that it is about.
        parameters: what the sentences of the code have places for, by name.
    """

    subject: str
    code: ErrorCode
    parameters: Mapping[str, Parameter] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, subject: str | Path, code: ErrorCode, **parameters: Parameter) -> Failure:
        """Of something that is reported, and never raised."""
        return cls(str(subject), code, parameters)

    def as_json(self) -> dict[str, Any]:
        return {"subject": self.subject, "code": self.code.value, "parameters": dict(self.parameters)}

    @classmethod
    def from_json(cls, saved: Mapping[str, Any]) -> Failure:
        """The failure that `as_json` made; one with sentences, as earlier versions saved it, keeps these.

        Raises:
            ValueError, TypeError, KeyError: it is none.
        """
        if "code" not in saved:
            return cls._said_before(str(saved["message"]), str(saved["remedy"]))
        subject = str(saved["subject"])
        code = next((one for one in ErrorCode if one == saved["code"]), None)
        if code is None:
            # Of a later version: its code is better than a record that is not opened.
            return cls._said_before(f"{subject}: {saved['code']}", "")
        parameters = {
            str(name): value if isinstance(value, Parameter) else str(value)
            for name, value in dict(saved["parameters"]).items()
        }
        return cls(subject, code, parameters)

    @classmethod
    def _said_before(cls, message: str, remedy: str) -> Failure:
        return cls("", ErrorCode.SAID_BEFORE, {"message": message, "remedy": remedy})


class PGDiffError(Exception):
    """Something went wrong that the user can understand and mend.

    Args:
        subject: the file or thing that the error is about.
        parameters: what the sentences of the code have places for; `detail` is for the log alone.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(self, subject: str | Path, code: ErrorCode, **parameters: Parameter) -> None:
        self.failure = Failure(str(subject), code, parameters)
        given = ", ".join(f"{name}={value}" for name, value in parameters.items())
        super().__init__(on_one_line(f"{subject}: {code}{f' ({given})' if given else ''}"))

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are made again of their words; an error that comes from another process, of its code.
        return _again, (type(self), self.failure), self.__dict__

    def about(self, subject: str | Path | None = None) -> Self:
        """The same error of another subject, or of its own, without the traceback, which holds on to what it met."""
        failure = self.failure
        return type(self)(failure.subject if subject is None else subject, failure.code, **failure.parameters)


def _again(kind: type[PGDiffError], failure: Failure) -> PGDiffError:
    return kind(failure.subject, failure.code, **failure.parameters)


def on_one_line(text: str) -> str:
    r"""The text with line breaks, control characters and unpaired surrogates as Python writes them: \n, \x1b.

    A file name may hold all of these, and a terminal obeys them.
    """
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else c.encode("unicode_escape").decode()
        for c in text
    )


def first_line(error: BaseException) -> str:
    """What a library says of its error, without the pages that some add; its name where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


class Cancelled(Exception):
    """The user cancelled; nothing was written for what had not been finished."""


class WrongUsage(PGDiffError):
    """The request contradicts itself or names something that does not exist."""

    kind = "usage"
    exit_code = 2


class PhotoError(PGDiffError):
    kind = "photo"


class PhotoNotFound(PhotoError):
    kind = "photo-not-found"


class PhotoUnreadable(PhotoError):
    """Cut short, damaged, or no picture at all."""

    kind = "photo-unreadable"


class PhotoTooLarge(PhotoError):
    """More pixels than the limit: a decompression bomb, or a scan beyond what is supported."""

    kind = "photo-too-large"


class PhotoFormatUnsupported(PhotoError):
    kind = "photo-format"


class MaskWrong(PGDiffError):
    """The damage mask cannot be read, or its size is not the photo's."""

    kind = "mask"


class OutputError(PGDiffError):
    kind = "output"


class OutputNotWritable(OutputError):
    kind = "output-not-writable"


class DiskFull(OutputError):
    kind = "disk-full"


class OriginalWouldBeOverwritten(OutputError):
    kind = "output-is-original"


class SidecarError(PGDiffError):
    """What was decided for a photo cannot be read, or the photo not be made again from it."""

    kind = "sidecar"


class CredentialsError(PGDiffError):
    """Content credentials cannot be written or read here, or the user's certificate cannot be used."""

    kind = "credentials"


class FaceError(PGDiffError):
    kind = "face"


class NoFaceFound(FaceError):
    kind = "no-face"


class IdentityLost(FaceError):
    """In every candidate a face has become somebody else, and that was not to be."""

    kind = "identity-lost"


class ModelError(PGDiffError):
    kind = "model"


class ModelMissing(ModelError):
    """A model file that the request needs is not installed."""

    kind = "model-missing"


class ModelDamaged(ModelError):
    """Wrong size, wrong hash, or cut short."""

    kind = "model-damaged"


class ModelUnsafe(ModelError):
    """A pickle that would run code when loaded."""

    kind = "model-unsafe"


class ModelMismatch(ModelError):
    """A sound file whose weights are not those of the architecture that the catalog names."""

    kind = "model-mismatch"


class LicenceNotAccepted(ModelError):
    kind = "licence"


class DownloadFailed(ModelError):
    kind = "download"


class UpdateCheckFailed(PGDiffError):
    """Whether there is a newer version cannot be said."""

    kind = "update-check"


class NothingRestored(PGDiffError):
    """No photo of an album has a result that could be shown to anybody."""

    kind = "nothing-restored"


class AnswersUnreadable(PGDiffError):
    """A file of answers that cannot be read, or is none."""

    kind = "answers"


class ClusterError(PGDiffError):
    """What was to restore on several devices cannot be had, or has gone."""

    kind = "cluster"


class Unexpected(PGDiffError):
    """A bug, met while something was done to a photo; the next photo is not to suffer for it."""

    kind = "unexpected"

    @classmethod
    def of(cls, subject: str | Path, error: Exception) -> Self:
        return cls(subject, ErrorCode.UNEXPECTED, kind=type(error).__name__, words=str(error))


# torch on CUDA and MPS; torch on a CPU; OpenCV; the operating system; ONNX Runtime; C++; CUDA's libraries, which take
# memory beside torch's and say in many ways that there is none.
_MEMORY_WORDS = re.compile(
    "out[ _]?of[ _]?memory"
    "|(not enough|insufficient|can(no|')t allocate|(failed|unable) to allocate) memory"
    "|bad[ _]alloc(ation)?\\b"
    "|paging file is too small"
    "|Available memory of .* is smaller than requested"
    "|Invalid buffer size"
    "|(ALLOC_FAILED|CU(BLAS|DNN|SOLVER)_STATUS_(NOT_INITIALIZED|INTERNAL_ERROR)|cudaErrorMemoryAllocation)"
    "|unable to find an engine"
    "|NVML_SUCCESS == r",
    re.IGNORECASE,
)
# Windows: the paging file is too small, or not enough memory is left for the command; in whatever language.
_MEMORY_NUMBERS = (8, 14, 1455)
# After these a process gets nothing else of the card, whatever it asks for (CUDA Runtime API, cudaError).
_STOPPED_WORDS = re.compile(
    r"\b(CUDA|cuDNN|cuBLAS|HIP)(\b|_).*("
    "illegal[ _](memory access|address|instruction)|misaligned[ _]address|device-side assert|launch[ _]fail"
    "|launch timed out|invalid program counter|invalid address space|hardware stack error|uncorrectable ECC"
    "|unknown error|device is lost|GPU is lost|no CUDA-capable device|driver shutting down"
    "|busy or unavailable|uncorrectable NVLink error|fallen off the bus|context is destroyed"
    "|STATUS_EXECUTION_FAILED|STATUS_MAPPING_ERROR)",
    re.IGNORECASE | re.DOTALL,
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether a library, or the operating system, says in words of its own that there was not enough memory."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM or getattr(error, "winerror", None) in _MEMORY_NUMBERS
    if isinstance(error, PGDiffError):
        # May name a file of any name.
        return False
    return isinstance(error, MemoryError) or bool(_MEMORY_WORDS.search(str(error)))


def has_stopped_device(error: BaseException) -> bool:
    """Whether a graphics card will compute nothing more in this process after an error."""
    return not isinstance(error, PGDiffError) and bool(_STOPPED_WORDS.search(str(error)))


class DeviceError(PGDiffError):
    """The device that was asked for is absent, cannot be used, or has not enough memory."""

    kind = "device"


class RuntimeUnavailable(PGDiffError):
    """What was to compute the networks cannot do it on this computer; torch can."""

    kind = "runtime"


class PrecisionUnavailable(RuntimeUnavailable):
    """A network comes out wrong in half precision on this card; in float32 it does not."""
