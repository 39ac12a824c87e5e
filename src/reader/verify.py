"""Checks a file before it is shipped: contract, size, IR, agreement with float32, and its pace beside another model's.

    python verify.py [--model reader-int8.onnx] [--float reader-fp32.onnx] [--beside OTHER.onnx]
"""
import argparse
import hashlib
import statistics
import time
from pathlib import Path

import numpy as np
import onnx

from evaluate import note
from predict import Onnx
from settings import CLS, SEP, WORK

MOST_BYTES, NEWEST_IR, NEWEST_OPSET = 35_000_000, 10, 21
PASSAGES, LENGTH, ROUNDS = 10, 200, 15


def sequences(rng, count, length):
    return [([CLS, *rng.integers(1996, 29000, 12).tolist(), SEP, *rng.integers(1996, 29000, length - 15).tolist(), SEP], 14)
            for _ in range(count)]


def pace(models, threads):
    """Milliseconds for ten passages, one by one; rounds of the models alternate. The medians."""
    read = sequences(np.random.default_rng(3), PASSAGES, LENGTH)
    opened = {m: Onnx(m, threads) for m in models}
    times = {m: [] for m in models}
    for _ in range(ROUNDS + 2):
        for m, model in opened.items():
            began = time.perf_counter()
            model.logits(read)
            times[m].append((time.perf_counter() - began) * 1000)
    return {m: round(statistics.median(t[2:]), 1) for m, t in times.items()}


def contract(path):
    model = onnx.load(path)
    assert path.stat().st_size <= MOST_BYTES, path.stat().st_size
    assert model.ir_version <= NEWEST_IR, model.ir_version
    assert all(o.version <= NEWEST_OPSET for o in model.opset_import if o.domain == '')
    assert [i.name for i in model.graph.input] == ['input_ids', 'attention_mask', 'token_type_ids']
    assert [o.name for o in model.graph.output] == ['logits']
    assert all(t.external_data == [] or not t.external_data for t in model.graph.initializer)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--model', type=Path, default=WORK / 'reader-int8.onnx')
    parser.add_argument('--float', type=Path, default=WORK / 'reader-fp32.onnx')
    parser.add_argument('--beside', type=Path)
    options = parser.parse_args()
    contract(options.model)
    some = sequences(np.random.default_rng(5), 20, 120)
    small, whole = Onnx(options.model).logits(some), Onnx(options.float).logits(some)
    again = Onnx(options.model).logits(some[::-1])[::-1]
    assert all((a == b).all() for a, b in zip(small, again)), 'a reading depends on the others'
    figures = dict(sha256=hashlib.sha256(options.model.read_bytes()).hexdigest(), bytes=options.model.stat().st_size,
                   meanDifference=round(float(np.mean([np.abs(a - b).mean() for a, b in zip(small, whole)])), 4),
                   meanLogit=round(float(np.mean([np.abs(b).mean() for b in whole])), 4))
    if options.beside:
        for threads in (1, 2):
            found = pace([options.model, options.beside], threads)
            figures[f'milliseconds {threads} threads'] = {m.name if m == options.model else 'beside': t for m, t in found.items()}
            figures[f'ratio {threads} threads'] = round(found[options.model] / found[options.beside], 3)
    note(f'verify {options.model.name}', figures)
    print(figures)
