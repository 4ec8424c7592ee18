"""YAML is read strictly: texts alone, with the line of every value."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from methodology.errors import Fault, InvalidDocument
from methodology.loading.yaml import DEEPEST, LARGEST, MOST_VALUES, read_file, read_text


def refusal(text: str) -> Fault:
    with pytest.raises(InvalidDocument) as refused:
        read_text(text, "pack.yaml")
    (fault,) = refused.value.faults
    return fault


def test_every_scalar_is_a_text() -> None:
    text = "a: no\nb: 1.10\nc: 2023-03-31\nd: 0x10\ne: 'x'\nf: true\ng: {h: [1, ''], 2: y}\n"
    written = {
        "a": "no",
        "b": "1.10",
        "c": "2023-03-31",
        "d": "0x10",
        "e": "x",
        "f": "true",
        "g": {"h": ["1", ""], "2": "y"},
    }
    assert read_text(text, "pack.yaml").content == written


def test_every_value_has_its_line() -> None:
    document = read_text("# heading\na:\n  - b: 1\n    c: |\n      long\n  - d\ne: {f: 1}\n", "pack.yaml")
    assert document.lines == {
        (): 1,
        ("a",): 2,
        ("a", 0): 3,
        ("a", 0, "b"): 3,
        ("a", 0, "c"): 4,
        ("a", 1): 6,
        ("e",): 7,
        ("e", "f"): 7,
    }


def test_a_fault_is_located_at_the_nearest_value_that_was_written() -> None:
    document = read_text("a:\n  - b: 1\n", "pack.yaml")
    located = document.locate(Fault("required_key", {"key": "c"}, ("a", 0, "c")))
    assert located == Fault("required_key", {"key": "c"}, ("a", 0, "c"), "pack.yaml", 2)
    assert document.locate(Fault("unknown_key", {}, ("z",))).line == 1


@pytest.mark.parametrize(
    ("text", "code", "line", "params"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate_key", 3, {"key": "a", "line": "1"}),
        ("a: {b: 1, b: 2}\n", "duplicate_key", 1, {"key": "b", "line": "1"}),
        ("a:\n", "null_value", 1, {}),
        ("a: ~\n", "null_value", 1, {}),
        ("a: 1\nb: null\n", "null_value", 2, {}),
        ("- a\n-\n", "null_value", 2, {}),
        ("~: 1\n", "null_value", 1, {}),
        ("a: {vi: Sở, ban, ngành, en: Departments}\n", "comma_in_braces", 1, {"key": "ban"}),
        ("a:\n  b: {4: 7,5, else: 0}\n", "comma_in_braces", 2, {"key": "5"}),
        ("a: {vi: , en: Departments}\n", "null_value", 1, {}),
        ("a:\n  > 90%: max\n  else: 0\n", "sign_unquoted", 2, {}),
        ("a: {> 90%: max, else: 0}\n", "sign_unquoted", 1, {}),
        ("a: &x 1\n", "anchor_or_alias", 1, {}),
        ("a: 1\nb: *x\n", "anchor_or_alias", 2, {}),
        ("a: &x {b: 1}\n", "anchor_or_alias", 1, {}),
        ("&x a: 1\n", "anchor_or_alias", 1, {}),
        ("a: !!int 1\n", "tag", 1, {"tag": "tag:yaml.org,2002:int"}),
        ("a: !mine {b: 1}\n", "tag", 1, {"tag": "!mine"}),
        ("!x a: 1\n", "tag", 1, {"tag": "!x"}),
        ("a: 1\n<<: {b: 1}\n", "merge", 2, {}),
        ("a: 1\n---\nb: 1\n", "more_documents", 2, {}),
        ("", "empty_file", 1, {}),
        ("# nothing\n", "empty_file", 2, {}),
        ("a: 1\n? [b]\n: 1\n", "key_not_text", 2, {}),
        ("? {b: 1}\n: 1\n", "key_not_text", 1, {}),
        ("a: Ho\u0300a\n", "not_nfc", 1, {"value": "Ho\u0300a"}),
        ("Ho\u0300a: 1\n", "not_nfc", 1, {"value": "Ho\u0300a"}),
        ("a: b\nc: \x01\n", "not_yaml", 2, {"problem": "control characters are not allowed"}),
        ("a:\n\tb: 1\n", "not_yaml", 2, {"problem": "found character that cannot start any token"}),
        ("a: b: c\n", "not_yaml", 1, {"problem": "mapping values are not allowed in this context"}),
    ],
)
def test_what_makes_yaml_surprising_is_refused(
    text: str, code: str, line: int, params: dict[str, str]
) -> None:
    assert refusal(text) == Fault(code, params, file="pack.yaml", line=line)


def test_what_only_looks_like_a_merge_or_a_null_is_read() -> None:
    assert read_text("'<<': 1\na: '~'\nb: \"\"\n", "pack.yaml").content == {"<<": "1", "a": "~", "b": ""}


def test_nesting_has_an_end() -> None:
    deepest = "[" * DEEPEST + "x" + "]" * DEEPEST
    assert read_text(deepest, "pack.yaml").lines[(0,) * DEEPEST] == 1
    assert refusal(f"[{deepest}]") == Fault("too_deep", {"limit": "40"}, file="pack.yaml", line=1)
    assert refusal("[" * 100_000).code == "too_deep"


def test_a_file_has_only_so_many_values() -> None:
    listed = f"[{'x,' * (MOST_VALUES + 1)}]"
    assert refusal(listed) == Fault("too_many_values", {"limit": "40000"}, file="pack.yaml", line=1)


def attempt(text: str) -> tuple[Any, tuple[Fault, ...]]:
    try:
        return read_text(text, "pack.yaml").content, ()
    except InvalidDocument as error:
        return None, error.faults


@given(st.text(max_size=60))
def test_whatever_is_written_is_read_as_texts_or_refused_at_a_line(text: str) -> None:
    written, faults = attempt(text)
    assert all(fault.line > 0 for fault in faults)
    assert faults or written == yaml.load(text, yaml.BaseLoader)


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("a: Sở\n", encoding="utf-8")
    document = read_file(file, "example/2026/pack.yaml")
    assert (document.content, document.name) == ({"a": "Sở"}, "example/2026/pack.yaml")


def test_what_might_never_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "zeros.yaml").symlink_to("/dev/zero")
    for file in tmp_path.iterdir():
        with pytest.raises(InvalidDocument, match="file_unreadable"):
            read_file(file, file.name)


@pytest.mark.parametrize(
    ("raw", "code", "line", "params"),
    [
        (None, "file_unreadable", 0, {"name": "pack.yaml"}),
        (b"a: 1\nb: \xff\n", "not_utf8", 2, {}),
        (b"#" * (LARGEST + 1), "file_too_large", 0, {"size": "4000001", "limit": "4000000"}),
    ],
)
def test_a_file_that_cannot_be_read(
    tmp_path: Path, raw: bytes | None, code: str, line: int, params: dict[str, str]
) -> None:
    if raw is not None:
        (tmp_path / "pack.yaml").write_bytes(raw)
    with pytest.raises(InvalidDocument, match=re.escape(code)) as refused:
        read_file(tmp_path / "pack.yaml", "pack.yaml")
    assert refused.value.faults == (Fault(code, params, file="pack.yaml", line=line),)
