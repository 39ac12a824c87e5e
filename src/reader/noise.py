"""The same question as hurried people type it (case needs nothing: the vocabulary knows none), and about something else."""
import re

from text import STOP

NAME = re.compile(r"\b(?:[A-Z][\w'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w'-]+)*|\d[\d,.]*\d|\d)\b")

OPENERS = ('and ', 'so ', 'ok, ', 'tell me, ', 'but ', 'please: ')


def misspelt(question, rng):
    """One or two words with a letter doubled, dropped, or swapped with the next."""
    parts = question.split()
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.randrange(len(parts))
        word = parts[at]
        if len(word) < 5:
            continue
        i = rng.randrange(1, len(word) - 2)
        parts[at] = rng.choice((word[:i] + word[i + 1] + word[i] + word[i + 2:], word[:i] + word[i + 1:],
                                word[:i] + word[i] + word[i:]))
    return ' '.join(parts)


def keywords(question, rng):
    kept = [w for w in question.rstrip('?').split() if w.lower() not in STOP or rng.random() < 0.15]
    return ' '.join(kept) if len(kept) > 2 else question


def following(question, title, rng):
    """As the service completes a question that leans on the turns before."""
    if rng.random() < 0.5:
        return rng.choice(OPENERS) + question
    return f"{question.rstrip('?')} ({title.replace('_', ' ')})?"


def spellings(question, title, rng):
    """None for most; drawn once, so that the data stay the same."""
    draw = rng.random()
    if draw < 0.08:
        return [misspelt(question, rng)]
    if draw < 0.14:
        return [keywords(question, rng)]
    if draw < 0.18:
        return [following(question, title, rng)]
    return []


def names(text):
    """Names and numbers, but not the word that begins the text, which is written large for another reason."""
    return [m for m in NAME.finditer(text) if m.start() > 0]


def swapped(question, near, far, sentence, rng):
    """The question about another name or number: of the same paragraph, or else of the article. None if there is none.

    What the answer's sentence speaks of would leave the answer true, and is not taken.
    """
    places = names(question)
    if not places:
        return None
    place = rng.choice(places)
    number = place.group()[0].isdigit()

    def fits(name):
        return (name[0].isdigit() == number and name.lower() not in question.lower() and name.lower() not in sentence.lower()
                and place.group().lower() not in name.lower())

    for pool in ((near, far) if rng.random() < 0.6 else (far, near)):
        others = [name for name in pool if fits(name)]
        if others:
            return question[:place.start()] + rng.choice(others) + question[place.end():]
    return None
