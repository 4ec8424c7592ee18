"""An evaluator written from docs/method.md and docs/pack-format.md alone comes to the same as the engine."""

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument
from methodology.loading.digests import join_documents
from methodology.loading.repository import SHIPPED, find_packs
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.facts.exact_json import loads
from rules.facts.facts_file import SubmissionReader
from rules.facts.submission import Submission
from rules.scorecard.receipt import receipt, result_document
from tests.independent import digests, evaluation, facts, made, packs, rows
from tests.support.measured import few_or_many
from tests.support.packs.shipped import LEVELS, only_level, shipped
from tests.support.packs.small_commune import POLICIES, ROUNDINGS, commune

HERE = Path(__file__).parent
FILES_A_PACK = 50

OURS = {"methodology", "rules", "service", "tests", "tools"}


INDEPENDENT = ("expressions", "kinds", "packs", "facts", "fillings", "rows", "evaluation", "digests")


@pytest.mark.parametrize("name", INDEPENDENT)
def test_the_evaluator_stands_on_its_own(name: str) -> None:
    tree = list(ast.walk(ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))))
    imported = {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names}
    ours = {module for module in imported if module.partition(".")[0] in OURS}
    assert ours <= {f"tests.independent.{other}" for other in INDEPENDENT}


@cache
def directories() -> dict[str, Path]:
    return dict(find_packs([SHIPPED]))


def of_documents(pack: Pack) -> packs.Pack:
    """A pack that stands in no directory, from what its author wrote."""
    documents = pack.source_documents
    levels = join_documents(documents["header"], documents["rows"])
    return packs.pack_of(documents["header"]["pack"], list(levels.values()))


class Pair:
    """One level, ours and theirs."""

    def __init__(self, compiled: CompiledLevel, pack: packs.Pack) -> None:
        self.compiled, self.level = compiled, compiled.level
        self.reader = SubmissionReader(self.level)
        self.method = rows.Method(pack, self.level.key)
        self.digest = digests.pack_digest(pack)

    def agree_on(self, files: Iterable[str]) -> int:
        """Compares what both make of some facts files; how many were accepted."""
        return sum(self._agree(file) for file in files)

    def _agree(self, file: str) -> bool:
        submission = self._accepted(file)
        if submission is None:
            with pytest.raises(facts.RefusedError):
                facts.read_facts(self.method.level, file)
            return False
        pack, level, result = self.compiled.pack, self.level, evaluate(self.compiled, submission)
        ours = receipt(pack, level, submission, result)
        read = facts.read_facts(self.method.level, file)
        found = evaluation.evaluate(self.method, read)
        stated = digests.facts_digest(self.method, read)
        document = digests.result_document(self.method, found, self.digest, stated)
        assert document == result_document(pack, level, result, ours["facts"]), file
        came_to = digests.digest(document)
        code = digests.short_code(came_to)
        theirs = {"pack": self.digest, "facts": stated, "result": came_to, "code": code}
        assert theirs == ours
        assert found.total.percent == result.total.share
        assert found.final == result.final
        for gate, counted in zip(found.gates.values(), result.gates, strict=True):
            failing = tuple(level.indicators[at].key for at in counted.failing)
            assert gate == evaluation.Gate(counted.passed, counted.reached, counted.marked, failing)
        return True

    def _accepted(self, file: str) -> Submission | None:
        try:
            return self.reader.read(loads(file.encode()))
        except InvalidDocument as error:
            if {fault.code for fault in error.faults} <= {"broken_require", "contrary_claim"}:
                return None
            raise


def shipped_pair(name: str, key: str) -> Pair:
    return Pair(shipped(name, key), packs.read_pack(directories()[name]))


@pytest.mark.parametrize("count", few_or_many(12, 2_000))
@pytest.mark.parametrize(("name", "key"), LEVELS)
def test_shipped_levels(name: str, key: str, count: int) -> None:
    pair = shipped_pair(name, key)
    accepted = pair.agree_on(made.facts_files(pair.level, count, f"{name} {key}"))
    assert accepted > count / 2


@pytest.mark.parametrize("count", few_or_many(1, 300))
@pytest.mark.parametrize("policy", POLICIES)
def test_a_commune_under_every_rounding_and_policy(policy: str, count: int) -> None:
    for rounding in ROUNDINGS:
        pack = commune(rounding, policy)
        pair = Pair(CompiledLevel(pack, only_level(pack)), of_documents(pack))
        pair.agree_on(made.facts_files(pair.level, count, f"{rounding} {policy}"))


@pytest.mark.parametrize("count", few_or_many(6, 450))
def test_random_packs(count: int) -> None:
    for at, pack in enumerate(made.packs(count, "bộ")):
        pair = Pair(CompiledLevel(pack, only_level(pack)), of_documents(pack))
        pair.agree_on(made.facts_files(pair.level, FILES_A_PACK, f"{at}"))
