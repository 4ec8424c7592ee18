"""A method page as plain text."""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.wording.numbers import exactly
from methodology.wording.pages import PAGES, Page

Data = Mapping[str, Any]


def method_text(page: Data) -> str:
    """The text of what :func:`methodology.description.document.method_document` made."""
    return "\n".join(_lines(page, PAGES[page["language"]])) + "\n"


def _lines(page: Data, say: Page) -> Iterator[str]:
    yield page["title"]
    yield f"{page['issued']} – {page['status']}"
    yield from (line for line in (page["notice"], page["note"], page["level_note"]) if line)
    yield ""
    yield say.level.format(name=page["level"]["name"], max=exactly(page["level"]["max"], page["language"]))
    yield from (page["rounding"], page["not_applicable"], page["missing"])
    if page["bands"]:
        yield say.bands
        yield from (f"  {band['name']}: {band['rule']}" for band in page["bands"])
    for group in page["groups"]:
        yield from _group(group, page, say)


def _group(group: Data, page: Data, say: Page) -> Iterator[str]:
    yield ""
    yield say.group.format(**_named(group, page))
    for inner in group.get("groups", ()):
        yield from _group(inner, page, say)
    for leaf in group.get("indicators", ()):
        yield from (f"  {line}" for line in _indicator(leaf, page, say))


def _indicator(leaf: Data, page: Data, say: Page) -> Iterator[str]:
    yield say.indicator.format(**_named(leaf, page))
    if leaf["informational"]:
        yield f"  {say.informational}"
    for number, part in enumerate(leaf["rule"], 1):
        if len(leaf["rule"]) > 1:
            yield f"  {say.part.format(number=number, max=exactly(part['max'], page['language']))}"
        yield from (f"  - {say.case.format(**case)}" for case in part["cases"])
    yield from (f"  {line}" for line in _details(leaf, say))


def _details(leaf: Data, say: Page) -> Iterator[str]:
    if leaf["applies_to"]:
        yield say.applies_to.format(tags=", ".join(leaf["applies_to"]))
    if leaf["may_not_apply"]:
        yield say.may_not_apply
    if leaf["facts"]:
        yield say.facts.format(facts="; ".join(f"{fact['label']} ({fact['type']})" for fact in leaf["facts"]))
    if leaf["requires"]:
        yield say.requires.format(requires="; ".join(leaf["requires"]))
    for word, template in (("evidence", say.evidence), ("verifier", say.verifier)):
        if leaf[word]:
            yield template.format(**{word: leaf[word]})
    if leaf["note"]:
        yield leaf["note"]
    yield say.source.format(**leaf["source"])


def _named(row: Data, page: Data) -> dict[str, str]:
    return {"code": row["code"], "name": row["name"], "max": exactly(row["max"], page["language"])}
