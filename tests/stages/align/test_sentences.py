from tests.comparing import Article, Matter, document_of, matter_of

from crosscheck.annotators.english import annotate_documents
from crosscheck.encoders import encode_documents
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.event import Alignment, Relation
from crosscheck.stages.align.sentences import (
    MOST_HOLDERS,
    alignments_of,
    bags_of,
    candidate_pairs,
    rate_pairs,
)
from crosscheck.text.similarity import weights_of

REEF = "The ferry Orla struck a charted reef off Sandvik shortly before noon."


def alignments(*bodies: str) -> tuple[Alignment, ...]:
    articles = [Article(body, f"{number}.txt") for number, body in enumerate(bodies)]
    return matter_of(articles).aligned.alignments


def relations(*bodies: str) -> list[Relation]:
    return [alignment.relation for alignment in alignments(*bodies)]


def test_the_same_words_are_a_duplicate() -> None:
    assert relations(REEF, REEF) == [Relation.DUPLICATE]
    assert relations(REEF, REEF.replace("noon", "midday")) == [Relation.DUPLICATE]


def test_the_same_said_in_another_order_is_a_paraphrase() -> None:
    other = "Shortly before noon a charted reef off Sandvik was struck by the Orla, a ferry."
    assert relations(REEF, other) == [Relation.PARAPHRASE]


def test_sentences_of_other_things_are_not_aligned() -> None:
    assert relations(REEF, "A bakery in the old town sold its last loaf to a visitor.") == []


def test_sentences_of_one_article_are_not_aligned_with_each_other() -> None:
    assert relations(f"{REEF}\n\n{REEF}", "A bakery sold its last loaf to a visitor.") == []


def test_too_short_a_sentence_is_like_nothing() -> None:
    assert relations("The ferry sank.", "The ferry sank.") == []


def test_an_alignment_says_which_words_both_have() -> None:
    other = "Shortly before noon a charted reef off Sandvik was struck by the Orla, a ferry."
    (alignment,) = alignments(REEF, other)
    assert len(alignment.reasons) == 3
    words = {reason.split("“")[1].rstrip("”") for reason in alignment.reasons}
    assert words & {"chart", "charted", "reef", "noon", "sandvik", "orla", "ferry", "shortly"}


def test_a_word_that_stands_everywhere_proposes_no_pairs() -> None:
    few = MOST_HOLDERS // 2
    body = "\n\n".join(["The ferry struck the reef."] * few)
    within, beyond = (
        matter_of([Article(text, "a.txt"), Article(text, "b.txt")])
        for text in (body, f"{body}\n\nThe ferry struck the reef.")
    )

    def proposed(matter: Matter) -> int:
        sentences = [s for d in matter.documents for s in d.sentences]
        return len(candidate_pairs(sentences, bags_of(sentences)))

    assert proposed(within) == few * few
    assert proposed(beyond) == 0


def test_the_order_of_the_articles_does_not_change_the_alignments() -> None:
    bodies = (REEF, REEF.replace("noon", "midday"), "Off Sandvik the Orla struck a reef, a ferry.")
    forth = matter_of([Article(body, f"{n}.txt") for n, body in enumerate(bodies)])
    back = matter_of([Article(body, f"{n}.txt") for n, body in reversed(list(enumerate(bodies)))])
    assert forth.aligned.alignments
    assert forth.aligned.alignments == back.aligned.alignments


SANK = "The ferry sank off Sandvik on Tuesday after hitting a reef."
WENT_DOWN = "A ferry went down off Sandvik on Tuesday when it struck a reef."
BAKERY = "A bakery in the old town sold its last loaf to a visitor from abroad."


def read(*bodies: str) -> tuple[AnnotatedDocument, ...]:
    articles = [document_of(Article(body, f"{number}.txt")) for number, body in enumerate(bodies)]
    return encode_documents(annotate_documents(articles))


def aligned(*documents: AnnotatedDocument) -> tuple[Alignment, ...]:
    sentences = [sentence for document in documents for sentence in document.sentences]
    vectors = [vector for document in documents for vector in document.vectors]
    bags = bags_of(sentences)
    pairs = candidate_pairs(sentences, bags, vectors)
    rated = rate_pairs(sentences, bags, weights_of(list(bags.values())), pairs, vectors)
    return alignments_of(rated, bags)


def test_an_encoder_finds_a_paraphrase_that_words_do_not() -> None:
    assert relations(SANK, WENT_DOWN) != [Relation.PARAPHRASE]
    (found,) = aligned(*read(SANK, WENT_DOWN))
    assert found.relation is Relation.PARAPHRASE
    assert found.reasons[-1].startswith("alike in meaning: 0.")


def test_an_encoder_aligns_nothing_with_a_sentence_of_another_thing() -> None:
    assert aligned(*read(SANK, BAKERY)) == ()


def test_the_order_of_the_documents_changes_no_alignment() -> None:
    one, other = read(f"{SANK} {BAKERY}", f"{BAKERY} {WENT_DOWN}")
    assert aligned(one, other) == aligned(other, one)
