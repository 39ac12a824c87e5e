"""Questions that nothing answers, made out of a question that a paragraph answers: about something else by a name or a word."""
import dataclasses
import random
import re

from noise import DATED, PLAIN, VAGUE, bare, conditioned
from senses import Senses, inflected
from text import STOP, put, words

NAME = re.compile(r"\b(?:[A-Z][\w'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w'-]+)*|\d[\d,.]*\d|\d)\b")
CONDITION = re.compile(rf'\b(?:in|at|during) (?:the )?{NAME.pattern}(?=[.,;)]|$| and )')
HELPER = re.compile(r'\b(did|does|do|was|were|is|are|has|have|had|could|would|should|can|will|must)\b')
DENIAL = re.compile(r"\b(?:not?|never|none|nor|neither|without|except|unlike|lack\w*)\b|n't\b", re.I)
OPPOSITES = [pair.split() for pair in (
    'before after', 'from to', 'with without', 'until since', 'more fewer', 'more less', 'above below', 'inside outside', 'over under',
    'first last', 'most least', 'start end', 'beginning end', 'maximum minimum', 'largest smallest', 'oldest newest', 'longest shortest',
    'all no', 'every no', 'past future', 'early late', 'earliest latest', 'north south', 'east west', 'father mother', 'son daughter',
    'man woman', 'men women', 'king queen', 'husband wife', 'brother sister', 'boys girls', 'won lost', 'bought sold', 'gained lost',
    'joined left', 'increase decrease', 'rise fall', 'allowed forbidden', 'legal illegal', 'same different')]
OTHER = {}
for _one, _other in OPPOSITES:
    OTHER.setdefault(_one, []).append(_other)
    OTHER.setdefault(_other, []).append(_one)
TOWARDS = re.compile(r' (?:[A-Z0-9]|the )')
BETWEEN = re.compile(r'\b(and|or|between|with|as|like|than)\b|[,/&]')
RANKED = re.compile(r'\b(only|sole|single|first|second|third|last|one of|among|also|other)\b', re.I)
RANKS = ('only', 'second', 'third', 'last', 'former', 'next')
MUTUAL = set('marry meet border join resemble equal fight share accompany adjoin rival contact call name separate mean'.split())
OPENER = r'(Who|(?:What|Which)(?: (?!(?:is|are|was|were|has|have|had|did|do|does|that|of)\b)[a-z]+){0,2}?)'
THING = r"((?!(?:s?he|it|they|we|you|people|that)\b)[\w'-]+(?: [\w'-]+){0,4}?)"
REST = r"((?: (?:in|on|at|for|after|before|during|from|to|with|by|about|against|into|as|when|while)\b.*)?\?)$"
ACTIVE, ASKED = re.compile(rf'{OPENER} ([a-z]+ed) {THING}{REST}'), re.compile(rf'{OPENER} (did|does) {THING} ([a-z]+){REST}')
SUFFERED = re.compile(rf'{OPENER} (was|were|is|are) {THING} ([a-z]+) by{REST}')
DONE_BY = re.compile(rf'{OPENER} (was|were|is|are) ([a-z]+) by {THING}{REST}')


@dataclasses.dataclass
class Setting:
    """What surrounds the answer to a question. What its own sentence speaks of may leave the question true, and is not taken."""
    sentence: str
    answer: str
    near: list  # names and numbers of the paragraph
    far: list  # of the article
    conditions: list  # those in which the article, but not the paragraph, says something
    about: set  # words of the article
    senses: Senses
    random: random.Random

    def __post_init__(self):
        self.spoken = set(words(self.sentence))


def names(text):
    """Names and numbers, but not the word that begins the text, which is written large for another reason."""
    return [m for m in NAME.finditer(text) if m.start() > 0]


def swapped(question, at):
    """The question about another name or number: of the same paragraph, or else of the article."""
    places = names(question)
    if not places:
        return None
    place = at.random.choice(places)
    number = place.group()[0].isdigit()

    def fits(name):
        return (name[0].isdigit() == number and name.lower() not in question.lower() and name.lower() not in at.sentence.lower()
                and place.group().lower() not in name.lower())

    for pool in ((at.near, at.far) if at.random.random() < 0.6 else (at.far, at.near)):
        others = [name for name in pool if fits(name)]
        if others:
            return put(question, place, at.random.choice(others))
    return None


def exchanged(question, at):
    """The question with two names in each other's place: who did what to whom."""
    found = [m for m in names(question) if not m.group()[0].isdigit()]
    pairs = [(a, b) for a, b in zip(found, found[1:]) if len(question[a.end():b.start()].split()) > 1
             and not BETWEEN.search(question[a.end():b.start()])]
    if not pairs:
        return None
    a, b = at.random.choice(pairs)
    return question[:a.start()] + b.group() + question[a.end():b.start()] + a.group() + question[b.end():]


