from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import time
import zipfile
import zlib
from collections.abc import Callable

import pytest
from tests.unpacking import STORY, unpacked

from crosscheck.model.reading import Limits

TEXT = STORY.encode()
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w") -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target.getvalue()


# --- compressed files ----------------------------------------------------------------------


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_file_is_what_it_unpacks_to(suffix: str) -> None:
    found, codes = unpacked(f"d/a.txt{suffix}", PACKERS[suffix](TEXT))
    assert codes == {}
    assert {path: raw.content for path, raw in found.items()} == {f"d/a.txt{suffix}!/a.txt": TEXT}


@pytest.mark.parametrize("suffix", PACKERS)
def test_the_name_may_lie_about_the_kind_of_compression(suffix: str) -> None:
    found, _ = unpacked("a.txt.gz", PACKERS[suffix](TEXT))
    assert [raw.content for raw in found.values()] == [TEXT]


@pytest.mark.parametrize("suffix", PACKERS)
def test_members_in_a_row_are_one_text_and_what_follows_them_is_ignored(suffix: str) -> None:
    pack = PACKERS[suffix]
    found, codes = unpacked("a.txt.gz", pack(TEXT) + pack(b"More.") + b"\0" * 20)
    assert [raw.content for raw in found.values()] == [TEXT + b"More."]
    assert codes == {}


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("damage", [lambda c: c[:-9], lambda c: c[:12], lambda c: b"no" + c])
def test_a_damaged_compressed_file_is_skipped(
    suffix: str, damage: Callable[[bytes], bytes]
) -> None:
    found, codes = unpacked("a.gz", damage(PACKERS[suffix](TEXT * 50)))
    assert (found, codes) == ({}, {"a.gz": "damaged"})


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_bomb_is_met_by_the_ratio(suffix: str) -> None:
    content = PACKERS[suffix](bytes(60_000_000))
    begun = time.process_time()
    assert unpacked("a.gz", content) == ({}, {"a.gz": "bomb"})
    assert unpacked("a.gz", content, Limits(ratio=10**6)) == ({}, {"a.gz": "too-large"})
    assert time.process_time() - begun < 5


def test_an_xz_header_cannot_ask_for_a_gigabyte_of_memory() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 256 * 1024 * 1024}]
    content = lzma.compress(TEXT, filters=filters)
    assert unpacked("a.xz", content) == ({}, {"a.xz": "damaged"})


def test_a_million_empty_members_cost_seconds() -> None:
    begun = time.process_time()
    assert unpacked("a.gz", gzip.compress(b"", mtime=0) * 200_000)[1] == {}
    assert time.process_time() - begun < 8


# --- ZIP -----------------------------------------------------------------------------------


def test_a_zip_file_holds_its_members_sorted_without_hidden_ones() -> None:
    content = zipped({"b.txt": b"b", "a/c.md": b"c", ".x": b"x", "__MACOSX/a": b"y", "a/": b""})
    found, codes = unpacked("n.zip", content)
    assert list(found) == ["n.zip!/a/c.md", "n.zip!/b.txt"]
    assert codes == {}


def test_names_that_climb_are_only_names() -> None:
    content = zipped({"../../etc/a.txt": b"1", "/b.txt": b"2", "c:\\d.txt": b"3", "x\n.txt": b"4"})
    found, _ = unpacked("n.zip", content)
    assert set(found) == {
        "n.zip!/etc/a.txt", "n.zip!/b.txt", "n.zip!/c:/d.txt", "n.zip!/x\\x0a.txt"
    }  # fmt: skip


def test_members_of_one_name_are_told_apart() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", b"one")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", b"two")
    found, _ = unpacked("n.zip", target.getvalue())
    assert {path: raw.content for path, raw in found.items()} == {
        "n.zip!/a.txt": b"one",
        "n.zip!/a.txt(2)": b"two",
    }
    assert all(raw.suffix == ".txt" for raw in found.values())


def test_links_and_encrypted_members_are_skipped_with_their_reason() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", b"x")
    content = bytearray(target.getvalue())
    at = content.rindex(b"secret.txt")
    content[at - 46 + 8] |= 1
    found, codes = unpacked("n.zip", bytes(content))
    assert found == {}
    assert codes == {"n.zip!/link.txt": "link", "n.zip!/secret.txt": "encrypted"}


def test_a_damaged_member_does_not_stop_the_others() -> None:
    content = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}, zipfile.ZIP_STORED))
    content[content.index(TEXT)] ^= 1
    found, codes = unpacked("n.zip", bytes(content))
    assert (list(found), codes) == (["n.zip!/b.txt"], {"n.zip!/a.txt": "damaged"})


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), bytes(100)])
def test_what_is_no_zip_file_or_an_empty_one_is_skipped(content: bytes) -> None:
    found, codes = unpacked("n.zip", content)
    assert found == {}
    assert set(codes.values()) <= {"damaged", "empty"}
    assert codes


