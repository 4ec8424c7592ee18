"""Slips: one to a person, to be printed."""

import pytest

from methodology.wording.translations import LANGUAGES
from service.people.slips import Slip, slips_html, slips_text

SLIPS = [
    Slip(f"Bà <{name}>", f"{name}.bui", "AMYK-B84G-H4EV-TQH2-BPMJ", "2023-12-08T18:30:00.000000Z")
    for name in ("hoa", "lan")
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_says_who_what_until_when_and_what_to_do(language: str) -> None:
    pages = slips_text(SLIPS, language).split("\f")
    assert len(pages) == 2
    for slip, page in zip(SLIPS, pages, strict=True):
        assert all(word in page for word in (slip.name, slip.login, slip.code, "01:30"))
        assert [line[:2] for line in page.splitlines()[-3:]] == ["1.", "2.", "3."]


def test_the_day_is_that_in_viet_nam() -> None:
    assert "01:30 on 9 December 2023" in slips_text(SLIPS, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_prints_each_on_a_paper_of_its_own(language: str) -> None:
    page = slips_html(SLIPS, language)
    assert page.count("<section>") == 2
    assert "break-after: page" in page
    assert "Bà &lt;hoa&gt;" in page
    assert f'<html lang="{language}">' in page
    assert "src=" not in page
    assert "href=" not in page
