"""Texts and questions written for this reader (written.txt over paragraphs of SQuAD 1.1, news.txt over invented reports; CC BY-SA 4.0).

    # Title 12        an article of SQuAD 1.1, and which of its paragraphs
    ## Title          a report, and
    = paragraph       one of its paragraphs
    - question        written to deceive: the paragraph does not answer it
    ? question        as typed into a search engine; the paragraph does not answer it
    + question | answer    in other words than the paragraph's, or joining two of its sentences
    ~ question | answer    as typed into a search engine
"""
from settings import HERE, KEPT_REPORTS


def lines(file):
    """Each line's mark and the rest of it."""
    for line in (HERE / file).read_text(encoding='utf-8').splitlines():
        mark, rest = line.split(' ', 1)
        yield mark, rest


def asked(rest):
    question, _, answer = rest.partition(' | ')
    return dict(question=question, answers=[answer] if answer else [], is_impossible=not answer)


def written():
    """By title and number of the paragraph, as SQuAD 2.0 has them."""
    found = {}
    for mark, rest in lines('written.txt'):
        if mark == '#':
            title, number = rest.split()
            held = found.setdefault((title, int(number)), [])
        else:
            held.append(asked(rest))
    return found


def reports(kept=False):
    """As SQuAD 2.0 has its articles; those that are kept from training, or the others."""
    found = []
    for mark, rest in lines('news.txt'):
        if mark == '##':
            found.append(dict(title=rest, paragraphs=[]))
        elif mark == '=':
            found[-1]['paragraphs'].append(dict(context=rest, qas=[]))
        else:
            found[-1]['paragraphs'][-1]['qas'].append(asked(rest))
    return [report for i, report in enumerate(found) if (i % KEPT_REPORTS == 0) == kept]
