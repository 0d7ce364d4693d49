"""What people of the family say of a restored face."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pgdiff_desktop.albums.listing import folded
from pgdiff_desktop.saving.strict_json import members, text, whole

LONGEST_COMMENT = 2000
_LONGEST_NAME = 200
LONGEST_VOTER = 64
# Of one face; more than any family has people.
MOST_VOTES = 1000
# Milliseconds since 1970, some thousand years from now.
_LATEST = 1 << 47


class LooksLike(StrEnum):
    """Whether a picture looks like the person; MOST: more than all others that were shown."""

    YES = "yes"
    NOT_QUITE = "not quite"
    NO = "no"
    CANNOT_TELL = "cannot tell"
    MOST = "most"
    UNSAID = ""  # there is only a comment


@dataclass(frozen=True)
class Vote:
    """What one person says of one picture of a face. Nothing is chosen by it.

    Attributes:
        by: the name that the person gave; never empty.
        candidate: its file; empty for the original.
        comment: in the person's words; may be empty.
        when: the answers were saved, in milliseconds since 1970.
        voter: tells people of one name apart; empty where nothing but the name is known.
    """

    by: str
    candidate: str
    looks_like: LooksLike
    comment: str = ""
    when: int = 0
    voter: str = ""

    def is_by(self, voter: str, name: str) -> bool:
        """Whether the same person said it; by the name alone only where nothing else is known of either."""
        return self.voter == voter and (bool(voter) or folded(self.by) == folded(name))


def votes_of(votes: Iterable[Vote], candidate: str) -> tuple[Vote, ...]:
    """Those of one picture: its file, empty for the original."""
    return tuple(vote for vote in votes if vote.candidate == candidate)


def vote_from_json(saved: Any) -> Vote:
    """The vote whose fields were saved.

    Raises:
        ValueError, TypeError, KeyError: it is none.
    """
    fields = members(saved)
    by, comment, voter = text(fields["by"]), text(fields["comment"]), text(fields.get("voter", ""))
    if not 0 < len(by) <= _LONGEST_NAME or len(comment) > LONGEST_COMMENT or len(voter) > LONGEST_VOTER:
        raise ValueError("somebody says something, and no more than a page of it")
    return Vote(
        by,
        text(fields["candidate"]),
        LooksLike(text(fields["looks_like"])),
        comment,
        whole(fields["when"], 0, _LATEST),
        voter,
    )
