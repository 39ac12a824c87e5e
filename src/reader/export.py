"""Writes a checkpoint as an ONNX file, in onnxruntime's fused operators from the start.

    python export.py CHECKPOINT [--raw] [--span 1.2] [--relevance 1.4]       # -> reader-fp32.onnx

The two factors stretch the logits: the service adds relevance to what retrieval says, and weighs it in that unit.

Opset 17, IR 8: what onnxruntime 1.20 (the service's) reads.
"""
import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, HIDDEN
from settings import WORK

FUSED = 'com.microsoft'
TINY = 1e-12


class Graph:
    def __init__(self, state):
        self.state, self.nodes, self.constants = state, [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def weight(self, name, turned=False):
        values = self.state[name].float().numpy()
        return self.constant(name, values.T if turned else values)

    def add(self, kind, inputs, output, domain='', **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def embedded(self):
        length = self.add('Shape', ['input_ids'], 'length', start=1, end=2)
        zero, one = self.constant('zero', np.array([0], np.int64)), self.constant('one', np.array([1], np.int64))
        places = self.add('Slice', [self.weight('positions.weight'), zero, length, zero, one], 'places')
        words = self.add('Gather', [self.weight('words.weight'), 'input_ids'], 'embedded_words')
        types = self.add('Gather', [self.weight('types.weight'), 'token_type_ids'], 'embedded_types')
        both = self.add('Add', [types, places], 'embedded_rest')
        return self.normed(words, both, 'norm', 'embedded')

    def normed(self, x, skip, name, output, bias=None):
        weights = [self.weight(f'{name}.weight'), self.weight(f'{name}.bias')] + ([self.weight(bias)] if bias else [])
        return self.add('SkipLayerNormalization', [x, skip, *weights], output, FUSED, epsilon=TINY)

    def product(self, x, name, output):
        return self.add('MatMul', [x, self.weight(f'{name}.weight', turned=True)], output)

    def layer(self, x, i):
        at = f'layers.{i}.'
        seen = self.add('Attention', [x, self.weight(f'{at}qkv.weight', turned=True), self.weight(f'{at}qkv.bias'), 'mask'],
                        f'{at}attention', FUSED, num_heads=HEADS)
        x = self.normed(self.product(seen, f'{at}out', f'{at}mixed'), x, f'{at}norm1', f'{at}half', f'{at}out.bias')
        wide = self.product(x, f'{at}up', f'{at}wide')
        wide = self.add('BiasGelu', [wide, self.weight(f'{at}up.bias')], f'{at}gelu', FUSED)
        return self.normed(self.product(wide, f'{at}down', f'{at}narrow'), x, f'{at}norm2', f'{at}output', f'{at}down.bias')

    def model(self, output='logits'):
        """`logits` [batch, tokens, 3] of a reader, or `last_hidden_state` [batch, tokens, 384] of an embedding model."""
        self.add('Cast', ['attention_mask'], 'mask', to=TensorProto.INT32)
        x = self.embedded()
        for i in range(sum(name.endswith('.qkv.weight') for name in self.state)):
            x = self.layer(x, i)
        if output == 'logits':
            self.add('Add', [self.product(x, 'head', 'head'), self.weight('head.bias')], output)
        else:
            self.nodes[-1].output[0] = output
        shape = ['batch', 'tokens']
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, shape)
                  for n in ('input_ids', 'attention_mask', 'token_type_ids')]
        outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [*shape, 3 if output == 'logits' else HIDDEN])]
        graph = helper.make_graph(self.nodes, 'reader', inputs, outputs, self.constants)
        opsets = [helper.make_opsetid('', 17), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name='footnote')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('--raw', action='store_true', help='the last weights in place of their moving average')
    parser.add_argument('--span', type=float, default=1.0)
    parser.add_argument('--relevance', type=float, default=1.0)
    parser.add_argument('--out', type=Path, default=WORK / 'reader-fp32.onnx')
    options = parser.parse_args()
    kept = torch.load(options.checkpoint)
    state = kept['model'] if options.raw else kept.get('averaged', kept['model'])
    factors = torch.tensor([options.span, options.span, options.relevance])
    for name, factor in (('head.weight', factors[:, None]), ('head.bias', factors)):
        state[name] = state[name] * factor
    onnx.save(Graph(state).model(), options.out)
    print(options.out, options.out.stat().st_size, 'bytes')
