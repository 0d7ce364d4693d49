"""The version resource of the executables: what Windows shows under Properties > Details."""

from __future__ import annotations

from pathlib import Path

from version import numbers_of

_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "the pgdiff-desktop authors"),
      StringStruct("FileDescription", "pgdiff-desktop"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "Apache-2.0"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "pgdiff-desktop"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def write_version_resource(name: str, version: str, target: Path) -> None:
    """In the form that PyInstaller reads."""
    words = _FORM.format(name=name, version=version, numbers=numbers_of(version))
    target.write_text(words, encoding="utf-8")
