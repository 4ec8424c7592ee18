"""The shipped packs, and small ones written as an author would."""

from functools import cache
from pathlib import Path

import pytest

from methodology.loading.pack import build_pack
from methodology.loading.repository import SHIPPED, find_packs
from methodology.loading.yaml import read_text
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.registry import Registry

REGISTRY = Registry([SHIPPED])

SHIPPED_LEVELS = [
    (name, file.stem)
    for name, directory in find_packs([SHIPPED]).items()
    for file in sorted(directory.glob("*.yaml"))
    if file.name != "pack.yaml"
]
"""The shipped packs and their levels, by the names of their files: reading them takes a while."""
LEVELS = [pytest.param(name, key, id=f"{name}-{key}") for name, key in SHIPPED_LEVELS]
EXAMPLES = [
    pytest.param(name, file, id=f"{name}-{file.stem}")
    for name, directory in find_packs([SHIPPED]).items()
    for file in sorted(directory.glob("examples/*.json"))
    if not file.name.endswith(".expected.json")
]

HEADER = """
format: 1
pack: vi-du/2026
title: {vi: Bộ chỉ số ví dụ, en: Example set}
issued: {document: 12/QĐ-UBND, date: 2026-01-15, by: {vi: Chủ tịch UBND tỉnh, en: Provincial chairman}}
valid: {from: 2026, to: 2026}
status: draft
"""


@cache
def small_pack(
    level: str,
    rounding: str = "{at: indicator, digits: 2, mode: half_up}",
    not_applicable: str = "drop_and_rebase",
    more: str = "",
) -> Pack:
    """A pack of one level from its YAML, with ``more`` lines in its header; the same one each time."""
    header = f"{HEADER}rounding: {rounding}\nnot_applicable: {not_applicable}\nlevels: [level.yaml]\n{more}"
    return build_pack(
        read_text(header, "pack.yaml").content, {"level.yaml": read_text(level, "level.yaml").content}
    )


@cache
def prepared(pack: Pack, level: Level) -> PreparedLevel:
    """A level with what is worked out for it once; the same one each time."""
    return PreparedLevel(pack, level)


def only_level(pack: Pack) -> Level:
    """The level of a small pack."""
    (level,) = pack.levels.values()
    return level


@cache
def shipped(name: str, key: str) -> CompiledLevel:
    """A level of a shipped pack, compiled."""
    return REGISTRY.compiled(name, key)


def level_of_example(file: Path) -> str:
    """The level that an example of a shipped pack is about: the first word of its file's name."""
    return file.name.partition("-")[0]
