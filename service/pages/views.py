"""``/``, ``/docs`` and ``/problems``: plain pages, Vietnamese first, nothing fetched from elsewhere."""

from importlib.resources import files
from typing import Any

from flask import Blueprint, Response, render_template, send_from_directory
from werkzeug.exceptions import NotFound

from methodology.model.fact import Text
from methodology.model.pack import Pack
from methodology.wording.labels import STATUSES
from methodology.wording.translations import gettext
from service.http.problem_kinds import KINDS, faults
from service.packs.pages import ROOT
from service.packs.registry import current_registry, valid_packs

blueprint = Blueprint("pages", __name__)

READER = str(files("flask_swagger_ui") / "dist")
"""The directory of Swagger UI."""


@blueprint.get("/")
def start() -> str:
    """What this is, which packs there are, where to go on."""
    return render_template("start.html", packs=[_row(pack) for pack in valid_packs(current_registry())])


def _row(pack: Pack) -> dict[str, Any]:
    href = f"{ROOT}/{pack.name}"
    status = Text(*(gettext(language)(STATUSES[pack.status]) for language in ("vi", "en")))
    levels = [
        {"name": level.name, "method": f"{href}/levels/{level.key}/method"} for level in pack.levels.values()
    ]
    return {"href": href, "name": pack.name, "title": pack.title, "status": status, "levels": levels}


@blueprint.get("/docs")
def docs() -> str:
    """The API, to read and to try."""
    return render_template("docs.html")


@blueprint.get("/docs/reader/<path:name>")
def reader(name: str) -> Response:
    """A file of Swagger UI."""
    return send_from_directory(READER, name, max_age=86400)


@blueprint.get("/problems")
def problems() -> str:
    """All codes, of problems and of the faults in them."""
    return render_template("problems.html", kinds=KINDS.values(), faults=faults())


@blueprint.get("/problems/<code>")
def problem(code: str) -> str:
    """One code of a problem."""
    if code not in KINDS:
        raise NotFound
    return render_template("problems.html", kinds=[KINDS[code]], faults={})
