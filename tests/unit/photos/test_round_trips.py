"""What a scan brought is in the result: depth, pixels, orientation, profile, EXIF, XMP, IPTC, resolution."""

from __future__ import annotations

import struct
from dataclasses import replace
from functools import cache

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms, IptcImagePlugin

from pgdiff_desktop.errors import ErrorCode, Failure, OriginalWouldBeOverwritten, PhotoFormatUnsupported
from pgdiff_desktop.photos.metadata.png_chunks import png_chunk, xmp_chunk
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import as_8_bits, check_fits, write_photo
from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE, Provenance

DONE = Provenance(
    "pgdiff-desktop test", "1 face", ({"recipe": "restore", "seed": "7"},), (("prior", "p.pth", "ab12"),), 0.1
)
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6">'
    b"<dc:creator><rdf:Seq><rdf:li>Oma Erna</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
)
# Record 2:120, the caption, and 2:25, a keyword.
IPTC = b"\x1c\x02\x78\x00\x08Hochzeit\x1c\x02\x19\x00\x04Erna"


@cache
def adobe_rgb():
    """A wide profile, so that leaving out a conversion shows; it names the second that it was made in."""
    return bytes(imagecodecs.cms_profile("adobergb"))


def noise(height, width, channels, dtype=np.uint8, seed=0):
    top = np.iinfo(dtype).max
    return np.random.default_rng(seed).integers(0, top + 1, (height, width, channels), dtype)


def write_jpeg(path, pixels, orientation=6):
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Agfa"
    exif[0x8298] = "Familie"
    exif.get_ifd(0x8769)[0x9003] = "1931:05:17 12:00:00"
    resource = b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(IPTC)) + IPTC + b"\0" * (len(IPTC) % 2)
    segment = b"Photoshop 3.0\0" + resource
    Image.fromarray(pixels).save(
        path,
        quality=95,
        exif=exif,
        icc_profile=adobe_rgb(),
        xmp=XMP,
        dpi=(300, 300),
        extra=b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment,
    )


def test_a_jpeg_keeps_all_that_it_brought(tmp_path):
    folder = tmp_path / "가족 사진 1931"
    folder.mkdir()
    source = folder / "할머니 결혼식.jpg"
    ramp = np.linspace(0, 255, 60, dtype=np.uint8)
    pixels = np.stack(
        [np.tile(ramp, (40, 1)), np.full((40, 60), 90, np.uint8), np.tile(ramp[::-1], (40, 1))], -1
    )
    write_jpeg(source, pixels)
    photo = read_photo(source)
    # Orientation 6: the stored left edge is the upright top edge.
    assert photo.pixels.shape == (60, 40, 3)
    assert photo.pixels[0, :, 0].mean() < 20
    assert photo.pixels[-1, :, 0].mean() > 235

    output = folder / "복원 1.jpg"
    write_photo(photo.pixels, photo, output, DONE)
    with Image.open(output) as result:
        assert result.size == (40, 60)
        exif = result.getexif()
        assert exif[0x0112] == 1
        assert exif[0x010F] == "Agfa"
        assert exif.get_ifd(0x8769)[0x9003] == "1931:05:17 12:00:00"
        assert result.info["icc_profile"] == adobe_rgb()
        assert result.info["dpi"] == (300, 300)
        assert IptcImagePlugin.getiptcinfo(result)[(2, 120)] == b"Hochzeit"
        assert IptcImagePlugin.getiptcinfo(result)[(2, 25)] == b"Erna"
        xmp = result.info["xmp"].decode()
        assert "Oma Erna" in xmp
        assert DIGITAL_SOURCE_TYPE in xmp
        assert "seed=7" in xmp
        assert 'tiff:Orientation="1"' in xmp
        stored = np.asarray(result)
    assert np.abs(stored.astype(int) - photo.pixels).mean() < 1.5
    assert list(folder.glob(".*")) == []


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_as_pillow_shows_it(tmp_path, orientation):
    from PIL import ImageOps

    source = tmp_path / "photo.jpg"
    write_jpeg(source, noise(24, 16, 3), orientation)
    with Image.open(source) as stored:
        upright = np.asarray(ImageOps.exif_transpose(stored))
    assert np.array_equal(read_photo(source).pixels, upright)


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("ending", [".tif", ".png"])
def test_lossless_files_come_back_bit_for_bit(tmp_path, ending, dtype, channels):
    source, output = tmp_path / f"scan{ending}", tmp_path / f"out{ending}"
    pixels = noise(33, 47, channels, dtype)
    if ending == ".tif":
        tifffile.imwrite(
            source,
            pixels[..., 0] if channels == 1 else pixels,
            photometric="rgb" if channels >= 3 else "minisblack",
            extrasamples=["unassalpha"] if channels in (2, 4) else None,
            planarconfig="contig" if channels > 1 else None,
            resolution=(600, 600),
            resolutionunit="inch",
        )
    else:
        source.write_bytes(imagecodecs.png_encode(pixels))
    photo = read_photo(source)
    assert photo.pixels.dtype == dtype
    assert np.array_equal(photo.pixels, pixels)
    write_photo(photo.pixels, photo, output, DONE)
    again = read_photo(output)
    assert again.pixels.dtype == dtype
    assert np.array_equal(again.pixels, pixels)
    assert DIGITAL_SOURCE_TYPE.encode() in again.metadata.xmp
    if ending == ".tif":
        assert again.metadata.dpi == (600, 600)


