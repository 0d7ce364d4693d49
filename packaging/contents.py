"""What is left out of the frozen folder, and what that saves (MB unpacked, Linux x86-64)."""

from __future__ import annotations

import re

EXCLUDED_MODULES = [
    # facexlib asks for these, but neither its detectors nor its parser import them: 410.
    "filterpy",
    "llvmlite",
    "matplotlib",
    "numba",
    "scipy",
    # Loaded by nothing that the product does, only by torch's compiler, rich's tracebacks and remote checkpoints: 7.
    "fsspec",
    "jinja2",
    "networkx",
    "pygments",
    "torch._inductor.codegen",
    "torch._inductor.fx_passes",
    "torch._inductor.kernel",
    # What ONNX and numpy serve developers with, and a remainder of matplotlib: 1. What torch has of that kind, torch
    # imports.
    "mpl_toolkits",
    "numpy.f2py",
    "onnx.backend",
    "onnx.reference",
    "onnx.test",
    # Of Python, with the libraries of the system that they bring: 2.
    "pydoc",
    "readline",
    "sqlite3",
    # How the starter models were made, and tools of developers.
    "IPython",
    "pgdiff_desktop.training",
    "pip",
    "pytest",
    "setuptools",
    "tkinter",
    "torch.utils.tensorboard",
]

_METADATA_OF = ("torch", "numpy", "opencv-python-headless", "pillow", "tifffile", "imagecodecs")


def metadata_of(flavour: str) -> tuple[str, ...]:
    """Distributions whose version the diagnostics name."""
    return (*_METADATA_OF, "onnxruntime" if flavour == "cpu" else "onnxruntime-gpu")


# What a TIFF of a scanner or a camera may hold, PNG, and colour profiles; others of imagecodecs' 60 are for
# microscopes and games: 41.
CODECS = (
    "_ccitt", "_cms", "_deflate", "_imcd", "_jpeg2k", "_jpeg8", "_jpegls", "_jpegsof3", "_jpegxl", "_jpegxr",
    "_lerc", "_ljpeg", "_lzma", "_pixarlog", "_png", "_shared", "_shared_cython", "_spng", "_webp", "_zlib",
    "_zstd",
)  # fmt: skip
# What PyInstaller finds behind the theme of GTK and the plugins below; nothing that stays asks for them: 8.
_OF_GTK = (
    r"Xau|Xdmcp|Xext|Xrender|atk-1\.0|blkid|bsd|cairo|cairo-gobject|datrie|fribidi|gdk_pixbuf-2\.0|gio-2\.0|"
    r"gmodule-2\.0|gobject-2\.0|graphite2|harfbuzz|jpeg|md|mount|pango(cairo|ft2)?-1\.0|pixman-1|selinux|thai"
)
_OTHER_LIBRARIES = "SPERR|SZ3c|aom|avif|blosc2|cpcodec|lzhamdecomp|meshoptimizer|openjph|uhdr|zfp"

_UNWANTED = [
    re.compile(pattern)
    for pattern in (
        r"^torch/test/",
        r"^torch/bin/(?!torch_shm_manager)",
        # Sources beside the compiled modules are for TorchScript. torch itself reads those of its settings, and of
        # functions with several signatures: 48.
        r"^torch/(?!.*(config|functional|rnn)\.py$).*\.py$",
        r"^torchvision/.*\.py$",
        # What torch tests itself with: 1.
        r"^torch/lib/lib(torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom_ops)\.",
        # Licences are collected by packaging/licences.py, once for all, and nothing here is uninstalled by pip: 6.
        r"\.dist-info/(licenses/|RECORD$)",
        # The README's pictures: 2.
        r"^resources/tour/",
        # Video on Windows; packaging/linux/without_video.py removes it on Linux.
        r"^cv2/opencv_videoio_ffmpeg",
        # networks/torchvision_shim.py does without its compiled part, which is linked with CUDA on Linux: 23.
        r"^torchvision/.*\.(so|pyd|dylib)$",
        r"^torchvision\.libs/",
        r"^(libcudart|libnvjpeg)",
        rf"^imagecodecs/(?!({'|'.join(CODECS)})\.)_\w+\.(abi3|cp3|so|pyd)",
        rf"^imagecodecs\.libs/lib({_OTHER_LIBRARIES})-",
        # Letters in pictures are drawn by Qt: 3.
        r"^PIL/_imagingft\.",
        r"^pillow\.libs/lib(freetype|harfbuzz|brotlicommon|brotlidec|png16)-",
        # The window's own pictures are SVG and PNG; photos are read by other libraries. Downloads are httpx's: 2.
        r"plugins/imageformats/(lib)?q(gif|icns|tga|tiff|wbmp|webp)\.",
        r"plugins/(networkinformation|tls)/",
        rf"^lib({_OF_GTK})\.so",
        # A part of the C library: another version than the system's must not be beside it.
        r"^libmvec\.so",
        # Themes of a desktop are asked through its portal; GTK's own would bring GTK's libraries.
        r"platformthemes/libqgtk3",
        # Screens without a window system, and embedded devices.
        r"platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.",
        r"plugins/(egldeviceintegrations|generic)/",
        r"libQt6Egl[Ff]",
    )
]


def is_unwanted(place: str) -> bool:
    """Whether a file, named by its place in the folder, stays out."""
    place = place.replace("\\", "/")
    return any(pattern.search(place) for pattern in _UNWANTED)
