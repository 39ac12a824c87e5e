"""Draws training examples: windows of passages with and without the answer."""
import random

import numpy as np

from settings import CLS, DECEIVING, MAX_TOKENS, PLAIN, QUESTION_MARK, REPORTED, SEP, WRITTEN
from text import holds

TITLED, CROPPED, BARE_QUESTION, OTHER_SPELLING, MINED = 0.4, 0.6, 0.25, 0.7, 0.4
TO_DECEIVE, LIES, THINNED = 0.5, 0.55, 0.25
KINDS = {DECEIVING: 0.3, WRITTEN: 0.3, REPORTED: 0.4}
ALIKE, CUT, ALTERED = 0.35, 0.15, 0.3


class Examples:
    """An endless, seeded stream."""

    def __init__(self, records, mined, seed):
        """`mined` holds (gold paragraph, tokens of the question, paragraph, span that a reader took for its answer)."""
        self.paragraphs, questions = records
        self.random = random.Random(seed)
        self.plain = self._cycle([q for q in questions if q[5] == PLAIN])
        self.deceiving = {(group, lie): self._cycle([q for q in questions if q[5] == group and (q[3] is None) == lie])
                          for group in KINDS for lie in (True, False)}
        asked = {(q[2], tuple(q[0].tolist())): q for q in questions}
        mined = [(asked[gold, words], *found) for gold, words, *found in mined if (gold, words) in asked]
        self.mined = self._cycle(mined) if mined else None

    def _cycle(self, questions):
        while True:
            self.random.shuffle(questions)
            yield from questions

    def draw(self):
        """One or two examples: (ids, length of the question, start, end, relevant)."""
        if self.random.random() < TO_DECEIVE:
            group, = self.random.choices(list(KINDS), KINDS.values())
            lie = self.random.random() < LIES
            question = next(self.deceiving[group, lie])
            drawn = [self.window(question, question[2], question[3], 0.4, 110, 190, thinned=group == DECEIVING)]
            return drawn if lie else drawn + self.beside(question)
        if self.mined and self.random.random() < MINED:
            question, paragraph, span = next(self.mined)
            return [self.window(question, question[2], question[3]), self.window(question, paragraph, None, about=span)]
        question = next(self.plain)
        return [self.window(question, question[2], question[3]), *self.beside(question)]

    def beside(self, question):
        """Perhaps a window that looks like the answered question's and answers nothing."""
        other = self.random.random()
        if other < ALIKE and question[4]:
            return [self.window(question, self.random.choice(question[4]), None)]
        if ALIKE <= other < ALIKE + CUT:
            return [self.window(question, question[2], question[3], cut=True)]
        if ALIKE + CUT <= other < ALIKE + CUT + ALTERED and question[6]:
            return [self.window((self.random.choice(question[6]), []), question[2], None, about=question[3])]
        return []

    def window(self, question, paragraph, answer, cropped=CROPPED, shortest=80, longest=140, cut=False, thinned=False,
               about=None):
        """`answer` is found in the window, and `about` stands there though it answers nothing."""
        ids, ends, title = self.paragraphs[paragraph]
        asked = self._asked(question)
        if cut:  # the sentences of the answer, and with them the answer
            first = max((e for e in ends if e <= answer[0]), default=0)
            last = min(e for e in ends if e > answer[1])
            gone, ids, answer = ids[answer[0]:answer[1] + 1].tolist(), np.concatenate([ids[:first], ids[last:]]), None
            if len(ids) < 30 or holds(ids.tolist(), gone):
                return self.window(question, paragraph, question[3])
        if thinned:  # they are few, and would be known by heart
            ids, answer = self._thinned(ids, ends, answer)
        head = title if self.random.random() < TITLED else []
        size = self.random.randint(shortest, longest) if self.random.random() < cropped else MAX_TOKENS
        room = max(size - 3 - len(asked) - len(head), 24)
        low, high = 0, max(0, len(ids) - room)
        kept = answer or about
        if kept:
            low, high = max(0, min(high, kept[1] + 1 - room)), min(high, kept[0])
        at = self.random.randint(low, max(low, high))
        shown = ids[at:at + room]
        if answer and answer[1] >= at + len(shown):
            answer = None
        start = end = 0
        if answer:
            start, end = (len(asked) + 2 + len(head) + i - at for i in answer)
        sequence = np.concatenate([[CLS], asked, [SEP], head, shown, [SEP]]).astype(np.int64)
        return sequence, len(asked), start, end, float(answer is not None)

    def _thinned(self, ids, ends, answer):
        """Without some sentences, but with those of the answer."""
        kept, shift, first = [], 0, 0
        for end in ends:
            holding = answer and first <= answer[1] and answer[0] < end
            if holding or self.random.random() > THINNED:
                kept.append(ids[first:end])
            elif answer and end <= answer[0]:
                shift += end - first
            first = end
        if not kept:
            return ids, answer
        return np.concatenate(kept), (answer[0] - shift, answer[1] - shift) if answer else None

    def _asked(self, question):
        asked = question[0]
        if question[1] and self.random.random() < OTHER_SPELLING:
            asked = self.random.choice(question[1])
        if len(asked) > 3 and asked[-1] == QUESTION_MARK and self.random.random() < BARE_QUESTION:
            asked = asked[:-1]
        return asked
