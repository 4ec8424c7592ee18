"""The OpenAPI document in one piece, for a reader that follows no reference out of it."""

import json
from functools import cache, reduce
from typing import Any

from flask import Flask


def whole_document(app: Flask) -> Any:
    """The document of an application, with what it refers to at other addresses put in its place."""
    client = app.test_client()

    @cache
    def fetched(address: str) -> Any:
        return client.get(address, headers={"Accept-Language": "en"}).get_json()

    def whole(value: Any) -> Any:
        if isinstance(value, list):
            return [whole(item) for item in value]
        if not isinstance(value, dict):
            return value
        address, _, pointer = str(value.get("$ref", "#")).partition("#")
        if not address:
            return {name: whole(below) for name, below in value.items()}
        return reduce(lambda above, name: above[name], pointer.split("/")[1:], fetched(address))

    return json.loads(json.dumps(whole(fetched("/api/v1/openapi.json"))))
