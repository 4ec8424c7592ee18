"""``minhdiem users``: people by the command line, on both stores."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.cli import main
from service.workflow.backend import Backend
from tests.support.acts.people import PASSWORD, Person, application, invited, organisation

HEADING = "\ufefflogin;name;role;organisation;from;until\r\n"


@pytest.fixture
def run(backend: Backend, database: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> "Run":
    monkeypatch.setenv("DATABASE_URL", database)
    monkeypatch.setenv("MINHDIEM_DATA", str(data))
    return Run()


class Run:
    def __call__(self, *arguments: str, code: int = 0) -> Result:
        result = CliRunner().invoke(main, ["users", *arguments, "--lang", "en"])
        assert result.exit_code == code, result.output
        return result


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


@pytest.fixture
def table(tmp_path: Path, backend: Backend) -> Path:
    organisation(backend, "04858")
    file = tmp_path / "people.csv"
    lines = ["hoa.bui;Bùi Thị Hoa;specialist;4858;1/1/2024;", "nam.bui;Bùi Văn Nam;auditor;;;31/12/2099"]
    file.write_text(HEADING + "\r\n".join(lines) + "\r\n", encoding="utf-8")
    return file


def slips_in(text: str) -> list[str]:
    return [line.split(": ")[1] for line in text.splitlines() if line.startswith("Code: ")]


def accepts(client: FlaskClient, slip: str) -> bool:
    body = {"invitation": slip, "password": PASSWORD}
    return Person(client).do("account.accept", body).status_code == 200


def test_the_first_administrator_gets_a_slip(run: Run, client: FlaskClient) -> None:
    (slip,) = slips_in(run("create-admin", "lan.nguyen", "--name", "Nguyễn Thị Lan").stdout)
    assert accepts(client, slip)
    assert "administrator of the system" in run("list").stdout


def test_more_administrators_may_follow_but_a_login_is_taken_once(run: Run) -> None:
    run("create-admin", "lan.nguyen", "--name", "Nguyễn Thị Lan")
    run("create-admin", "hoa.bui", "--name", "Bùi Thị Hoa")
    again = run("create-admin", "lan.nguyen", "--name", "Nguyễn Thị Lan", code=2)
    assert again.stderr == "LOGIN: This login belongs to somebody already. Choose another one.\n"


@pytest.mark.parametrize(("login", "name", "option"), [("Lan N", "Lan", "LOGIN"), ("lan", " ", "--name")])
def test_what_cannot_stand_is_told(run: Run, login: str, name: str, option: str) -> None:
    assert run("create-admin", login, "--name", name, code=2).stderr.startswith(f"{option}: ")


def test_people_of_a_table_get_slips(run: Run, client: FlaskClient, table: Path) -> None:
    slips = slips_in(run("import", str(table)).stdout)
    assert [accepts(client, slip) for slip in slips] == [True, True]
    told = json.loads(run("list", "--format", "json").stdout)
    assert [(each["login"], each["state"]) for each in told] == [("hoa.bui", "active"), ("nam.bui", "active")]
    assert told[0]["memberships"][0]["organisation_name"] == "Xã Đoàn Kết"


@pytest.mark.parametrize("name", ["slips.html", "slips.txt"])
def test_slips_go_into_a_file_that_is_read_by_its_owner_alone(
    run: Run, table: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    assert "2 people" in run("import", str(table), "--slips", str(file)).stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert ("<section>" in file.read_text(encoding="utf-8")) == name.endswith(".html")


def test_a_file_is_never_written_over_and_then_nobody_is_invited(
    run: Run, table: Path, tmp_path: Path
) -> None:
    file = tmp_path / "slips.txt"
    file.write_text("old")
    assert str(file) in run("import", str(table), "--slips", str(file), code=2).stderr
    assert file.read_text() == "old"
    assert json.loads(run("list", "--format", "json").stdout) == []


def test_all_or_nothing_and_each_fault_by_its_line(run: Run, backend: Backend, table: Path) -> None:
    with table.open("a", encoding="utf-8") as out:
        out.write("taken;A;auditor\r\nhoa.bui;B;auditor\r\nx.y;C;auditor;04858\r\n")
    invited(backend, Role.AUDITOR, login="taken")
    file = table.with_name("slips.txt")
    told = run("import", str(table), "--slips", str(file), code=2).stderr.splitlines()
    assert [line.split(":")[0] for line in told] == [
        "line 4 /login",
        "line 5 /login",
        "line 6 /organisation",
    ]
    assert not file.exists()
    assert len(json.loads(run("list", "--format", "json").stdout)) == 1


def test_a_list_is_a_table_too(run: Run) -> None:
    run("create-admin", "lan.nguyen", "--name", "Nguyễn Thị Lan")
    heading, row = run("list", "--format", "csv").stdout.splitlines()
    assert heading == "\ufeffLogin,Name,State,Roles"
    assert row == "lan.nguyen,Nguyễn Thị Lan,invited,administrator of the system"
