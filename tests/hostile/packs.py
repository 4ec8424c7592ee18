"""Packs that want to stop whoever reads or proves them: made by code, each in a directory of its own."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.support.loading.on_disk import FACTS, HEADER, LEVEL, SCORE, write_pack

RIGHT = LEVEL.replace("FACTS", FACTS).replace("SCORE", SCORE)
Write = Callable[[Path], Path]
"""Writes a pack into a place, and returns its directory."""

BOMB = "\n".join(
    [
        "a: &a [x, x, x, x, x, x, x, x, x]",
        *(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)


def _level(text: str | bytes) -> Write:
    """With something else for a level file."""

    def write(place: Path) -> Path:
        directory = write_pack(place)
        raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        (directory / "department.yaml").write_bytes(raw)
        return directory

    return write


def _header(text: str | bytes) -> Write:
    """With something else for its header."""

    def write(place: Path) -> Path:
        directory = write_pack(place)
        (directory / "pack.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return directory

    return write


def _row(score: str = SCORE, facts: str = FACTS, more: str = "") -> Write:
    """With another row."""
    return lambda place: write_pack(place, score=score, facts=facts, more=more and f"        {more}\n")


def _file(make: Callable[[Path], object]) -> Write:
    """With something in the place of the level file."""

    def write(place: Path) -> Path:
        directory = write_pack(place)
        (directory / "department.yaml").unlink()
        make(directory / "department.yaml")
        return directory

    return write


def _max(number: str) -> Write:
    return _level(RIGHT.replace("max: 10", f"max: {number}"))


def _cases(count: int) -> str:
    steps = "".join(f"{{when: n == {at}, points: 1/{at % 9 + 2}}}, " for at in range(count))
    return f"{{cases: [{steps}{{else: 0}}]}}"


def _when(guard: str) -> str:
    return f'{{cases: [{{when: "{guard}", points: max}}, {{else: 0}}]}}'


def _checklist(count: int) -> str:
    return "{checklist: {" + "".join(f"f{at}: 0, " for at in range(count - 1)) + f"f{count - 1}: max}}}}"


def _tiers(count: int) -> str:
    return "{tiers: {n: {" + "".join(f"{count - at}: 1/{at + 2}, " for at in range(count)) + "else: 0}}}"


def _flags(count: int) -> str:
    return "".join(f"          f{at}: {{type: flag, label: {{vi: C, en: F}}}}\n" for at in range(count))


def _numbers(count: int) -> str:
    fact = "{type: number, decimals: 6, min: 0, max: 1000000, label: {vi: S, en: N}}"
    return "".join(f"          n{at}: {fact}\n" for at in range(count))


def _guards(count: int) -> str:
    """Of which the normal form grows as a power of two."""
    return " and ".join(f"(f{2 * at} or f{2 * at + 1})" for at in range(count))


def _hard(count: int) -> str:
    """Relations whose integer solutions take long to find, or to rule out."""
    primes = (7919, 7927, 7933, 7937, 7949, 7951, 7963, 7993, 8009, 8011, 8017, 8039)
    lines = []
    for row in range(count):
        terms = " + ".join(f"{primes[(row + at) % 12]} * n{at}" for at in range(8))
        lines.append(f"{terms} == {10**9 + 7 * row + 1}")
    return "require: [" + ", ".join(f'"{line}"' for line in lines) + "]"


def _relations(count: int) -> str:
    lines = (
        f'"n{at % 20} + 3 * n{(at * 7 + 1) % 20} <= {at + 5} * n{(at * 3 + 2) % 20} + 9"'
        for at in range(count)
    )
    return "require: [" + ", ".join(lines) + "]"


N = "          n: {type: count, label: {vi: S, en: N}}\n"
BIG = "          n: {type: number, decimals: 6, min: 0, max: 1" + "0" * 300 + ", label: {vi: S, en: N}}\n"

PACKS: dict[str, Write] = {
    **{f"{count} lists in each other": _level("[" * count) for count in (41, 1_000, 100_000, 1_000_000)},
    **{f"{count} mappings in each other": _level("{a: " * count) for count in (41, 1_000, 100_000)},
    "indented a thousand times": _level("\n".join(" " * at + "a:" for at in range(1_000))),
    "lists that never close in a header": _header("pack: " + "[" * 10_000),
    "a bomb of aliases": _level(BOMB),
    "a bomb of aliases in a header": _header(BOMB),
    "an alias of itself": _level("a: &a [*a]"),
    "a merge": _level("a: &a {b: c}\nd: {<<: *a}"),
    "a tag that runs code": _level("!!python/object/apply:os.system [exit]"),
    "a tag of bytes": _level("a: !!binary AAAA"),
    "zeros": _level(bytes(1_000)),
    "a zero in a name": _level(RIGHT.replace("Departments", "Depart\0ments")),
    "an escaped zero": _level(RIGHT.replace("Departments", '"a\\0b"')),
    "bytes of no encoding": _level(b"\xff" * 1_000),
    "another encoding": _level(LEVEL.encode("utf-16")),
    "half of a character": _level(RIGHT.replace("Departments", "\ud800")),
    "an escaped half of a character": _level(RIGHT.replace("Departments", '"\\ud800"')),
    "a header of half a character": _header(HEADER.replace("en: ", 'en: "\\udfff", x: ', 1)),
    "escape sequences": _level(RIGHT.replace("Departments", '"\\e[2J\\x9b31m"')),
    "another direction": _level(RIGHT.replace("Departments", '"\\u202eabc\\u2066"')),
    "nothing but marks": _level(RIGHT.replace("Departments", "a" + "\u0301" * 50_000)),
    "nothing": _level(""),
    "a comment": _level("# nothing"),
    "more documents": _level("---\n".join(["a: b\n"] * 10_000)),
    "more bytes than are read": _level("a" * 4_000_001),
    "as many bytes as are read": _level("a" * 4_000_000),
    "a line of brackets": _level("[]" * 1_000_000),
    "two hundred thousand keys": _level("\n".join(f"k{at}: v" for at in range(200_000))),
    "a million entries": _level("a: [" + "b," * 1_000_000 + "]"),
    "one key many times": _level("a: b\n" * 100_000),
    "a key of a megabyte": _level("k" * 1_000_000 + ": v"),
    "quotation marks": _level('"' * 1_000_000),
    "a block that is folded": _level("a: >\n" + "  b\n\n" * 300_000),
    **{f"a maximum of {count} digits": _max("9" * count) for count in (300, 5_000, 1_000_000)},
    "a maximum of many decimals": _max("1." + "3" * 5_000),
    "a fraction of many digits": _max("1/1" + "0" * 5_000),
    "an exponent": _max("1e999999999"),
    "no number": _max("nan"),
    "less than nothing": _max("-10"),
    "numbers of other scripts": _max("\u0661\u0660"),
    "a fact without end": _row("{tiers: {n: {4: max, else: 0}}}", BIG),
    "a threshold of many digits": _row("{tiers: {n: {1" + "0" * 5_000 + ": max, else: 0}}}", N),
    "a percentage of many digits": _row("{ratio: {of: n, to: 100, full_at: " + "9" * 6_000 + "%}}", N),
    **{f"{count} steps": _row(_tiers(count), N) for count in (60, 500, 20_000)},
    **{f"{count} cases": _row(_cases(count), N) for count in (60, 500, 5_000)},
    "five thousand items": _row(
        "{checklist: {" + "".join(f"f{at}: 0, " for at in range(4_999)) + "f4999: max}}", _flags(5_000)
    ),
    "a guard that doubles": _row(
        f'{{cases: [{{when: "{_guards(9)}", points: max}}, {{else: 0}}]}}', _flags(18)
    ),
    "many guards that double": _row(
        "{cases: [" + f'{{when: "{_guards(5)}", points: 1/2}}, ' * 60 + "{else: 0}]}", _flags(18)
    ),
    "brackets in brackets": _row(
        '{cases: [{when: "' + "(" * 90 + "n" + ")" * 90 + ' > 1", points: max}, {else: 0}]}', N
    ),
    "not not not": _row(_when("not " * 45 + "n > 1"), N),
    "powers": _row(_when("n > 9**9**9**9"), N),
    "a product of large numbers": _row(
        '{cases: [{when: "n > ' + " * ".join(["999999999999"] * 12) + '", points: max}, {else: 0}]}', N
    ),
    "an attribute": _row(_when("n.__class__"), N),
    **{
        f"{count} relations that are hard to keep": _row(
            "{tiers: {n0: {4: max, else: 0}}}", _numbers(8), _hard(count)
        )
        for count in (1, 4, 12)
    },
    "two hundred relations": _row("{tiers: {n0: {4: max, else: 0}}}", _numbers(20), _relations(200)),
    "a link to a secret": _file(lambda file: file.symlink_to("/etc/passwd")),
    "a link to a device": _file(lambda file: file.symlink_to("/dev/zero")),
    "a link to itself": _file(lambda file: file.symlink_to(file)),
    "a pipe": _file(os.mkfifo),
    "a directory": _file(Path.mkdir),
    "no file": _file(lambda file: None),
    "a file above": _header(HEADER.replace("department.yaml", "../../secret.yaml")),
    "a file with a zero in its name": _header(HEADER.replace("department.yaml", '"a\\0.yaml"')),
    "a file with a long name": _header(HEADER.replace("department.yaml", "a" * 5_000 + ".yaml")),
    "one file a thousand times": _header(
        HEADER.replace("department.yaml", ", ".join(["department.yaml"] * 1_000))
    ),
}
"""By what is wrong with each."""
