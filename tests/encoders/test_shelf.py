import hashlib
from dataclasses import replace

import pytest

from crosscheck.encoders import shelf
from crosscheck.encoders.shelf import content_of, model_named, shipped_models, vocabulary
from crosscheck.errors import UsageError


def test_every_shipped_file_is_the_one_that_its_list_names() -> None:
    assert [model.name for model in shipped_models()] == ["encoder", "entailment"]
    for model in shipped_models():
        assert hashlib.sha256(content_of(model)).hexdigest() == model.sha256


def test_every_model_says_where_it_comes_from_and_how_good_it_is() -> None:
    for model in shipped_models():
        assert model.licence == "Apache-2.0"
        assert "MiniLM" in model.origin
        assert model.figures
        assert all(0 <= value <= 1 for _, value in model.figures)
    assert "FEVER" in model_named("entailment").learned_from


def test_the_models_stay_within_the_size_of_the_package() -> None:
    assert sum(len(content_of(model)) for model in shipped_models()) < 50_000_000
    assert len(vocabulary()) == 30_522


def test_a_damaged_model_is_one_line_with_a_way_out() -> None:
    damaged = replace(model_named("encoder"), sha256="0" * 64)
    with pytest.raises(UsageError, match=r"encoder\.onnx is damaged; reinstall .*--no-models"):
        content_of(damaged)


def test_a_missing_model_is_one_line_with_a_way_out() -> None:
    missing = replace(model_named("encoder"), file="gone.onnx")
    with pytest.raises(UsageError, match=r"gone\.onnx is missing; reinstall .*--no-models"):
        content_of(missing)


def test_a_damaged_list_or_vocabulary_is_one_line_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for content in (b"{", b"[]", b"{}"):
        shipped_models.cache_clear()
        vocabulary.cache_clear()
        monkeypatch.setattr(shelf, "_read", lambda _, content=content: content)
        with pytest.raises(UsageError, match=r"damaged; reinstall .*--no-models"):
            shipped_models()
        with pytest.raises(UsageError, match=r"damaged; reinstall .*--no-models"):
            vocabulary()
    monkeypatch.undo()
    shipped_models.cache_clear()
    vocabulary.cache_clear()
