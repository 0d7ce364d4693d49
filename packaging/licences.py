"""Third-party licences and a software bill of materials of what was really packed.

PyInstaller writes down where every file and module of the folder came from. Each source belongs to Python, to an
installed distribution or to a package of the system; one without a licence text stops the build.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePath

_TEXT_NAMES = ("licen", "copying", "notice", "authors", "copyright")
_KEPT = Path(__file__).parent / "licence_texts"
# Texts that wheels have not, though what is in them asks for them. The lesser licence is written as additions to the
# other, so both are given.
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")
_FORGOTTEN = {
    "PySide6_Essentials": _LGPL,
    "shiboken6": _LGPL,
    "pillow_heif": ("GPL-2.0.txt", *_LGPL),
    "c2pa-python": ("Apache-2.0.txt",),
}
# What metadata say of the wheel's own code only.
_BROUGHT = {"pillow_heif": "with libheif and libde265 under LGPL-3.0 and libx265 under GPL-2.0"}
PRODUCT = "pgdiff-desktop"
# What a program for Windows needs of the compiler; Python's own licence text says under which terms it may travel.
_OF_MICROSOFT = re.compile(
    r"(concrt140|msvcp140|vcomp140|vcruntime140|ucrtbase|api-ms-win-)[\w.-]*\.dll", re.I
)


class LicenceMissing(Exception):
    """Something was packed for which no licence text is known."""


@dataclass(frozen=True)
class Component:
    """One part of somebody else.

    Attributes:
        kind: `pypi`, `deb` or `generic`, as package URLs name them.
        licence: what its metadata say, one line; empty where they say nothing.
        texts: files with the licence.
    """

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]

    @property
    def url(self) -> str:
        return f"pkg:{self.kind}/{'debian/' if self.kind == 'deb' else ''}{self.name}@{self.version}"


def packed_sources(work: Path) -> set[Path]:
    """Where every packed file and module came from, read from PyInstaller's own lists."""
    found = set()
    for name in ("COLLECT-00.toc", "PYZ-00.toc"):
        content = ast.literal_eval((work / name).read_text(encoding="utf-8"))
        for table in (part for part in content if isinstance(part, list)):
            found |= {Path(entry[1]) for entry in table if len(entry) == 3 and isinstance(entry[1], str)}
    return {path for path in found if path.is_absolute()}


def components_of(sources: Iterable[Path], own: Path) -> list[Component]:
    """The parts that the sources belong to, by name.

    Args:
        own: the checkout; what lies in it is the product's.

    Raises:
        LicenceMissing: naming every part without a text, and every file that belongs to nobody.
    """
    of_file = _distribution_files()
    standard, base = Path(sysconfig.get_path("stdlib")).resolve(), Path(sys.base_prefix).resolve()
    owners: dict[str, metadata.Distribution] = {}
    system, has_python, has_runtime = set(), False, False
    for source in sources:
        real = source.resolve()
        owner = of_file.get(os.path.normcase(source)) or of_file.get(os.path.normcase(real))
        if owner is not None:
            owners[owner.metadata["Name"]] = owner
        elif _is_pythons(real, standard, base):
            has_python = True
        elif _OF_MICROSOFT.fullmatch(real.name):
            has_runtime = True
        elif not real.is_relative_to(own):
            system.add(source)
    packages, unknown = _system_packages(system)
    owners.pop(PRODUCT, None)
    components = [*map(_of_distribution, owners.values()), *map(_of_system, packages)]
    if has_python:
        version = ".".join(map(str, sys.version_info[:3]))
        components.append(_with_python("Python", version, "PSF-2.0", standard, base))
    if has_runtime:
        words = "Microsoft Distributable Code"
        components.append(_with_python("Microsoft-Visual-C-Runtime", "14", words, standard, base))
    without = [f"{one.name} {one.version}" for one in components if not one.texts]
    if without or unknown:
        raise LicenceMissing(f"no licence text for {without}; of unknown origin: {unknown}")
    return sorted(components, key=lambda one: one.name.lower())


def _distribution_files() -> dict[str, metadata.Distribution]:
    """Every installed file by its path, also by the one without links."""
    found = {}
    for one in metadata.distributions():
        root = Path(str(one.locate_file("")))
        for file in one.files or ():
            for place in (root / file, root.resolve() / file):
                found[os.path.normcase(place)] = one
    return found


