"""Where a file of SQLite may be: never on a disk over the network, where its locks do not hold."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import make_url

from service.store import places
from service.store.places import NetworkDisk, file_system, prepare_place

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/export /srv/data nfs4 rw 0 0
//server/share /srv/data/win cifs rw 0 0
/dev/vdb /srv/data/nfs\\040local xfs rw 0 0
me@server:/ /home/me/far fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("directory", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/srv/data", "nfs4"),
        ("/srv/database", "ext4"),
        ("/srv/data/deep/er", "nfs4"),
        ("/srv/data/win/x", "cifs"),
        ("/srv/data/nfs local/x", "xfs"),
        ("/home/me/far", "fuse.sshfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(directory: str, kind: str) -> None:
    assert file_system(Path(directory), MOUNTS) == kind


def test_without_mounts_it_is_not_known() -> None:
    assert file_system(Path("/"), "") == ""


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph", "glusterfs"])
def test_a_network_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"x / {kind} rw 0 0\n")
    monkeypatch.setattr(places, "MOUNTS", mounts)
    with pytest.raises(NetworkDisk) as refused:
        prepare_place(make_url(f"sqlite:///{tmp_path}/data/minhdiem.db"))
    assert (refused.value.kind, refused.value.path) == (kind, tmp_path / "data" / "minhdiem.db")


def test_the_directory_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    prepare_place(make_url(f"sqlite:///{tmp_path}/deep/data/minhdiem.db"))
    assert stat.S_IMODE((tmp_path / "deep" / "data").stat().st_mode) == 0o700


def test_what_is_in_no_file_needs_no_directory() -> None:
    prepare_place(make_url("postgresql://a@b/c"))
