"""Checking a pack before use: what is refused in its files, what does not fit, what the proofs refute."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path as FilePath
from typing import Any

from methodology.canonical import spelling
from methodology.errors import Fault, InvalidDocument, Path
from methodology.loading.repository import load_pack, read_files
from methodology.loading.yaml import YamlFile
from methodology.model.fact import Fact
from methodology.model.pack import Pack
from methodology.proof.consistency import check_bands, check_level, likely_slips
from methodology.proof.finding import Finding, Param, grid_value_text, witness_text
from methodology.proof.prove import prove_level
from methodology.proof.ratios import check_ratios


def check_pack(directory: FilePath) -> tuple[Fault, ...]:
    """What is wrong with the pack in a directory, with file and line; empty where all is proved."""
    try:
        return check(load_pack(directory), directory)
    except InvalidDocument as error:
        return error.faults


def check(pack: Pack, directory: FilePath) -> tuple[Fault, ...]:
    """What does not hold of a pack that was loaded from a directory, in the order of files and lines.

    Raises:
        InvalidDocument: the files are no longer what they were when the pack was loaded.
    """
    return _located(findings(pack), pack, directory)


def find_likely_slips(pack: Pack, directory: FilePath) -> tuple[Fault, ...]:
    """What is likely to be a slip in a pack that holds, in the order of files and lines.

    Raises:
        InvalidDocument: as :func:`check`.
    """
    found = (finding for level in pack.levels.values() for finding in likely_slips(level))
    return _located(found, pack, directory)


def _located(found: Iterable[Finding], pack: Pack, directory: FilePath) -> tuple[Fault, ...]:
    if not (found := tuple(found)):
        return ()
    locator = FaultLocator(pack, *read_files(directory))
    return tuple(sorted(map(locator.locate, found), key=lambda fault: (fault.file, fault.line)))


def findings(pack: Pack) -> Iterator[Finding]:
    """Whatever does not hold of a pack."""
    yield from check_bands(pack.bands, pack.levels)
    for level in pack.levels.values():
        yield from check_level(level)
        yield from prove_level(level)
        yield from check_ratios(level)


OF_THE_SCORE = frozenset(
    {
        *("gap", "zero_denominator", "overlap", "shadowed", "never_applies", "below_zero", "above_max"),
        *("undefined_points", "out_of_reach", "not_monotone", "monotone_denominator", "unkept_where_missing"),
        *("undecided", "ratio_above_one", "indicator_sum"),
    }
)
"""What is found of a row's rule, and told at its ``score:``."""

Paths = dict[tuple[str, str], list[Path]]
"""What something is (``row``: a group or an indicator; ``fact``, ``view`` …) and its key → where."""


class FaultLocator:
    """The files that a pack was read from.

    Args:
        header: ``pack.yaml``. levels: the level files by name.
    """

    def __init__(self, pack: Pack, header: YamlFile, levels: Mapping[str, YamlFile]) -> None:
        self.pack = pack
        self.header = header
        self.levels = {document.content["level"]: document for document in levels.values()}

    def locate(self, finding: Finding) -> Fault:
        """What was found, as a fault at the line that it is about."""
        what, key = _subject(finding)
        document = self.header if what == "band" else self.levels[finding.level]
        paths = _paths(document.content).get((what, key), [("max",)])
        if what == "row" and finding.indicator and finding.code in OF_THE_SCORE:
            paths = [(*path, "score") for path in paths]
        params = self._params(finding)
        if finding.code == "duplicate_key":
            params["line"] = str(document.lines[paths[0]])
        return document.locate(Fault(finding.code, params, paths[-1]))

    def _params(self, finding: Finding) -> dict[str, str]:
        facts = self.pack.levels[finding.level].facts if finding.level else {}
        named = {"level": finding.level, "row": _row(finding), "case": finding.case}
        params = {name: text for name, text in named.items() if text}
        if finding.witness is not None:
            params["witness"] = witness_text(finding.witness, facts)
        return (
            params
            | {name: _text(value, facts) for name, value in finding.params.items()}
            | _more(finding, facts)
        )


def _subject(finding: Finding) -> tuple[str, str]:
    """What the finding is about: what it is and its key; both are empty where the whole level is."""
    params = finding.params
    if "what" in params:
        return str(params["what"]), str(params["key"])
    for word in ("band", "view", "gate", "fact"):
        if word in params:
            return word, str(params[word])
    rows: Param = params.get("rows") or params.get("group") or finding.indicator or ""
    return "row", rows[-1] if isinstance(rows, tuple) else str(rows)


def _paths(written: Any) -> Paths:
    paths: Paths = {}
    for what, key, path in _keyed(written):
        paths.setdefault((what, key), []).append(path)
    return paths


def _keyed(written: Any) -> Iterator[tuple[str, str, Path]]:
    for what in ("band", "view", "gate"):
        for position, item in enumerate(written.get(f"{what}s", ())):
            yield what, item["key"], (f"{what}s", position)
    for name in written.get("context", ()):
        yield "fact", name, ("context", name)
    yield from _rows(written.get("groups", ()), ("groups",))


def _rows(groups: Any, path: Path) -> Iterator[tuple[str, str, Path]]:
    """Every group and indicator, each group before what is below it."""
    for position, group in enumerate(groups):
        here = (*path, position)
        yield "row", group["key"], here
        yield from _rows(group.get("groups", ()), (*here, "groups"))
        for below, row in enumerate(group.get("indicators", ())):
            at = (*here, "indicators", below)
            yield "row", row["key"], at
            yield from (
                ("fact", f"{row['key']}/{name}", (*at, "facts", name)) for name in row.get("facts", ())
            )


def _row(finding: Finding) -> str | None:
    """The row's key, and the part's in brackets where it is one of several."""
    return f"{finding.indicator} ({finding.part})" if finding.part else finding.indicator


def _text(value: Param, facts: Mapping[str, Fact]) -> str:
    if isinstance(value, tuple):
        return ", ".join(facts[name].own_name if name in facts else name for name in value)
    return spelling(value) if isinstance(value, Fraction) else str(value)


def _more(finding: Finding, facts: Mapping[str, Fact]) -> dict[str, str]:
    """What the fact grows to of which more earns less."""
    match finding.params:
        case {"more": int(grid), "facts": (name,)}:
            return {"more": grid_value_text(facts[name], grid)}
    return {}
