"""The lock files of packages hold all that the project asks for, within the ranges that it asks for, with hashes."""

from __future__ import annotations

import re
import tomllib

import pytest

from .conftest import PACKAGING

LOCK = PACKAGING / "lock"
PROJECT = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FLAVOURS = ("cpu", "cu126", "cu130")
HASHED = ("common", *FLAVOURS)
# One OpenCV for another: without windows, which would bring another Qt.
INSTEAD = {"opencv-python": "opencv-python-headless"}
TORCH = ("torch", "torchvision")


def entries_of(name: str) -> list[str]:
    return re.findall(
        r"^[^#\s].*\n(?:[ ].*\n)*", (LOCK / f"{name}.txt").read_text(encoding="utf-8"), re.MULTILINE
    )


def pins_of(*names: str) -> dict[str, list[str]]:
    """Name -> the versions that it has, of which the markers choose one."""
    found: dict[str, list[str]] = {}
    for name in names:
        for entry in entries_of(name):
            package, version = re.match(r"([\w-]+)==([\w.+-]+)", entry).groups()
            found.setdefault(package, []).append(version)
    return found


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def numbers(version: str) -> tuple[int, ...]:
    parts = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return tuple(([*parts, 0, 0, 0])[:3])


def satisfies(version: str, requirement: str) -> bool:
    """Whether a version lies in a requirement's range; pyproject.toml has no other conditions than these."""
    compare = {
        ">=": lambda a, b: a >= b,
        "<": lambda a, b: a < b,
        "==": lambda a, b: a == b,
    }
    conditions = re.findall(r"(>=|==|<)\s*([\d.]+)", requirement)
    return all(compare[sign](numbers(version), numbers(bound)) for sign, bound in conditions)


def requirements_of(flavour: str) -> list[str]:
    from flavour import FLAVOURS as EXTRAS
    from lock import FOR_ALL

    extras = (EXTRAS[flavour], *FOR_ALL)
    return [
        *PROJECT["dependencies"],
        *(one for name in extras for one in PROJECT["optional-dependencies"][name]),
    ]


def test_flavours_are_those_that_are_packed():
    import flavour

    assert tuple(flavour.FLAVOURS) == FLAVOURS
    assert {path.stem for path in LOCK.glob("*.txt")} == {*HASHED, "torch"}


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_dependency_is_locked_within_its_range(flavour):
    pins = pins_of("common", flavour, "torch")
    for requirement in requirements_of(flavour):
        name = canonical(re.match(r"[\w-]+", requirement)[0])
        versions = pins.get(INSTEAD.get(name, name))
        assert versions, f"{name} is in no lock file: run packaging/lock.py"
        for version in versions:
            assert satisfies(version, requirement), (
                f"{name} {version} is not {requirement}: run packaging/lock.py"
            )


def test_ranges_are_understood():
    assert satisfies("2.13.0", "torch>=2.6,<2.14")
    assert not satisfies("2.14.0", "torch>=2.6,<2.14")
    assert not satisfies("1.27.0", "onnxruntime-gpu>=1.20,<1.27")
    assert satisfies("13.0.0", "pillow>=11")


@pytest.mark.parametrize("name", HASHED)
def test_every_entry_has_one_version_and_hashes(name):
    for entry in entries_of(name):
        assert re.match(r"[\w-]+==[\w.]+( ;[^\\]+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+$", entry), (
            entry
        )


def test_no_index_is_named():
    """Whoever builds takes the usual ones, or mirrors of his own."""
    for path in LOCK.glob("*.txt"):
        assert not re.search(r"://|--(extra-)?index-url|--find-links", path.read_text(encoding="utf-8")), path


def test_torch_is_checked_by_hash_where_the_usual_index_has_the_right_one():
    """It is the one for processors on macOS and Windows, and one for CUDA on Linux."""
    chosen = pins_of("torch")
    assert set(chosen) == set(TORCH)
    locked = {re.match(r"\w+", entry)[0]: entry for entry in entries_of("cpu")}
    for name in TORCH:
        assert f"{name}=={chosen[name][0]} ; sys_platform != 'linux' \\" in locked[name]
    for other in ("common", "cu126", "cu130"):
        assert not set(TORCH) & set(pins_of(other))
    assert not [name for name in pins_of(*HASHED) if name.startswith(("nvidia", "cuda", "triton"))]


def test_documents_name_the_torch_that_is_packed():
    text = (PACKAGING.parent / "docs" / "packages.md").read_text(encoding="utf-8")
    for name, (version,) in pins_of("torch").items():
        assert set(re.findall(rf"\b{name}==([\d.]+)\+", text)) == {version}


def test_each_cuda_has_the_onnx_runtime_of_its_own():
    """From 1.27 on, ONNX Runtime is for CUDA 13."""
    (for_12,), (for_13,) = (pins_of(card)["onnxruntime-gpu"] for card in ("cu126", "cu130"))
    assert numbers(for_12) < (1, 27, 0) <= numbers(for_13)
    assert "onnxruntime-gpu" not in pins_of("common", "cpu")
    assert not satisfies("1.27.0", PROJECT["optional-dependencies"]["onnx-gpu-cu126"][1])
    assert not satisfies("1.26.0", PROJECT["optional-dependencies"]["onnx-gpu"][1])


def test_opencv_without_windows_has_the_range_of_the_one_with_them():
    import lock

    (asked,) = (one for one in PROJECT["dependencies"] if one.startswith("opencv-python"))
    assert asked.removeprefix("opencv-python") == lock.HEADLESS.removeprefix("opencv-python-headless")
