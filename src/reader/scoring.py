"""SQuAD 2.0's measures (Rajpurkar et al. 2018), and ranking ones."""
import collections
import re
import string

import numpy as np


def normal(text):
    text = ''.join(c for c in text.lower() if c not in string.punctuation)
    return re.sub(r'\b(a|an|the)\b', ' ', text).split()


def f1(said, gold):
    a, b = normal(said), normal(gold)
    common = sum((collections.Counter(a) & collections.Counter(b)).values())
    return float(a == b) if not a or not b else 2 * common / (len(a) + len(b))


def auroc(positive, negative):
    """Ties count half."""
    scores = np.concatenate([positive, negative])
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    n = len(positive)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * len(negative)))


def best_threshold(score, right, answerable):
    """The highest mean of F1 over thresholds, an unanswerable question counting as 1 when refused; and the threshold."""
    order = np.argsort(-score, kind='stable')
    gain = np.where(answerable, right, -1.0)[order]
    sums = np.concatenate([[0], np.cumsum(gain)]) + (~answerable).sum()
    at = int(sums.argmax())
    threshold = np.inf if at == 0 else float(score[order[at - 1]])
    return float(sums[at] / len(score)), threshold


def squad(readings, passages, answers):
    """With the gold paragraph given. The span margin is the span's score less the null score."""
    answerable = np.array([bool(a) for a in answers])
    said = [p[r['start']:r['end']] for r, p in zip(readings, passages)]
    right = np.array([max((f1(s, g) for g in a), default=0.0) for s, a in zip(said, answers)])
    exact = np.array([max((float(normal(s) == normal(g)) for g in a), default=0.0) for s, a in zip(said, answers)])
    scores = dict(margin=np.array([r['score'] - r['null'] for r in readings]),
                  relevance=np.array([r['relevance'] for r in readings]))
    scores['both'] = scores['margin'] + 2 * scores['relevance']
    figures = dict(questions=len(answers), answerable=int(answerable.sum()),
                   forcedExact=float(exact[answerable].mean()), forcedF1=float(right[answerable].mean()),
                   mostRelevant=max(r['relevance'] for r in readings))
    if not answerable.all():
        for name, score in scores.items():
            figures[f'auroc {name}'] = auroc(score[answerable], score[~answerable])
            figures[f'bestF1 {name}'], figures[f'threshold {name}'] = best_threshold(score, right, answerable)
    return figures
