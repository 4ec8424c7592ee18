"""Write the golden scorecards of this release: ``python -m tests.golden``.

Those of a release are written once. What a later release says in other words gets another scorecard schema;
those that are here stay as they are.
"""

from importlib.metadata import version
from pathlib import Path

from tests.golden.release import written

RELEASE = Path(__file__).parent / version("minhdiem")


def main() -> None:
    """Write one file for each shipped example of a published pack, in one of the two languages."""
    RELEASE.mkdir(exist_ok=True)
    for name, document in written().items():
        (RELEASE / name).write_bytes(document)


if __name__ == "__main__":
    main()
