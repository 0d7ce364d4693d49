"""Errors as the command line says them: with remedies that name its commands and options."""

from __future__ import annotations

from pgdiff_desktop.error_sentences import REASONS, REMEDIES, ErrorTexts
from pgdiff_desktop.errors import ErrorCode

_INSTALL_ONNX = 'Install it with: pip install "pgdiff-desktop[{extra}]"; or use --runtime auto.'

error_texts = ErrorTexts(
    reasons={
        **REASONS,
        ErrorCode.ARGUMENTS: "{message}",
        ErrorCode.ALBUM_WITHOUT_PHOTOS: "there is no photo in it",
        ErrorCode.FOLDER_WITHOUT_PHOTOS: "there is no photo in it",
        ErrorCode.PATTERN_WITHOUT_FILES: "no file fits this pattern",
        ErrorCode.WATCHED_MISSING: "there is no such folder",
        ErrorCode.WATCHED_OUTPUT: "it cannot take the results of the folder that is watched",
        ErrorCode.PHOTO_NOT_WHOLE: "its data ends, or is damaged, below row {row} of {rows}",
        ErrorCode.RECIPE_FILE_MISSING: "there is no such file",
        ErrorCode.RECIPE_FILE_UNREADABLE: "it holds no settings of a photo ({why})",
        ErrorCode.CLUSTER_MISSING: "Ray is not installed",
        ErrorCode.CLUSTER_UNREACHABLE: "there is no Ray that answers ({why})",
        ErrorCode.CLUSTER_DIFFERS: "not all of its computers have the same {what}",
        ErrorCode.CLUSTER_ENDED: "none of its workers is left",
        ErrorCode.WORKER_ENDED: "the process that restored it ended whenever it was tried",
        ErrorCode.ONE_OUTPUT: "one file cannot take {count} results",
        ErrorCode.SIDECAR_WITHOUT_RESULT: "nothing is chosen in it that changes the photo",
        ErrorCode.RESULT_NOT_THERE: "there is no earlier result to compare with",
        ErrorCode.RESULT_DIFFERS: (
            "made again it differs: in {share} % of its values, by {mean} of 255 on average and {most} at most"
        ),
        ErrorCode.OUTPUT_TWICE: "its result would overwrite that of {other}",
    },
    remedies={
        **REMEDIES,
        # Photos, faces, damage
        ErrorCode.PHOTO_MISSING: "Check its name.",
        ErrorCode.PHOTO_IS_FOLDER: "Name the photos in it.",
        ErrorCode.FACE_NOT_FOUND: "Show where it is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.",
        ErrorCode.FACE_NUMBER: "List the faces with: pgdiff-desktop faces PHOTO",
        ErrorCode.FACE_LANDMARKS: "Show its eyes with --eyes X1,Y1,X2,Y2.",
        ErrorCode.FACE_OUTSIDE: "Give places in pixels of the upright photo.",
        ErrorCode.FACE_BY_HAND_OUTSIDE: "Give places in pixels of the upright photo.",
        ErrorCode.FACE_WITHOUT_AREA: "Give the left edge, the top edge, the width and the height in pixels.",
        ErrorCode.FACE_EYES: "Give the centres of both eyes, the left one in the picture first.",
        ErrorCode.FACE_NOT_SQUARE: "Leave --aligned out, or cut it to the face.",
        ErrorCode.REFERENCE_WITHOUT_FACE: "Take another photo, or cut it to an aligned square.",
        ErrorCode.MASK_MISSING: "Check the name of the mask.",
        ErrorCode.MASK_NO_FILE: "Check the name of the mask.",
        # Sidecars
        ErrorCode.SIDECAR_WITHOUT_PHOTO: "Name its folder with --photos.",
        ErrorCode.SIDECAR_OF_PART: "Leave out --sidecar, or --part, --page, --photo split and --aligned.",
        ErrorCode.SIDECAR_WITHOUT_RESULT: "Restore the photo first.",
        ErrorCode.RESULT_DIFFERS: "Compare version, models and device with those in the sidecar.",
        ErrorCode.RESULT_NOT_THERE: "Name the folder of the results with -o.",
        # What of a photo is not kept
        ErrorCode.PHOTO_FIRST_OF_SEVERAL: (
            "Choose another page of a TIFF with --page N; save the pictures of other files as files of their own."
        ),
        # Writing
        ErrorCode.OUTPUT_TOO_LARGE: "Use .tif or .png.",
        ErrorCode.OUTPUT_NO_RESULT: "Name another file or folder with -o.",
        ErrorCode.OUTPUT_RETOUCHED: "Name another file or folder with -o.",
        ErrorCode.OUTPUT_APPEARED: "Name another file or folder with -o.",
        ErrorCode.OUTPUT_IS_INPUT: "Name another file or folder with -o.",
        # Devices, bugs
        ErrorCode.MEMORY_OF_GPU: "Close other programs, or use --device cpu.",
        ErrorCode.DEVICE_FAILED: "Update its driver, or use --device cpu.",
        ErrorCode.DEVICE_MISSING: "Use --device auto, or one of these: {present}.",
        ErrorCode.UNEXPECTED: "Run again with --debug and report it.",
        # Models and downloads
        ErrorCode.MODEL_MISSING: (
            "Download it with: pgdiff-desktop models download {name}, "
            "or bring it with: pgdiff-desktop models import FOLDER"
        ),
        ErrorCode.MODEL_SIZE: "Delete it and download it again: pgdiff-desktop models download {name}",
        ErrorCode.MODEL_HASH: "Delete it and download it again: pgdiff-desktop models download {name}",
        ErrorCode.MODEL_LICENCE: "Read it; if you accept it, repeat the command with --accept-licence.",
        ErrorCode.MODEL_FOLDER_MISSING: "Name the folder of the files.",
        ErrorCode.MODEL_FOLDER_EMPTY: "See the names with: pgdiff-desktop models list",
        ErrorCode.OWN_MODEL_MISSING: "Name the file of the model.",
        ErrorCode.OWN_MODEL_CHANGED: "Import it again with: pgdiff-desktop models import FILE --as {role}",
        ErrorCode.OWN_MODEL_DOWNLOAD: "Import it with: pgdiff-desktop models import FILE --as {role}",
        ErrorCode.DOWNLOAD_WRONG: (
            "Try again later, or bring the file with: pgdiff-desktop models import FOLDER"
        ),
        ErrorCode.DOWNLOAD_SPACE: "Free some space, or set model_folder in settings.json to another disk.",
        ErrorCode.PROXY_UNUSABLE: "Set proxy in settings.json, or the variables HTTP_PROXY and HTTPS_PROXY.",
        ErrorCode.UPDATE_SETTINGS: "Correct them in settings.json.",
        # Runtimes
        ErrorCode.ONNX_MISSING: _INSTALL_ONNX,
        ErrorCode.ONNX_WITHOUT_PROVIDER: (
            "Uninstall the other onnxruntime first: pip uninstall {installed}; "
            'then: pip install "pgdiff-desktop[{extra}]"; or use --runtime auto.'
        ),
        ErrorCode.ONNX_PROVIDER_FAILED: _INSTALL_ONNX,
        ErrorCode.ONNX_UNREADABLE: _INSTALL_ONNX,
        ErrorCode.ONNX_STOPPED: _INSTALL_ONNX,
        ErrorCode.ONNX_EXPORT: _INSTALL_ONNX,
        ErrorCode.ONNX_DIFFERS: "Use --runtime auto, and report it.",
        ErrorCode.COMPILER_MISSING: "Use --runtime auto.",
        ErrorCode.COMPILER_FAILED: "Use --runtime auto.",
        # Requests that contradict themselves
        ErrorCode.RECIPE_NEEDS_REFERENCE: "Give one with --reference PHOTO.",
        ErrorCode.RECIPE_WITHOUT_REFERENCE: "Use the recipe reference, or leave references out.",
        ErrorCode.RECIPE_NEEDS_DAMAGE: "Give a mask with --mask MASK.png, or use --detect-scratches.",
        ErrorCode.RECIPE_WITHOUT_ENHANCEMENT: "Leave --perceptual and --adversarial out.",
        ErrorCode.STEPS_NOT_SAMPLED: "Leave --steps out, or use --preset faithful.",
        ErrorCode.STEPS_TOO_MANY: "Use --steps 1 to {available}, or another preset.",
        ErrorCode.STEPS_AFTER_LATE_START: "Use --steps 1 to {available}, or --preset faithful.",
        ErrorCode.REPEATS_OUTSIDE: "Use another --repeat-window, or --preset faithful.",
        ErrorCode.MASK_AND_DETECTION: "Leave --mask or --detect-scratches out.",
        ErrorCode.ALIGNED_AND_FACES: "Leave --faces, --face and --eyes out, or --aligned.",
        ErrorCode.NOTHING_TO_DO: "Say what is to be done to the photo with --photo, or leave --faces none out.",
        # Of the command line alone
        ErrorCode.ARGUMENTS: "See {program} --help.",
        ErrorCode.ALBUM_WITHOUT_PHOTOS: "Name the folder of an album.",
        ErrorCode.FOLDER_WITHOUT_PHOTOS: "For those in its folders, too, use --recursive.",
        ErrorCode.PATTERN_WITHOUT_FILES: "Check the folder's name.",
        ErrorCode.WATCHED_MISSING: "Check its name.",
        ErrorCode.WATCHED_OUTPUT: "Name another folder with -o; it may lie in the one that is watched.",
        ErrorCode.PHOTO_NOT_WHOLE: "Scan or copy it again; it is tried again when it changes.",
        ErrorCode.RECIPE_FILE_MISSING: "Check its name; the window keeps sidecars in .pgdiff beside photos.",
        ErrorCode.RECIPE_FILE_UNREADABLE: "Take a sidecar of the window, or correct the file.",
        ErrorCode.CLUSTER_MISSING: 'Install it with: pip install "pgdiff-desktop[cluster]"; or leave --cluster out.',
        ErrorCode.CLUSTER_UNREACHABLE: (
            "Start Ray on this computer with: ray start --address HOST:PORT; or use --cluster local."
        ),
        ErrorCode.CLUSTER_DIFFERS: "Give all computers the same version, the same models and the same folders.",
        ErrorCode.CLUSTER_ENDED: "Repeat the command: it goes on where it was.",
        ErrorCode.WORKER_ENDED: (
            "It may need more memory than there is: restore it with fewer --workers, or without --cluster."
        ),
        ErrorCode.ONE_OUTPUT: "Name a folder with -o.",
        ErrorCode.OUTPUT_TWICE: "Restore photos of one name into different folders.",
        ErrorCode.IDENTITY_LOST: (
            "Give another photo of the person with --reference, use a smaller --strength, or leave "
            "--require-identity out."
        ),
    },
)
