"""Finds the paragraphs that a reader wrongly thinks to answer a question, for it to be trained on.

    python mine.py MODEL.onnx [--articles 60] [--seed 1] [--written]      # -> mined.pkl, in addition to what it held

Asked are the questions of SQuAD 1.1, or those written for this.

Read are the two paragraphs of the article that BM25 finds most alike and the two that the service's embedding model does,
without those that hold the answer's text. Kept, after each article, is what the reader gives a relevance above LEAST, unless what
it would say has a word of the answer: (gold paragraph, the question's tokens, paragraph, span).
"""
import argparse
import collections
import pickle
import random

import numpy as np

from predict import Onnx, best_span
from settings import CLS, MAX_TOKENS, PLAIN, REPORTED, SEP, WORK, WRITTEN
from text import holds, tokens
from vectors import vectors

EACH, LEAST, THREADS, EMBEDDING = 2, -1.5, 1, 'e5-small-v2-q'
ASKED, PASSAGE = (tokens(prefix)[0] for prefix in ('query:', 'passage:'))


def candidates(question, likeness, paragraphs, members):
    """Paragraphs of the article that look alike, and the tokens of the answer. `likeness` is that to each of the `members`."""
    _, _, gold, (first, last), alike, *_ = question
    said = paragraphs[gold][0][first:last + 1].tolist()
    near = [members[i] for i in np.argsort(-likeness, kind='stable')[:EACH + 1] if members[i] != gold]
    return [i for i in dict.fromkeys([*alike[:EACH], *near]) if not holds(paragraphs[i][0].tolist(), said)], set(said)


def false_answer(model, question, paragraph, said):
    """First and last token of what the reader would say, and its relevance; None if it would not, or rightly."""
    room = MAX_TOKENS - 3 - len(question)
    ids = paragraph[0][:room].tolist()
    logits, = model.logits([([CLS, *question.tolist(), SEP, *ids, SEP], len(question) + 2)])
    _, first, last = best_span(logits, len(question) + 2)
    relevance = float(logits[0, 2])
    return (first, last) if relevance > LEAST and not said.intersection(ids[first:last + 1]) else None


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('--articles', type=int, default=60)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--written', action='store_true')
    options = parser.parse_args()
    with open(WORK / 'records.pkl', 'rb') as file:
        paragraphs, questions = pickle.load(file)
    members, asked = collections.defaultdict(list), collections.defaultdict(list)
    for i, (_, _, title) in enumerate(paragraphs):
        members[tuple(title)].append(i)
    for question in questions:
        if question[5] in ((WRITTEN, REPORTED) if options.written else (PLAIN,)) and question[3]:
            asked[tuple(paragraphs[question[2]][2])].append(question)
    kept = WORK / 'mined.pkl'
    found = set(pickle.loads(kept.read_bytes()) if kept.exists() else [])
    model, before, read = Onnx(options.model, THREADS), len(found), 0
    for title in random.Random(options.seed).sample(sorted(asked), min(options.articles, len(asked))):
        of_paragraphs = vectors([[*PASSAGE, *paragraphs[i][0]] for i in members[title]], EMBEDDING)
        of_questions = vectors([[*ASKED, *question[0]] for question in asked[title]], EMBEDDING)
        for question, likeness in zip(asked[title], of_questions @ of_paragraphs.T):
            open_to, said = candidates(question, likeness, paragraphs, members[title])
            read += len(open_to)
            spans = ((i, false_answer(model, question[0], paragraphs[i], said)) for i in open_to)
            found.update((question[2], tuple(question[0].tolist()), i, span) for i, span in spans if span)
        kept.write_bytes(pickle.dumps(sorted(found)))
        print(read, 'read,', len(found) - before, 'wrongly thought to answer,', before, 'known before', flush=True)
