"""What a check of the record may find, and what it says of it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from methodology.wording.translations import N_

MOST_FINDINGS = 1000
"""That are told one by one; the others are counted."""

SENTENCES: Mapping[str, str] = {
    "entries_missing": N_("Entries {first} to {last} are not there."),
    "entry_unreadable": N_("Entry {entry} cannot be read: a value in it is of another type."),
    "entry_differs": N_("Entry {entry} was changed: its digest is another one."),
    "previous_differs": N_("Entry {entry} does not follow from the entry before it."),
    "time_backwards": N_("Entry {entry} is said to be older than the entry before it."),
    "seal_wrong": N_("The seal of entry {entry} is wrong: whoever wrote it did not have the key."),
    "key_not_first": N_("Entry {entry} bears an idempotency key, but is not the first of its command."),
    "n_differs": N_("Entry {entry} says that it is number {value} of {key}; it should be number {n}."),
    "unknown_format": N_("Entry {entry} is of format {value}, which this version cannot read."),
    "unknown_kind": N_("Entry {entry} is of a kind that this version does not know: {value}."),
    "not_foldable": N_("Entry {entry} does not fit the entries of {key} before it."),
    "cut_off": N_("The record was cut off after entry {entry}: there was an entry {number}."),
    "rewritten": N_("The record was rewritten at or before entry {entry}: its digest was {value}."),
    "head_missing": N_("The row of the last entry is not there; it should name entry {entry}."),
    "head_differs": N_("The row of the last entry names another one than entry {entry}."),
    "head_untraced": N_("There is a second row of the last entry, {key}."),
    "document_missing": N_("The document {key} is not there, but entry {entry} led to it."),
    "document_differs": N_("The document {key} was changed: its entries lead to another one ({value})."),
    "document_untraced": N_("No entry led to the document {key}."),
    "lookup_missing": N_("{key} is not found by “{value}” any more, but should be."),
    "lookup_untraced": N_("{key} is found by “{value}”, to which no entry led."),
    "private_text_missing": N_("The private text {key} of entry {entry} is not there, and no act masked it."),
    "private_text_differs": N_("The private text {key} of entry {entry} was changed."),
    "private_text_untraced": N_("No entry made the private text {key}; its row names entry {entry}."),
    "private_text_not_masked": N_("The private text {key} was masked, but is there."),
    "credential_missing": N_("The credential {key} of entry {entry} is not there."),
    "credential_differs": N_("The credential {key} of entry {entry} was changed."),
    "credential_untraced": N_("No entry made the credential {key}; its row names entry {entry}."),
}
"""By code; a name in braces is filled in."""

OUTSIDE = (
    N_("Failed attempts to sign in and jobs (tables attempt, job): they are no part of the record."),
    N_(
        "Whoever holds both the database and the key can write the record anew since the last head that was "
        "given away. Keep the key apart, and heads where others keep them (minhdiem record head)."
    ),
    N_("Files: there are none yet."),
)
"""What no check of the record can tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as the entries say.

    Attributes:
        code: what sort of thing; a name of :data:`SENTENCES`.
        table: in which it is.
        key: of the row, or the name of the subject, ``account/1f``.
        entry: the number of the entry that it is about; 0 where there is none.
        params: what the sentence names beside.
    """

    code: str
    table: str
    key: str
    entry: int = 0
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Findings:
    """What was found so far.

    Attributes:
        listed: the first :data:`MOST_FINDINGS`.
        count: how many there are.
    """

    listed: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, code: str, table: str, key: Any, entry: Any = 0, **params: Any) -> None:
        """Add a finding; see there."""
        self.count += 1
        if self.count <= MOST_FINDINGS:
            self.listed.append(Finding(code, table, str(key), entry, params))
