"""Names of commands without the mark of the letter that opens them."""

from __future__ import annotations

import re

# Japanese and Korean menus, whose words have no letters to press, append one: 파일(&F).
_APPENDED = re.compile(r"\s*\(&\w\)")


def without_mnemonic(text: str) -> str:
    """What a command is called, without its marked letter and the dots that announce a question."""
    text = _APPENDED.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return text.rstrip("….")
