"""``python -m tools.publish [DIRECTORY]``: list the packs that are no drafts in ``published.lock``.

A digest that is listed is never changed: a correction is a pack of its own, with ``supersedes``.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from methodology.loading.repository import LOCK, SHIPPED, find_packs, load_pack, published_digests

HEADER = """\
# The published packs: name, and SHA-256 digest of what its author wrote.
# A listed pack never changes; a correction is a pack of its own, 2023.1, that supersedes it.
# `python -m tools.publish` adds the packs that are no drafts.
"""


def changed(listed: Mapping[str, str], digests: Mapping[str, str]) -> tuple[str, ...]:
    """The names of listed packs that are gone or have another digest now."""
    return tuple(name for name, digest in listed.items() if digests.get(name) != digest)


def lock(listed: Mapping[str, str]) -> str:
    """The text of the lock."""
    return HEADER + "".join(f"{name} {digest}\n" for name, digest in sorted(listed.items()))


def main(place: Path) -> int:
    """Write the lock of a directory of packs; 1, and nothing is written, where a listed pack was changed."""
    packs = [load_pack(directory) for directory in find_packs([place]).values()]
    digests = {pack.name: pack.digests.pack for pack in packs}
    listed = published_digests(place / LOCK.name)
    if wrong := changed(listed, digests):
        sys.stderr.write(f"published, and yet changed: {', '.join(wrong)}\n")
        return 1
    new = {pack.name: pack.digests.pack for pack in packs if pack.status != "draft"}
    (place / LOCK.name).write_text(lock(new | listed), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else SHIPPED))
