"""The same question as hurried people type it (case needs nothing: the vocabulary knows none), and about something else."""
import re

from text import STOP, words

NAME = re.compile(r"\b(?:[A-Z][\w'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w'-]+)*|\d[\d,.]*\d|\d)\b")

PLAIN = re.compile(r'\b[a-z]{3,}\b')
VAGUE = set('can may use used uses using need word words term name part kind type form said called known like make made become became '
            'place way get got give given take took taken happen considered stand found set put out about over under some around'
            .split())
HELPER = re.compile(r'\b(did|does|do|was|were|is|are|has|have|had|could|would|should|can|will|must)\b')
DENIAL = re.compile(r"\b(?:not?|never|none|nor|neither|without|except|unlike|lack\w*)\b|n't\b", re.I)
OPPOSITES = [pair.split() for pair in (
    'before after', 'from to', 'with without', 'until since', 'more fewer', 'more less', 'above below', 'inside outside', 'over under',
    'first last', 'most least', 'start end', 'beginning end', 'maximum minimum', 'largest smallest', 'oldest newest', 'longest shortest',
    'all no', 'every no', 'past future', 'early late', 'earliest latest', 'north south', 'east west', 'father mother', 'son daughter',
    'man woman', 'men women', 'king queen', 'husband wife', 'brother sister', 'boys girls', 'won lost', 'bought sold', 'gained lost',
    'joined left', 'increase decrease', 'rise fall', 'allowed forbidden', 'legal illegal', 'same different', 'above below')]
OTHER = {}
for _one, _other in OPPOSITES:
    OTHER.setdefault(_one, []).append(_other)
    OTHER.setdefault(_other, []).append(_one)
TOWARDS = re.compile(r' (?:[A-Z0-9]|the )')
BETWEEN = re.compile(r'\b(and|or|between|with|as|like|than)\b|[,/&]')
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


def rephrased(question, senses, rng):
    """With one or two words for which another says the same."""
    for place in rng.sample(list(PLAIN.finditer(question)), len(PLAIN.findall(question)))[:4]:
        like = senses.of(place.group())[0] if place.group() not in STOP | VAGUE else None
        if like:
            return question[:place.start()] + rng.choice(like) + question[place.end():]
    return question


def spellings(question, title, senses, rng):
    """None for most; drawn once, so that the data stay the same."""
    draw = rng.random()
    if draw < 0.08:
        return [misspelt(question, rng)]
    if draw < 0.14:
        return [keywords(question, rng)]
    if draw < 0.18:
        return [following(question, title, rng)]
    if draw < 0.38:
        text = rephrased(question, senses, rng)
        return [text] if text != question else []
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


def denied(question, sentence, rng):
    """The question with a negation in it, unless something is denied already."""
    if DENIAL.search(question) or DENIAL.search(sentence):
        return None
    helper = HELPER.search(question)
    if not helper:
        return 'Who never' + question[3:] if question.startswith('Who ') else None
    subject = question[:helper.start()] in ('Who ', 'What ') and helper.group() not in ('did', 'do', 'does')
    return question[:helper.end()] + rng.choice((' not', ' never') if subject else ("n't",)) + question[helper.end():]


def exchanged(question, sentence, rng):
    """The question with two names in each other's place: who did what to whom."""
    found = [m for m in names(question) if not m.group()[0].isdigit()]
    pairs = [(a, b) for a, b in zip(found, found[1:]) if len(question[a.end():b.start()].split()) > 1
             and not BETWEEN.search(question[a.end():b.start()])]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return question[:a.start()] + b.group() + question[a.end():b.start()] + a.group() + question[b.end():]


def reasoned(question, sentence, rng):
    """Why, where the sentence says only when or where."""
    opener = re.match(r'(When|Where) (?=did|was|were|is|are|does|do|has|had)', question)
    if not opener or re.search(r'\b(because|due|since|reason|so|for|to)\b', sentence):
        return None
    return rng.choice(('Why ', 'How ')) + question[opener.end():]


def undone(question, senses, about, sentence, rng):
    """The question about another deed, one that the article speaks of."""
    spoken = set(words(sentence))
    places = [p for p in PLAIN.finditer(question) if p.group() not in STOP | VAGUE]
    rng.shuffle(places)
    for place in places:
        others = [w for w in senses.deeds(place.group()) if w in about and w not in spoken and w not in STOP | VAGUE]
        if others:
            return question[:place.start()] + rng.choice(others) + question[place.end():]
    return None


def altered(question, senses, about, sentence, rng):
    """The question with a word of other meaning in place of one: its opposite, or a sister that the article is `about`.

    As with names, what the answer's sentence speaks of is not taken. None if no word can be exchanged.
    """
    kind = rng.random()
    if kind > 0.7:
        text = undone(question, senses, about, sentence, rng)
        if text:
            return text
    for most, change in ((0.1, denied), (0.3, exchanged), (0.33, reasoned)):
        text = change(question, sentence, rng) if kind < most else None
        if text:
            return text
    spoken = set(words(sentence))
    opposites, sisters = [], []
    for place in re.finditer(r'\b[a-z]{2,}\b', question):
        if place.group() != 'to' or TOWARDS.match(question, place.end()):
            opposites += [(place, word) for word in OTHER.get(place.group(), ())]
        if len(place.group()) < 3 or place.group() in STOP | VAGUE:
            continue
        like, other, beside = senses.of(place.group())
        if spoken.isdisjoint(other):
            opposites += [(place, w) for w in other]
        if spoken.isdisjoint(beside):
            sisters += [(place, w) for w in beside if w in about]
    pools = [pool for pool in (opposites, sisters) if pool]
    if not pools:
        return None
    place, word = rng.choice(pools[0] if rng.random() < 0.6 else pools[-1])
    return question[:place.start()] + word + question[place.end():]