def _of_distribution(found: metadata.Distribution) -> Component:
    name, about = found.metadata["Name"], found.metadata
    texts = [
        Path(str(found.locate_file(file)))
        for file in found.files or ()
        if (".dist-info" in str(file) or _is_beside_modules(file))
        and any(word in file.name.lower() for word in _TEXT_NAMES)
    ]
    texts += [_KEPT / text for text in _FORGOTTEN.get(name, ())]
    classified = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier", ())
        if line.startswith("License ::")
    ]
    licence = (
        about.get("License-Expression")
        or ", ".join(classified)
        or (about.get("License") or "").split("\n")[0]
    )
    licence = ", ".join(filter(None, (licence, _BROUGHT.get(name))))
    return Component("pypi", name, found.version, licence, tuple(path for path in texts if path.is_file()))


def _is_beside_modules(file: PurePath) -> bool:
    """Whether it is a text at the top of a package, where ONNX Runtime has its licences."""
    return len(file.parts) == 2 and file.suffix in ("", ".txt", ".md")


def _is_pythons(file: Path, standard: Path, base: Path) -> bool:
    """Whether a file came with Python, whose libraries lie beside it where it has a folder of its own."""
    if file.is_relative_to(standard):
        return True
    is_shared_prefix = base in (Path("/usr"), Path("/usr/local"))
    return file.is_relative_to(base) and (not is_shared_prefix or "python3" in file.name)


def _with_python(name: str, version: str, licence: str, standard: Path, base: Path) -> Component:
    """A component whose terms are in the text that comes with Python: in its folder on Windows."""
    places = (standard / "LICENSE.txt", base / "LICENSE.txt")
    return Component("generic", name, version, licence, tuple(path for path in places if path.is_file())[:1])


def _system_packages(paths: Iterable[Path]) -> tuple[set[str], list[str]]:
    """The Debian packages that libraries came with, and the paths that none knows."""
    # A merged /usr has each library under two names, and the package knows one of them.
    names = {
        path: {str(path), str(path.resolve()), str(path.resolve()).removeprefix("/usr")} for path in paths
    }
    of_name: dict[str, str] = {}
    if names and shutil.which("dpkg-query"):
        words = ["dpkg-query", "--search", *sorted(set().union(*names.values()))]
        for line in subprocess.run(words, capture_output=True, text=True).stdout.splitlines():
            package, _, name = line.partition(": ")
            of_name[name] = package.split(":")[0]
    found = {
        path: next((of_name[name] for name in sorted(all_) if name in of_name), None)
        for path, all_ in names.items()
    }
    packages = {package for package in found.values() if package}
    return packages, sorted(str(path) for path, package in found.items() if not package)


def _of_system(package: str) -> Component:
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Version}\n", package],
        capture_output=True,
        text=True,
        check=True,
    )
    text = Path("/usr/share/doc") / package / "copyright"
    return Component("deb", package, done.stdout.split()[0], "", (text,) if text.is_file() else ())


def write_texts(components: Iterable[Component], folder: Path) -> None:
    """One file a component, its texts one after the other, and a list of all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = []
    for one in components:
        text = "\n\n".join(path.read_text(encoding="utf-8", errors="replace").strip() for path in one.texts)
        (folder / f"{one.name}.txt").write_text(
            f"{one.name} {one.version}\n{one.licence}\n\n{text}\n", encoding="utf-8"
        )
        lines.append(f"{one.name} {one.version}  {one.licence or 'see its text'}")
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_bill(components: Iterable[Component], version: str, commit: str, file: Path) -> None:
    """The bill of materials, CycloneDX 1.5 as JSON."""
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        # The same commit has the same number.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{PRODUCT}@{version}+{commit}')}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": PRODUCT,
                "name": PRODUCT,
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": [
            {
                "type": "library",
                "bom-ref": one.url,
                "name": one.name,
                "version": one.version,
                "purl": one.url,
                **({"licenses": [{"license": {"name": one.licence}}]} if one.licence else {}),
            }
            for one in components
        ],
    }
    file.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
