"""A method document as plain text."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import Document
from methodology.description.rule import rule_lines
from methodology.wording.labels import claims_text
from methodology.wording.numbers import points_text
from methodology.wording.translations import gettext


def method_text(document: Document) -> str:
    """The text of what :func:`methodology.description.document.method_document` made."""
    return "\n".join(_MethodText(document["language"]).lines(document)) + "\n"


class _MethodText:
    """Prints the parts of a method document, line by line."""

    def __init__(self, language: str) -> None:
        self.language, self._ = language, gettext(language)

    def lines(self, document: Document) -> Iterator[str]:
        yield document["title"]
        yield f"{document['issued']} – {document['status']}"
        yield from filter(None, (document["notice"], document["note"], document["level_note"]))
        yield ""
        yield f"{document['level']['name']}: {self.points(document['level'])}"
        yield from (document["rounding"], document["not_applicable"], document["missing"])
        if document["bands"]:
            yield self._("Bands")
            yield from (f"  {band['name']}: {band['rule']}" for band in document["bands"])
        for group in document["groups"]:
            yield from self.group(group)

    def points(self, scored: Document) -> str:
        """The maximum of a level, group, indicator or part."""
        return points_text(Fraction(scored["max"]), self.language)

    def group(self, group: Document) -> Iterator[str]:
        yield ""
        yield f"{group['code']}. {group['name']} ({self.points(group)})"
        for inner in group.get("groups", ()):
            yield from self.group(inner)
        for indicator in group.get("indicators", ()):
            yield from (f"  {line}" for line in self.indicator(indicator))

    def indicator(self, indicator: Document) -> Iterator[str]:
        heading = self._("{code} {name} – at most {points}")
        code, name = indicator["code"], indicator["name"]
        yield heading.format(code=code, name=name, points=self.points(indicator))
        if indicator["informational"]:
            yield f"  {self._('tracked, not scored')}"
        yield from (f"  {line}" for line in rule_lines(indicator["rule"], self.language))
        yield from (f"  {line}" for line in self.details(indicator))

    def details(self, indicator: Document) -> Iterator[str]:
        """What stands below the rule."""
        _ = self._
        facts = [f"{fact['label']} ({fact['type']})" for fact in indicator["facts"]]
        if indicator["applies_to"]:
            yield _("applies only to: {tags}").format(tags=", ".join(indicator["applies_to"]))
        if indicator["may_not_apply"]:
            yield claims_text(indicator["may_not_apply"], self.language)
        if facts:
            yield _("facts: {facts}").format(facts="; ".join(facts))
        if indicator["requires"]:
            yield _("the facts must keep: {requires}").format(requires="; ".join(indicator["requires"]))
        if indicator["evidence"]:
            yield _("evidence: {evidence}").format(evidence=indicator["evidence"])
        if indicator["verifier"]:
            yield _("verified by: {verifier}").format(verifier=indicator["verifier"])
        if indicator["note"]:
            yield indicator["note"]
        yield _("source: {at} ({provenance})").format(**indicator["source"])
