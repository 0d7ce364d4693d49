"""What people call the fields of metadata, for saying which are missing."""

from __future__ import annotations

from PIL import ExifTags, TiffTags

from pgdiff_desktop.photos.metadata.exif import GPS

# IIM 4.2, record 2.
_IPTC = {
    0: "ApplicationRecordVersion", 3: "ObjectTypeReference", 4: "ObjectAttributeReference", 5: "ObjectName",
    7: "EditStatus", 10: "Urgency",
    12: "SubjectReference", 15: "Category", 20: "SupplementalCategories", 22: "FixtureIdentifier", 25: "Keywords",
    26: "ContentLocationCode", 27: "ContentLocationName", 30: "ReleaseDate", 35: "ReleaseTime",
    37: "ExpirationDate", 38: "ExpirationTime", 40: "SpecialInstructions", 55: "DateCreated", 60: "TimeCreated",
    62: "DigitalCreationDate", 63: "DigitalCreationTime", 65: "OriginatingProgram", 70: "ProgramVersion",
    80: "By-line", 85: "By-lineTitle", 90: "City", 92: "Sub-location", 95: "Province-State",
    100: "Country-PrimaryLocationCode", 101: "Country-PrimaryLocationName",
    103: "OriginalTransmissionReference", 105: "Headline", 110: "Credit", 115: "Source", 116: "CopyrightNotice",
    118: "Contact", 120: "Caption-Abstract", 122: "Writer-Editor", 131: "ImageOrientation",
    135: "LanguageIdentifier",
}  # fmt: skip
_RESOURCES = {
    0x03ED: "ResolutionInfo", 0x040A: "CopyrightFlag", 0x040B: "URL", 0x040F: "ICC_Profile", 0x0414: "IDsBaseValue",
    0x041A: "SlicesGroupName", 0x041E: "URL_List", 0x0421: "VersionInfo", 0x0425: "IPTCDigest",
}  # fmt: skip


def exif_name(directory: str, tag: int) -> str:
    """Of a field of a TIFF's or EXIF's directory; a number where it has no name."""
    if directory == GPS:
        return ExifTags.GPSTAGS.get(tag, f"0x{tag:04X}")
    known = ExifTags.TAGS.get(tag) or TiffTags.lookup(tag).name
    return f"0x{tag:04X}" if known == "unknown" else known


def iptc_name(record: int, dataset: int) -> str:
    known = (
        _IPTC.get(dataset) if record == 2 else "CodedCharacterSet" if (record, dataset) == (1, 90) else None
    )
    return known or f"{record}:{dataset:02d}"


def resource_name(number: int) -> str:
    return _RESOURCES.get(number, f"0x{number:04X}")
