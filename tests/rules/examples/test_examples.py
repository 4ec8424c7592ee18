"""A pack's examples come to what is expected of them, or it is said where not."""

import json
import shutil
from pathlib import Path

import pytest

from methodology.errors import Fault
from methodology.loading.repository import SHIPPED, find_packs, load_pack
from methodology.wording.sentences import sentence
from rules.examples.examples import Examples, find_examples

NAME = "national-dti/2022"
HO_CHI_MINH = f"{NAME}/examples/province-ho-chi-minh.json"


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """The directory of examples of a copy of a shipped pack."""
    copy = tmp_path / NAME
    shutil.copytree(SHIPPED / NAME, copy)
    return copy / "examples"


def of(examples: Path) -> Examples:
    return Examples(load_pack(examples.parent), examples.parent)


def told(fault: Fault) -> tuple[str, str]:
    return fault.file, sentence(fault, "en").partition(". ")[0]


@pytest.mark.parametrize("directory", find_packs([SHIPPED]).values(), ids=find_packs([SHIPPED]))
def test_the_shipped_examples_come_to_what_is_expected(directory: Path) -> None:
    assert find_examples(directory)
    assert Examples(load_pack(directory), directory).check() == ()


def test_what_is_written_is_what_is_expected(examples: Path) -> None:
    expected = examples / "province-da-nang.expected.json"
    before = expected.read_bytes()
    assert of(examples).write() == ()
    title = {"title": json.loads(before)["title"]}
    expected.write_text(json.dumps(title), encoding="utf-8")
    assert of(examples).write() == (expected,)
    assert expected.read_bytes() == before


def test_an_example_without_a_result_gets_one(examples: Path) -> None:
    expected = examples / "province-da-nang.expected.json"
    expected.unlink()
    (fault,) = of(examples).check()
    assert told(fault) == (f"{NAME}/examples/province-da-nang.json", "Nothing says what the example comes to")
    assert of(examples).write() == (expected,)
    assert of(examples).check() == ()
    name = json.loads((examples / "province-da-nang.json").read_bytes())["agency"]["name"]
    assert json.loads(expected.read_bytes())["title"] == {"vi": name, "en": name}


def test_where_a_result_differs(examples: Path) -> None:
    file = examples / "province-ho-chi-minh.expected.json"
    expected = json.loads(file.read_bytes())
    (row, points), *_ = expected["points"].items()
    expected["points"] |= {row: "1/0", "no.such-row": 3.50}
    expected["states"] = []
    expected["total"]["points"] += "0"
    file.write_text(json.dumps(expected), encoding="utf-8")
    assert [told(fault) for fault in of(examples).check()] == [
        (HO_CHI_MINH, f"points/{row}: 1/0 is expected, but the example comes to {points}"),
        (HO_CHI_MINH, "points/no.such-row: 3.5 is expected, but the example comes to –"),
        (HO_CHI_MINH, "states/smart-city.index: – is expected, but the example comes to informational"),
    ]


def test_an_expectation_that_is_no_object(examples: Path) -> None:
    (examples / "province-ho-chi-minh.expected.json").write_text("[]")
    faults = of(examples).check()
    assert len(faults) > 5
    assert {fault.code for fault in faults} == {"example_differs"}
    assert of(examples).write() == (examples / "province-ho-chi-minh.expected.json",)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("province-x.json", "{", "not_json"),
        ("province-x.json", '{"agency": {"code": 1}}', "text_missing"),
        ("commune-x.json", "{}", "example_of_no_level"),
        ("province-ho-chi-minh.expected.json", "{", "not_json"),
    ],
)
def test_an_example_that_cannot_be_read(examples: Path, name: str, text: str, code: str) -> None:
    (examples / name).write_text(text)
    faults = of(examples).check()
    assert code in {fault.code for fault in faults}
    assert {fault.file.rpartition("/")[2] for fault in faults} == {name.replace(".expected", "")}
