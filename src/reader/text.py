"""Tokens, sentences and words of English text."""
import collections
import math
import re

import numpy as np
from tokenizers import Tokenizer

from weights import artifact

SENTENCE_END = re.compile(r'(?<=[.!?])["\')\]]*\s+(?=["\'(\[]*[A-Z0-9])')
ABBREVIATION = re.compile(r'\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Gen|Col|Sen|Rep|Prof|Inc|Ltd|Co|U\.S|c|ca|etc|e\.g|i\.e|Mt|Ft|Op|approx)\.$')
WORD = re.compile(r'[a-z0-9]+')
STOP = set('the a an of in to and is was were are be by for on at with from that this it as what which who whom when where why how '
           'did does do many much name type kind some there has have had or not his her their its'.split())

_tokenizer = Tokenizer.from_file(str(artifact('all-minilm-l6-v2')[1]))
_tokenizer.no_truncation()
_tokenizer.no_padding()


def tokens(text):
    """Ids and character offsets."""
    encoded = _tokenizer.encode(text, add_special_tokens=False)
    return encoded.ids, encoded.offsets


def sentences(text):
    cuts = [0]
    for end in SENTENCE_END.finditer(text):
        if not ABBREVIATION.search(text[cuts[-1]:end.start()]):
            cuts.append(end.end())
    cuts.append(len(text))
    return [(a, b) for a, b in zip(cuts, cuts[1:]) if b > a]


def put(text, place, other):
    """The text with something other in a match's place."""
    return text[:place.start()] + other + text[place.end():]


def holds(whole, part):
    """Whether the tokens stand one after the other in the whole."""
    return any(whole[i:i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def words(text):
    return [w for w in WORD.findall(text.lower()) if w not in STOP]


def locate(context, answer, question, spans):
    """Where the answer stands: of several places the one in the sentence most like the question."""
    places = [m.start() for m in re.finditer(re.escape(answer), context)]

    def whole(i):
        end = i + len(answer)
        return (i == 0 or not context[i - 1].isalnum()) and (end == len(context) or not context[end].isalnum())

    places = [i for i in places if whole(i)] or places
    asked = set(words(question))
    return max(places, key=lambda i: (len(asked & set(words(next(context[a:b] for a, b in spans if a <= i < b)))), -i))


class BM25:
    """Okapi BM25 over an inverted index."""

    def __init__(self, texts, k1=1.2, b=0.75):
        counts = [collections.Counter(words(t)) for t in texts]
        lengths = np.array([sum(c.values()) for c in counts], dtype=np.float32)
        norm = k1 * (1 - b + b * lengths / lengths.mean())
        places = collections.defaultdict(list)
        for i, c in enumerate(counts):
            for word, n in c.items():
                places[word].append((i, n))
        self.size, self.postings = len(texts), {}
        for word, found in places.items():
            at = np.array([i for i, _ in found])
            n = np.array([n for _, n in found], dtype=np.float32)
            idf = math.log(1 + (len(texts) - len(at) + 0.5) / (len(at) + 0.5))
            self.postings[word] = at, idf * n * (k1 + 1) / (n + norm[at])

    def scores(self, question):
        total = np.zeros(self.size, dtype=np.float32)
        for word in set(words(question)):
            if word in self.postings:
                at, weight = self.postings[word]
                total[at] += weight
        return total
