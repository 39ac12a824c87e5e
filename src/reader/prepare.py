"""Reads the training sets once, and writes what training draws its examples from (records.pkl).

    python prepare.py

A paragraph is (tokens, sentence ends in tokens, title tokens). A question is (tokens, other spellings of it, paragraph,
first and last token of the answer or None, paragraphs that look alike and do not hold the answer, group, tokens of the question
about something else). The groups stand in settings.py.
"""
import bisect
import collections
import json
import lzma
import pickle
import random

import numpy as np

from alter import CONDITION, Setting, altered, names
from noise import spellings
from posts import posts
from senses import Senses
from settings import (ASIDE, BACK, DECEIVING, HELD_BACK, KEPT, MAX_QUESTION, MAX_TITLE, PLAIN, REPORTED, TRAINING,
                      WORK, WRITTEN)
from text import BM25, locate, sentences, tokens, words
from written import reports, written

ALIKE, ALTERATIONS, COMMON = 4, 3, 20
SPELLINGS = {DECEIVING: 8, WRITTEN: 3, REPORTED: 3}


def articles():
    """Title, paragraphs and group; every answer as text."""
    with lzma.open(TRAINING / 'squad11-train.json.xz') as file:
        for a in json.load(file):
            yield a['title'], a['paragraphs'], BACK if a['title'] in HELD_BACK else PLAIN
    for a in json.loads((TRAINING / 'squad2-other-half.json').read_text()):
        yield a['title'], a['paragraphs'], ASIDE if a['title'] in KEPT else DECEIVING
    part = json.loads((TRAINING / 'squad2-train-part.json').read_text())
    for a in part if isinstance(part, list) else part['data']:
        deceiving = [p for p in a['paragraphs'] if any(q.get('is_impossible') for q in p['qas'])]
        if deceiving and a['title'] not in HELD_BACK:
            yield a['title'], deceiving, DECEIVING
    for a in reports():
        yield a['title'], a['paragraphs'], REPORTED


def span(context, offsets, ends, question, answer):
    """First and last token of the answer; None if it cannot be found."""
    start = locate(context, answer, question, ends)
    inside = [i for i, (a, b) in enumerate(offsets) if b > start and a < start + len(answer)]
    return (inside[0], inside[-1]) if inside else None


def gold(qa):
    """The answer most annotators gave."""
    texts = [a if isinstance(a, str) else a['text'] for a in qa['answers']]
    return collections.Counter(texts).most_common(1)[0][0] if texts and not qa.get('is_impossible') else None


def encoded(texts):
    return [np.array(tokens(text)[0][:MAX_QUESTION], np.uint16) for text in texts]


def common():
    """Words that a questioner would use."""
    counts = collections.Counter()
    for _, parts, _ in articles():
        for p in parts:
            counts.update(words(p['context']))
    return {word for word, n in counts.items() if n >= COMMON}


def conditions(text):
    return {m.group() for m in CONDITION.finditer(text)}


def read(rng):
    paragraphs, questions, made, senses, more = [], [], [], Senses(common()), written()
    for title, parts, group in articles():
        contexts = [p['context'] for p in parts]
        lower = [c.lower() for c in contexts]
        search, first = BM25(contexts), len(paragraphs)
        named = [sorted({m.group() for m in names(c)}) for c in contexts]
        everywhere, spoken = sorted(set().union(*named)), set(words(' '.join(contexts)))
        said = set().union(*map(conditions, contexts))
        title_ids = tokens(title.replace('_', ' ') + '.')[0][:MAX_TITLE]
        for k, p in enumerate(parts):
            ids, offsets = tokens(p['context'])
            cut = sentences(p['context'])
            starts = [a for a, _ in offsets]
            elsewhere = sorted(c for c in said if c.split()[-1] not in p['context'])
            paragraphs.append((np.array(ids, np.uint16), [bisect.bisect_left(starts, b) for _, b in cut], title_ids))
            asking = [(qa, group, questions) for qa in p['qas']]
            if group == PLAIN:
                asking += [(dict(question=text, answers=[post]), PLAIN, made) for text, post in posts(p['context'], rng)]
                asking += [(qa, WRITTEN, made) for qa in more.get((title, k), [])]
            for qa, kind, taken in asking:
                answer, at = gold(qa), None
                if answer is not None:
                    at = span(p['context'], offsets, cut, qa['question'], answer)
                    if at is None:
                        continue
                elif not qa.get('is_impossible'):
                    continue
                score = search.scores(qa['question'])
                score[k] = 0
                alike = [first + j for j in np.argsort(-score, kind='stable')[:ALIKE + 4]
                         if score[j] > 0 and answer is not None and answer.lower() not in lower[j]][:ALIKE]
                sentence = next((p['context'][a:b] for a, b in cut if at and offsets[at[0]][0] < b), '')
                stated = sorted(c for c in conditions(sentence) if answer.lower() not in c.lower())
                spelled = [text for _ in range(SPELLINGS.get(kind, 1))
                           for text in spellings(qa['question'], title, stated, senses, rng)]
                asked = encoded([qa['question'], *spelled])
                other = []
                if kind == PLAIN and at:
                    setting = Setting(sentence, answer, named[k], everywhere, elsewhere, spoken, senses, rng)
                    drawn = dict.fromkeys(altered(qa['question'], setting) for _ in range(ALTERATIONS))
                    other = encoded(text for text in drawn if text and text != qa['question'])
                taken.append((asked[0], asked[1:], first + k, at, alike, kind, other))
    return paragraphs, questions + made


if __name__ == '__main__':
    found = read(random.Random(7))
    with open(WORK / 'records.pkl', 'wb') as out:
        pickle.dump(found, out)
    print(len(found[0]), 'paragraphs', collections.Counter((q[5], q[3] is not None) for q in found[1]),
          sum(map(len, (q[6] for q in found[1]))), 'about something else')
