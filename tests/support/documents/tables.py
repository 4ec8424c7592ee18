"""Tables read back, their cells by the keys of the columns."""

import csv
import io

from methodology.wording.translations import LANGUAGES, gettext
from rules.documents.headings import HEADINGS

KEYS = {language: {gettext(language)(name): key for key, name in HEADINGS.items()} for language in LANGUAGES}
"""By language and heading."""


def by_key(table: str, language: str) -> list[dict[str, str]]:
    """The rows of a table in a language."""
    separator = ";" if language == "vi" else ","
    rows = csv.DictReader(io.StringIO(table.removeprefix("\ufeff")), delimiter=separator)
    return [{KEYS[language][heading]: cell for heading, cell in row.items()} for row in rows]