@pytest.mark.parametrize("compression", [None, "lzw", "zlib", "packbits"])
@pytest.mark.parametrize("byteorder", ["<", ">"])
def test_a_tiff_keeps_its_tags_profile_and_directories(tmp_path, compression, byteorder):
    source, output = tmp_path / "scan.tif", tmp_path / "out.tif"
    pixels = noise(50, 40, 3, np.uint16)
    gray_exif = Image.Exif()
    gray_exif.get_ifd(0x8769)[0x9003] = "1931:05:17 12:00:00"
    gray_exif.get_ifd(0x8825)[1] = "N"
    tifffile.imwrite(
        source,
        pixels,
        photometric="rgb",
        compression=compression,
        byteorder=byteorder,
        iccprofile=adobe_rgb(),
        resolution=(1200, 1200),
        resolutionunit="inch",
        software=False,
        metadata=None,
        extratags=[
            (315, "s", 0, "Studio Meyer", True),
            (700, 1, len(XMP), XMP, True),
            (33723, 7, len(IPTC), IPTC, True),
            (274, "H", 1, 3, True),
        ],
    )
    photo = read_photo(source)
    assert np.array_equal(photo.pixels, pixels[::-1, ::-1])
    write_photo(photo.pixels, photo, output, DONE)
    with tifffile.TiffFile(output) as file:
        tags = file.pages[0].tags
        assert tags[315].value == "Studio Meyer"
        assert tags[34675].value == adobe_rgb()
        assert b"Oma Erna" in bytes(tags[700].value)
        assert bytes(tags[33723].value).startswith(IPTC)
        assert 274 not in tags or tags[274].value == 1
        assert (file.pages[0].compression != 1) == (compression is not None)
    again = read_photo(output)
    assert np.array_equal(again.pixels, photo.pixels)
    assert again.metadata.dpi == (1200, 1200)


def test_exif_travels_from_jpeg_to_tiff_and_png_and_back(tmp_path):
    source = tmp_path / "a.jpg"
    write_jpeg(source, noise(30, 20, 3))
    photo = read_photo(source)
    for name in ("b.tif", "c.png", "d.webp", "e.heic"):
        write_photo(photo.pixels, photo, tmp_path / name, DONE)
        back = read_photo(tmp_path / name)
        assert back.pixels.shape == photo.pixels.shape, name
        write_photo(back.pixels, back, tmp_path / f"{name}.jpg", DONE)
        with Image.open(tmp_path / f"{name}.jpg") as result:
            exif = result.getexif()
            assert exif.get_ifd(0x8769)[0x9003] == "1931:05:17 12:00:00", name
            assert exif.get(0x0112, 1) == 1, name
            assert result.info["icc_profile"] == adobe_rgb(), name


def test_sixteen_bits_into_eight_are_rounded_and_said(tmp_path):
    source = tmp_path / "scan.png"
    pixels = noise(20, 20, 3, np.uint16)
    source.write_bytes(imagecodecs.png_encode(pixels))
    photo = read_photo(source)
    said = write_photo(photo.pixels, photo, tmp_path / "out.webp", DONE)
    assert said == (Failure.of(tmp_path / "out.webp", ErrorCode.OUTPUT_8_BITS, ending=".webp"),)
    # So many were asked for.
    assert write_photo(as_8_bits(photo.pixels), photo, tmp_path / "out.jpg", DONE) == ()
    assert write_photo(photo.pixels, photo, tmp_path / "out.tif", DONE) == ()
    assert read_photo(tmp_path / "out.webp").pixels.dtype == np.uint8


