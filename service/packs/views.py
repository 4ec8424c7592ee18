"""``GET /api/v1/packs…``: packs, levels, what facts a level asks for, and its method in words."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Response, request
from flask_smorest import Blueprint
from flask_smorest.pagination import PaginationParameters

from methodology.canonical import canonical
from methodology.description.document import method_document
from methodology.description.facts_schema import empty_facts_file, facts_schema
from methodology.description.text import method_text
from methodology.errors import InvalidDocument
from methodology.model.level import Level
from methodology.model.pack import Pack
from service.formats import JSON, TEXT, readable_json
from service.http.documentation import may_fail, page
from service.http.negotiation import negotiate
from service.http.problem_kinds import KINDS
from service.http.problems import Problem
from service.http.responses import cacheable, fingerprint
from service.packs import schemas
from service.packs.pages import ROOT, level_page, listed, pack_page
from service.packs.registry import current_registry

blueprint = Blueprint("packs", __name__, url_prefix=ROOT, description="What the methods say")

PACK = "/<province>/<version>"
LEVEL = PACK + "/levels/<level>"
NO_PACK = ("unknown_pack", "not_acceptable", "pack_refused")
NO_LEVEL = ("unknown_level", *NO_PACK)

Found = TypeVar("Found")
Page = Callable[[Pack, Level, str], bytes | str]


@page(blueprint, "")
@may_fail(blueprint, "not_acceptable", "wrong_parameter")
@blueprint.response(200, schemas.Listed(many=True))
@blueprint.paginate()
def packs(pagination_parameters: PaginationParameters) -> Response:
    """All packs, in order of name.

    They come in pages; the header `X-Pagination` says how many there are, and which one this is.
    """
    names, part = current_registry().names(), pagination_parameters
    part.item_count = len(names)
    want, shown = negotiate(request, JSON), names[part.first_item : part.last_item + 1]
    body = canonical([listed(current_registry(), name, want.language) for name in shown])
    return cacheable(request, want, fingerprint(body), lambda: body)


@page(blueprint, PACK)
@may_fail(blueprint, *NO_PACK)
@blueprint.response(200, schemas.PackPage)
def pack(province: str, version: str) -> Response:
    """A pack: who issued it, for which years, how it rounds, its bands and levels."""
    want = negotiate(request, JSON)
    found = _found(lambda: current_registry().pack(f"{province}/{version}"))
    return cacheable(request, want, found.digests.pack, lambda: canonical(pack_page(found, want.language)))


@page(blueprint, LEVEL)
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, schemas.LevelPage)
def level(**path: str) -> Response:
    """A level of a pack: its peer groups, tags, views and gates, and where more is said."""
    return _page(path, {JSON: lambda *said: canonical(level_page(*said))})


@page(blueprint, LEVEL + "/facts-schema")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "object", "description": "A JSON Schema, 2020-12"})
def schema(**path: str) -> Response:
    """The JSON Schema (2020-12) of a facts file for a level."""
    return _page(path, {JSON: lambda *said: readable_json(facts_schema(*said))})


@page(blueprint, LEVEL + "/template")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "object", "description": "A body for `POST /api/v1/evaluations`"})
def empty(**path: str) -> Response:
    """A submission to fill in: every fact of a level in its order, all of them still missing."""
    return _page(path, {JSON: lambda pack, level, _: readable_json(blank(pack, level))})


@page(blueprint, LEVEL + "/method")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "string"}, content_type=TEXT)
@blueprint.response(200, {"type": "object"})
def method(**path: str) -> Response:
    """The method page of a level: how every point comes about, in words."""
    return _page(
        path,
        {
            JSON: lambda *said: readable_json(method_document(*said)),
            TEXT: lambda *said: method_text(method_document(*said)),
        },
    )


def blank(pack: Pack, level: Level) -> dict[str, Any]:
    """A submission with every fact missing."""
    return {"pack": pack.name, "level": level.key, **empty_facts_file(level, str(pack.valid_from))}


def _page(path: dict[str, str], pages: dict[str, Page]) -> Response:
    """The page of a level that the client likes best."""
    want, name = negotiate(request, *pages), f"{path['province']}/{path['version']}"
    pack, level = _found(lambda: current_registry().level(name, path["level"]))
    return cacheable(request, want, pack.digests.pack, lambda: pages[want.media](pack, level, want.language))


def _found(look: Callable[[], Found]) -> Found:
    """What is looked for.

    Raises:
        Problem: ``unknown_pack``, ``unknown_level``, or ``pack_refused`` with every fault of the pack.
    """
    try:
        return look()
    except InvalidDocument as error:
        code = error.faults[0].code
        raise Problem(code if code in KINDS else "pack_refused", error.faults) from None
