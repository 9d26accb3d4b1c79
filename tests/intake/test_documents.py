"""Documents from outside: what is read, and what is refused before it can do harm."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetssteen.errors import BadInput
from toetssteen.intake.documents import (
    ALIAS_LIMIT,
    DEPTH_LIMIT,
    FILE_LIMIT,
    DocumentInvalid,
    dump_document,
    find_documents,
    load_document,
    load_located,
)


def read(text: str | bytes, limit: int = FILE_LIMIT) -> object:
    content = text if isinstance(text, bytes) else text.encode()
    return load_document(io.BytesIO(content), limit)


def refusal(text: str | bytes, limit: int = FILE_LIMIT) -> DocumentInvalid:
    with pytest.raises(DocumentInvalid) as caught:
        read(text, limit)
    return caught.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", {"a": 1}),
        ("a: [yes, no, true, off]", {"a": [True, False, True, False]}),
        ("a: 2026-08-02", {"a": "2026-08-02"}),
        ("a: 2026-02-30", {"a": "2026-02-30"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 0123", {"a": "0123"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 1.5", {"a": 1.5}),
        ("a: .inf", {"a": ".inf"}),
        ("a: ~", {"a": None}),
        ("a: none", {"a": "none"}),
        ("a: 'no'", {"a": "no"}),
        ("no: 1\n2: 3", {"no": 1, "2": 3}),
        ("a: !!str 12", {"a": "12"}),
        ("a: !!int '12'", {"a": 12}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("<<: {a: 1}", {"<<": {"a": 1}}),
        ("\ufeffa: é", {"a": "é"}),
        ('{"a": [1, 2.5, null]}', {"a": [1, 2.5, None]}),
        ('{"a": "\\ud83d\\ude00"}', {"a": "\U0001f600"}),
        ("{a: 1}", {"a": 1}),
    ],
)
def test_a_document_is_read_as_it_looks(text: str, value: object) -> None:
    assert value == read(text)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: [1,\n", "syntax", 3, 1),
        ("a: 1\n  b: 2", "syntax", 2, 4),
        ("a: 1\nb:\n  c: 1\n  c: 2", "duplicate_key", 4, 3),
        ("a: 1\n---\nb: 2", "several_documents", 2, 1),
        ("a: !!python/object:os.system x", "tag_unsupported", 1, 4),
        ("a: !!int x", "tag_unsupported", 1, 4),
        ("a: !own {b: 1}", "tag_unsupported", 1, 4),
        ("? [a, b]\n: 1", "key_unsupported", 1, 3),
        ("a: &x 1\n*x : 2", "key_unsupported", 2, 1),
        ("a: &x [*x]", "recursive_alias", 1, 8),
        ("a: *x", "unknown_alias", 1, 4),
        ("a: 'x\x01'", "control_character", 1, 6),
        ("a: 1\nb: x\0y", "control_character", 2, 5),
        ('a: "x\\0y"', "control_character", 1, 4),
        (f"a: {'1' * 400}", "number_out_of_range", 1, 4),
        ("a: 1.0e+999", "number_out_of_range", 1, 4),
        (b"a: 1\nb: caf\xe9", "not_utf8", 2, 7),
        ('{"a": 1,\n "b": ]', "syntax", 2, 7),
        ("", "empty", None, None),
        ("# nothing but a remark\n", "empty", None, None),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(
    text: str | bytes, code: str, line: int | None, column: int | None
) -> None:
    error = refusal(text)
    assert (code, line, column) == (error.code, error.line, error.column)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1, "a": 2}', "duplicate_key"),
        ('{"a": 1e999}', "number_out_of_range"),
        ('{"a": ' + "9" * 5000 + "}", "number_out_of_range"),
        ('{"a": "\\ud800"}', "control_character"),
        ('{"a\\u0000": 1}', "control_character"),
        ("[" * 100_000, "too_deep"),
        ("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1), "too_deep"),
        ("- " * (DEPTH_LIMIT + 1) + "x", "too_deep"),
    ],
)
def test_json_and_nesting_have_the_same_bounds(text: str, code: str) -> None:
    assert code == refusal(text).code


def test_a_document_may_be_nested_as_deeply_as_the_limit() -> None:
    text = "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT
    assert read(text) == read(text.replace("[", "[ "))


def test_aliases_that_explode_are_refused_before_they_do() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    error = refusal("\n".join(lines))
    assert ("aliases_explode", ALIAS_LIMIT) == (error.code, error.parameters["limit"])
    assert error.line is not None
    assert error.line < 6


def test_aliases_cannot_nest_deeper_than_the_limit() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, DEPTH_LIMIT + 1))]
    assert "too_deep" == refusal("\n".join(lines)).code


def test_a_file_of_fifty_megabytes_is_refused_after_reading_the_limit(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(DocumentInvalid) as caught:
        load_document(large)
    assert ("too_large", FILE_LIMIT) == (caught.value.code, caught.value.parameters["limit_bytes"])


def test_a_stream_that_gives_little_at_a_time_is_read_to_its_end() -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 1, 2))

    assert load_document(Slow(b"a: [1, 2, 3]")) == {"a": [1, 2, 3]}


def test_a_stream_that_breaks_off_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as write_only, pytest.raises(DocumentInvalid) as caught:
        load_document(write_only)
    assert (str(tmp_path / "a.yaml"), "unreadable") == (caught.value.file, caught.value.code)


def test_no_more_than_the_limit_is_read_from_a_stream_without_end() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1) -> bytes:
            assert size >= 0
            self.asked += size
            return b"x" * size

    stream = Endless()
    with pytest.raises(DocumentInvalid, match="too_large"):
        load_document(stream, 1000)  # type: ignore[arg-type]
    assert stream.asked == 1001


def test_a_stream_is_named_by_a_hyphen_and_a_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [", encoding="utf-8")
    with pytest.raises(DocumentInvalid) as caught:
        load_document(path)
    assert str(path) == caught.value.file
    assert refusal("a: [").file == "-"


def test_a_json_file_is_not_read_as_yaml(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{a: 1}", encoding="utf-8")
    with pytest.raises(DocumentInvalid, match="syntax"):
        load_document(path)


@pytest.mark.parametrize(("name", "code"), [("absent.yaml", "path_missing"), (".", "is_directory")])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(DocumentInvalid) as caught:
        load_document(tmp_path / name)
    assert code == caught.value.code


def test_all_errors_of_documents_are_bad_input() -> None:
    assert issubclass(DocumentInvalid, BadInput)
    assert str(refusal("a: [")).startswith("syntax file=- line=")


def test_the_line_of_every_part_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a:\n  b: 1\nc:\n  - d: 2\n\n  - e\n", encoding="utf-8")
    located = load_located(path)
    assert [2, 4, 4, 6, 3, 1] == [
        located.line("a", "b"),
        located.line("c", 0),
        located.line("c", 0, "d"),
        located.line("c", 1),
        located.line("c", 7, "x"),
        located.line("absent"),
    ]


def test_a_directory_stands_for_its_documents_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.json", ".hidden.yaml", "expected-b.yaml", "notes.txt"):
        (tmp_path / name).write_text("a: 1", encoding="utf-8")
    below = tmp_path / "more"
    below.mkdir()
    (below / "d.yaml").write_text("a: 1", encoding="utf-8")
    hidden = tmp_path / ".git"
    hidden.mkdir()
    (hidden / "e.yaml").write_text("a: 1", encoding="utf-8")
    found = find_documents([tmp_path / "c.json", tmp_path])
    assert ["c.json", "a.yml", "b.yaml", "more/d.yaml"] == [
        path.relative_to(tmp_path).as_posix() for path in found
    ]


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "expected-a.txt"
    path.touch()
    assert (path,) == find_documents([path])


@pytest.mark.parametrize(
    ("name", "code"),
    [("empty", "directory_empty"), ("no", "path_missing"), ("n" * 300, "unreadable")],
)
def test_a_path_that_stands_for_nothing_is_an_error(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DocumentInvalid) as caught:
        find_documents([tmp_path / name])
    assert (code, str(tmp_path / name)) == (caught.value.code, caught.value.file)


def test_a_pipe_is_read_like_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"a: 1")
    os.close(writing)
    with open(reading, "rb") as stream:  # noqa: PTH123  a pipe has no path
        assert load_document(stream) == {"a": 1}


# What a document can hold; text of every kind, also what looks like something else in YAML.
_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_looks_like = st.sampled_from(
    ["yes", "no", "1", "1.5", "1e5", "012", "~", "", "2026-01-01", "12:30"]
)
_scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _words
    | _looks_like
)
_values = st.recursive(
    _scalars,
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(_words | _looks_like, below, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(_words | _looks_like, _values, min_size=1, max_size=4))
def test_what_is_saved_as_yaml_is_read_back_as_it_was(document: dict[str, object]) -> None:
    assert document == read(dump_document(document))


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(_words, _values, max_size=4))
def test_what_is_saved_as_json_is_read_back_as_it_was(document: dict[str, object]) -> None:
    assert document == read(json.dumps(document))


_pieces = st.sampled_from(
    ["a", ":", " ", "  ", "\n", "\t", "-", "?", ",", "[", "]", "{", "}", "|", ">", "'", '"', "\\"]
) | st.sampled_from(
    ["&x", "*x", "!", "!!int", "<<", "---", "...", "%", "#", "@", "`", "1", "\0", "é", "\ud7ff"]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_pieces, max_size=25).map("".join) | st.text(max_size=40) | st.binary(max_size=40))
def test_nothing_but_a_value_or_a_refusal_comes_out_of_any_bytes(content: str | bytes) -> None:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    try:
        value = read(data)
    except DocumentInvalid:
        return
    # Whatever was accepted can be written as JSON, which is what OPA is sent.
    json.dumps(value, allow_nan=False).encode()
