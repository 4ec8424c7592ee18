"""What came of verifying, in words: which row, which figure, what the scorecard says and what is right."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault, Path
from methodology.wording.labels import STATUSES
from methodology.wording.numbers import exactly, written_day
from methodology.wording.sentences import LONGEST, sentence
from methodology.wording.translations import N_, gettext, translations
from rules.verification.differences import ABSENT, Difference, pointer
from rules.verification.verify import Verification

MOST = 12
"""Differences of a sort that are told one by one."""

_NUMBERS: Mapping[str, str] = {
    "points": N_("points"),
    "max": N_("maximum"),
    "applicable": N_("applicable maximum"),
    "open": N_("points still to be had"),
    "percent": N_("percentage"),
    "exact": N_("exact points"),
    "rounded": N_("rounded points"),
    "gain": N_("gain"),
    "value": N_("value"),
}
"""Members that hold exact numbers."""
_OTHERS: Mapping[str, str] = {
    "state": N_("state"),
    "reason": N_("reason"),
    "case": N_("case"),
    "origin": N_("origin"),
    "evidence": N_("evidence"),
    "passed": N_("passed"),
    "name": N_("name"),
    "label": N_("label"),
    "title": N_("title"),
    "code": N_("code"),
    "status": N_("status"),
    "digest": N_("digest"),
    "period": N_("period"),
    "facts": N_("facts"),
    "result": N_("result"),
    "band": N_("band"),
    "summary": N_("summary"),
    "why": N_("why"),
    "shown": N_("value as it is read"),
    "text": N_("text"),
}
_SECTIONS: Mapping[str, str] = {
    "total": N_("total"),
    "pack": N_("pack"),
    "agency": N_("agency"),
    "level": N_("level"),
    "receipt": N_("receipt"),
    "bundle": N_("the method in the file"),
}
"""Parts of a scorecard that have no name of their own."""
_CODES: Mapping[str, str] = {
    **{str(status): word for status, word in STATUSES.items()},
    "scored": N_("scored"),
    "missing": N_("missing"),
    "not_applicable": N_("not applicable"),
    "informational": N_("tracked, not scored"),
    "given": N_("given"),
}
SEAL = ("receipt", "seal")
_EXACT = re.compile(r"-?\d{1,40}(\.\d{1,40}|/[1-9]\d{0,40})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def verification_lines(document: Document, verification: Verification, language: str) -> Iterator[str]:
    """What came of verifying a scorecard, line by line.

    Args:
        document: the scorecard.
        verification: what came of it.
        language: ``vi`` or ``en``.
    """
    yield from _VerificationText(document, language).lines(verification)


class _VerificationText:
    def __init__(self, document: Document, language: str) -> None:
        self._document, self._language = document, language
        self._, self.ngettext = gettext(language), translations(language).ngettext

    def lines(self, verification: Verification) -> Iterator[str]:
        yield from self._verdict(verification)
        yield from (self._fault(fault) for fault in verification.faults)
        counting = [each for each in verification.differences if not each.reworded]
        yield from self._differences(counting)
        if all(each.path == SEAL for each in counting):
            yield from self._reworded([each for each in verification.differences if each.reworded])

    def _verdict(self, verification: Verification) -> Iterator[str]:
        _, pack = self._, self._document.get("pack")
        outcome, named = verification.outcome, self._named(pack)
        if outcome == "differs":
            yield _("Wrong: the scorecard is not what its own facts and method give.")
        elif outcome == "unknown_method":
            yield _(
                "Consistent with the method that the file carries. That method is not known here: it may "
                "have been made up."
            )
            yield self._claimed(pack)
        elif outcome == "pack_not_at_hand":
            text = _(
                "The scorecard fits its own seal, but the pack {pack} ({digest}) is not at hand to check it "
                "by."
            )
            yield text.format(**named)
        else:
            text = _("Right: computed again from the facts and the pack {pack}, the result is the same.")
            yield text.format(**named)
            yield _("This proves the arithmetic, not who issued the scorecard.")

    def _named(self, pack: Any) -> Mapping[str, str]:
        """The pack's name and digest as the file has them."""
        members = pack if isinstance(pack, Mapping) else {}
        return {"pack": self._cut(str(members.get("name"))), "digest": self._cut(str(members.get("digest")))}

    def _claimed(self, pack: Any) -> str:
        """What the file says of its own method."""
        text = self._(
            "The file calls it «{title}», {pack}, status: {status}. Its digest: {digest}. Compare that with "
            "the digest that the issuer published."
        )
        members = {key: self._value(key, pack[key]) for key in ("title", "status", "digest")}
        return text.format(pack=pack["name"], **members)

    def _fault(self, fault: Fault) -> str:
        """What is refused; where it is of a facts file, or of the method in the file."""
        text = sentence(fault, self._language)
        return f"{text} ({pointer(fault.path)})" if fault.path else text

    def _differences(self, found: list[Difference]) -> Iterator[str]:
        for each in found[:MOST]:
            yield f"{self._difference(each)} ({each.pointer})"
        yield from self._more(len(found))

    def _reworded(self, found: list[Difference]) -> Iterator[str]:
        if found:
            yield self.ngettext(
                "{count} sentence reads differently today; no number is changed by it:",
                "{count} sentences read differently today; no number is changed by it:",
                len(found),
            ).format(count=len(found))
        for each in found[:MOST]:
            yield self._("{where}: “{found}”; today: “{expected}” ({pointer})").format(
                where=self._where(each.path),
                found=self._cut(each.found),
                expected=self._cut(each.expected),
                pointer=each.pointer,
            )
        yield from self._more(len(found))

    def _more(self, count: int) -> Iterator[str]:
        if count > MOST:
            yield self._("… and {count} more.").format(count=count - MOST)

    def _difference(self, each: Difference) -> str:
        _, member = self._, self._where(each.path)
        if each.path == SEAL:
            return _("The seal does not fit the document: it was changed after it was issued.")
        values = {
            "where": member,
            "found": self._value(each.path[-1], each.found),
            "expected": self._value(each.path[-1], each.expected),
        }
        if each.found is ABSENT:
            return _("{where}: missing; computed again it is {expected}").format(**values)
        if each.expected is ABSENT:
            return _("{where}: the scorecard says {found}, which does not belong there").format(**values)
        return _("{where}: the scorecard says {found}, computed again it is {expected}").format(**values)

    def _where(self, path: Path) -> str:
        """``6.3 Dossiers filed online, points``; ``Total points``."""
        *above, last = path
        names, member = self._names(tuple(above)), self._member(last)
        if not names and path[0] == "total" and last in _NUMBERS:
            member = self._("total {member}").format(member=member)
        elif path[0] == "total":
            names = (self._("total"), *names)
        text = ", ".join((*names, member))
        return text[:1].upper() + text[1:]

    def _member(self, step: str | int) -> str:
        if isinstance(step, int):
            return self._("item {number}").format(number=step + 1)
        word = _NUMBERS.get(step) or _OTHERS.get(step) or _SECTIONS.get(step)
        return self._(word) if word else self._cut(step)

    def _names(self, path: Path) -> tuple[str, ...]:
        """What the values are called in which something stands: the row, and in it the fact or part."""
        names: tuple[str, ...] = ()
        here: Any = self._document
        for above, step in zip(("", *path), path, strict=False):
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(here, Mapping):
                names = self._add_name(names, here, above, step)
        return names

    def _add_name(
        self, names: tuple[str, ...], here: Mapping[str, Any], above: str | int, step: str | int
    ) -> tuple[str, ...]:
        code, name, label = (here.get(word) for word in ("code", "name", "label"))
        if above in ("groups", "indicators") and isinstance(name, str):
            return (f"{self._cut(str(code))} {self._cut(name)}",)
        if isinstance(label, str):
            return (*names, f"«{self._cut(label)}»")
        if above == "parts" and isinstance(step, int):
            return (*names, self._("part {number}").format(number=step + 1))
        if step in _SECTIONS:
            return () if step == "total" else (self._(_SECTIONS[str(step)]),)
        return (*names, self._cut(name)) if isinstance(name, str) else names

    def _value(self, member: str | int, value: Any) -> str:
        """A value as the language reads it."""
        if isinstance(value, bool):
            return self._("yes") if value else self._("no")
        if value is None or value is ABSENT:
            return self._("nothing")
        if isinstance(value, Mapping):
            return "{…}"
        if isinstance(value, list):
            return "[…]"
        return self._text(member, str(value))

    def _text(self, member: str | int, text: str) -> str:
        if member in _NUMBERS and _EXACT.fullmatch(text):
            return exactly(text, self._language)
        if member == "value" and _DATE.fullmatch(text):
            return written_day(text, self._language)
        return self._(_CODES[text]) if text in _CODES else self._cut(text)

    def _cut(self, text: str) -> str:
        return text if len(text) <= LONGEST else text[:LONGEST] + "…"
