"""A check of the record in words."""

from collections.abc import Iterator

from methodology.wording.translations import gettext
from service.record.verification.findings import OUTSIDE, SENTENCES, Finding
from service.record.verification.verify import Verification


def finding_text(finding: Finding, language: str) -> str:
    """A finding as a sentence."""
    named = {"key": finding.key, "entry": finding.entry, **finding.params}
    return gettext(language)(SENTENCES[finding.code]).format(**named)


def verification_lines(verification: Verification, language: str) -> Iterator[str]:
    """What a check came to, a line for each thing."""
    _ = gettext(language)
    yield from (finding_text(each, language) for each in verification.findings)
    if more := verification.count - len(verification.findings):
        yield _("And more findings: {count}").format(count=more)
    for name, sealed in sorted(verification.other_keys.items()):
        text = _("Not checked with this key: seals of entries {first} to {last} ({count}), made with {key}.")
        yield text.format(count=sealed.count, first=sealed.first, last=sealed.last, key=name)
    if verification.masked:
        yield _("Private texts that are masked: {count}").format(count=verification.masked)
    number = verification.head.number
    if verification.count:
        text = _("Entries that were read: {number}. Findings: {count}.")
        yield text.format(number=number, count=verification.count)
    else:
        yield _("Entries that were read: {number}. Everything is as they say.").format(number=number)


def outside_lines(language: str) -> Iterator[str]:
    """What no check of the record can tell."""
    _ = gettext(language)
    yield _("Not part of this check:")
    yield from (f"– {_(text)}" for text in OUTSIDE)
