"""The embedding model's graph, rewritten in onnxruntime's fused operators around the very same 8-bit weights.

    python embedding.py QUANTISED.onnx [--out embedding-int8.onnx]

QUANTISED.onnx is the file in LangChain4j's e5-small-v2-q artifact. Prints the least cosine of both files' vectors over passages
of clapnq-dev and the processor time of each, rounds alternating.
"""
import argparse
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from evaluate import note
from export import Graph
from settings import CLS, EXAM, SEP, WORK
from text import tokens

PARTS = dict(out='attention/output/dense', up='intermediate/dense', down='output/dense')
TEXTS, ROUNDS = 200, 3


class Quantised:
    """Its weights: whole numbers, scale and zero point by our names."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.values = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.products = {n.name: n.input for n in graph.node if n.op_type == 'MatMulInteger'}
        self.layers = 1 + max(int(n.split('.')[2]) for n in self.values if n.startswith('encoder.layer.'))

    def product(self, layer, part):
        """(numbers [in, out], scale of each column, zero point of each column)."""
        inputs = self.products[f'/encoder/layer.{layer}/{part}/MatMul_quant']
        numbers, zero = self.values[inputs[1]], self.values[inputs[3]]
        scale = self.values[inputs[1].replace('_quantized', '_scale')]
        columns = numbers.shape[1]
        return numbers, np.broadcast_to(scale, columns).copy(), np.broadcast_to(zero, columns).copy()

    def triple(self, layer):
        three = [self.product(layer, f'attention/self/{x}') for x in ('query', 'key', 'value')]
        return tuple(np.concatenate(parts, -1) for parts in zip(*three))

    def embedding(self, name):
        name = f'embeddings.{name}_embeddings.weight'
        return tuple(self.values[f'{name}_{x}'] for x in ('quantized', 'scale', 'zero_point'))


def floats(numbers, scale, zero):
    return (numbers.astype(np.float32) - zero.astype(np.float32)) * scale


def state(model):
    found = {f'{ours}.weight': floats(*model.embedding(theirs))
             for ours, theirs in (('words', 'word'), ('positions', 'position'), ('types', 'token_type'))}

    def put(ours, theirs, parts=('bias',)):
        for part in parts:
            found[f'{ours}.{part}'] = model.values[f'{theirs}.{part}']

    put('norm', 'embeddings.LayerNorm', ('weight', 'bias'))
    for i in range(model.layers):
        at, there = f'layers.{i}.', f'encoder.layer.{i}.'
        found[f'{at}qkv.weight'] = floats(*model.triple(i)).T
        found[f'{at}qkv.bias'] = np.concatenate([model.values[f'{there}attention.self.{x}.bias'] for x in ('query', 'key', 'value')])
        for ours, theirs in PARTS.items():
            found[f'{at}{ours}.weight'] = floats(*model.product(i, theirs)).T
            put(f'{at}{ours}', there + theirs.replace('/', '.'))
        put(f'{at}norm1', there + 'attention.output.LayerNorm', ('weight', 'bias'))
        put(f'{at}norm2', there + 'output.LayerNorm', ('weight', 'bias'))
    return {k: torch.tensor(np.ascontiguousarray(v)) for k, v in found.items()}


def same_numbers(graph, model):
    """What the quantiser rounded anew is put back as it was."""
    theirs = {}
    for i in range(model.layers):
        theirs[f'layers.{i}.qkv.weight'] = model.triple(i)
        for ours, part in PARTS.items():
            theirs[f'layers.{i}.{ours}.weight'] = model.product(i, part)
    ours = {t.name: t for t in graph.initializer}
    for name, values in theirs.items():
        for end, value in zip(('_quantized', '_scale', '_zero_point'), values):
            ours[name + end].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value), name + end))
    table = ours['words.weight']
    graph.initializer.remove(table)
    graph.initializer.extend(numpy_helper.from_array(np.asarray(v), f'words.{x}')
                             for x, v in zip(('numbers', 'scale', 'zero'), model.embedding('word')))
    at = next(i for i, n in enumerate(graph.node) if 'words.weight' in n.input)
    looked_up = graph.node[at].output[0]
    graph.node.remove(graph.node[at])
    graph.node.insert(at, helper.make_node('Gather', ['words.numbers', 'input_ids'], ['word_numbers'], name='word_numbers'))
    graph.node.insert(at + 1, helper.make_node('DequantizeLinear', ['word_numbers', 'words.scale', 'words.zero'], [looked_up],
                                               name=looked_up))


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def vectors(opened, texts):
    found = []
    for ids in texts:
        mean = opened.run(None, {'input_ids': ids, 'attention_mask': np.ones_like(ids),
                                 'token_type_ids': np.zeros_like(ids)})[0][0].mean(0)
        found.append(mean / np.linalg.norm(mean))
    return np.array(found)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('model', type=Path)
    parser.add_argument('--out', type=Path, default=WORK / 'embedding-int8.onnx')
    options = parser.parse_args()
    theirs, whole = Quantised(options.model), options.out.with_suffix('.float.onnx')
    onnx.save(Graph(state(theirs)).model('last_hidden_state'), whole)
    quantize_dynamic(whole, options.out, op_types_to_quantize=['MatMul', 'Attention'], per_channel=True,
                     weight_type=QuantType.QInt8, extra_options={'DefaultTensorType': TensorProto.FLOAT})
    fused = onnx.load(options.out)
    same_numbers(fused.graph, theirs)
    fused.ir_version = 8
    onnx.save(fused, options.out)
    files = sorted((EXAM / 'clapnq-dev/corpus').iterdir())[:TEXTS]
    texts = [np.array([[CLS, *tokens('passage: ' + f.read_text())[0][:510], SEP]], np.int64) for f in files]
    opened, seconds, found = [session(options.model), session(options.out)], [[], []], [None, None]
    for _ in range(ROUNDS):
        for k in (0, 1):
            began = time.process_time()
            found[k] = vectors(opened[k], texts)
            seconds[k].append(time.process_time() - began)
    cosine = (found[0] * found[1]).sum(1)
    figures = dict(leastCosine=round(float(cosine.min()), 6), meanCosine=round(float(cosine.mean()), 6), texts=len(texts),
                   seconds=[round(min(s), 2) for s in seconds], ratio=round(min(seconds[0]) / min(seconds[1]), 3),
                   bytes=options.out.stat().st_size)
    note('embedding', figures)
    print(figures)
