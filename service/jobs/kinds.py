"""The kinds of jobs there are."""

from collections.abc import Mapping
from dataclasses import asdict

from methodology.canonical import Document
from methodology.wording.translations import N_
from service.acts.roles import Role
from service.jobs.job import JobKind, Progress
from service.record.verification.verify import verify
from service.workflow.backend import Backend


def verify_record(backend: Backend, arguments: Document, progress: Progress) -> Document:
    """Check everything that is kept against the entries (``minhdiem record verify``)."""
    recorder = backend.performer.recorder
    with backend.store.reading() as connection:
        found = verify(connection, recorder.aggregates, recorder.key, progress=progress)
    return {
        "entries": found.head.number,
        "head": found.head.digest,
        "masked": found.masked,
        "count": found.count,
        "findings": [{**asdict(each), "params": _texts(each.params)} for each in found.findings],
        "other_keys": {name: asdict(each) for name, each in found.other_keys.items()},
    }


def _texts(params: Mapping[str, object]) -> dict[str, str]:
    """What a finding names, whatever somebody wrote into a row."""
    return {name: str(value) for name, value in params.items()}


VERIFY = JobKind(
    name="verify_record",
    title=N_("Verify the record"),
    who=frozenset({Role.AUDITOR, Role.SECRETARY, Role.ADMINISTRATOR}),
    work=verify_record,
)
KINDS: Mapping[str, JobKind] = {each.name: each for each in (VERIFY,)}
"""By name."""
