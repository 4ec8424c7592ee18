"""A comparison of two packs as plain text, and as the rows of a table."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.canonical import Document
from methodology.description.rule import rule_lines
from methodology.wording.numbers import points_text
from methodology.wording.translations import gettext

COLUMNS = (
    *("level", "key", "kinds", "verdict", "code_before", "code_after", "name_before", "name_after"),
    *("max_before", "max_after", "changes"),
)
_OWN_COLUMNS = ("code", "name", "max")


def comparison_text(document: Document) -> str:
    """The text of what :func:`methodology.comparison.document.comparison_document` made."""
    return "\n".join(_ComparisonText(document["language"]).lines(document)) + "\n"


def comparison_rows(document: Document) -> Iterator[tuple[str, ...]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each changed indicator of the document.

    Maxima are exact; the last cell holds what changed, apart from what has a cell of its own.
    """
    text = _ComparisonText(document["language"])
    for level in document["levels"]:
        for row in level["rows"]:
            changes = [text.change(item) for item in row["changes"] if item["aspect"] not in _OWN_COLUMNS]
            sides = [row["before"] or {}, row["after"] or {}]
            own = (str(side.get(word, "")) for word in _OWN_COLUMNS for side in sides)
            yield level["key"], row["key"], row["kind"], row["comparable"], *own, "; ".join(changes)


class _ComparisonText:
    """Prints the parts of a comparison, line by line."""

    def __init__(self, language: str) -> None:
        self.language, self._ = language, gettext(language)
        self.sides = {"before": self._("Before"), "after": self._("After")}

    def lines(self, document: Document) -> Iterator[str]:
        yield self._("Comparison of two sets")
        for side, label in self.sides.items():
            pack = document[side]
            yield f"{label}: {pack['title']} ({pack['name']}, {pack['status']})"
        yield from ("", document["summary"])
        if document["policies"]:
            yield from ("", self._("General policy"))
            yield from self.changes(document["policies"], "  ")
        for level in document["levels"]:
            yield from ("", self._("Level {name}").format(name=level["name"]), level["summary"])
            yield from self.changes(level["policies"], "  ")
            for row in level["rows"]:
                yield from self.row(row)

    def row(self, row: Document) -> Iterator[str]:
        shown = row["after"] or row["before"]
        points = points_text(Fraction(shown["max"]), self.language)
        yield ""
        yield f"  {shown['code']} {shown['name']} ({points}): {row['kind']}"
        yield f"    {row['comparable']}"
        yield from self.changes(row["changes"], "    ")
        if row["verdict"] == "no_counterpart":
            yield from (f"    {line}" for line in rule_lines(shown["rule"], self.language))

    def changes(self, changes: Iterable[Document], indent: str) -> Iterator[str]:
        for change in changes:
            before, after = change["before"], change["after"]
            if max(len(before), len(after)) < 2 or before == after:
                yield f"{indent}- {self.change(change)}"
                continue
            yield f"{indent}- {change['label']}"
            for side, label in self.sides.items():
                yield f"{indent}    {label}:"
                yield from (f"{indent}      {line}" for line in change[side] or [self._("none")])

    def change(self, change: Document) -> str:
        """A change in one line."""
        before, after = ("; ".join(change[side]) or self._("none") for side in self.sides)
        if before == after:
            values = self._("{text} (only the Vietnamese wording differs)").format(text=after)
        else:
            values = f"{before} → {after}"
        return f"{change['label']}: {values}"
