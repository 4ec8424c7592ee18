"""Every fault has its sentence, and says what it is given."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import methodology
from methodology.errors import Fault
from methodology.format.fields import MESSAGES, RECORD_MESSAGES
from methodology.model.fact import Text
from methodology.wording.faults import SENTENCES
from methodology.wording.sentences import LONGEST, sentence

ROOT = Path(methodology.__file__).parents[1]
ROOMS = ("methodology", "rules")
RAISED = {"invalid": 0, "fault_at": 1, "Fault": 0, "_matching": 0}
"""What makes a fault, and the position of its code."""
FOUND = {"Finding": 0, "Refutation": 0, "_of_divisor": 0}
"""What makes a finding; those of packs with planted faults are said in ``test_check``."""
OUT_OF_BOUNDS = {"below_zero", "above_max"}
LIMITS = {f"engine_too_many_{what}" for what in ["rules", "selectors", "properties", "conditions", "matches"]}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield ast.unparse(node.func).rpartition(".")[2], node


def codes(call: ast.Call, position: int) -> Iterator[str]:
    """The codes that are written in a call, of which there are two in ``a if b else c``."""
    written = call.args[position] if len(call.args) > position else call
    for node in (written.body, written.orelse) if isinstance(written, ast.IfExp) else (written,):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def given(name: str, call: ast.Call) -> set[str] | None:
    """The parameters of the fault that a call makes; None where they are made elsewhere."""
    if name == "_matching":
        return {"value"}
    if name == "Fault" and len(call.args) > 1:
        match call.args[1]:
            case ast.Dict(keys=keys) if all(keys):
                return {ast.literal_eval(key) for key in keys if key}
        return None
    return {keyword.arg for keyword in call.keywords if keyword.arg}


def raised() -> Iterator[tuple[str, set[str] | None]]:
    for name, call in calls():
        if name in RAISED:
            yield from ((code, given(name, call)) for code in codes(call, RAISED[name]))
    for message in (*MESSAGES.values(), *RECORD_MESSAGES.values()):
        yield message, {"known", "key"}
    yield from ((code, {"count", "limit"}) for code in LIMITS)


def found() -> set[str]:
    return OUT_OF_BOUNDS.union(*(codes(call, FOUND[name]) for name, call in calls() if name in FOUND))


def placeholders(written: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(written) if field}


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == {code for code, _ in raised()} | found()


def test_a_sentence_says_only_what_it_is_given() -> None:
    of_packs = found()
    for code, params in raised():
        if params is not None and code not in of_packs:
            assert placeholders(SENTENCES[code]) <= params | {"place"}, code


@pytest.mark.parametrize(
    ("fault", "vi", "en"),
    [
        (
            Fault("out_of_domain", {"value": "1000000001", "low": "0", "high": "1000000000"}),
            "«1000000001» nằm ngoài khoảng cho phép: từ 0 đến 1.000.000.000. Hãy sửa lại.",
            "«1000000001» is outside what is allowed: from 0 to 1,000,000,000. Correct it.",
        ),
        (
            Fault("out_of_domain", {"value": "1899-01-01", "low": "1900-01-01", "high": "2099-12-31"}),
            "«1899-01-01» nằm ngoài khoảng cho phép: từ 01/01/1900 đến 31/12/2099. Hãy sửa lại.",
            "«1899-01-01» is outside what is allowed: from 1 January 1900 to 31 December 2099. Correct it.",
        ),
        (
            Fault("broken_require", words={"relation": Text("{a} phải bằng 1", "{a} must equal 1")}),
            "Số liệu không khớp: {a} phải bằng 1. Đề nghị kiểm tra lại.",
            "The facts do not fit together: {a} must equal 1. Correct what is mistyped.",
        ),
        (
            Fault("wrong_type", {"value": "có", "expected": "flag"}),
            "«có» không phù hợp; hãy ghi true (có) hoặc false (không).",
            "«có» does not fit here. Write true (yes) or false (no).",
        ),
        (
            Fault("text_missing", path=("agency", "code")),
            "Chưa ghi mã cơ quan (agency.code). Hãy ghi trong dấu nháy kép.",
            "Not stated: the code of the agency (agency.code). Write it in quotation marks.",
        ),
        (
            Fault("text_missing", path=("facts", "a.row/fact", "origin")),
            "Chưa ghi nguồn số liệu (origin). Hãy ghi trong dấu nháy kép.",
            "Not stated: who stated the fact (origin). Write it in quotation marks.",
        ),
        (
            Fault("text_missing", path=("cohort", 3, "x")),
            "Chưa ghi «x». Hãy ghi trong dấu nháy kép.",
            "Not stated: «x». Write it in quotation marks.",
        ),
        (
            Fault("not_a_flag", {"name": "meetings", "type": "count"}),
            "«meetings» là số đếm, không đứng một mình làm điều kiện được. Hãy so sánh, ví dụ meetings >= 1.",
            "«meetings» is a count and does not stand alone as a condition. Compare it, as in meetings >= 1.",
        ),
        (
            Fault("object_expected", {"value": "list"}),
            "Cần ghi các tên kèm giá trị, đặt trong { }, không phải một danh sách.",
            "Names with values are expected here, in { }, not a list.",
        ),
        (
            Fault("list_expected_here", {"value": "something"}),
            "Cần ghi một danh sách, đặt trong [ ], không phải something.",
            "A list is expected here, in [ ], not something.",
        ),
        (
            Fault("band_closed", {"band": "weak", "at_least": "1/2"}),
            "Mức xếp loại cuối (weak) bắt đầu từ 50%, nên kết quả thấp hơn không được xếp loại. "
            "Hãy bỏ «at_least» của mức này, hoặc thêm một mức.",
            "The last band (weak) begins at 50%, so that lower results have none. "
            "Remove its «at_least», or add a band.",
        ),
        (
            Fault("official_not_quoted", {"key": "awareness.plan", "provenance": "analogue"}),
            "Bộ chỉ số ghi trạng thái «official», nhưng dòng awareness.plan không phải trích dẫn (tương tự). "
            "Hãy trích từ quyết định, hoặc dùng trạng thái reference hay draft.",
            "The pack is «official», but the row awareness.plan is not quoted (it is an analogue). "
            "Quote it from the decision, or use the status reference or draft.",
        ),
    ],
)
def test_parameters_are_printed_as_the_sentence_asks(fault: Fault, vi: str, en: str) -> None:
    assert (sentence(fault, "vi"), sentence(fault, "en")) == (vi, en)


def test_a_parameter_is_printed_as_it_was_written_and_not_read_as_a_sentence() -> None:
    assert sentence(Fault("not_finite", {"value": "{x}"}), "en").startswith("«{x}» is not a number")


def test_a_long_parameter_is_cut() -> None:
    long = "x" * (LONGEST + 1)
    assert f"«{long[:-1]}…»" in sentence(Fault("not_a_key", {"value": long}), "vi")