def test_a_zip_bomb_is_met_by_the_ratio() -> None:
    content = zipped({f"{number}.txt": bytes(9_000_000) for number in range(9)})
    begun = time.process_time()
    found, codes = unpacked("n.zip", content, Limits(ratio=100))
    assert codes == {"n.zip": "bomb"}
    assert len(found) < 9
    assert time.process_time() - begun < 5


def test_overlapping_members_are_met_by_the_limit_of_unpacked_bytes() -> None:
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = kernel.compress(bytes(4_000_000)) + kernel.flush()
    name = b"a.txt"
    fields = (8, 0, 0, zlib.crc32(bytes(4_000_000)), len(packed), 4_000_000, len(name), 0)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, *fields) + name + packed
    entry = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, *fields, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 500, 500, len(entry) * 500, len(local), 0)
    _, codes = unpacked("n.zip", local + entry * 500 + end, Limits(unpacked_bytes=20_000_000))
    assert codes["n.zip"] == "bomb"


def test_too_many_members_are_cut_after_sorting() -> None:
    content = zipped({f"{number}.txt": b"x" for number in range(9)})
    found, codes = unpacked("n.zip", content, Limits(members=3))
    assert list(found) == ["n.zip!/0.txt", "n.zip!/1.txt", "n.zip!/2.txt"]
    assert codes == {"n.zip": "too-many"}


# --- TAR -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "mode"),
    [("n.tar", "w"), ("n.tar.gz", "w:gz"), ("n.tgz", "w:gz"), ("n.tar.bz2", "w:bz2"),
     ("n.TAR.XZ", "w:xz")],
)  # fmt: skip
def test_a_tar_file_holds_its_members(path: str, mode: str) -> None:
    long = "/".join(["long"] * 40) + "/b.txt"
    found, codes = unpacked(path, tarred({"a.txt": TEXT, "../x.txt": b"x", long: b"b"}, mode))
    assert codes == {}
    assert {path: raw.content for path, raw in found.items()} == {
        f"{path}!/a.txt": TEXT,
        f"{path}!/x.txt": b"x",
        f"{path}!/{long}": b"b",
    }


def test_links_and_devices_in_a_tar_file_are_skipped() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, kind in (("s", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE), ("d", tarfile.CHRTYPE)):
            entry = tarfile.TarInfo(f"{name}.txt")
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    found, codes = unpacked("n.tar", target.getvalue())
    assert found == {}
    assert codes == {
        "n.tar!/s.txt": "link", "n.tar!/h.txt": "link", "n.tar!/d.txt": "special-file"
    }  # fmt: skip


def test_a_header_cannot_ask_for_gigabytes() -> None:
    entry = tarfile.TarInfo("a.txt")
    entry.type, entry.size = tarfile.XHDTYPE, 8_000_000_000
    content = gzip.compress(entry.tobuf() + bytes(50_000_000))
    assert unpacked("n.tar.gz", content)[1] == {"n.tar.gz": "damaged"}


def test_a_cut_tar_file_gives_what_comes_before_the_cut() -> None:
    content = tarred({"a.txt": TEXT, "b.txt": b"x" * 5000})
    found, codes = unpacked("n.tar", content[:3000])
    assert list(found) == ["n.tar!/a.txt"]
    assert list(codes.values()) == ["damaged"]


def test_a_tar_bomb_is_met_by_the_ratio() -> None:
    content = tarred({f"{number}.txt": bytes(9_000_000) for number in range(9)}, "w:gz")
    _, codes = unpacked("n.tgz", content, Limits(ratio=100))
    assert codes == {"n.tgz": "bomb"}


# --- archives within archives --------------------------------------------------------------


def test_archives_within_archives_are_unpacked_as_far_as_the_limit() -> None:
    inner = zipped({"c.txt": TEXT})
    middle = tarred({"b.zip": inner})
    outer = zipped({"a.tar": middle})
    found, _ = unpacked("n.zip", outer)
    assert list(found) == ["n.zip!/a.tar!/b.zip!/c.txt"]
    found, codes = unpacked("n.zip", outer, Limits(nesting=2))
    assert (found, codes) == ({}, {"n.zip!/a.tar!/b.zip": "nested"})


def test_an_archive_that_holds_itself_ends() -> None:
    content = zipped({"a.txt": TEXT})
    for _ in range(50):
        content = zipped({"a.zip": content})
    found, codes = unpacked("n.zip", content)
    assert found == {}
    assert list(codes.values()) == ["nested"]


def test_archives_within_one_share_its_allowance() -> None:
    inner = zipped({f"{number}.txt": b"x" for number in range(4)})
    found, codes = unpacked("n.zip", zipped({"a.zip": inner, "b.zip": inner}), Limits(members=6))
    assert len(found) == 4
    assert set(codes.values()) == {"too-many"}
