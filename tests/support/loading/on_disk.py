"""A small pack on disk, as an author writes it."""

import runpy
import sys
from pathlib import Path

import pytest

from methodology.errors import Fault
from methodology.wording.sentences import sentence

PACK, DEPARTMENT = "example/2026/pack.yaml", "example/2026/department.yaml"
HEADER = """\
format: 1
pack: example/2026
title: {vi: Bộ chỉ số ví dụ, en: Example set}
issued: {document: 12/QĐ-UBND, date: 2026-01-15, by: {vi: Chủ tịch, en: Chairman}}
valid: {from: 2026, to: 2026}
status: draft
rounding: {at: indicator, digits: 2, mode: half_up}
not_applicable: drop_and_rebase
levels: [department.yaml]
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 90%}
  - {key: weak, name: {vi: Yếu, en: Weak}}
"""
FACTS = """\
          online: {type: count, max: 9, label: {vi: Trực tuyến, en: Online}}
          received: {type: count, max: 9, label: {vi: Tiếp nhận, en: Received}}
"""
SCORE = "{tiers: {online: {4: max, 2: 1/2, else: 0}}}"
LEVEL = """\
level: department
name: {vi: Sở, en: Departments}
max: 10
groups:
  - key: group
    code: "1"
    name: {vi: Nhóm, en: Group}
    max: 10
    indicators:
      - key: row
        code: "1.1"
        name: {vi: Dòng, en: Row}
        max: 10
        facts:
FACTS        score: SCORE
        source: {at: "1.1", provenance: illustrative}
"""


def write_pack(
    place: Path,
    *,
    header: str = HEADER,
    level: str = LEVEL,
    facts: str = FACTS,
    score: str = SCORE,
    more: str = "",
) -> Path:
    """The directory of ``example/2026`` in a place; ``more`` is added to its only row."""
    directory = place / "example" / "2026"
    directory.mkdir(parents=True)
    (directory / "pack.yaml").write_text(header, encoding="utf-8")
    written = level.replace("FACTS", facts).replace("SCORE", score) + more
    (directory / "department.yaml").write_text(written, encoding="utf-8")
    return directory


def run_as_command(module: str, monkeypatch: pytest.MonkeyPatch, directory: Path) -> None:
    """``python -m MODULE DIRECTORY`` in this process."""
    monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(sys, "argv", [module, str(directory)])
    runpy.run_module(module, run_name="__main__")


def printed_fault(fault: Fault) -> str:
    """A fault as it is printed."""
    return f"{fault.file}:{fault.line}: {sentence(fault, 'en')}"
