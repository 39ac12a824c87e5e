"""The same question as hurried people type it (case needs nothing: the vocabulary knows none)."""
import re

from text import STOP, put

PLAIN = re.compile(r'\b[a-z]{3,}\b')
VAGUE = set('can may use used uses using need word words term name part kind type form said called known like make made become became '
            'place way get got give given take took taken happen considered stand found set put out about over under some around'
            .split())
DATED = re.compile(r'\d|\b(when|where|year|date|month|day|city|country|place|century)\b', re.I)
DOES = re.compile(r'\b(did|does|do)\b')
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


def bare(question, place):
    """Whether a verb there would stand in its bare form."""
    helper = DOES.search(question)
    return helper is not None and helper.end() < place.start()


def rephrased(question, senses, rng):
    """With a word for which another says the same; a verb sooner than others."""
    places = [p for p in PLAIN.finditer(question) if p.group() not in STOP | VAGUE]
    rng.shuffle(places)
    options = ((place, senses.alike(place.group(), bare(question, place))) for place in places)
    place, others = next(((p, o) for p, o in options if o), (None, None))
    if not others or rng.random() < 0.3:
        options = ((place, senses.of(place.group())[0]) for place in places)
        place, others = next(((p, o) for p, o in options if o), (place, others))
    return put(question, place, rng.choice(others)) if others else question


def conditioned(question, conditions, rng):
    """With a condition at its end, as in Rome or in 1848; None where it would sound odd."""
    if not conditions or not question.endswith('?') or DATED.search(question):
        return None
    return f'{question[:-1].rstrip()} {rng.choice(conditions)}?'


def spellings(question, title, conditions, senses, rng):
    """None for most; drawn once, so that the data stay the same. `conditions` hold where the answer stands."""
    draw = rng.random()
    if draw < 0.08:
        return [misspelt(question, rng)]
    if draw < 0.14:
        return [keywords(question, rng)]
    if draw < 0.18:
        return [following(question, title, rng)]
    if draw < 0.48:
        text = rephrased(question, senses, rng)
        return [text] if text != question else []
    if draw < 0.54:
        text = conditioned(question, conditions, rng)
        return [text] if text else []
    return []