def test_a_lossless_webp_stays_lossless(tmp_path):
    source, output = tmp_path / "a.webp", tmp_path / "b.webp"
    Image.fromarray(noise(20, 30, 4)).save(source, lossless=True, exact=True)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    assert np.array_equal(read_photo(output).pixels, photo.pixels)


def test_only_the_first_page_is_read_and_that_is_said(tmp_path):
    source = tmp_path / "pages.tif"
    with tifffile.TiffWriter(source) as file:
        for seed in range(3):
            file.write(noise(12, 10, 3, seed=seed), photometric="rgb")
    photo = read_photo(source)
    assert np.array_equal(photo.pixels, noise(12, 10, 3))
    assert photo.warnings == (Failure.of(source, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=3),)


def test_the_original_is_never_written_over(tmp_path):
    source = tmp_path / "a.png"
    Image.fromarray(noise(8, 8, 3)).save(source)
    link = tmp_path / "b.png"
    link.symlink_to(source)
    before = source.read_bytes()
    photo = read_photo(source)
    for output in (source, link):
        with pytest.raises(OriginalWouldBeOverwritten):
            write_photo(photo.pixels, photo, output, DONE)
    assert source.read_bytes() == before


def test_a_cmyk_photo_is_read_as_rgb_and_that_is_said(tmp_path):
    source = tmp_path / "a.jpg"
    Image.new("CMYK", (16, 12), (0, 200, 200, 0)).save(source, quality=95)
    photo = read_photo(source)
    assert photo.pixels.shape == (12, 16, 3)
    assert photo.pixels[0, 0, 0] > 200
    assert photo.pixels[0, 0, 1] < 100
    assert [said.code for said in photo.warnings] == [ErrorCode.PHOTO_CMYK]
    Image.new("CMYK", (16, 12), (0, 200, 200, 0)).save(source, quality=95, icc_profile=b"no profile")
    said = [warning.code for warning in read_photo(source).warnings]
    assert said == [ErrorCode.PHOTO_CMYK, ErrorCode.PHOTO_CMYK_PROFILE]


def test_srgb_pixels_survive_their_own_profile(tmp_path):
    from pgdiff_desktop.photos.colour import from_srgb, to_srgb

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile, limit in ((srgb, 0), (adobe_rgb(), 1)):
        pixels = np.random.default_rng(3).integers(110, 150, (40, 40, 3), np.uint8)
        back = from_srgb(to_srgb(pixels, profile), pixels, profile)
        assert np.abs(back.astype(int) - pixels).max() <= limit


def test_the_networks_see_srgb(tmp_path):
    from pgdiff_desktop.photos.colour import to_srgb

    pixels = np.full((4, 4, 3), (200, 100, 100), np.uint8)
    seen = to_srgb(pixels, adobe_rgb())[0, 0] * 255
    # The same numbers mean a stronger red in the wider space.
    assert seen[0] > 210
    assert to_srgb(pixels, b"no profile")[0, 0] * 255 == pytest.approx([200, 100, 100], abs=0.01)


def test_only_an_earlier_result_is_written_over(tmp_path):
    source, other, output = tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.png"
    for path, seed in ((source, 1), (other, 2)):
        Image.fromarray(noise(8, 8, 3, seed=seed)).save(path)
    photo, before = read_photo(source), other.read_bytes()
    with pytest.raises(OriginalWouldBeOverwritten, match="output-no-result"):
        write_photo(photo.pixels, photo, other, DONE)
    assert other.read_bytes() == before
    for _ in range(2):
        write_photo(photo.pixels, photo, output, DONE)


@pytest.mark.parametrize("ending", [".jpg", ".tif", ".webp", ".heic"])
def test_a_result_of_every_format_is_known_as_one(tmp_path, ending):
    source = tmp_path / "a.png"
    Image.fromarray(noise(16, 16, 3)).save(source)
    photo, output = read_photo(source), tmp_path / f"out{ending}"
    for _ in range(2):
        write_photo(photo.pixels, photo, output, DONE)


def test_a_file_in_which_nothing_was_made_up_is_not_called_so(tmp_path):
    source, output = tmp_path / "a.png", tmp_path / "b.png"
    Image.fromarray(noise(8, 8, 3)).save(source)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, replace(DONE, invented=False))
    assert DIGITAL_SOURCE_TYPE.encode() not in output.read_bytes()


