"""Photos with rich metadata, made by exiftool and exiv2 as the programs of photographers and archives make them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import numpy as np
import pillow_heif
import tifffile
from PIL import Image

WIDTH, HEIGHT = 64, 48
FORMATS = {"jpg": "JPEG", "be.tif": "TIFF", "le.tif": "TIFF", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}

CAMERA = (
    "-IFD0:Make=Agfa", "-IFD0:Model=Isolette", "-IFD0:Software=VueScan 9", "-IFD0:ModifyDate=2019:02:03 04:05:06",
    "-ExifIFD:DateTimeOriginal=1931:05:17 12:00:00", "-ExifIFD:SubSecTimeOriginal=07", "-ExifIFD:OffsetTime=+02:00",
    "-ExifIFD:ExposureTime=1/125", "-ExifIFD:FNumber=4.5", "-ExifIFD:ISO=100", "-ExifIFD:LensModel=Apotar 85",
    "-ExifIFD:FocalLength=85", "-ExifIFD:Flash#=16", "-ExifIFD:ColorSpace#=1", "-ExifIFD:SceneType#=1",
    "-ExifIFD:SubjectArea=20 30 10 8", "-ExifIFD:SubjectLocation=20 30", f"-ExifIFD:ExifImageWidth={WIDTH}",
    f"-ExifIFD:ExifImageHeight={HEIGHT}", "-ExifIFD:BodySerialNumber=K 1931",
    "-GPS:GPSLatitude=52.1", "-GPS:GPSLatitudeRef=N", "-GPS:GPSLongitude=4.3", "-GPS:GPSLongitudeRef=E",
    "-GPS:GPSAltitude=12.5", "-GPS:GPSTimeStamp=10:11:12", "-GPS:GPSDateStamp=1931:05:17",
    "-InteropIFD:InteropIndex=R98", "-IFD0:XResolution=300.5", "-IFD0:YResolution=300.5",
    "-IFD0:ResolutionUnit=inches",
)  # fmt: skip
ARCHIVE = (
    "-IPTC:CodedCharacterSet=UTF8", "-IPTC:Caption-Abstract=Großmutter 할머니 1931", "-IPTC:By-line=J. Kim",
    "-IPTC:Keywords=Hochzeit", "-IPTC:Keywords=Busan", "-IPTC:City=부산", "-IPTC:DateCreated=1931:05:17",
    "-IPTC:CopyrightNotice=(c) Familie", "-XMP-dc:Title=Hochzeit", "-XMP-dc:Description=Großmutter 할머니 1931",
    "-XMP-dc:Creator=J. Kim", "-XMP-dc:Subject=Hochzeit", "-XMP-dc:Subject=Busan", "-XMP-dc:Rights=(c) Familie",
    "-XMP-lr:HierarchicalSubject=Ort|Busan", "-XMP-xmp:Rating=4", "-XMP-xmp:Label=Rot",
    "-XMP-photoshop:City=부산", "-XMP-photoshop:Credit=Archiv", "-XMP-iptcCore:Location=Hafen",
    "-XMP-xmpRights:UsageTerms=Nur privat", "-XMP-iptcExt:PersonInImage=Anna", "-XMP-xmpMM:DocumentID=xmp.did:1",
    "-XMP-digiKam:TagsList=Leute/Anna",
)  # fmt: skip
TEXTS = (
    "-IFD0:ImageDescription=Großmutter Čapek 할머니", "-IFD0:Artist=Jürgen; 김", "-IFD0:Copyright=(c) 1931 Müller",
    "-IFD0:DocumentName=Album 3", "-IFD0:HostComputer=PC", "-IFD0:XPTitle=할머니", "-IFD0:XPKeywords=a;b",
    "-IFD0:Rating=5", "-ExifIFD:UserComment=할머니", "-IFD0:PageName=12 verso", "-IFD0:CameraSerialNumber=ABC",
)  # fmt: skip
CENTIMETRES = (
    "-IFD0:XResolution=118.11", "-IFD0:YResolution=59.055", "-IFD0:ResolutionUnit=cm", "-XMP-dc:Title=cm",
)  # fmt: skip
TURNED = (
    "-IFD0:Orientation#=6", "-ExifIFD:SubjectArea=20 30 10 8", f"-ExifIFD:ExifImageWidth={WIDTH}",
    f"-ExifIFD:ExifImageHeight={HEIGHT}", "-XMP-tiff:Orientation#=6", f"-XMP-tiff:ImageWidth={WIDTH}",
    f"-XMP-tiff:ImageHeight={HEIGHT}", "-IFD0:XResolution=300", "-IFD0:YResolution=600",
    "-RegionInfo={AppliedToDimensions={W=64,H=48,Unit=pixel},RegionList=[{Name=Anna,Type=Face,"
    "Area={X=0.5,Y=0.25,W=0.2,H=0.3,Unit=normalized}}]}",
)  # fmt: skip
PHOTOSHOP = (
    "-Photoshop:CopyrightFlag=1", "-Photoshop:URL=https://example.org/archive", "-Photoshop:GlobalAngle=30",
    "-IPTC:Headline=Hochzeit", "-Photoshop:IPTCDigest=new", "-XMP-photoshop:Headline=Hochzeit", "-Comment=1931",
)  # fmt: skip
SETS = {
    "camera": CAMERA, "archive": ARCHIVE, "texts": TEXTS, "centimetres": CENTIMETRES, "turned": TURNED,
    "photoshop": PHOTOSHOP, "all": (*CAMERA, *TEXTS, *ARCHIVE),
}  # fmt: skip
BY_EXIV2 = (
    "set Exif.Image.Artist Ascii Oma Erna", "set Exif.Image.ImageDescription Ascii Am Hafen",
    "set Exif.Photo.UserComment Comment charset=Ascii \"on the back: 1931\"",
    "set Exif.Photo.LensSpecification Rational 85/1 85/1 45/10 45/10", "set Exif.GPSInfo.GPSVersionID Byte 2 3 0 0",
    "set Iptc.Application2.Headline String Hochzeit", "set Iptc.Application2.Keywords String Hafen",
    "set Xmp.dc.subject XmpBag Hafen", "set Xmp.dc.title LangAlt lang=de-DE Hochzeit",
    "set Xmp.xmp.CreateDate 1931-05-17T12:00:00",
)  # fmt: skip


def make_photos(folder: Path) -> list[Path]:
    """One photo for each format and set of tags, and one by exiv2; what a format refuses is left out."""
    made = []
    calls = []
    for ending in FORMATS:
        for name, tags in SETS.items():
            if name == "photoshop" and ending == "heic":
                continue
            path = folder / f"{name}-{ending}"
            _make_picture(path)
            calls.append([*tags, "-overwrite_original", "-m", "-P", str(path), "-execute"])
            made.append(path)
        if ending in ("heic", "webp"):
            continue
        path = folder / f"exiv2-{ending}"
        _make_picture(path)
        commands = folder / "commands.txt"
        commands.write_text("\n".join(BY_EXIV2), encoding="utf-8")
        _run("exiv2", "-m", str(commands), str(path))
        made.append(path)
    arguments = folder / "arguments.txt"
    lines = [argument for call in calls for argument in call]
    arguments.write_text("\n".join(["-charset", "utf8", *lines, ""]), encoding="utf-8")
    _run("exiftool", "-q", "-charset", "utf8", "-charset", "iptc=utf8", "-@", str(arguments))
    return made


def _make_picture(path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
    ending = path.name.split("-", 1)[1]
    if ending.endswith("tif"):
        order = ">" if ending.startswith("be") else "<"
        tifffile.imwrite(path, pixels, photometric="rgb", byteorder=order, metadata=None, software=False)
        return
    pillow_heif.register_heif_opener()
    Image.fromarray(pixels).save(path, FORMATS[ending])


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, check=False, timeout=300)


def tags_of(photos: list[Path]) -> dict[Path, dict[str, list[str]]]:
    """What exiftool finds in each, by GROUP:TAG, numbers as they are stored."""
    listing = photos[0].parent / "listed.txt"
    listing.write_text("\n".join(map(str, photos)), encoding="utf-8")
    found = subprocess.run(
        ["exiftool", "-j", "-a", "-G1:4", "-s", "-n", "-charset", "filename=utf8", "-@", str(listing)],
        capture_output=True,
        check=False,
        timeout=300,
    )
    tags: dict[Path, dict[str, list[str]]] = {}
    for entry in json.loads(found.stdout):
        there = tags.setdefault(Path(entry.pop("SourceFile")), {})
        for name, value in entry.items():
            # Tags of one name, in whatever groups, are numbered.
            there.setdefault(re.sub(r":Copy\d+", "", name), []).append(str(value))
    return {photo: {name: sorted(values) for name, values in there.items()} for photo, there in tags.items()}
