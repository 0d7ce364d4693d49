"""What exiftool finds in a photo it finds in the result; every difference is meant, or said by the ledger."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping

import pytest

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance
from tests.rich_metadata import make_photos, tags_of

pytestmark = pytest.mark.skipif(
    not (shutil.which("exiftool") and shutil.which("exiv2")), reason="needs exiftool and exiv2"
)
DONE = Provenance("pgdiff-desktop test", "1 face", (), (), 0.1)
ENDINGS = (".jpg", ".tif", ".png", ".webp", ".heic")

# Of the file itself, of how its pixels are stored, or worked out by exiftool of other tags.
OF_STORAGE = re.compile(
    r"(ExifTool|System|File|Composite|QuickTime|Meta|RIFF|JFIF|PNG|PNG-pHYs|MPF):(?!Comment|.*Copyright)"
    r"|IFD0:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation|Strip\w+|SamplesPerPixel"
    r"|RowsPerStrip|PlanarConfiguration|Predictor|YCbCrPositioning|ExtraSamples|SampleFormat|SubfileType)"
    r"|XMP-x:XMPToolkit"
)
# (tags that are meant to change or to appear, why); docs/sidecars-and-files.md has the same table.
MEANT = {
    r"XMP-pgdiff:.*|XMP-Restoration:.*|XMP-urn.*": "what was done is added",
    r"XMP-xmpMM:History.*": "an entry of what was done is added",
    r"XMP-iptcExt:DigitalSourceType": "a trained model made up a part of the picture",
    r"IFD0:Orientation|XMP-tiff:Orientation": "the pixels lie upright",
    r"IFD0:([XY]Resolution|ResolutionUnit)": "added where nothing else says it exactly",
}
# What turns with the pixels of a photo of 64 x 48 that is stored on its side, with orientation 6.
TURNED = {
    "ExifIFD:ExifImageWidth": "48",
    "ExifIFD:ExifImageHeight": "64",
    "ExifIFD:SubjectArea": "17 20 8 10",
    "IFD0:XResolution": "600",
    "IFD0:YResolution": "300",
    "XMP-tiff:ImageWidth": "48",
    "XMP-tiff:ImageHeight": "64",
    "XMP-mwg-rs:RegionAppliedToDimensionsW": "48",
    "XMP-mwg-rs:RegionAppliedToDimensionsH": "64",
    "XMP-mwg-rs:RegionAreaX": "0.75",
    "XMP-mwg-rs:RegionAreaY": "0.5",
    "XMP-mwg-rs:RegionAreaW": "0.3",
    "XMP-mwg-rs:RegionAreaH": "0.2",
}
KINDS = {
    "IPTC": ErrorCode.OUTPUT_LOSES_IPTC,
    "Photoshop": ErrorCode.OUTPUT_LOSES_PHOTOSHOP,
    "File": ErrorCode.OUTPUT_LOSES_COMMENT,
    "XMP": ErrorCode.OUTPUT_LOSES_XMP,
    "PNG": ErrorCode.OUTPUT_LOSES_TEXTS,
}


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    return make_photos(tmp_path_factory.mktemp("rich"))


def differences(
    before: Mapping[str, list[str]], after: Mapping[str, list[str]], said: Iterable[Failure]
) -> Iterable[tuple[str, str]]:
    """(tag, what happened to it) of what is neither meant nor said."""
    codes = {failure.code for failure in said}
    # HEIC has turns of its own, which exiftool does not set.
    lies_on_its_side = before.get("IFD0:Orientation") == ["6"] and "QuickTime:MajorBrand" not in before
    for tag, value in before.items():
        expected = [TURNED[tag]] if lies_on_its_side and tag in TURNED else value
        if OF_STORAGE.match(tag) or after.get(tag) == expected:
            continue
        group = re.split("[:-]", tag)[0]
        if tag not in after and KINDS.get(group, ErrorCode.OUTPUT_LOSES_EXIF) in codes:
            continue
        if any(re.fullmatch(meant, tag) for meant in MEANT) and not re.search("Resolution", tag):
            continue
        yield tag, f"{value} -> {after.get(tag, 'missing')}"
    for tag, value in after.items():
        is_meant = any(re.fullmatch(meant, tag) for meant in MEANT)
        if tag not in before and not OF_STORAGE.match(tag) and not is_meant:
            yield tag, f"added: {value}"


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_difference_is_meant_or_said(photos, ending, tmp_path):
    assert len(photos) >= 40
    results = {}
    said = {}
    for source in photos:
        photo = read_photo(source)
        output = tmp_path / f"{source.name}{ending}"
        said[output] = (*photo.warnings, *write_photo(photo.pixels, photo, output, DONE))
        results[source] = output
    before, after = tags_of(photos), tags_of(list(results.values()))
    wrong = {
        f"{source.name} -> {ending}": found
        for source, output in results.items()
        if (found := dict(differences(before[source], after[output], said[output])))
    }
    assert wrong == {}
