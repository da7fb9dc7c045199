"""What must hold whatever a parser says of a sentence."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.annotating import annotate

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.stages.extract import extract

PARSED = annotate(
    "Losing power off Sandvik, the ferry Orla sank on Tuesday, officials said, and 12 people who"
    " were told to leave by Anna Holm, the mayor, died."
)
LABELS = (
    "ROOT acl advcl agent appos attr aux ccomp conj dep dobj mark neg nsubj nsubjpass parataxis"
    " pcomp pobj prep relcl xcomp"
).split()


def relabelled(labels: list[str]) -> AnnotatedDocument:
    return replace(PARSED, sentences=tuple(_sentence(s, labels) for s in PARSED.sentences))


def _sentence(sentence: Sentence, labels: list[str]) -> Sentence:
    """Return a sentence with other labels: a quotation cut in two leaves any label at a root."""
    tokens = zip(sentence.tokens, labels, strict=False)
    told = tuple(replace(token, dep=label) for token, label in tokens)
    return replace(sentence, tokens=told + sentence.tokens[len(told) :])


@given(st.lists(st.sampled_from(LABELS), min_size=40, max_size=40))
def test_extraction_ends_and_keeps_to_the_text_whatever_the_labels(labels: list[str]) -> None:
    document = relabelled(labels)
    text = document.document.text
    for claim in extract([document])[0]:
        for mention in claim.slots:
            span = mention.evidence.span
            assert mention.evidence.quote == text[span.start : span.end]


def test_a_root_with_the_label_of_a_second_verb_ends_the_search_for_a_subject() -> None:
    for label in ("conj", "pcomp", "xcomp", "acl"):
        labels = [label if t.head == i else t.dep for i, t in enumerate(PARSED.sentences[0].tokens)]
        assert extract([relabelled(labels)])[0]
