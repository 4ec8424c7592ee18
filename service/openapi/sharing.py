"""What many places of the OpenAPI document say alike stands there once, among the components.

The document has a limit, and every act and every row of an answer would say the same again.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from methodology.canonical import Document, canonical
from service.http.documentation import READING, SECURITY
from service.http.problem_kinds import KINDS

LEAST = 3
"""Places from which on something is shared."""
SHORT = 50
"""Bytes up to which a reference is no shorter."""
Place = tuple[Any, Any]
"""A container, and a key or position in it."""
_CODE = re.compile(r"`(\w+)`:")
_WORD = re.compile(r"[A-Za-z]+")


def share(document: Document) -> None:
    """Share problems, parameters and described values of a document."""
    components = document["components"]
    share_security(document)
    share_problems(document)
    share_ranges(document)
    _share(components, "parameters", list(_parameters(document)), _parameter_name)
    _share(components, "schemas", list(_described(components["schemas"])), _description_name)
    _share(components, "schemas", list(_options(document)), _option_name)


def share_security(document: Document) -> None:
    """Say once that somebody has to be signed in, and of the other operations that nobody has to."""
    document["security"] = SECURITY
    for operation in _operations(document):
        if operation.get("security") == SECURITY:
            del operation["security"]
        else:
            operation["security"] = []


def share_problems(document: Document) -> None:
    """Put each problem of the operations among the components, and a reference in its place."""
    shared = document["components"]["responses"]
    for responses in _responses(document):
        for status, response in responses.items():
            if "$ref" not in response and (codes := _CODE.findall(response["description"])):
                name = ".".join(codes)
                shared[name] = response
                responses[status] = {"$ref": f"#/components/responses/{name}"}


def share_ranges(document: Document) -> None:
    """Put what whatever is read may be answered with, :data:`READING`, under two ranges of statuses."""
    shared = document["components"]["responses"]
    statuses = {str(KINDS[code].status) for code in READING}
    for responses in _responses(document):
        found = {status for status in statuses if _names(responses.get(status, {})) <= set(READING)}
        if found == statuses:
            for status in sorted(statuses):
                range_ = f"{status[0]}XX"
                told = shared[responses.pop(status)["$ref"].rpartition("/")[2]]
                _add(shared, f"Read{range_}", told)
                responses[range_] = {"$ref": f"#/components/responses/Read{range_}"}


def _names(response: Document) -> set[str]:
    return set(response.get("$ref", "/unknown").rpartition("/")[2].split("."))


def _add(shared: Document, name: str, told: Document) -> None:
    """Add what is told to a response that tells of several."""
    known = shared.setdefault(name, {**told, "description": ""})
    if told["description"] not in known["description"]:
        known["description"] = "; ".join(filter(None, (known["description"], told["description"])))


def _share(components: Document, kind: str, places: list[Place], name: Callable[[Place], str]) -> None:
    """Put what stands in many of some places among the components; of one name, what stands there first."""
    shared = components.setdefault(kind, {})
    times = Counter(canonical(container[key]) for container, key in places)
    for container, key in places:
        value, known_as = container[key], name((container, key))
        if times[canonical(value)] >= LEAST and shared.setdefault(known_as, value) == value:
            container[key] = {"$ref": f"#/components/{kind}/{known_as}"}


def _parameters(document: Document) -> Iterator[Place]:
    for path in document["paths"].values():
        for holder in path.values():
            listed = holder if isinstance(holder, list) else holder.get("parameters", [])
            for at, parameter in enumerate(listed):
                if "$ref" not in parameter:
                    yield listed, at


def _described(schemas: Document) -> Iterator[Place]:
    """Members of objects that are texts or numbers with a description."""
    for schema in schemas.values():
        members = schema.get("properties", {})
        for name, member in members.items():
            if "description" in member and "type" in member and len(canonical(member)) > SHORT:
                yield members, name


def _options(document: Document) -> Iterator[Place]:
    """Members of bodies of which there is one for each level."""
    for path in document["paths"].values():
        content = path.get("post", {}).get("requestBody", {}).get("content", {})
        for body in (each for media in content.values() for each in media["schema"].get("anyOf", ())):
            members = body.get("properties", {})
            yield from ((members, name) for name in members if len(canonical(members[name])) > SHORT)
            yield from ((body["allOf"], at) for at in range(len(body.get("allOf", ()))))


def _parameter_name(place: Place) -> str:
    parameter = place[0][place[1]]
    return str(parameter["name"])


def _description_name(place: Place) -> str:
    member = place[0][place[1]]
    words = [word.capitalize() for word in _WORD.findall(member["description"])]
    return "".join(words[:3]) + ("OrNull" if "null" in member["type"] else "")


def _option_name(place: Place) -> str:
    """Of a cohort, by its level; else its own."""
    members, name = place
    level = re.findall("/packs/(.+)/facts-schema", members[name].get("items", {}).get("$ref", ""))
    return f"{level[0].replace('/levels', '').replace('/', '.') if level else 'body'}.{name}"


def _responses(document: Document) -> Iterator[Document]:
    return (operation["responses"] for operation in _operations(document))


def _operations(document: Document) -> Iterator[Document]:
    for path in document["paths"].values():
        yield from (operation for operation in path.values() if isinstance(operation, dict))
