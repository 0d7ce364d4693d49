"""What command line and window say of errors: the English that they share, and how a sentence is put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pgdiff_desktop.errors import ErrorCode, Failure, Parameter, on_one_line

_AGAIN_OR_FROM_COPY = "The photo is as it was: begin again, or bring a copy of that file back."
_STAYS_IN_THE_PHOTO = "They stay in the original, which is left as it is."
_COMPARE_COLOURS = "Compare its colours with the print."
_COMPARE_METADATA = "Compare the result's captions and names with the photo's."
_PHOTO_KEEPS_METADATA = "The photo keeps them: copy captions and names from there."

# What happened, as the end of a sentence that begins with the subject; {names} are the parameters of the code.
REASONS: dict[ErrorCode, str] = {
    # Photos
    ErrorCode.PHOTO_MISSING: "there is no such file",
    ErrorCode.PHOTO_GONE: "it is not there any more",
    ErrorCode.PHOTO_IS_FOLDER: "it is a folder",
    ErrorCode.PHOTO_NO_FILE: "it is a device, a pipe or a socket, not a file",
    ErrorCode.PHOTO_NOT_PERMITTED: "reading it is not permitted",
    ErrorCode.PHOTO_NO_PICTURE: "it is not a picture that can be read",
    ErrorCode.PHOTO_DAMAGED: "it is damaged or cut short ({why})",
    ErrorCode.PHOTO_CUT: "it is cut short or has holes: {missing} of the {count} parts of its pixels are missing",
    ErrorCode.PHOTO_WITHOUT_PAGES: "it has no pages",
    ErrorCode.PHOTO_PAGE: "it has no page {page}, only {count}",
    ErrorCode.PHOTO_WITHOUT_PIXELS: "it has no pixels",
    ErrorCode.PHOTO_TOO_LARGE: "it has {width} x {height} pixels, more than the limit of {most} million",
    ErrorCode.PHOTO_TOO_MANY_BYTES: "its pixels take {megabytes} MB of memory, more than the limit of {most} MB",
    ErrorCode.PHOTO_FILE_TOO_LARGE: "its file has {megabytes} MB, more than the limit of {most} MB",
    ErrorCode.PHOTO_PART_TOO_LARGE: "{part} takes {megabytes} MB in it, more than the limit of {most} MB",
    ErrorCode.PHOTO_TOO_MANY_SEGMENTS: "its pixels are in {count} parts, more than the limit of {most}",
    ErrorCode.PHOTO_FORMAT: "it is a {format} file, which is not supported",
    ErrorCode.PHOTO_RAW: "it is a camera's raw file, or begins with a small preview",
    ErrorCode.PHOTO_PIXELS: "its pixels are of the kind {kind}, which is not supported",
    # Faces and candidates
    ErrorCode.FACE_NOT_FOUND: "no face was found in it",
    ErrorCode.FACE_NUMBER: "there is no face {number}, only {count} found",
    ErrorCode.FACE_LANDMARKS: "its landmarks lie in one place",
    ErrorCode.FACE_OUTSIDE: "it lies outside the photo of {width} x {height} pixels",
    ErrorCode.FACE_BY_HAND_OUTSIDE: (
        "the face given by hand at {x}, {y} lies outside its {width} x {height} pixels"
    ),
    ErrorCode.FACE_WITHOUT_AREA: "it has no area",
    ErrorCode.FACE_EYES: "they lie in one place",
    ErrorCode.FACE_NOT_SQUARE: "it is {width} x {height} pixels, and an aligned face is square",
    ErrorCode.FACES_DELETED: "its faces were deleted",
    ErrorCode.REFERENCE_WITHOUT_FACE: "no face was found in it",
    ErrorCode.IDENTITY_LOST: "face {number} became somebody else in every candidate, so nothing was written",
    ErrorCode.CANDIDATE_GONE: "this candidate is gone",
    ErrorCode.CANDIDATE_UNREADABLE: "this candidate cannot be read",
    ErrorCode.CANDIDATE_INVALID: "it is no candidate of a face",
    # Damage
    ErrorCode.MASK_MISSING: "there is no such file",
    ErrorCode.MASK_NO_FILE: "it cannot be opened as a file",
    ErrorCode.MASK_NO_PICTURE: "it is not a picture, or of a kind that is not read here",
    ErrorCode.MASK_TOO_LARGE: "it has too many pixels",
    ErrorCode.MASK_DAMAGED: "it is damaged or ends too early ({why})",
    ErrorCode.MASK_SIZE: "it is {width} x {height} pixels, the photo {wide} x {high}",
    ErrorCode.PAINTED_MASK_UNREADABLE: "it cannot be read ({why})",
    # Writing
    ErrorCode.DISK_FULL: "the disk is full",
    ErrorCode.OUTPUT_NOT_WRITABLE: "it cannot be written ({why})",
    ErrorCode.OUTPUT_NOT_REMOVABLE: "it cannot be removed",
    ErrorCode.OUTPUT_NO_FILE: "it is a folder, a pipe, a device or a broken link, and no file",
    ErrorCode.OUTPUT_NAME: "it is no valid file name",
    ErrorCode.OUTPUT_ENDING: "the ending '{ending}' stands for no format that can be written",
    ErrorCode.OUTPUT_TOO_LARGE: "the photo has {width} x {height} pixels and the format holds {most} a side",
    ErrorCode.OUTPUT_NO_RESULT: "there is a file already, and it is no earlier result",
    ErrorCode.OUTPUT_RETOUCHED: "there is a result already, which was changed after it was written",
    ErrorCode.OUTPUT_APPEARED: "another file came there meanwhile",
    ErrorCode.OUTPUT_IS_INPUT: "it is one of the photos that this job reads",
    ErrorCode.OUTPUT_IS_PHOTO: "this is one of your photos, and photos are never overwritten",
    ErrorCode.OUTPUT_NOT_VERIFIED: "verification of the written file failed",
    ErrorCode.CREDENTIALS_NOT_INSTALLED: "content credentials need c2pa-python, which is not installed",
    ErrorCode.CREDENTIALS_UNREADABLE: "this certificate or private key cannot be read ({why})",
    ErrorCode.CREDENTIALS_OTHER_KEY: "the private key does not belong to the certificate",
    ErrorCode.CREDENTIALS_OF_KIND: "keys of the kind {kind} do not sign content credentials",
    ErrorCode.SIDECAR_UNREADABLE: "what it holds cannot be read and is not overwritten",
    ErrorCode.SIDECAR_NOT_READ: "what was decided for it cannot be read and was set aside as {aside}",
    ErrorCode.SIDECAR_DAMAGED: "what was decided for it is damaged and was set aside as {aside}",
    ErrorCode.SIDECAR_LATER: (
        "what was decided for it was made by a later version of this program and was set aside as {aside}"
    ),
    ErrorCode.SIDECAR_LEFT: "what was decided for it cannot be used, and {sidecar} was left as it is",
    ErrorCode.NO_SIDECAR: "it is no sidecar, or a damaged one",
    ErrorCode.SIDECAR_NOT_THERE: "it cannot be read as a file",
    ErrorCode.SIDECAR_OF_LATER_VERSION: "a later version of this program made it",
    ErrorCode.SIDECAR_WITHOUT_PHOTO: "the photo of {sidecar} is not there",
    ErrorCode.SIDECAR_OF_OTHER_PHOTO: "it is not the photo that {sidecar} was made for, or it was changed since",
    ErrorCode.SIDECAR_INPUT_GONE: "a face of {sidecar} was made with it, and it is gone or was changed",
    ErrorCode.SIDECAR_OF_PART: "a sidecar is of a whole photo, the first in its file",
    ErrorCode.SIDECAR_HOLDS_MORE: "its sidecar says that other damage, colours or stages were wanted",
    ErrorCode.RESULT_OF_OTHER_SIZE: "made again it has another size or depth",
    ErrorCode.CANDIDATES_GONE: "{count} of its candidates are gone from {folder}",
    ErrorCode.RECORD_DAMAGED: "it is damaged and was set aside as {aside}",
    ErrorCode.RECORD_LEFT: "it cannot be read and was left as it is",
    ErrorCode.RECORD_BUSY: "another program is changing it",
    ErrorCode.ALBUM_GONE: "this folder is not there any more",
    ErrorCode.ALBUM_READ_ONLY: "this folder cannot be written to, so what you decide is saved in {folder}",
    # What of a photo is not kept
    ErrorCode.PHOTO_FIRST_OF_SEVERAL: "only the first of its {count} pictures was read",
    ErrorCode.PHOTO_CMYK: "it was converted from CMYK to RGB",
    ErrorCode.PHOTO_CMYK_PROFILE: "its CMYK profile is damaged and was not used",
    ErrorCode.PHOTO_BROKEN_BELOW: "its data is damaged below row {row} of {rows}: restored as far as it goes",
    ErrorCode.PHOTO_MEANING_UNKNOWN: "it does not say what its numbers mean: zero was taken as black",
    ErrorCode.PHOTO_8_BITS_READ: "of its {bits} bits a channel 8 were read",
    ErrorCode.PHOTO_XMP_REPAIRED: "its XMP metadata were damaged, and were repaired as far as they go",
    ErrorCode.PHOTO_XMP_INCOMPLETE: "a part of its XMP metadata is missing or damaged",
    ErrorCode.PHOTO_XMP_BROKEN: "its XMP metadata cannot be read, and are not in the result",
    ErrorCode.PHOTO_XMP_TOO_LARGE: "its XMP metadata are too large or nested too deep, and are not in the result",
    ErrorCode.XMP_FILE_UNREADABLE: "it cannot be read as XMP, and was not copied beside the result",
    ErrorCode.OUTPUT_8_BITS: "{ending} files hold 8 bits a channel, the photo has 16",
    ErrorCode.OUTPUT_LOSES_CHANNEL: "{ending} files have no place for the photo's extra channel, such as infrared",
    ErrorCode.OUTPUT_LOSES_EXIF: "not carried over from the photo's EXIF: {names}",
    ErrorCode.OUTPUT_LOSES_XMP: "not carried over from the photo's XMP: {names}",
    ErrorCode.OUTPUT_LOSES_IPTC: "not carried over from the photo's IPTC: {names}",
    ErrorCode.OUTPUT_LOSES_PHOTOSHOP: "not carried over from Photoshop's resources in the photo: {names}",
    ErrorCode.OUTPUT_LOSES_COMMENT: "not carried over: the photo's comment ({names})",
    ErrorCode.OUTPUT_LOSES_TEXTS: "not carried over from the photo's texts: {names}",
    ErrorCode.OUTPUT_LOSES_COLOUR: "not carried over of what the photo says of its colours: {names}",
    ErrorCode.OUTPUT_LOSES_RESOLUTION: "not carried over: the photo's resolution ({names})",
    ErrorCode.OUTPUT_LOSES_PARTS: "not carried over from the photo's file: {names}",
    ErrorCode.OUTPUT_XMP_FILE_THERE: "there is such a file already, so the photo's .xmp file was not copied",
    ErrorCode.OUTPUT_LOSES_DATES: "the date of the photo's file could not be kept ({why})",
    # What the family says
    ErrorCode.NOTHING_RESTORED: "none of its photos was restored",
    ErrorCode.REVIEW_FILE_THERE: "there is a file already, and it is no page for the family",
    ErrorCode.REVIEW_LARGE: "it has {megabytes} MB, which is too much for most mail",
    ErrorCode.ANSWERS_NOT_READ: "it cannot be read ({why})",
    ErrorCode.ANSWERS_TOO_LARGE: "it has more than {most} MB, which no answers have",
    ErrorCode.ANSWERS_NONE: "it holds no answers of a page for the family",
    ErrorCode.ANSWERS_DAMAGED: "it is damaged or was changed",
    ErrorCode.ANSWERS_LATER: "it was made by a later version of this program",
    ErrorCode.ANSWERS_WITHOUT_PHOTO: (
        "no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)"
    ),
    ErrorCode.ANSWERS_WITHOUT_FACE: (
        "a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)"
    ),
    ErrorCode.ANSWERS_WITHOUT_CANDIDATE: (
        "a candidate that {by} answered for is not there any more (comment: “{comment}”)"
    ),
    ErrorCode.ANSWERS_OTHER_NAME: "{by} says that {there} is {name}; the name was left as it is",
    ErrorCode.ANSWERS_EARLIER: "{by} has answered later than this file for one of its faces, and that was kept",
    ErrorCode.ANSWERS_TOO_MANY: "{by} answered for a face that has {most} answers already; no more are kept",
    ErrorCode.OUTPUT_NOT_SIGNED: "it was written without content credentials ({why})",
    # Memory, devices, bugs
    ErrorCode.MEMORY: "not enough memory",
    ErrorCode.MEMORY_OF_CPU: "not enough memory for this job",
    ErrorCode.MEMORY_OF_GPU: "not enough memory for this job",
    ErrorCode.DEVICE_MISSING: "no such device is available",
    ErrorCode.DEVICE_TORCH_WITHOUT_CUDA: "the installed PyTorch cannot use NVIDIA graphics cards",
    ErrorCode.DEVICE_DRIVER_OLD: "its driver is too old for the installed PyTorch",
    ErrorCode.DEVICE_DRIVER_FAILED: "its driver does not work, or is not installed ({why})",
    ErrorCode.DEVICE_OTHER_BUILD: (
        "this card ({capability}) needs another build of PyTorch; the installed one is for {built}"
    ),
    ErrorCode.DEVICE_FAILED: "it could not do a first small computation ({why})",
    ErrorCode.DEVICE_STOPPED: "it stopped working ({why})",
    ErrorCode.UNEXPECTED: "unexpected {kind}: {words}",
    # Model files
    ErrorCode.MODEL_MISSING: "this model ({role}) is not installed",
    ErrorCode.MODEL_SIZE: "it has {size} bytes, expected {expected}",
    ErrorCode.MODEL_HASH: "its SHA-256 is {found}..., expected {expected}...",
    ErrorCode.MODEL_UNREADABLE: "it cannot be read",
    ErrorCode.MODEL_CUT_SHORT: "it is cut short or no checkpoint ({why})",
    ErrorCode.MODEL_UNPACKED_SIZE: "it would unpack to {size} bytes, which no checkpoint does",
    ErrorCode.MODEL_NO_WEIGHTS: "it holds something else than named weights",
    ErrorCode.MODEL_LACKS_WEIGHTS: (
        "it is not the model that the catalog describes: it lacks {count} weights ({names})"
    ),
    ErrorCode.MODEL_UNKNOWN_WEIGHTS: (
        "it is not the model that the catalog describes: it has {count} unexpected weights ({names})"
    ),
    ErrorCode.MODEL_WEIGHT_SHAPES: (
        "it is not the model that the catalog describes: {count} weights have another shape ({names})"
    ),
    ErrorCode.MODEL_RUNS_CODE: (
        "it asks to use {name} when loaded, which could run any program; it was refused"
    ),
    ErrorCode.MODEL_NOT_ONLY_WEIGHTS: (
        "it asks for more than weights when loaded, which could run any program; it was refused"
    ),
    ErrorCode.MODEL_ARCHIVE: "it is no archive with {member} in it",
    ErrorCode.MODEL_LICENCE: (
        "its licence ({name}, {address}) allows no commercial use and has not been accepted"
    ),
    ErrorCode.MODEL_NAME: "there is no model of this name",
    ErrorCode.MODEL_FOLDER_MISSING: "there is no such folder",
    ErrorCode.MODEL_FOLDER_EMPTY: "no file of the model catalog lies in it",
    ErrorCode.SHIPPED_MODEL_MISSING: "this model ({role}) is not installed",
    ErrorCode.SHIPPED_MODEL_DAMAGED: "it is not the file that came with pgdiff-desktop",
    ErrorCode.SHIPPED_MODEL_DOWNLOAD: "it comes with the product",
    ErrorCode.SHIPPED_SET_MISSING: "it should have come with the product",
    ErrorCode.OWN_MODEL_MISSING: "there is no such file",
    ErrorCode.OWN_MODEL_CHANGED: "it is not the file that was imported",
    ErrorCode.OWN_MODEL_DOWNLOAD: "it is a file of your own",
    ErrorCode.CATALOG_DAMAGED: "it is no model catalog ({why})",
    # Estimators of other projects
    ErrorCode.ESTIMATOR_NO_IMAGE: "it produced no usable image for a face",
    ErrorCode.ESTIMATOR_UNREADABLE: "onnxruntime cannot read it",
    ErrorCode.ESTIMATOR_INPUTS: "it does not take one face of {size} x {size} pixels alone",
    ErrorCode.ESTIMATOR_OUTPUTS: "it does not give a face of {size} x {size} pixels",
    ErrorCode.ESTIMATOR_WEIGHT: "its input weight is not one number",
    ErrorCode.ESTIMATOR_FAILED: "it cannot be run ({why})",
    ErrorCode.ESTIMATOR_SHAPE: "it gives {found}, not {expected}",
    ErrorCode.ESTIMATOR_UNUSABLE: "it produced no usable image for a face",
    ErrorCode.JUDGE_UNREADABLE: "onnxruntime cannot read it",
    ErrorCode.JUDGE_UNUSABLE: "it cannot describe one face of {size} x {size} pixels",
    # Downloads
    ErrorCode.DOWNLOAD_STATUS: "the server answers {status}",
    ErrorCode.DOWNLOAD_CONNECTION: "the connection failed ({why})",
    ErrorCode.DOWNLOAD_ENDED: "the connection ended after {have} of {total} bytes",
    ErrorCode.DOWNLOAD_PART: "the server does not send the part that was asked for",
    ErrorCode.DOWNLOAD_WEB_PAGE: "it gives a web page in place of the file",
    ErrorCode.DOWNLOAD_SIZE: "it gives {total} bytes, expected {expected}",
    ErrorCode.DOWNLOAD_TOO_LONG: "it gives more than the {expected} bytes that were expected",
    ErrorCode.DOWNLOAD_WRONG: "what it gives is not {file}: {cause}",
    ErrorCode.DOWNLOAD_BUSY: "another program is downloading it",
    ErrorCode.DOWNLOAD_SPACE: "{needed} MB are needed and {free} MB are free",
    ErrorCode.CERTIFICATES_UNREADABLE: "these certificates cannot be read",
    ErrorCode.PROXY_UNUSABLE: "it cannot be used ({why})",
    # Runtimes
    ErrorCode.ONNX_MISSING: "it is not installed",
    ErrorCode.ONNX_MISSING_FOR_MODEL: "this estimator is an ONNX model, and onnxruntime is not installed",
    ErrorCode.ONNX_WITHOUT_PROVIDER: "it was built without {provider}",
    ErrorCode.ONNX_PROVIDER_FAILED: "{provider} does not start on this computer",
    ErrorCode.ONNX_UNREADABLE: "it cannot read a model ({why})",
    ErrorCode.ONNX_STOPPED: "it stopped ({why})",
    ErrorCode.ONNX_EXPORT: "a network cannot be exported to it ({why})",
    ErrorCode.ONNX_DIFFERS: "an exported network differs from the original by {difference}",
    ErrorCode.COMPILER_MISSING: "an installed application does not have what a compiler needs",
    ErrorCode.COMPILER_FAILED: "torch cannot compile this network ({why})",
    ErrorCode.HALF_PRECISION_WRONG: (
        "half precision gives wrong values on this device (relative error {difference})"
    ),
    # Requests that contradict themselves
    ErrorCode.CHOICE_UNKNOWN: "there is no such choice",
    ErrorCode.STYLE_UNKNOWN: "there is no such style",
    ErrorCode.VALUE_RANGE: "it is out of range",
    ErrorCode.RECIPE_NEEDS_REFERENCE: "it needs a photo of the same person",
    ErrorCode.RECIPE_WITHOUT_REFERENCE: "it makes no use of a reference",
    ErrorCode.RECIPE_NEEDS_DAMAGE: "it needs to know what is damaged",
    ErrorCode.RECIPE_WITHOUT_ENHANCEMENT: (
        "the quality enhancement needs the restorer's smooth semantics as its target"
    ),
    ErrorCode.STEPS_NOT_SAMPLED: (
        "these models restore by this recipe without sampling, so there are no steps to take"
    ),
    ErrorCode.STEPS_TOO_MANY: "there are only {available} steps to take",
    ErrorCode.STEPS_AFTER_LATE_START: (
        "there are only {available} steps to take, as sampling starts at timestep {start}"
    ),
    ErrorCode.REPEATS_OUTSIDE: "no step that is taken lies inside the repeat window",
    ErrorCode.MASK_AND_DETECTION: "damage is either what a mask says or what is detected, not both",
    ErrorCode.ALIGNED_AND_FACES: "an aligned photo is one face as a whole",
    ErrorCode.NOTHING_TO_DO: "neither its faces nor anything else of it is to be changed",
    # Checks for updates
    ErrorCode.UPDATE_UNREACHABLE: "the project's page could not be reached",
    ErrorCode.UPDATE_SERVER: "the project's page did not answer as it should",
    ErrorCode.UPDATE_NO_RELEASE: "the project's page lists no release yet",
    ErrorCode.UPDATE_ANSWER: "what came back did not look like a release, so it was not used",
    ErrorCode.UPDATE_SETTINGS: "the proxy or the certificate file cannot be used",
    # In the words of another version
    ErrorCode.SAID_BEFORE: "{message}",
}

# What to do about it, as a sentence of its own, where that is the same on a terminal and in a window.
REMEDIES: dict[ErrorCode, str] = {
    # Photos
    ErrorCode.PHOTO_GONE: "Connect the disk that it lies on.",
    ErrorCode.PHOTO_NOT_PERMITTED: "Change its permissions.",
    ErrorCode.PHOTO_NO_PICTURE: "Scan or copy it again.",
    ErrorCode.PHOTO_NO_FILE: "Save the picture as a file.",
    ErrorCode.PHOTO_DAMAGED: "Scan or copy it again.",
    ErrorCode.PHOTO_CUT: "Scan or copy it again.",
    ErrorCode.PHOTO_WITHOUT_PAGES: "Scan or copy it again.",
    ErrorCode.PHOTO_WITHOUT_PIXELS: "Scan or copy it again.",
    ErrorCode.PHOTO_PAGE: "Choose a page from 1 to {count}.",
    ErrorCode.PHOTO_TOO_LARGE: "Shrink it, or cut it into parts.",
    ErrorCode.PHOTO_TOO_MANY_BYTES: "Shrink it, or cut it into parts.",
    ErrorCode.PHOTO_FILE_TOO_LARGE: "Save it as TIFF, or shrink it.",
    ErrorCode.PHOTO_PART_TOO_LARGE: "Save it again with another program.",
    ErrorCode.PHOTO_TOO_MANY_SEGMENTS: "Save it again with another program.",
    ErrorCode.PHOTO_FORMAT: "Save it as JPEG, PNG, TIFF, WebP or HEIC.",
    ErrorCode.PHOTO_RAW: "Develop it to a TIFF of 16 bits first.",
    ErrorCode.PHOTO_PIXELS: "Save it as 8 or 16 bit grey or RGB.",
    # Faces and candidates
    ErrorCode.FACES_DELETED: "Show the faces again, and restore them.",
    ErrorCode.CANDIDATE_GONE: "Restore the face again.",
    ErrorCode.CANDIDATE_UNREADABLE: "Restore the face again.",
    ErrorCode.CANDIDATE_INVALID: "Restore the face again.",
    # Damage
    ErrorCode.MASK_NO_PICTURE: "Save the mask again as a black and white PNG.",
    ErrorCode.MASK_TOO_LARGE: "Save the mask again as a black and white PNG.",
    ErrorCode.MASK_DAMAGED: "Save the mask again as a black and white PNG.",
    ErrorCode.MASK_SIZE: "Paint the mask over the upright photo at its full size.",
    ErrorCode.PAINTED_MASK_UNREADABLE: "Paint the damage again; the file stays as it is until then.",
    # Writing
    ErrorCode.DISK_FULL: "Free some space or write to another disk.",
    ErrorCode.OUTPUT_NOT_WRITABLE: "Choose another folder or file name.",
    ErrorCode.OUTPUT_NOT_REMOVABLE: "Check the permissions of its folder.",
    ErrorCode.OUTPUT_NO_FILE: "Choose another folder or file name.",
    ErrorCode.OUTPUT_NAME: "Choose another file name.",
    ErrorCode.OUTPUT_ENDING: "Use one of .jpg, .png, .tif, .webp or .heic.",
    ErrorCode.OUTPUT_NOT_VERIFIED: "Write it to another disk.",
    ErrorCode.CREDENTIALS_NOT_INSTALLED: 'Install it with: pip install "pgdiff-desktop[c2pa]".',
    ErrorCode.CREDENTIALS_UNREADABLE: "Give PEM files without a passphrase.",
    ErrorCode.CREDENTIALS_OTHER_KEY: "Give the key that the first certificate was made for.",
    ErrorCode.CREDENTIALS_OF_KIND: "Give one of ES256, ES384, ES512, PS256 or Ed25519.",
    ErrorCode.OUTPUT_IS_PHOTO: "Choose another folder, or let names that are taken get a number.",
    ErrorCode.SIDECAR_UNREADABLE: "Move it out of the way.",
    ErrorCode.RECORD_DAMAGED: "The defaults are used: choose again, or mend that copy and give it its old name.",
    ErrorCode.RECORD_LEFT: "The defaults are used: check its permissions, or move it out of the way.",
    ErrorCode.RECORD_BUSY: "Close the other program, and try again.",
    ErrorCode.ALBUM_GONE: "Connect its drive again.",
    ErrorCode.SIDECAR_NOT_READ: _AGAIN_OR_FROM_COPY,
    ErrorCode.SIDECAR_DAMAGED: _AGAIN_OR_FROM_COPY,
    ErrorCode.NO_SIDECAR: "Name a file NAME.json out of the folder .pgdiff beside the photos.",
    ErrorCode.SIDECAR_NOT_THERE: "Name a file NAME.json out of the folder .pgdiff beside the photos.",
    ErrorCode.SIDECAR_OF_LATER_VERSION: "Use that version.",
    ErrorCode.SIDECAR_WITHOUT_PHOTO: "Put the photo back beside the folder .pgdiff.",
    ErrorCode.SIDECAR_OF_PART: "Cut the part out as a photo of its own first.",
    ErrorCode.SIDECAR_HOLDS_MORE: "Restore it in the window, or move its sidecar out of .pgdiff first.",
    ErrorCode.RESULT_OF_OTHER_SIZE: "Compare it with a file that was exported as the sidecar says.",
    ErrorCode.SIDECAR_OF_OTHER_PHOTO: "Bring the photo back that was restored.",
    ErrorCode.SIDECAR_INPUT_GONE: "Put it back, beside the photo if you like.",
    ErrorCode.SIDECAR_LATER: "Go on with it in that version, or begin again.",
    ErrorCode.SIDECAR_LEFT: "Move that file out of the way.",
    ErrorCode.CANDIDATES_GONE: "Bring them back to this folder, or make them again.",
    ErrorCode.ALBUM_READ_ONLY: "To keep both together, move the album where it can be written to.",
    # What of a photo is not kept
    ErrorCode.PHOTO_CMYK: _COMPARE_COLOURS,
    ErrorCode.PHOTO_CMYK_PROFILE: _COMPARE_COLOURS,
    ErrorCode.PHOTO_BROKEN_BELOW: "Scan or copy it again.",
    ErrorCode.PHOTO_MEANING_UNKNOWN: "Compare it with the photo.",
    ErrorCode.PHOTO_8_BITS_READ: "Save it as 16-bit TIFF first, to keep them all.",
    ErrorCode.PHOTO_XMP_REPAIRED: _COMPARE_METADATA,
    ErrorCode.PHOTO_XMP_INCOMPLETE: _COMPARE_METADATA,
    ErrorCode.PHOTO_XMP_BROKEN: _PHOTO_KEEPS_METADATA,
    ErrorCode.PHOTO_XMP_TOO_LARGE: _PHOTO_KEEPS_METADATA,
    ErrorCode.XMP_FILE_UNREADABLE: "Write it again with the program that made it.",
    ErrorCode.OUTPUT_8_BITS: "TIFF and PNG hold 16.",
    ErrorCode.OUTPUT_LOSES_CHANNEL: "TIFF holds it.",
    ErrorCode.OUTPUT_LOSES_EXIF: _STAYS_IN_THE_PHOTO,
    ErrorCode.OUTPUT_LOSES_XMP: _STAYS_IN_THE_PHOTO,
    ErrorCode.OUTPUT_LOSES_IPTC: "JPEG and TIFF hold it.",
    ErrorCode.OUTPUT_LOSES_PHOTOSHOP: "JPEG and TIFF hold them.",
    ErrorCode.OUTPUT_LOSES_COMMENT: "JPEG holds it.",
    ErrorCode.OUTPUT_LOSES_TEXTS: "PNG holds them.",
    ErrorCode.OUTPUT_LOSES_COLOUR: _COMPARE_COLOURS,
    ErrorCode.OUTPUT_LOSES_RESOLUTION: "TIFF and PNG hold it.",
    ErrorCode.OUTPUT_LOSES_PARTS: _STAYS_IN_THE_PHOTO,
    ErrorCode.OUTPUT_XMP_FILE_THERE: "Move that file out of the way, and write the result again.",
    ErrorCode.OUTPUT_LOSES_DATES: "The photo's metadata hold when it was taken, where it says so.",
    # What the family says
    ErrorCode.NOTHING_RESTORED: "Restore faces first.",
    ErrorCode.REVIEW_FILE_THERE: "Choose another folder.",
    ErrorCode.REVIEW_LARGE: "Choose fewer photos, or give it away on a stick.",
    ErrorCode.ANSWERS_NOT_READ: "Copy it to this computer and try again.",
    ErrorCode.ANSWERS_TOO_LARGE: "Choose the file answers-NAME.json that was sent back.",
    ErrorCode.ANSWERS_NONE: "Choose the file answers-NAME.json that was sent back.",
    ErrorCode.ANSWERS_DAMAGED: "Ask for the file again.",
    ErrorCode.ANSWERS_LATER: "Update this program.",
    ErrorCode.ANSWERS_WITHOUT_FACE: "Give the name to another face if it fits one.",
    ErrorCode.ANSWERS_WITHOUT_CANDIDATE: "The other answers were taken.",
    ErrorCode.ANSWERS_OTHER_NAME: "Change it if they are right.",
    ErrorCode.ANSWERS_EARLIER: "The answers for other faces were taken.",
    ErrorCode.ANSWERS_TOO_MANY: "The answers for other faces were taken.",
    ErrorCode.ANSWERS_WITHOUT_PHOTO: "Was it renamed or changed? Bring it back and import the answers again.",
    ErrorCode.OUTPUT_NOT_SIGNED: "What was done is in its XMP all the same; another format may hold credentials.",
    # Memory, devices
    ErrorCode.DEVICE_TORCH_WITHOUT_CUDA: (
        "Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows."
    ),
    ErrorCode.DEVICE_DRIVER_OLD: "Update the driver of the graphics card.",
    ErrorCode.DEVICE_DRIVER_FAILED: "Install or update the driver of the graphics card, and restart the computer.",
    ErrorCode.DEVICE_OTHER_BUILD: "Install the build cu126 for older cards, or cu130 for newer ones.",
    ErrorCode.DEVICE_STOPPED: "Restart the program to use it again.",
    ErrorCode.MEMORY: "Close other programs, and try again.",
    ErrorCode.MEMORY_OF_CPU: "Close other programs, or take fewer faces.",
    # Model files
    ErrorCode.MODEL_UNREADABLE: "Copy it again.",
    ErrorCode.MODEL_CUT_SHORT: "Delete it and download it again.",
    ErrorCode.MODEL_UNPACKED_SIZE: "Delete it and download it again.",
    ErrorCode.MODEL_NO_WEIGHTS: "Delete it and download it again.",
    ErrorCode.MODEL_LACKS_WEIGHTS: "Delete it and download it again.",
    ErrorCode.MODEL_UNKNOWN_WEIGHTS: "Delete it and download it again.",
    ErrorCode.MODEL_WEIGHT_SHAPES: "Delete it and download it again.",
    ErrorCode.MODEL_RUNS_CODE: "Delete it, and take the file from the address in the catalog.",
    ErrorCode.MODEL_NOT_ONLY_WEIGHTS: "Delete it, and take the file from the address in the catalog.",
    ErrorCode.MODEL_ARCHIVE: "Download it again.",
    ErrorCode.MODEL_NAME: "The names are: {names}.",
    ErrorCode.SHIPPED_MODEL_MISSING: "Install pgdiff-desktop again.",
    ErrorCode.SHIPPED_MODEL_DAMAGED: "Install pgdiff-desktop again.",
    ErrorCode.SHIPPED_MODEL_DOWNLOAD: "Install pgdiff-desktop again.",
    ErrorCode.SHIPPED_SET_MISSING: "Install pgdiff-desktop again.",
    ErrorCode.CATALOG_DAMAGED: "Install pgdiff-desktop again.",
    # Estimators of other projects
    ErrorCode.ESTIMATOR_NO_IMAGE: "Delete it, and download or import another.",
    **dict.fromkeys(
        (
            ErrorCode.ESTIMATOR_UNREADABLE,
            ErrorCode.ESTIMATOR_INPUTS,
            ErrorCode.ESTIMATOR_OUTPUTS,
            ErrorCode.ESTIMATOR_WEIGHT,
            ErrorCode.ESTIMATOR_FAILED,
            ErrorCode.ESTIMATOR_SHAPE,
            ErrorCode.ESTIMATOR_UNUSABLE,
        ),
        "Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].",
    ),
    **dict.fromkeys(
        (ErrorCode.JUDGE_UNREADABLE, ErrorCode.JUDGE_UNUSABLE),
        "Remove it: then the judge that is included is used.",
    ),
    # Downloads
    ErrorCode.DOWNLOAD_STATUS: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_CONNECTION: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_ENDED: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_PART: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_WEB_PAGE: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_SIZE: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_TOO_LONG: "Check the connection and the proxy, and try again.",
    ErrorCode.DOWNLOAD_BUSY: "Wait until it has finished, or stop it.",
    ErrorCode.CERTIFICATES_UNREADABLE: "Set certificate_file in settings.json to a PEM file, or to null.",
    # Runtimes
    ErrorCode.ONNX_MISSING_FOR_MODEL: (
        'Install it with: pip install "pgdiff-desktop[onnx]"; or delete the file.'
    ),
    ErrorCode.HALF_PRECISION_WRONG: "Nothing needs to be done; a newer driver may mend it.",
    # Requests that contradict themselves
    ErrorCode.CHOICE_UNKNOWN: "Use one of these: {choices}.",
    ErrorCode.STYLE_UNKNOWN: "Use 0 to {most}, or a colour photo.",
    ErrorCode.VALUE_RANGE: "Use {low} to {high}.",
    # Checks for updates
    ErrorCode.UPDATE_UNREACHABLE: "Check the connection and the proxy.",
    ErrorCode.UPDATE_SERVER: "Try again later.",
    ErrorCode.UPDATE_NO_RELEASE: "Try again later.",
    ErrorCode.UPDATE_ANSWER: "Try again later.",
    # In the words of another version
    ErrorCode.SAID_BEFORE: "{remedy}",
}


def _sentences(message: str, remedy: str) -> str:
    return f"{message}. {remedy}".strip()


@dataclass(frozen=True)
class ErrorTexts:
    """How errors are said to a user.

    Attributes:
        reasons, remedies: English, for every code that this user can meet.
        translate: into the user's language.
        role: the name of a model's role in that language.
        about: puts the name of something before what is said of it.
        sentences: puts sentences, of which the first may lack its full stop, one after the other; the last may be
            empty.
    """

    reasons: Mapping[ErrorCode, str]
    remedies: Mapping[ErrorCode, str]
    translate: Callable[[str], str] = str
    role: Callable[[str], str] = str
    about: Callable[[str, str], str] = "{}: {}".format
    sentences: Callable[[str, str], str] = _sentences

    def reason(self, failure: Failure) -> str:
        """What happened, without the subject and without a full stop."""
        given = _Given(failure.parameters)
        if "role" in given:
            given = _Given(given, role=self.role(str(given["role"])))
        if "cause" in given:
            # The code of the error that led to this one; its parameters are among these.
            cause = next((said for code, said in self.reasons.items() if code == given["cause"]), "{cause}")
            given = _Given(given, cause=self.translate(cause).format_map(given))
        # A sidecar may name a code that only the other face has words for.
        reason = self.reasons.get(failure.code, failure.code)
        return on_one_line(self.translate(reason).format_map(given))

    def message(self, failure: Failure) -> str:
        """What happened to what, on one line, whatever characters a file name holds."""
        reason = self.reason(failure)
        return self.about(on_one_line(failure.subject), reason) if failure.subject else reason

    def remedy(self, failure: Failure) -> str:
        """What to do about it, a sentence of its own."""
        remedy = self.remedies.get(failure.code, "")
        return on_one_line(self.translate(remedy).format_map(_Given(failure.parameters)))

    def both(self, failure: Failure) -> str:
        """Message and remedy, one after the other."""
        return self.sentences(self.message(failure), self.remedy(failure))


class _Given(dict[str, Parameter]):
    """Parameters of a code; a sidecar of another version may lack one."""

    def __missing__(self, name: str) -> str:
        return "?"
