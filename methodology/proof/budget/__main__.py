"""``python -m methodology.proof.budget [DIRECTORY]``: prove a pack, and print what came of it as JSON.

The pack is the one in the directory, else the one that is carried on standard input as
:func:`~methodology.loading.pack.rebuild_pack` takes it. The answer is its digest and its faults.
"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from methodology.errors import Fault, InvalidDocument
from methodology.errors import Path as FaultPath
from methodology.loading.pack import rebuild_pack
from methodology.loading.repository import load_pack
from methodology.loading.yaml import YamlFile
from methodology.model.pack import Pack
from methodology.proof.check import FaultLocator, check, findings


def main(arguments: list[str], given: BinaryIO, answer: BinaryIO) -> None:
    """Prove the pack that is named or given."""
    carried = given.read()  # its end says that the limits of this process are set
    digest: str = ""
    faults: tuple[Fault, ...] = ()
    try:
        if arguments:
            directory = Path(arguments[0])
            pack = load_pack(directory)
            digest, faults = pack.digests.pack, check(pack, directory)
        else:
            bundle = orjson.loads(carried)
            pack = rebuild_pack(bundle["header"], bundle["rows"], bundle["digests"])
            digest, faults = pack.digests.pack, check_carried(pack)
    except InvalidDocument as error:
        faults = error.faults
    answer.write(orjson.dumps([digest, [_written(fault) for fault in faults]]))


def check_carried(pack: Pack) -> tuple[Fault, ...]:
    """What does not hold of a pack that has no files; its faults have no place but the row that they name."""
    lines: dict[FaultPath, int] = {(): 0, ("max",): 0}
    levels = {key: YamlFile({"level": key}, "", lines) for key in pack.levels}
    locator = FaultLocator(pack, YamlFile({}, "", lines), levels)
    return tuple(replace(locator.locate(finding), path=()) for finding in findings(pack))


def _written(fault: Fault) -> list[Any]:
    return [fault.code, fault.params, list(fault.path), fault.file, fault.line]


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer)
