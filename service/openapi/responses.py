"""Problems that many operations share stand once in the OpenAPI document."""

import re
from collections.abc import Iterator

from methodology.canonical import Document

_CODE = re.compile(r"`(\w+)`:")


def share_problems(document: Document) -> None:
    """Put each problem of the operations among the components, and a reference in its place."""
    shared = document["components"]["responses"]
    for responses in _responses(document):
        for status, response in responses.items():
            if "$ref" not in response and (codes := _CODE.findall(response["description"])):
                name = ".".join(codes)
                shared[name] = response
                responses[status] = {"$ref": f"#/components/responses/{name}"}


def _responses(document: Document) -> Iterator[Document]:
    for path in document["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                yield operation["responses"]
