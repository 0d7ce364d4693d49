"""What the family says of faces, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from pgdiff_desktop.albums.votes import LooksLike, Vote


def votes_words(votes: Sequence[Vote]) -> str:
    """Of one picture of a face, in a few words: "2 of 3 say yes"; empty where nobody says anything."""
    return _Counts().words(votes)


def votes_lines(votes: Sequence[Vote]) -> str:
    """Who says what, a line each."""
    return "\n".join(map(_line, votes))


def comments_lines(votes: Sequence[Vote]) -> str:
    """As `votes_lines`, of those who say more than a word."""
    return votes_lines([vote for vote in votes if vote.comment])


def _line(vote: Vote) -> str:
    translate = QCoreApplication.translate
    said = {
        LooksLike.YES: translate("Votes", "yes"),
        LooksLike.NOT_QUITE: translate("Votes", "not quite"),
        LooksLike.NO: translate("Votes", "no"),
        LooksLike.CANNOT_TELL: translate("Votes", "cannot tell"),
        LooksLike.MOST: translate("Votes", "looks most like the person"),
        LooksLike.UNSAID: "",
    }[vote.looks_like]
    comment = " ".join(vote.comment.split())
    if not comment:
        return translate("Votes", "{name}: {answer}").format(name=vote.by, answer=said)
    if not said:
        return translate("Votes", "{name}: “{comment}”").format(name=vote.by, comment=comment)
    return translate("Votes", "{name}: {answer}. “{comment}”").format(
        name=vote.by, answer=said, comment=comment
    )


class _Counts(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def words(self, votes: Sequence[Vote]) -> str:
        said = [vote.looks_like for vote in votes]
        judged = [one for one in said if one in (LooksLike.YES, LooksLike.NOT_QUITE, LooksLike.NO)]
        parts = []
        if judged:
            agreed = judged.count(LooksLike.YES)
            parts.append(self.tr("%n of {all} say(s) yes", "", agreed).format(all=len(judged)))
        if LooksLike.MOST in said:
            parts.append(self.tr("%n: most like the person", "", said.count(LooksLike.MOST)))
        return " · ".join(parts)
