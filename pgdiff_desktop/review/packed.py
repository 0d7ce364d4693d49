"""A photo as the page for the family holds it: small pictures, and what is asked about them."""

from __future__ import annotations

from dataclasses import dataclass

from pgdiff_desktop.engine.door.invented import Shares


@dataclass(frozen=True)
class PackedCandidate:
    """A face in the photo.

    Attributes:
        file: of the candidate; empty for the original.
        number: of the candidate, as the window counts them; 0 for the original.
        picture: JPEG.
        is_chosen: it is in the result.
        is_refused: it has become somebody else, as far as the judge of identity can tell.
    """

    file: str
    number: int
    picture: bytes
    is_chosen: bool = False
    is_refused: bool = False


@dataclass(frozen=True)
class PackedFace:
    """Attributes:
    id: in the photo's record.
    name: empty for nobody that is known.
    candidates: what is in the result first, then the original where it is another, then the others.
    shares: how far each region is invented; empty where the original is in the result.
    """

    id: int
    name: str
    candidates: tuple[PackedCandidate, ...]
    shares: Shares = ()


@dataclass(frozen=True)
class PackedPhoto:
    """Attributes:
    name: of its file, as `shown_name` gives it.
    sha256: of its file.
    size: (width, height) of its pictures.
    before, after: JPEG.
    invented: the map, a grey PNG of any size, white = invented; None where nothing was.
    share_invented, share_partly: of the photo's area, 0 to 1.
    is_coloured, by_network: as `BeforeAndAfter`; of the whole photo, which the map does not show.
    """

    name: str
    sha256: str
    size: tuple[int, int]
    before: bytes
    after: bytes
    invented: bytes | None
    share_invented: float
    share_partly: float
    faces: tuple[PackedFace, ...]
    is_coloured: bool = False
    by_network: bool = False

    @property
    def bytes(self) -> int:
        """Of its pictures."""
        crops = sum(len(one.picture) for face in self.faces for one in face.candidates)
        return len(self.before) + len(self.after) + len(self.invented or b"") + crops
