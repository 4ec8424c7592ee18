"""A scorecard as plain text that a clerk can read: the result first, then every point of it.

Everything is taken from the document; nothing is computed again.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from methodology.canonical import Document
from methodology.wording.labels import STATUSES
from methodology.wording.numbers import day, exactly
from methodology.wording.translations import N_, gettext
from rules.documents.lines import LABEL, labelled, scored, wrapped

Lines = Iterator[str]

_WITHOUT_POINTS: Mapping[str, str] = {
    "": N_("tracked, not scored"),
    "method": N_("not applicable"),
    "nothing_arose": N_("nothing arose"),
    "claimed": N_("nothing arose"),
    "outside_mandate": N_("outside of its mandate"),
}
"""An indicator that has no points, by its reason; the empty one is a row that is only tracked."""
_ORIGINS: Mapping[str, str] = {
    "self": N_("self-assessed"),
    "feed": N_("from a system"),
    "appraised": N_("appraised"),
    "concluded": N_("concluded by the council"),
}
_DIGESTS: Mapping[str, str] = {
    "pack": N_("Pack"),
    "facts": N_("Facts"),
    "result": N_("Result"),
    "code": N_("Short code"),
    "seal": N_("Whole card"),
}


def scorecard_text(document: Document) -> str:
    """A scorecard, in its own language, in lines of at most 100 characters where words allow."""
    return "\n".join(_ScorecardText(document).lines()) + "\n"


class _ScorecardText:
    def __init__(self, document: Document) -> None:
        self.document, self.language = document, document["language"]
        self._ = gettext(self.language)

    def lines(self) -> Lines:
        """The whole card."""
        document, _ = self.document, self._
        yield from self._head()
        yield from self._result()
        yield from _titled(_("FACTS IN COMMON"), self._facts(document["context"], "  "))
        yield from _titled(_("DETAILS"), self._groups(document["groups"]))
        yield from _titled(_("RECEIPT"), self._receipt())

    def _head(self) -> Lines:
        document, _ = self.document, self._
        agency, pack = document["agency"], document["pack"]
        group, tags = agency["peer_group"], "; ".join(tag["name"] for tag in agency["tags"])
        status = gettext(self.language)(STATUSES[pack["status"]])
        yield from (_("SCORECARD"), "")
        yield from labelled(_("Agency"), f"{agency['name']} ({agency['code']})")
        yield from labelled(_("Peer group"), group["name"]) if group else ()
        yield from labelled(_("Tags"), tags)
        yield from labelled(_("Level"), document["level"]["name"])
        yield from labelled(_("Period"), document["period"])
        yield from labelled(_("Pack"), f"{pack['title']} ({pack['name']}, {status})")
        yield from labelled(_("Source"), self._issued(pack["issued"]))
        yield from wrapped(pack["notice"] or "", "")

    def _issued(self, issued: Document) -> str:
        issued_on = day(date.fromisoformat(issued["date"]).toordinal(), self.language)
        return self._("{document} of {date}, {by}").format(**{**issued, "date": issued_on})

    def _result(self) -> Lines:
        document, _ = self.document, self._
        total = document["total"]
        yield from ("", _("RESULT"))
        yield from wrapped(total["summary"], "  ")
        yield from wrapped(total["band"]["because"], "  ") if total["band"] else ()
        yield from self._sums(document["groups"])
        yield from scored(_("Total"), self._points(total), "  ")
        if document["final"]:
            yield from wrapped(_("The result is final: nothing is missing that could change it."), "  ")
        yield from _titled(_("By pillar"), self._sums(document["views"]))
        yield from _titled(
            _("Gates"), _items(f"{gate['name']}. {gate['summary']}" for gate in document["gates"])
        )
        yield from _titled(_("To look at again"), _items(notice["text"] for notice in document["notices"]))

    def _sums(self, items: Iterable[Document]) -> Lines:
        for each in items:
            yield from scored(_name(each), self._points(each), "  ")

    def _points(self, sums: Document) -> str:
        """Points of what applies; of an indicator that has none, why."""
        state, reason, _ = sums.get("state"), sums.get("reason", ""), self._
        if state in ("not_applicable", "informational"):
            return _(_WITHOUT_POINTS[reason])
        points, applicable = self._number(sums["points"]), self._number(sums["applicable"])
        text = f"{points} / {applicable}"
        if state in ("missing", "not_recognised"):
            template = (
                _("{points} / {max}, missing")
                if state == "missing"
                else _("{points} / {max}, not recognised")
            )
            text = template.format(points=points, max=applicable)
        if sums["open"] == "0":
            return text
        open_ = _("{open} still to be had").format(open=self._number(sums["open"]))
        return f"{text}; {open_}"

    def _number(self, exact: str) -> str:
        return exactly(exact, self.language)

    def _groups(self, groups: Iterable[Document]) -> Lines:
        for group in groups:
            yield from ("", *scored(_name(group), self._points(group), ""))
            yield from self._groups(group.get("groups", ()))
            for indicator in group.get("indicators", ()):
                yield from self._indicator(indicator)

    def _indicator(self, row: Document) -> Lines:
        source, _ = row["source"], self._
        notice = f" ({source['notice']})" if source["notice"] else ""
        yield from ("", *scored(_name(row), self._points(row), "  "))
        yield from wrapped(row["summary"], "    ")
        yield from self._facts(row["facts"], "    ", _("Facts"))
        yield from (line for part in row["parts"] for line in self._formula(part))
        yield from labelled(_("Rounding"), row["rounding"]["text"], "    ") if row["rounding"] else ()
        yield from labelled(_("Source"), source["at"] + notice, "    ")
        yield from (line for step in row["next"] for line in labelled(_("More points"), step["text"], "    "))

    def _formula(self, part: Document) -> Lines:
        """The formula with numbers in; a case that just gives points is in the summary already."""
        formula = part["formula"]
        if formula and formula["numbers"] not in (formula["written"], self._number(part["points"])):
            yield from labelled(self._("Formula"), f"{formula['written']}: {formula['numbers']}", "    ")

    def _facts(self, facts: Iterable[Document], indent: str, label: str = "") -> Lines:
        """Facts below each other; a label stands before the first."""
        for fact in facts:
            remarks = "; ".join(self._remarks(fact))
            text = f"{fact['label']}: {fact['shown']}" + (f" ({remarks})" if remarks else "")
            yield from labelled(label, text, indent) if label else wrapped(text, indent)
            indent, label = (indent + " " * LABEL, "") if label else (indent, label)

    def _remarks(self, fact: Document) -> Lines:
        """Why there is no value; or where it comes from, and what is behind it."""
        if fact["reason"]:
            yield fact["reason"]
        origin = fact["origin"]
        if fact["state"] == "given" or origin == "concluded":
            yield self._(_ORIGINS[origin])
        if fact["evidence"]:
            yield self._("evidence: {text}").format(text=fact["evidence"])

    def _receipt(self) -> Lines:
        for key, label in _DIGESTS.items():
            yield from labelled(self._(label), self.document["receipt"][key], "  ")
        text = self._(
            "To check the JSON of this card: minhdiem verify FILE. That proves the arithmetic, not who "
            "issued the card."
        )
        yield from wrapped(text, "  ")


def _titled(title: str, lines: Iterable[str]) -> Lines:
    """Lines below their title; nothing where there are none."""
    below = list(lines)
    yield from ("", title, *below) if below else ()


def _items(texts: Iterable[str]) -> Lines:
    for text in texts:
        yield from wrapped(f"- {text}", "  ")


def _name(named: Document) -> str:
    return f"{named['code']} {named['name']}" if "code" in named else str(named["name"])
