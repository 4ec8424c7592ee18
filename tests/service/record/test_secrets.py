"""Secrets leave commitments behind, and nothing else."""

from service.record.secrets import (
    CREDENTIAL,
    PRIVATE,
    Credential,
    Private,
    Secrets,
    committed,
    reveal,
    take_out,
)

NAME = Private("Nguyễn Thị Lan")
PASSWORD = Credential("1", "me", "password", "$argon2id$…")


def test_an_entry_holds_commitments() -> None:
    found = Secrets()
    content = take_out({"name": NAME, "more": [{"password": PASSWORD}], "role": "auditor"}, found)
    assert found == Secrets([NAME], [PASSWORD])
    assert content == {
        "name": {"private": NAME.commitment},
        "more": [{"password": {"credential": "1", "digest": PASSWORD.digest}}],
        "role": "auditor",
    }
    assert committed(content, PRIVATE) == [{"private": NAME.commitment}]
    assert committed(content, CREDENTIAL) == [{"credential": "1", "digest": PASSWORD.digest}]


def test_equal_texts_do_not_look_equal() -> None:
    assert Private("Lan").commitment != Private("Lan").commitment


def test_texts_come_back_where_they_were() -> None:
    hidden = take_out({"names": [NAME, "public"]}, Secrets())
    assert reveal(hidden, {NAME.commitment: NAME.text}.__getitem__) == {"names": [NAME.text, "public"]}


def test_the_digest_of_a_credential_is_of_all_of_it() -> None:
    others = [
        Credential("2", "me", "password", "$argon2id$…"),
        Credential("1", "you", "password", "$argon2id$…"),
        Credential("1", "me", "token", "$argon2id$…"),
        Credential("1", "me", "password", "$argon2id$other"),
        Credential("1", "me", "password", "$argon2id$…", "2024-01-15T00:00:00.000000Z"),
    ]
    assert len({PASSWORD.digest, *(each.digest for each in others)}) == 6
