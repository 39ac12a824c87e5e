"""The same question as hurried people type it. (Case needs nothing: the vocabulary knows none.)"""
from text import STOP

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
