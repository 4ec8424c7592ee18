"""A scorecard as plain text that a clerk can read: the result first, then every point of it.

Everything is taken from the document; nothing is computed again.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from methodology.wording.labels import STATUSES
from methodology.wording.numbers import day, exactly
from methodology.wording.translations import gettext
from rules.documents.lines import LABEL, labelled, scored, wrapped
from rules.scorecard.table import scorecard_csv
from rules.wording.report import REPORTS

__all__ = ["scorecard_csv", "scorecard_text"]

Entry = Mapping[str, Any]
Lines = Iterator[str]


def scorecard_text(document: Entry) -> str:
    """A scorecard, in its own language, in lines of at most 100 characters where words allow."""
    return "\n".join(_Printer(document).lines()) + "\n"


class _Printer:
    def __init__(self, document: Entry) -> None:
        self.document, self.language = document, document["language"]
        self.say = REPORTS[self.language]

    def lines(self) -> Lines:
        """The whole card."""
        yield from self._head()
        yield from self._result()
        yield from self._titled(self.say.context, self._facts(self.document["context"], "  "))
        yield from self._titled(self.say.details, self._groups(self.document["groups"]))
        yield from self._titled(self.say.receipt, self._receipt())

    def _titled(self, title: str, lines: Iterable[str]) -> Lines:
        below = list(lines)
        yield from ("", title, *below) if below else ()

    def _head(self) -> Lines:
        say, agency, pack = self.say, self.document["agency"], self.document["pack"]
        group, issued = agency["peer_group"], pack["issued"]
        day_of_issue = day(date.fromisoformat(issued["date"]).toordinal(), self.language)
        status = gettext(self.language)(STATUSES[pack["status"]])
        yield from (say.heading, "")
        yield from labelled(say.agency, f"{agency['name']} ({agency['code']})")
        yield from labelled(say.peer_group, group["name"]) if group else ()
        yield from labelled(say.tags, "; ".join(tag["name"] for tag in agency["tags"]))
        yield from labelled(say.level, self.document["level"]["name"])
        yield from labelled(say.period, self.document["period"])
        yield from labelled(say.pack, f"{pack['title']} ({pack['name']}, {status})")
        yield from labelled(say.source, say.issued.format(**{**issued, "date": day_of_issue}))
        yield from wrapped(pack["notice"] or "", "")

    def _result(self) -> Lines:
        total = self.document["total"]
        yield from ("", self.say.result)
        yield from wrapped(total["summary"], "  ")
        yield from wrapped(total["band"]["because"], "  ") if total["band"] else ()
        yield from self._sums(self.document["groups"])
        yield from scored(self.say.total, self._points(total), "  ")
        yield from self._titled(self.say.views, self._sums(self.document["views"]))
        yield from self._titled(self.say.gates, self._gates())
        notices = (wrapped(f"- {notice['text']}", "  ") for notice in self.document["notices"])
        yield from self._titled(self.say.notices, (line for lines in notices for line in lines))

    def _sums(self, items: Iterable[Entry]) -> Lines:
        for item in items:
            yield from scored(_name(item), self._points(item), "  ")

    def _gates(self) -> Lines:
        for gate in self.document["gates"]:
            yield from wrapped(f"- {gate['name']}. {gate['summary']}", "  ")

    def _points(self, item: Entry) -> str:
        """Points of what applies; of an indicator that has none, why."""
        if item.get("state") in ("not_applicable", "informational"):
            return self.say.left_out[item["reason"]]
        template = self.say.lacking if item.get("state") == "missing" else self.say.score
        said = template.format(points=self._number(item["points"]), max=self._number(item["applicable"]))
        return (
            said
            if item["open"] == "0"
            else f"{said}; {self.say.open.format(open=self._number(item['open']))}"
        )

    def _number(self, exact: str) -> str:
        return exactly(exact, self.language)

    def _groups(self, groups: Iterable[Entry]) -> Lines:
        for group in groups:
            yield from ("", *scored(_name(group), self._points(group), ""))
            yield from self._groups(group.get("groups", ()))
            for indicator in group.get("indicators", ()):
                yield from self._indicator(indicator)

    def _indicator(self, row: Entry) -> Lines:
        say, source = self.say, row["source"]
        notice = f" ({source['notice']})" if source["notice"] else ""
        yield from ("", *scored(_name(row), self._points(row), "  "))
        yield from wrapped(row["summary"], "    ")
        yield from self._facts(row["facts"], "    ", say.facts)
        yield from (line for part in row["parts"] for line in self._formula(part))
        yield from labelled(say.rounding, row["rounding"]["text"], "    ") if row["rounding"] else ()
        yield from labelled(say.source, source["at"] + notice, "    ")
        yield from (line for step in row["next"] for line in labelled(say.next, step["text"], "    "))

    def _formula(self, part: Entry) -> Lines:
        """The formula with numbers in; a case that just gives points has been told already."""
        formula = part["formula"]
        if formula and formula["numbers"] not in (formula["written"], self._number(part["points"])):
            yield from labelled(self.say.formula, f"{formula['written']}: {formula['numbers']}", "    ")

    def _facts(self, facts: Iterable[Entry], indent: str, label: str = "") -> Lines:
        """Facts below each other; a label stands before the first."""
        for fact in facts:
            beside = "; ".join(self._beside(fact))
            said = f"{fact['label']}: {fact['shown']}" + (f" ({beside})" if beside else "")
            yield from labelled(label, said, indent) if label else wrapped(said, indent)
            indent, label = (indent + " " * LABEL, "") if label else (indent, label)

    def _beside(self, fact: Entry) -> Lines:
        """Where a value comes from and what is behind it; or why there is none."""
        if fact["origin"]:
            yield self.say.origins[fact["origin"]]
        if fact["evidence"]:
            yield self.say.evidence.format(text=fact["evidence"])
        if fact["reason"]:
            yield fact["reason"]

    def _receipt(self) -> Lines:
        for key, label in self.say.digests.items():
            yield from labelled(label, self.document["receipt"][key], "  ")
        yield from wrapped(self.say.verify, "  ")


def _name(item: Entry) -> str:
    return f"{item['code']} {item['name']}" if "code" in item else str(item["name"])
