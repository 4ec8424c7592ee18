"""Our own ways: what the rooms of this project do."""

import hashlib

from methodology.canonical import canonical, digest
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.result import Result
from rules.facts.exact_json import loads
from rules.facts.submission import Submission, facts_document
from rules.scorecard.receipt import result_document
from tests.benchmarks.submissions import facts_file


class Ours:
    """The ways for one level."""

    def __init__(self, compiled: CompiledLevel) -> None:
        self.compiled, self.pack, self.level = compiled, compiled.pack, compiled.level

    def explained(self, submission: Submission) -> Result:
        """Every part's case and points with its rule and facts by reference; totals, views, gates, band."""
        return evaluate(self.compiled, submission)

    def written(self, submission: Submission) -> bytes:
        """The facts file of a submission."""
        return facts_file(self.level, submission)

    def taken_in(self, written: bytes) -> Result:
        """The same from a facts file: parsed exactly, every fact checked and put on its grid."""
        return evaluate(self.compiled, self.compiled.reader.read(loads(written)))

    def with_digest(self, submission: Submission) -> tuple[Submission, str]:
        """A submission with its facts digest, which does not depend on the method."""
        return submission, digest(facts_document(submission, self.level))

    def sealed(self, prepared: tuple[Submission, str]) -> tuple[Result, bytes, str]:
        """The result, its canonical JSON, and the result digest."""
        submission, facts = prepared
        result = evaluate(self.compiled, submission)
        written = canonical(result_document(self.pack, self.level, result, facts))
        return result, written, hashlib.sha256(written).hexdigest()
