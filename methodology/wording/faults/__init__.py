"""What is said of each fault: what is wrong, and what to do about it; a module a topic.

A sentence names its parameters, and after a colon how each is printed, as
:mod:`methodology.wording.sentences` has it.
"""

from methodology.wording.faults import (
    checks,
    cohorts,
    consistency,
    documents,
    engine,
    facts_file,
    packs,
    proofs,
    rules,
    scorecards,
    values,
)

SENTENCES = {
    **documents.SENTENCES,
    **values.SENTENCES,
    **packs.SENTENCES,
    **rules.SENTENCES,
    **consistency.SENTENCES,
    **proofs.SENTENCES,
    **checks.SENTENCES,
    **scorecards.SENTENCES,
    **engine.SENTENCES,
    **facts_file.SENTENCES,
    **cohorts.SENTENCES,
}
"""By the code of the fault."""
