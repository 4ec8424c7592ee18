"""``/``, ``/docs`` and ``/problems``: plain pages in all languages, nothing fetched from elsewhere."""

from collections.abc import Iterable
from importlib.resources import files

from flask import Blueprint, Response, render_template, send_from_directory
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from methodology.canonical import Document
from methodology.model.pack import Pack
from methodology.wording.labels import STATUSES
from methodology.wording.translations import LANGUAGES, gettext
from service.faults import FAULTS, fault_pattern
from service.http.problem_kinds import KINDS, Kind
from service.packs.documents import ROOT
from service.packs.registry import current_registry, valid_packs

blueprint = Blueprint("pages", __name__)

READER = str(files("flask_swagger_ui") / "dist")
"""The directory of Swagger UI."""


def in_each_language(text: str) -> dict[str, str]:
    """A text of ours by language."""
    return {language: gettext(language)(text) for language in LANGUAGES}


def _html_in_each_language(text: str) -> dict[str, Markup]:
    """The same of a text in a template, which may hold tags; there its name is ``_``."""
    return {language: Markup(translated) for language, translated in in_each_language(text).items()}


@blueprint.get("/")
def start() -> str:
    """What this is, which packs there are, where to go on."""
    return _render("start.html", packs=[_pack(pack) for pack in valid_packs(current_registry())])


def _pack(pack: Pack) -> Document:
    href = f"{ROOT}/{pack.name}"
    levels = [
        {"name": level.name, "method": f"{href}/levels/{level.key}/method"} for level in pack.levels.values()
    ]
    status = in_each_language(STATUSES[pack.status])
    return {"href": href, "name": pack.name, "title": pack.title, "status": status, "levels": levels}


@blueprint.get("/docs")
def docs() -> str:
    """The API, to read and to try."""
    return _render("docs.html")


@blueprint.get("/docs/reader/<path:name>")
def reader(name: str) -> Response:
    """A file of Swagger UI."""
    return send_from_directory(READER, name, max_age=86400)


@blueprint.get("/problems")
def problems() -> str:
    """All codes, of problems and of the faults in them."""
    return _problems(KINDS.values(), FAULTS)


@blueprint.get("/problems/<code>")
def problem(code: str) -> str:
    """One code of a problem."""
    if code not in KINDS:
        raise NotFound
    return _problems([KINDS[code]], ())


def _problems(kinds: Iterable[Kind], codes: Iterable[str]) -> str:
    faults = {code: {language: fault_pattern(code, language) for language in LANGUAGES} for code in codes}
    return _render("problems.html", kinds=[_kind(kind) for kind in kinds], faults=faults)


def _kind(kind: Kind) -> Document:
    title, advice = in_each_language(kind.title), in_each_language(kind.advice)
    text = {language: f"{title[language]}. {advice[language]}" for language in LANGUAGES}
    return {"code": kind.code, "status": kind.status, "text": text}


def _render(template: str, **values: object) -> str:
    return render_template(template, _=_html_in_each_language, languages=LANGUAGES, **values)
