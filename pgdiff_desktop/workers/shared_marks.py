"""What a picture that is shared says in its file: what it shows, and whether something in it was invented.

Words on a picture are for people; by this, programs know it, and no face in it becomes a reference of its person.
"""

from __future__ import annotations

from typing import IO

from pgdiff_desktop import SOFTWARE
from pgdiff_desktop.workers.before_after import Pair


def write_marked(file: IO[bytes], made: bytes, kind: str, pair: Pair) -> None:
    """Writes the picture with an account in its XMP, and with the hash by which a later change is seen.

    Args:
        file: open for reading and writing.
        made, kind: as photos.xmp.embedding.with_xmp takes them.
    """
    # Loaded here, on a thread of the pool: what reads and writes photos is not to hold up the window.
    from pgdiff_desktop.photos.result_hash import sign
    from pgdiff_desktop.photos.xmp.embedding import with_xmp
    from pgdiff_desktop.photos.xmp.packets import packet_of
    from pgdiff_desktop.photos.xmp.provenance import Provenance, mark
    from pgdiff_desktop.photos.xmp.rdf import put_text

    summary = f"before and after; {pair.faces} {'face' if pair.faces == 1 else 'faces'} restored"
    packet = packet_of(None)
    account = mark(packet, Provenance(SOFTWARE, summary, (), (), 0.0, pair.is_invented))
    put_text(account, "pgdiff:Summary", summary)
    file.write(with_xmp(made, kind, packet.to_bytes()))
    sign(file)