def turned(question, at):
    """The question about who did it instead of to whom it was done, or the other way about."""
    if (found := ACTIVE.match(question)) and not HELPER.search(question):
        opener, verb, thing, rest = found.groups()
        lemmas = [lemma for lemma, kind, ending in at.senses.forms(verb) if (kind, ending) == ('v', 'ed') and lemma not in MUTUAL]
        return f'{opener} did {thing} {lemmas[0]}{rest}' if lemmas else None
    if found := ASKED.match(question):
        opener, helper, thing, verb, rest = found.groups()
        form = inflected(verb, 'ed' if helper == 'did' else 's')
        known = form in at.senses.common and at.senses.deed(form) and verb not in MUTUAL
        return f'{opener} {form} {thing}{rest}' if known else None
    if found := SUFFERED.match(question):
        opener, helper, thing, verb, rest = found.groups()
        return f'{opener} {helper} {verb} by {thing}{rest}'
    if found := DONE_BY.match(question):
        opener, helper, verb, thing, rest = found.groups()
        return f'{opener} {helper} {thing} {verb} by{rest}'
    return None


def denied(question, at):
    """The question with a negation in it, unless something is denied already."""
    if DENIAL.search(question) or DENIAL.search(at.sentence):
        return None
    helper = HELPER.search(question)
    if not helper:
        return 'Who never' + question[3:] if question.startswith('Who ') else None
    subject = question[:helper.start()] in ('Who ', 'What ') and helper.group() not in ('did', 'do', 'does')
    denial = at.random.choice((' not', ' never', ' no longer')) if subject else "n't"
    return question[:helper.end()] + denial + question[helper.end():]


def reasoned(question, at):
    """Why, where the sentence says only when or where."""
    opener = re.match(r'(When|Where) (?=did|was|were|is|are|does|do|has|had)', question)
    if not opener or re.search(r'\b(because|due|since|reason|so|for|to)\b', at.sentence):
        return None
    return at.random.choice(('Why ', 'How ')) + question[opener.end():]


def elsewhere(question, at):
    """The question under a condition of which the article speaks elsewhere."""
    return conditioned(question, at.conditions, at.random)


def besides(question, at):
    """The question for another answer than the one, where only one is given."""
    place = at.sentence.find(at.answer)
    beside = at.sentence[max(0, place - 6):place] + '|' + at.sentence[place + len(at.answer):][:6]
    if (place < 0 or len(at.answer.split()) > 4 or re.search(r',|;|\b(and|or)\b', beside)
            or RANKED.search(at.sentence) or RANKED.search(question) or DATED.search(question)):
        return None
    opener = at.random.choice(('Besides', 'Other than', 'Apart from'))
    return f'{opener} {at.answer}, {question[0].lower()}{question[1:]}'


def ranked(question, at):
    """The question about the only, the second or the last such thing."""
    place = re.search(r'\bthe (?=[a-z]{3,} )(?!\w+(?:est|most)\b)', question)
    if not place or RANKED.search(question) or RANKED.search(at.sentence):
        return None
    return question[:place.end()] + at.random.choice(RANKS) + ' ' + question[place.end():]


def undone(question, at):
    """The question about another deed, one that the article speaks of."""
    places = [p for p in PLAIN.finditer(question) if p.group() not in STOP | VAGUE]
    at.random.shuffle(places)
    for place in places:
        others = [w for w in at.senses.deeds(place.group(), bare(question, place))
                  if w in at.about and w not in at.spoken and w not in STOP | VAGUE]
        if others:
            return put(question, place, at.random.choice(others))
    return None


def reworded(question, at):
    """The question with a word of other meaning in place of one: its opposite, or a sister that the article speaks of."""
    opposites, sisters = [], []
    for place in re.finditer(r'\b[a-z]{2,}\b', question):
        if place.group() != 'to' or TOWARDS.match(question, place.end()):
            opposites += [(place, word) for word in OTHER.get(place.group(), ())]
        if len(place.group()) < 3 or place.group() in STOP | VAGUE:
            continue
        like, other, beside = at.senses.of(place.group())
        if at.spoken.isdisjoint(other):
            opposites += [(place, w) for w in other]
        if at.spoken.isdisjoint(beside):
            sisters += [(place, w) for w in beside if w in at.about]
    pools = [pool for pool in (opposites, sisters) if pool]
    if not pools:
        return None
    return put(question, *at.random.choice(pools[0] if at.random.random() < 0.6 else pools[-1]))


CHANGES = {swapped: 18, exchanged: 13, turned: 17, denied: 6, reasoned: 3, elsewhere: 8, besides: 3, ranked: 3, undone: 15,
           reworded: 14}  # how often each is tried, of 100


def altered(question, at):
    """The question changed in one of the ways; where that cannot be, with a word of other meaning. None if there is none."""
    change, = at.random.choices(list(CHANGES), CHANGES.values())
    return change(question, at) or reworded(question, at)
