"""What may be done to a scorecard by somebody who wants other points."""

import copy
from dataclasses import replace

from features.steps.filing import Filing, Outcome, rows
from features.steps.phrases import when
from features.steps.reading import in_json, number
from rules.evaluation.evaluate import evaluate
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.facts.submission import Submission
from rules.scorecard.document import scorecard_document
from rules.scorecard.receipt import add_seal


@when(vi='có người sửa số liệu "{fact}" trên phiếu thành {value}', into="outcome")
def fact_changed(filing: Filing, outcome: Outcome, fact: str, value: str, language: str) -> Outcome:
    """Somebody changes a fact on the scorecard."""
    forgery, name = copy.deepcopy(outcome), filing.fact(fact, language).name
    for row in rows(forgery.card["groups"]):
        for document in row["facts"]:
            if document["name"] == name:
                document.update(value=number(value, language), shown=value)
    return forgery


@when(vi="có người sửa điểm của chỉ số trên phiếu thành {value}", into="outcome")
def points_changed(filing: Filing, outcome: Outcome, value: str, language: str) -> Outcome:
    """Somebody changes the points of the indicator in question."""
    forgery = copy.deepcopy(outcome)
    forgery.row(filing.row)["points"] = number(value, language)
    return forgery


@when(vi="có người sửa lời giải thích của chỉ số trên phiếu", into="outcome")
def explanation_changed(filing: Filing, outcome: Outcome) -> Outcome:
    """Somebody changes the sentence of the indicator in question."""
    forgery = copy.deepcopy(outcome)
    forgery.row(filing.row)["summary"] = "Được điểm tối đa."
    return forgery


@when(vi="có người sửa tên cơ quan trên phiếu thành {name}", into="outcome")
def agency_changed(outcome: Outcome, name: str) -> Outcome:
    """Somebody puts another name on the scorecard."""
    forgery = copy.deepcopy(outcome)
    forgery.card["agency"]["name"] = name
    return forgery


@when(vi="có người sửa xếp loại trên phiếu thành {band}", into="outcome")
def band_changed(outcome: Outcome, band: str) -> Outcome:
    """Somebody changes the band."""
    forgery = copy.deepcopy(outcome)
    forgery.card["total"]["band"]["name"] = band
    return forgery


@when(vi="có người sửa điểm tối đa của chỉ số trong bộ chỉ số kèm theo phiếu thành {value}", into="outcome")
def method_changed(filing: Filing, outcome: Outcome, value: str) -> Outcome:
    """Somebody changes the maximum of the indicator in question, in the method that a scorecard carries."""
    forgery = copy.deepcopy(outcome)
    rows_of_level = forgery.card["bundle"]["rows"][filing.level.key]
    row = [[key, value if key == "max" else written] for key, written in rows_of_level[filing.row]]
    rows_of_level[filing.row] = row
    return forgery


@when(vi="tính lại mã của toàn phiếu", into="outcome")
def sealed_again(outcome: Outcome) -> Outcome:
    """The forger computes the seal anew."""
    return Outcome(add_seal(outcome.card))


@when(vi='có người lập phiếu giả với kết quả như thể "{fact}" là {value} và tính lại mọi mã', into="outcome")
def forged(filing: Filing, fact: str, value: str, language: str) -> Outcome:
    """A whole scorecard that states these facts and the result of others, all digests right."""
    known = filing.fact(fact, language)
    others = {**filing.facts, known.name: in_json(known, value, language)}
    stated, pretended = _submission(filing), _submission(replace(filing, facts=others))
    compiled = filing.registry.compiled(filing.pack.name, filing.level.key)
    return Outcome(scorecard_document(compiled, stated, evaluate(compiled, pretended), language))


def _submission(filing: Filing) -> Submission:
    return read_submission(filing.level, loads(filing.written()))
