"""``GET /api/v1/packs…``: packs, levels, what facts a level asks for, and its method in words."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from flask import Response, request
from flask_smorest import Blueprint
from flask_smorest.pagination import PaginationParameters

from methodology.canonical import Document, canonical
from methodology.description.document import method_document
from methodology.description.facts_schema import empty_facts_file, facts_schema
from methodology.description.text import method_text
from methodology.errors import InvalidDocument
from methodology.model.level import Level
from methodology.model.pack import Pack
from service.documents import JSON, TEXT, readable_json
from service.http.documentation import cacheable_route, may_fail
from service.http.negotiation import negotiate
from service.http.problem_kinds import KINDS
from service.http.problems import Problem
from service.http.responses import cacheable, fingerprint, link
from service.packs import schemas
from service.packs.documents import ROOT, level_document, level_href, listed_pack_document, pack_document
from service.packs.registry import current_registry

blueprint = Blueprint("packs", __name__, url_prefix=ROOT, description="What the methods say")

PACK = "/<province>/<version>"
LEVEL = PACK + "/levels/<level>"
NO_PACK = ("unknown_pack", "not_acceptable", "pack_refused")
NO_LEVEL = ("unknown_level", *NO_PACK)

SCHEMA_JSON = "application/schema+json"

Found = TypeVar("Found")
Writer = Callable[[Pack, Level, str], bytes | str]
"""Writes something about a level in a language."""


@cacheable_route(blueprint, "")
@may_fail(blueprint, "not_acceptable", "wrong_parameter")
@blueprint.response(200, schemas.Listed(many=True))
@blueprint.paginate()
def packs(pagination_parameters: PaginationParameters) -> Response:
    """All packs, in order of name.

    They come in pages; the header `X-Pagination` says how many there are, and which one this is.
    """
    registry, preference, page = current_registry(), negotiate(request, JSON), pagination_parameters
    names = registry.names()
    page.item_count = len(names)
    shown = names[page.first_item : page.last_item + 1]
    body = canonical([listed_pack_document(registry, name, preference.language) for name in shown])
    response = cacheable(request, preference, fingerprint(body), lambda: body)
    return link(response, *_pages(page))


def _pages(page: PaginationParameters) -> Iterator[tuple[str, str]]:
    """The pages beside one."""
    last = -(-page.item_count // page.page_size)
    for relation, number in (("prev", page.page - 1), ("next", page.page + 1)):
        if 1 <= number <= last:
            yield relation, f"{ROOT}?page={number}&page_size={page.page_size}"


@cacheable_route(blueprint, PACK)
@may_fail(blueprint, *NO_PACK)
@blueprint.response(200, schemas.PackPage)
def pack(province: str, version: str) -> Response:
    """A pack: who issued it, for which years, how it rounds, its bands and levels."""
    preference = negotiate(request, JSON)
    found = _find(lambda: current_registry().pack(f"{province}/{version}"))
    response = cacheable(
        request,
        preference,
        found.digests.pack,
        lambda: canonical(pack_document(found, preference.language)),
    )
    return link(response, *(("item", level_href(found.name, key)) for key in found.levels))


@cacheable_route(blueprint, LEVEL)
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, schemas.LevelPage)
def level(**path: str) -> Response:
    """A level of a pack: its peer groups, tags, views and gates, and where more is said."""
    response = _about_level(path, {JSON: lambda *about: canonical(level_document(*about))})
    below = request.path
    links = (("describedby", f"{below}/facts-schema"), ("help", f"{below}/method"))
    return link(response, *links, ("up", below.partition("/levels/")[0]))


@cacheable_route(blueprint, LEVEL + "/facts-schema")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "object", "description": "A JSON Schema, 2020-12"})
@blueprint.response(200, {"type": "object"}, content_type=SCHEMA_JSON)
def schema(**path: str) -> Response:
    """The JSON Schema (2020-12) of a facts file for a level.

    It comes as `application/schema+json`, or as plain JSON to a client that asks for that.
    """
    return _about_level(path, dict.fromkeys((SCHEMA_JSON, JSON), _write_schema))


@cacheable_route(blueprint, LEVEL + "/template")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "object", "description": "A body for `POST /api/v1/evaluations`"})
def template(**path: str) -> Response:
    """A submission to fill in: every fact of a level in its order, all of them still missing."""
    return _about_level(path, {JSON: lambda pack, level, _: readable_json(empty_submission(pack, level))})


@cacheable_route(blueprint, LEVEL + "/method")
@may_fail(blueprint, *NO_LEVEL)
@blueprint.response(200, {"type": "string"}, content_type=TEXT)
@blueprint.response(200, {"type": "object"})
def method(**path: str) -> Response:
    """The method page of a level: how every point comes about, in words."""
    return _about_level(
        path,
        {
            JSON: lambda *about: readable_json(method_document(*about)),
            TEXT: lambda *about: method_text(method_document(*about)),
        },
    )


def _write_schema(pack: Pack, level: Level, language: str) -> bytes:
    return readable_json(facts_schema(pack, level, language))


def empty_submission(pack: Pack, level: Level) -> Document:
    """A submission with every fact missing."""
    return {"pack": pack.name, "level": level.key, **empty_facts_file(level, str(pack.valid_from))}


def _about_level(path: dict[str, str], writers: dict[str, Writer]) -> Response:
    """What is written about a level, in the media type that the client prefers.

    Args:
        path: ``province``, ``version`` and ``level``.
        writers: by media type.
    """
    preference, name = negotiate(request, *writers), f"{path['province']}/{path['version']}"
    pack, level = _find(lambda: current_registry().level(name, path["level"]))
    write = writers[preference.media_type]
    return cacheable(request, preference, pack.digests.pack, lambda: write(pack, level, preference.language))


def _find(look_up: Callable[[], Found]) -> Found:
    """What is looked up.

    Raises:
        Problem: ``unknown_pack``, ``unknown_level``, or ``pack_refused`` with every fault of the pack.
    """
    try:
        return look_up()
    except InvalidDocument as error:
        code = error.faults[0].code
        raise Problem(code if code in KINDS else "pack_refused", error.faults) from None
