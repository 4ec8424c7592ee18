"""The pages for people, and what a browser may load on them."""

import re

import pytest
from flask.testing import FlaskClient

PAGES = ["/", "/docs", "/problems", "/problems/unknown_pack"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_nothing_from_elsewhere(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    page = response.get_data(as_text=True)
    assert (response.status_code, response.mimetype) == (200, "text/html")
    assert "<script>" not in page
    assert "style=" not in page
    for address in re.findall(r'(?:href|src|data-document)="([^"#]+)"', page):
        with client.get(address) as loaded:
            assert loaded.status_code == 200, address


def test_the_start_page_lists_the_packs_in_both_languages(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert page.index("Sở, ban, ngành") < page.index("Departments")
    assert page.count("bộ chỉ số tham khảo") >= 3


@pytest.mark.parametrize("path", [*PAGES, "/api/v1/packs", "/no-such-page", "/docs/reader/swagger-ui.css"])
def test_what_a_browser_may_do_with_it(client: FlaskClient, path: str) -> None:
    with client.get(path) as response:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert "http" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["../__init__.py", "%2e%2e/__init__.py", "no-such-file"])
def test_the_reader_gives_its_own_files_alone(client: FlaskClient, name: str) -> None:
    assert client.get(f"/docs/reader/{name}").get_json()["code"] == "not_found"
