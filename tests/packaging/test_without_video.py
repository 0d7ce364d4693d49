"""Taking FFmpeg out of OpenCV, tried on small libraries that are linked in the same way."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="done on Linux only")

MODULE = """
int av_open(void);
int solve(void);
int blur(void) { return solve(); }
int open_video(void) { return av_open(); }
"""


@pytest.fixture
def internal(tool, tmp_path):
    """A frozen folder: cv2 asks for a solver and for FFmpeg, which asks for a library of its own."""
    compiler = tool("cc")
    folder = tmp_path / "opencv_python_headless.libs"
    folder.mkdir()
    (tmp_path / "cv2").mkdir()

    def link(name: str, code: str, *options: str) -> None:
        words = ["-shared", "-fPIC", "-o", name, "-x", "c", "-", "-x", "none", *options]
        subprocess.run(
            [compiler, *words, f"-Wl,-soname,{name.split('/')[-1]}"],
            input=code,
            text=True,
            cwd=tmp_path,
            check=True,
        )

    libraries = "-Lopencv_python_headless.libs"
    link("opencv_python_headless.libs/libcrypto-1.so", "int encrypt(void) { return 1; }")
    link("opencv_python_headless.libs/libopenblas-1.so", "int solve(void) { return 42; }")
    (tmp_path / "versions").write_text("LIBAVCODEC_62 { global: av_*; };\n")
    link(
        "opencv_python_headless.libs/libavcodec-1.so",
        "int encrypt(void); int av_table[9]; int av_open(void) { return encrypt(); }",
        libraries,
        "-l:libcrypto-1.so",
        "-Wl,--version-script=versions",
    )

    def module(code: str) -> None:
        origin = "-Wl,-rpath,$ORIGIN/../opencv_python_headless.libs"
        link("cv2/cv2.abi3.so", code, libraries, "-l:libavcodec-1.so", "-l:libopenblas-1.so", origin)

    module(MODULE)
    (tmp_path / "libcrypto-1.so").symlink_to("opencv_python_headless.libs/libcrypto-1.so")
    return tmp_path, module


def test_opencv_works_without_it(internal):
    from linux.without_video import remove_video

    folder, _ = internal
    remove_video(folder)
    left = {path.name for path in (folder / "opencv_python_headless.libs").iterdir()}
    assert left == {"libavcodec-1.so", "libopenblas-1.so"}
    assert not (folder / "libcrypto-1.so").is_symlink()
    # All symbols at once, as on systems that are hardened in this way.
    loaded = ctypes.CDLL(str(folder / "cv2" / "cv2.abi3.so"), mode=ctypes.RTLD_GLOBAL | 2)
    assert loaded.blur() == 42


def test_data_of_it_cannot_be_replaced(internal):
    from linux.without_video import NotReplaceable, remove_video

    folder, module = internal
    module(MODULE + "extern int av_table[]; int first(void) { return av_table[0]; }")
    with pytest.raises(NotReplaceable, match="av_table"):
        remove_video(folder)