def test_a_lossless_webp_with_a_profile_stays_lossless(tmp_path):
    source, output = tmp_path / "a.webp", tmp_path / "b.webp"
    Image.fromarray(noise(20, 30, 3)).save(source, lossless=True, icc_profile=adobe_rgb(), exact=True)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    again = read_photo(output)
    assert np.array_equal(again.pixels, photo.pixels)
    assert again.metadata.icc_profile == adobe_rgb()


def test_what_a_png_says_behind_its_pixels_counts(tmp_path):
    source, output = tmp_path / "a.png", tmp_path / "b.png"
    pixels = noise(20, 30, 3)
    exif = Image.Exif()
    exif[0x0112] = 6
    whole = bytes(imagecodecs.png_encode(pixels))
    behind = png_chunk(b"eXIf", exif.tobytes().removeprefix(b"Exif\0\0")) + xmp_chunk(XMP)
    behind += png_chunk(b"tEXt", b"Author\0Oma Erna")
    source.write_bytes(whole[:-12] + behind + whole[-12:])
    photo = read_photo(source)
    assert np.array_equal(photo.pixels, np.rot90(pixels, -1))
    write_photo(photo.pixels, photo, output, DONE)
    with Image.open(output) as result:
        result.load()
        assert result.text["Author"] == "Oma Erna"
        assert "Oma Erna" in result.info["xmp"].decode()
    (lost,) = write_photo(photo.pixels, photo, tmp_path / "c.jpg", DONE)
    assert (lost.code, lost.parameters["names"]) == (ErrorCode.OUTPUT_LOSES_TEXTS, "Author")


def test_a_raw_file_is_not_taken_for_its_preview(tmp_path):
    source = tmp_path / "a.tif"
    tifffile.imwrite(source, noise(12, 16, 3), photometric="rgb", subfiletype=1)
    with pytest.raises(PhotoFormatUnsupported, match="photo-raw"):
        read_photo(source)


def test_titles_and_ratings_of_windows_travel(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    title = "Oma\0".encode("utf-16-le")
    extra = [(40091, 1, len(title), title, True), (18246, "H", 1, 4, True)]
    tifffile.imwrite(source, noise(12, 16, 3), photometric="rgb", extratags=extra, metadata=None)
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    with tifffile.TiffFile(output) as file:
        assert bytes(file.pages[0].tags[40091].value) == title
        assert file.pages[0].tags[18246].value == 4


def test_the_comment_of_a_jpeg_stays(tmp_path):
    source, output = tmp_path / "a.jpg", tmp_path / "b.jpg"
    Image.fromarray(noise(16, 16, 3)).save(source, comment="on the back: 1931")
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    with Image.open(output) as result:
        assert result.info["comment"] == b"on the back: 1931"


def test_associated_alpha_stays_associated(tmp_path):
    source, output = tmp_path / "a.tif", tmp_path / "b.tif"
    tifffile.imwrite(source, noise(12, 16, 4), photometric="rgb", extrasamples=["assocalpha"])
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, DONE)
    with tifffile.TiffFile(output) as file:
        assert file.pages[0].extrasamples == (1,)


def test_a_grey_profile_does_not_follow_into_colour(tmp_path):
    from pgdiff_desktop.photos.colour import in_colour

    source, output = tmp_path / "a.png", tmp_path / "b.webp"
    grey = bytes(imagecodecs.cms_profile("gray", gamma=1.0))
    Image.fromarray(np.full((8, 8), 55, np.uint8)).save(source, icc_profile=grey)
    photo = read_photo(source)
    coloured = in_colour(photo)
    # A linear 55 of 255 is about the middle of sRGB.
    assert coloured.pixels[0, 0] == pytest.approx([128, 128, 128], abs=3)
    assert coloured.metadata.icc_profile is None
    write_photo(photo.pixels, photo, output, DONE)
    assert read_photo(output).pixels[0, 0] == pytest.approx([128, 128, 128], abs=4)
    assert read_photo(output).metadata.icc_profile is None


def test_what_a_format_cannot_hold_is_known_at_once(tmp_path):
    with pytest.raises(PhotoFormatUnsupported, match="most=16383"):
        check_fits(tmp_path / "a.webp", 20_000, 10)
    check_fits(tmp_path / "a.tif", 200_000, 10)
