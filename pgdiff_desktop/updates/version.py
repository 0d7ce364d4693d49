"""Versions as they are written in tags, and which of two is the newer one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_WRITTEN = re.compile(
    r"""v?(?P<numbers>\d{1,6}(?:\.\d{1,6}){0,5})
    (?:[-_.]?(?P<stage>alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?P<stage_number>\d{1,6})?)?
    (?:[-_.]?post[-_.]?(?P<post>\d{1,6}))?
    (?:[-_.]?dev[-_.]?(?P<dev>\d{1,6})?)?
    (?:\+[a-z0-9.]{1,40})?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_STAGES = {"a": 0, "alpha": 0, "b": 1, "beta": 1, "c": 2, "rc": 2, "pre": 2, "preview": 2}
# A version that is only being developed comes before its first alpha; a finished one after its last candidate.
_BEFORE_ALPHA, _FINISHED = -1, 3


@dataclass(frozen=True, order=True)
class Version:
    """Compared as PEP 440 orders versions: 0.4.dev1 < 0.4a1 < 0.4rc1 < 0.4 = 0.4.0 < 0.4.post1 < 0.10."""

    order: tuple[tuple[int, ...], int, int, int, float]
    text: str = field(compare=False)

    @classmethod
    def parse(cls, written: str) -> Version:
        """Reads "0.4.1", "v0.4.0-rc.2", "0.5b1.dev3".

        Raises:
            ValueError: this is no version.
        """
        found = _WRITTEN.fullmatch(written)
        if found is None:
            raise ValueError("no version")
        numbers = [int(number) for number in found["numbers"].split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        stage = _FINISHED
        if found["stage"]:
            stage = _STAGES[found["stage"].lower()]
        elif _is_developed(found) and found["post"] is None:
            stage = _BEFORE_ALPHA
        post = -1 if found["post"] is None else int(found["post"])
        dev = int(found["dev"] or 0) if _is_developed(found) else float("inf")
        return cls((tuple(numbers), stage, int(found["stage_number"] or 0), post, dev), written.lstrip("vV"))

    @property
    def is_prerelease(self) -> bool:
        _, stage, _, _, dev = self.order
        return stage != _FINISHED or dev != float("inf")


def _is_developed(found: re.Match[str]) -> bool:
    # The word is the sign: its number may be left out.
    return "dev" in found[0].split("+")[0].lower()
