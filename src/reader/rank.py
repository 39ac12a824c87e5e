"""Measures a model on passages it must choose among: the paragraphs of a question's article, squad2-half-dev (the exam).

    python rank.py MODEL [--questions 300]

The ten best of each article by cosine (all-MiniLM-L6-v2) and BM25 are read. `removed` is the AUROC of the best reading with the
gold paragraph among the candidates against the best without it; `first` the share of the questions whose gold paragraph comes
first when reading and retrieval are added up (z-scores, the reading twice).
"""
import argparse
import collections
import random
from pathlib import Path

import numpy as np
import torch

from evaluate import note, questions
from predict import opened, read
from scoring import auroc
from settings import WORK
from text import BM25, tokens
from vectors import vectors

READ = 10


def kept_vectors(paragraphs, asked):
    file = WORK / f'vectors-{len(asked)}.npz'
    if not file.exists():
        np.savez(file, paragraphs=vectors([tokens(p)[0] for p in paragraphs]), asked=vectors([tokens(q)[0] for q in asked]))
    both = np.load(file)
    return both['paragraphs'], both['asked']


def z(scores):
    return (scores - scores.mean()) / (scores.std() + 1e-6)


def candidates(count):
    """For each drawn question: the question, its article's paragraphs, their retrieval scores, the place of the gold one."""
    everything = questions('half', with_file=True)
    files = {file: passage for _, passage, _, file in everything}
    articles = collections.defaultdict(list)
    for file in sorted(files):
        articles[file.rsplit('-', 1)[0]].append(file)
    drawn = [q for q in everything if q[2]]
    random.Random(5).shuffle(drawn)
    drawn = drawn[:count]
    order = sorted(files)
    place = {file: i for i, file in enumerate(order)}
    of_paragraphs, of_questions = kept_vectors([files[f] for f in order], [q[0] for q in drawn])
    search = {a: BM25([files[f] for f in names]) for a, names in articles.items()}
    for (question, _, _, file), vector in zip(drawn, of_questions):
        article = file.rsplit('-', 1)[0]
        names = articles[article]
        cosine = of_paragraphs[[place[f] for f in names]] @ vector
        fused = z(cosine) + z(search[article].scores(question))
        yield question, [files[f] for f in names], fused, names.index(file)


def best(scores, fused, gold=None):
    """The highest score among the ten best retrieved; without the gold one if it is given."""
    open_to = fused.copy()
    if gold is not None:
        open_to[gold] = -np.inf
    return max(scores[i] for i in np.argsort(-open_to, kind='stable')[:READ])


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('--name', help='in figures.json, in place of the file\'s')
    parser.add_argument('--questions', type=int, default=300)
    options = parser.parse_args()
    torch.set_num_threads(1)
    drawn = list(candidates(options.questions))
    top = [np.argsort(-fused, kind='stable')[:READ + 1] for _, _, fused, _ in drawn]
    readings = read(opened(options.model), [(q, texts[i]) for (q, texts, _, _), t in zip(drawn, top) for i in t])
    most = max(r['relevance'] for r in readings)
    readings = iter(readings)
    found, first, retrieved, alone = collections.defaultdict(lambda: ([], [])), [], [], []
    for (question, texts, fused, gold), t in zip(drawn, top):
        ours = {i: next(readings) for i in t}
        kinds = {'relevance': {i: r['relevance'] for i, r in ours.items()},
                 'margin': {i: r['score'] - r['null'] for i, r in ours.items()}}
        kinds['both'] = {i: kinds['relevance'][i] + kinds['margin'][i] / 2 for i in t}
        for name, scores in kinds.items():
            found[name][0].append(best(scores, fused))
            found[name][1].append(best(scores, fused, gold) if gold in t[:READ] else best(scores, fused))
        ten = t[:READ]
        reading = np.array([kinds['both'][i] for i in ten])
        first.append(ten[np.argmax(z(fused[ten]) + 2 * z(reading))] == gold)
        alone.append(ten[np.argmax(reading)] == gold)
        retrieved.append(ten[0] == gold)
    figures = {f'removed {name}': round(auroc(*pair), 4) for name, pair in found.items()}
    figures |= dict(first=round(float(np.mean(first)), 4), readingAlone=round(float(np.mean(alone)), 4),
                    retrievalAlone=round(float(np.mean(retrieved)), 4), questions=len(drawn), mostRelevant=round(most, 3))
    note(f'{options.name or Path(options.model).name} rank {options.questions}', figures)
    print(figures)
