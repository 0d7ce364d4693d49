"""What the rooms below say of errors, as translators find it; a test holds these sentences to those of the rooms.

The rooms below know no Qt and no language: an error says its English sentence, which is the key here as a source text
is for any translator. So what was saved in English, by an earlier start, is shown in today's language too. A sentence
that stands in none of these tables is shown as it was said.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Casts, as Qt's stubs say no more of a marked text than that it is an object.
# What happened; {names} stand for whatever an error says there.
REASONS = cast(
    tuple[str, ...],
    (
        # Photos
        QT_TRANSLATE_NOOP("Errors", "there is no such file"),
        QT_TRANSLATE_NOOP("Errors", "it is not there any more"),
        QT_TRANSLATE_NOOP("Errors", "it is a folder"),
        QT_TRANSLATE_NOOP("Errors", "reading it is not permitted"),
        QT_TRANSLATE_NOOP("Errors", "it is not a picture that can be read"),
        QT_TRANSLATE_NOOP("Errors", "it is damaged or cut short ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it has no pages"),
        QT_TRANSLATE_NOOP("Errors", "it has no pixels"),
        QT_TRANSLATE_NOOP(
            "Errors", "it has {width} x {height} pixels, more than the limit of {most} million"
        ),
        QT_TRANSLATE_NOOP("Errors", "it is a {format} file, which is not supported"),
        QT_TRANSLATE_NOOP("Errors", "it is a camera's raw file, or begins with a small preview"),
        QT_TRANSLATE_NOOP("Errors", "its pixels are of the kind {kind}, which is not supported"),
        QT_TRANSLATE_NOOP("Errors", "its pixels are of a kind that is not supported ({kind}, {meaning})"),
        QT_TRANSLATE_NOOP(
            "Errors", "the photo has {width} x {height} pixels and the format holds {most} a side"
        ),
        # Faces, candidates, damage
        QT_TRANSLATE_NOOP("Errors", "no face was found in it"),
        QT_TRANSLATE_NOOP("Errors", "there is no face {number}, only {count} found"),
        QT_TRANSLATE_NOOP("Errors", "its faces were deleted"),
        QT_TRANSLATE_NOOP("Errors", "its landmarks lie in one place"),
        QT_TRANSLATE_NOOP(
            "Errors", "the face given by hand at {x}, {y} lies outside its {width} x {height} pixels"
        ),
        QT_TRANSLATE_NOOP("Errors", "it lies outside the photo of {width} x {height} pixels"),
        QT_TRANSLATE_NOOP("Errors", "this candidate is gone"),
        QT_TRANSLATE_NOOP("Errors", "this candidate cannot be read"),
        QT_TRANSLATE_NOOP("Errors", "it is no candidate of a face"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be opened as a file"),
        QT_TRANSLATE_NOOP("Errors", "it is not a picture, or of a kind that is not read here"),
        QT_TRANSLATE_NOOP("Errors", "it is damaged or ends too early ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it is {width} x {height} pixels, the photo {wide} x {high}"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be read ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be read"),
        # Writing
        QT_TRANSLATE_NOOP("Errors", "the disk is full"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be written ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be removed"),
        QT_TRANSLATE_NOOP("Errors", "the ending {ending} stands for no format that can be written"),
        QT_TRANSLATE_NOOP("Errors", "there is a file already, and it is no earlier result"),
        QT_TRANSLATE_NOOP("Errors", "this is one of your photos, and photos are never overwritten"),
        QT_TRANSLATE_NOOP("Errors", "it is one of the photos that this job reads"),
        QT_TRANSLATE_NOOP("Errors", "what was written is not what was meant"),
        QT_TRANSLATE_NOOP("Errors", "what it holds cannot be read and is not overwritten"),
        QT_TRANSLATE_NOOP("Errors", "this folder is not there any more"),
        # Memory, devices, faults of ours
        QT_TRANSLATE_NOOP("Errors", "its memory does not suffice for this job"),
        QT_TRANSLATE_NOOP("Errors", "the memory does not suffice"),
        QT_TRANSLATE_NOOP("Errors", "this computer has none that torch can use"),
        QT_TRANSLATE_NOOP("Errors", "unexpected {kind}: {words}"),
        # Models
        QT_TRANSLATE_NOOP("Errors", "this model ({role}) is not installed"),
        QT_TRANSLATE_NOOP("Errors", "it should have come with the product"),
        QT_TRANSLATE_NOOP("Errors", "it comes with the product"),
        QT_TRANSLATE_NOOP("Errors", "it has {size} bytes, expected {expected}"),
        QT_TRANSLATE_NOOP("Errors", "its SHA-256 is {found}..., expected {expected}..."),
        QT_TRANSLATE_NOOP("Errors", "it is cut short or no checkpoint ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it holds something else than named weights"),
        QT_TRANSLATE_NOOP("Errors", "it would unpack to {size} bytes, which no checkpoint does"),
        QT_TRANSLATE_NOOP("Errors", "it is no archive with {file} in it"),
        QT_TRANSLATE_NOOP(
            "Errors", "it asks {what} when loaded, which could run any program; it was refused"
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "it is not the model that the catalog describes: it {trouble} {names}{more}"
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "its licence ({name}, {address}) allows no commercial use and has not been accepted"
        ),
        QT_TRANSLATE_NOOP("Errors", "no file of the model catalog lies in it"),
        QT_TRANSLATE_NOOP("Errors", "there is no such folder"),
        QT_TRANSLATE_NOOP("Errors", "the server answers {status}"),
        QT_TRANSLATE_NOOP("Errors", "it gives a web page in place of the file"),
        QT_TRANSLATE_NOOP("Errors", "it gives {total} bytes, expected {expected}"),
        QT_TRANSLATE_NOOP("Errors", "it gives more than the {expected} bytes that were expected"),
        QT_TRANSLATE_NOOP("Errors", "what it gives is not {file}: {why}"),
        QT_TRANSLATE_NOOP("Errors", "the connection ended after {have} of {total} bytes"),
        QT_TRANSLATE_NOOP("Errors", "another program is downloading it"),
        QT_TRANSLATE_NOOP("Errors", "{needed} MB are needed and {free} MB are free"),
        QT_TRANSLATE_NOOP("Errors", "these certificates cannot be read"),
        QT_TRANSLATE_NOOP("Errors", "it cannot be used ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it is no estimator that can be used here ({why})"),
        QT_TRANSLATE_NOOP("Errors", "it produced no usable image for a face"),
        QT_TRANSLATE_NOOP("Errors", "this estimator is an ONNX model, and onnxruntime is not installed"),
        QT_TRANSLATE_NOOP("Errors", "it is a file of your own"),
    ),
)

# What to do about it, in the same words here and on a terminal.
REMEDIES = cast(
    tuple[str, ...],
    (
        QT_TRANSLATE_NOOP("Errors", "Connect the disk that it lies on."),
        QT_TRANSLATE_NOOP("Errors", "Change its permissions."),
        QT_TRANSLATE_NOOP("Errors", "Scan or copy it again."),
        QT_TRANSLATE_NOOP("Errors", "Shrink it, or cut it into parts."),
        QT_TRANSLATE_NOOP("Errors", "Save it as JPEG, PNG, TIFF, WebP or HEIC."),
        QT_TRANSLATE_NOOP("Errors", "Develop it to a TIFF of 16 bits first."),
        QT_TRANSLATE_NOOP("Errors", "Save it as 8 or 16 bit grey or RGB."),
        QT_TRANSLATE_NOOP("Errors", "Show the faces again, and restore them."),
        QT_TRANSLATE_NOOP("Errors", "Restore the face again."),
        QT_TRANSLATE_NOOP("Errors", "Paint the damage again; the file stays as it is until then."),
        QT_TRANSLATE_NOOP("Errors", "Paint the mask over the upright photo at its full size."),
        QT_TRANSLATE_NOOP("Errors", "Save the mask again as a black and white PNG."),
        QT_TRANSLATE_NOOP("Errors", "Free some space or write to another disk."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder or file name."),
        QT_TRANSLATE_NOOP("Errors", "Choose another file name."),
        QT_TRANSLATE_NOOP("Errors", "Use one of .jpg, .png, .tif, .webp or .heic."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder, or let names that are taken get a number."),
        QT_TRANSLATE_NOOP("Errors", "Write it to another disk."),
        QT_TRANSLATE_NOOP("Errors", "Connect its drive again."),
        QT_TRANSLATE_NOOP("Errors", "Check the permissions of its folder."),
        QT_TRANSLATE_NOOP("Errors", "Move it out of the way."),
        QT_TRANSLATE_NOOP("Errors", "Close other programs, and try again."),
        QT_TRANSLATE_NOOP("Errors", "Close other programs, or take fewer faces."),
        QT_TRANSLATE_NOOP("Errors", "Copy the diagnostics (Help menu) and report it."),
        QT_TRANSLATE_NOOP("Errors", "Install it again."),
        QT_TRANSLATE_NOOP("Errors", "Install pgdiff-desktop again."),
        QT_TRANSLATE_NOOP("Errors", "Copy it again."),
        QT_TRANSLATE_NOOP("Errors", "Download it again."),
        QT_TRANSLATE_NOOP("Errors", "Delete it and download it again."),
        QT_TRANSLATE_NOOP("Errors", "Delete it, and download or import another."),
        QT_TRANSLATE_NOOP(
            "Errors", "Use an ONNX model from 1 x 3 x {height} x {width} to the same, RGB in [-1, 1]."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", 'Install it with: pip install "pgdiff-desktop[onnx]"; or delete the file.'
        ),
        QT_TRANSLATE_NOOP("Errors", "Delete it, and take the file from the address in the catalog."),
        QT_TRANSLATE_NOOP("Errors", "Check the connection and the proxy, and try again."),
        QT_TRANSLATE_NOOP("Errors", "Wait until it has finished, or stop it."),
        QT_TRANSLATE_NOOP("Errors", "Set certificate_file in settings.json to a PEM file, or to null."),
    ),
)

# Remedies that name words of the command line, and what does the same in the window.
IN_THE_WINDOW = cast(
    dict[str, str],
    {
        "Check its name.": QT_TRANSLATE_NOOP("Errors", "Look whether it was moved or renamed."),
        "Check the name of the mask.": QT_TRANSLATE_NOOP("Errors", "Look whether it was moved or renamed."),
        "Name the photos in it.": QT_TRANSLATE_NOOP("Errors", "Open it as an album."),
        "Use .tif or .png.": QT_TRANSLATE_NOOP("Errors", "Export it as TIFF or PNG."),
        "Take another photo, or cut it to an aligned square.": QT_TRANSLATE_NOOP(
            "Errors", "Pick another photo."
        ),
        "Show where it is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.": QT_TRANSLATE_NOOP(
            "Errors", "Draw a box around the face, or click its eyes (Faces menu)."
        ),
        "List the faces with: pgdiff-desktop faces PHOTO": QT_TRANSLATE_NOOP(
            "Errors", "Look for the faces again (Faces menu)."
        ),
        "Show its eyes with --eyes X1,Y1,X2,Y2.": QT_TRANSLATE_NOOP("Errors", "Click its eyes (Faces menu)."),
        "Give places in pixels of the upright photo.": QT_TRANSLATE_NOOP(
            "Errors", "Remove this face, and show where it is again."
        ),
        "Name another file or folder with -o.": QT_TRANSLATE_NOOP(
            "Errors", "Choose another folder, or let names that are taken get a number."
        ),
        "Close other programs, or use --device cpu.": QT_TRANSLATE_NOOP(
            "Errors", "Close other programs, or choose the processor as the device in the preferences."
        ),
        "Use --device auto, or {names}.": QT_TRANSLATE_NOOP(
            "Errors", "Choose the automatic device in the preferences."
        ),
        "Run again with --debug and report it.": QT_TRANSLATE_NOOP(
            "Errors", "Copy the diagnostics (Help menu) and report it."
        ),
        "Download it with: pgdiff-desktop models download {name}, "
        "or bring it with: pgdiff-desktop models import FOLDER": QT_TRANSLATE_NOOP(
            "Errors", "Download it, or bring it in a folder (Models)."
        ),
        "Delete it and download it again: pgdiff-desktop models download {name}": QT_TRANSLATE_NOOP(
            "Errors", "Delete it and download it again."
        ),
        "Import it with: pgdiff-desktop models import FILE --as {role}": QT_TRANSLATE_NOOP(
            "Errors", "Import it on the command line, as the README says."
        ),
        "Import it again with: pgdiff-desktop models import FILE --as {role}": QT_TRANSLATE_NOOP(
            "Errors", "Import it on the command line, as the README says."
        ),
        "Read it; if you accept it, repeat the command with --accept-licence.": QT_TRANSLATE_NOOP(
            "Errors", "Read it, and accept it where you download the model."
        ),
        "Name the folder of the files.": QT_TRANSLATE_NOOP("Errors", "Choose the folder of the files."),
        "See the names with: pgdiff-desktop models list": QT_TRANSLATE_NOOP(
            "Errors", "The list of models says the names of the files."
        ),
        "Try again later, or bring the file with: pgdiff-desktop models import FOLDER": QT_TRANSLATE_NOOP(
            "Errors", "Try again later, or bring the file in a folder (Models)."
        ),
        "Free some space, or set model_folder in settings.json to another disk.": QT_TRANSLATE_NOOP(
            "Errors", "Free some space, or choose another model folder in the preferences."
        ),
        "Set proxy in settings.json, or the variables HTTP_PROXY and HTTPS_PROXY.": QT_TRANSLATE_NOOP(
            "Errors", "Correct the proxy in the preferences."
        ),
    },
)
