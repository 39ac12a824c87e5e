"""Questions written for this reader over paragraphs of SQuAD 1.1 (written.txt; licence CC BY-SA 4.0, as SQuAD's).

    # Title 12        the article, and which of its paragraphs
    - question        written to deceive: the paragraph does not answer it
    ? question        as typed into a search engine; the paragraph does not answer it
    + question | answer    in other words than the paragraph's
    ~ question | answer    as typed into a search engine
"""
from settings import HERE


def written():
    """By title and number of the paragraph, as SQuAD 2.0 has them."""
    found = {}
    for line in (HERE / 'written.txt').read_text(encoding='utf-8').splitlines():
        if line.startswith('#'):
            title, number = line[1:].split()
            held = found.setdefault((title, int(number)), [])
        else:
            question, _, answer = line[1:].strip().partition(' | ')
            held.append(dict(question=question, answers=[answer] if answer else [], is_impossible=not answer))
    return found
