"""XMP as text, from the bytes that programs leave behind: other encodings, bare ampersands, missing declarations."""

from __future__ import annotations

import codecs
import re

from pgdiff_desktop.photos.xmp.namespaces import PREFIXES

# UTF-32 before UTF-16: its mark begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How the first characters of a packet, "<?" or "<x", lie in each.
_PATTERNS = (
    (re.compile(rb"(?:\s\0\0\0)*<\0\0\0[?!\w]\0\0\0"), "utf-32-le"),
    (re.compile(rb"(?:\0\0\0\s)*\0\0\0<\0\0\0[?!\w]"), "utf-32-be"),
    (re.compile(rb"(?:\s\0)*<\0[?!\w]\0"), "utf-16-le"),
    (re.compile(rb"(?:\0\s)*\0<\0[?!\w]"), "utf-16-be"),
)
# Letters of programs that wrote the code page of Western Europe where UTF-8 was due, as Python escapes their bytes.
_WESTERN = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
# XML 1.0, section 2.2: what no document may hold, and references to it.
_NO_CHARACTER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_USED_PREFIX = re.compile(r"(?:</?|\s)([A-Za-z_][\w.-]{0,63}):[\w.-]{1,200}(?=[\s/>=])")
_DECLARED_PREFIX = re.compile(r"\sxmlns:([A-Za-z_][\w.-]{0,63})\s*=")


def decoded(xmp: bytes) -> tuple[str, bool, bool]:
    """A packet's text, whether it is in UTF-8 without a mark, and whether all bytes were of its encoding.

    Packets may be in UTF-8, 16 or 32 (XMP specification part 1, section 7.1).
    """
    found = next(((mark, name) for mark, name in _MARKS if xmp.startswith(mark)), None)
    if found is None:
        mark, encoding = b"", next((name for pattern, name in _PATTERNS if pattern.match(xmp)), "utf-8")
    else:
        mark, encoding = found
        xmp = xmp[len(mark) :]
    if encoding != "utf-8":
        # A packet may end within a character, where a program counted bytes.
        text = xmp.decode(encoding, "replace")
        return text, False, "\N{REPLACEMENT CHARACTER}" not in text.rstrip("\0\N{REPLACEMENT CHARACTER}")
    try:
        return xmp.decode(), not mark, True
    except UnicodeDecodeError:
        return xmp.decode("utf-8", "surrogateescape").translate(_WESTERN), not mark, False


def xml_text(text: str) -> str:
    """A text as XML may hold it: file names may hold what it may not."""
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def mended(body: str) -> str:
    """What was meant: ampersands that stand for themselves, prefixes declared, no control characters."""
    parts, place = [], 0
    while (begin := body.find(_CDATA, place)) >= 0 and (end := body.find(_CDATA_END, begin)) >= 0:
        parts += [_mended_text(body[place:begin]), _NO_CHARACTER.sub("", body[begin : end + 3])]
        place = end + 3
    return _with_declarations("".join([*parts, _mended_text(body[place:])]))


def _mended_text(text: str) -> str:
    text = _BARE_AMPERSAND.sub("&amp;", _NO_CHARACTER.sub("", text))
    return _REFERENCE.sub(lambda found: found[0] if _is_character(found[1]) else "", text)


def _is_character(number: str) -> bool:
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code <= 0x10FFFF and _NO_CHARACTER.match(chr(code)) is None


def _with_declarations(body: str) -> str:
    """Prefixes that are used and nowhere declared get the namespace that they usually stand for."""
    used, there = (
        {found[1] for found in pattern.finditer(body)} for pattern in (_USED_PREFIX, _DECLARED_PREFIX)
    )
    missing = used - there - {"xml", "xmlns"}
    known = [f' xmlns:{prefix}="{PREFIXES[prefix]}"' for prefix in sorted(missing) if prefix in PREFIXES]
    end = re.match(r"<[^\s/>]+", body)
    return body if end is None else body[: end.end()] + "".join(known) + body[end.end() :]
