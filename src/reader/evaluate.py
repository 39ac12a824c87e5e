"""Measures a model with the gold paragraph given.

    python evaluate.py MODEL SET [--limit 500] [--raw] [--float]

MODEL is a checkpoint or an ONNX file. SET is `back` (articles of SQuAD 1.1 kept from training), `kept` (articles of SQuAD 2.0
dev kept from training), `news` (reports kept from training), or the exam: `half` (squad2-half-dev). Figures are printed and added to figures.json.
"""
import argparse
import json
import lzma
import random
import time
from pathlib import Path

import torch

from predict import opened, read
from scoring import squad
from settings import EXAM, HELD_BACK, KEPT, TRAINING, WORK
from written import reports


def flat(articles, titles=None):
    return [(qa['question'], p['context'], [] if qa.get('is_impossible') else qa['answers'])
            for a in articles if titles is None or a['title'] in titles for p in a['paragraphs'] for qa in p['qas']]


def questions(name, with_file=False):
    """(question, paragraph, gold answers) in a decided order; of the exam also the paragraph's file."""
    if name == 'back':
        with lzma.open(TRAINING / 'squad11-train.json.xz') as file:
            return flat(json.load(file), HELD_BACK)
    if name == 'kept':
        return flat(json.loads((TRAINING / 'squad2-other-half.json').read_text()), KEPT)
    if name == 'news':
        return flat(reports(kept=True))
    folder = EXAM / 'squad2-half-dev'
    lines = [json.loads(line) for line in (folder / 'questions.jsonl').read_text().splitlines()]
    texts = {file.name: file.read_text().strip() for file in (folder / 'corpus').iterdir()}
    found = [(q['question'], texts[q['sources'][0]], q['answers'] if q['answerable'] else [], q['sources'][0]) for q in lines]
    return found if with_file else [q[:3] for q in found]


def note(key, figures):
    file = WORK / 'figures.json'
    known = json.loads(file.read_text()) if file.exists() else {}
    known[key] = figures
    file.write_text(json.dumps(known, indent=1, sort_keys=True) + '\n')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('--name', help='in figures.json, in place of the file\'s')
    parser.add_argument('set', choices=('back', 'kept', 'news', 'half'))
    parser.add_argument('--limit', type=int)
    parser.add_argument('--raw', action='store_true', help='the last weights in place of their moving average')
    parser.add_argument('--float', action='store_true', help='float32 in place of bfloat16')
    options = parser.parse_args()
    torch.set_num_threads(1)
    asked = questions(options.set)
    random.Random(5).shuffle(asked)
    asked = asked[:options.limit]
    extra = {} if options.model.endswith('.onnx') else dict(averaged=not options.raw, bfloat=not options.float)
    began = time.time()
    readings = read(opened(options.model, **extra), [(q, p) for q, p, _ in asked])
    found = {k: round(v, 4) if isinstance(v, float) else v
             for k, v in squad(readings, [p for _, p, _ in asked], [a for _, _, a in asked]).items()}
    found['seconds'] = round(time.time() - began, 1)
    note(f"{options.name or Path(options.model).name}{' raw' if options.raw else ''} {options.set} {options.limit or 'all'}", found)
    print(json.dumps(found))
