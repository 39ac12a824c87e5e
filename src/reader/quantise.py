"""Eight-bit weights: of products one scale an output channel, of word embeddings one a word; activations are scaled as they come.

    python quantise.py                        # reader-fp32.onnx -> reader-int8.onnx
"""
import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from settings import WORK

WORDS = 'words.weight'


def short_words(model):
    """The word embeddings as int8 with a scale for each row, multiplied back after they are looked up."""
    graph = model.graph
    table = next(t for t in graph.initializer if t.name == WORDS)
    values = numpy_helper.to_array(table)
    scales = np.abs(values).max(1, keepdims=True).astype(np.float32) / 127
    scales[scales == 0] = 1
    small = np.clip(np.rint(values / scales), -127, 127).astype(np.int8)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(small, 'words.int8'), numpy_helper.from_array(scales, 'words.scale')])
    at = next(i for i, n in enumerate(graph.node) if WORDS in n.input)
    looked_up = graph.node[at].output[0]
    nodes = [helper.make_node('Gather', ['words.int8', 'input_ids'], ['word_bytes'], name='word_bytes'),
             helper.make_node('Cast', ['word_bytes'], ['word_floats'], name='word_floats', to=TensorProto.FLOAT),
             helper.make_node('Gather', ['words.scale', 'input_ids'], ['word_scales'], name='word_scales'),
             helper.make_node('Mul', ['word_floats', 'word_scales'], [looked_up], name=looked_up)]
    graph.node.remove(graph.node[at])
    for node in reversed(nodes):
        graph.node.insert(at, node)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--model', type=Path, default=WORK / 'reader-fp32.onnx')
    parser.add_argument('--out', type=Path, default=WORK / 'reader-int8.onnx')
    options = parser.parse_args()
    quantize_dynamic(options.model, options.out, op_types_to_quantize=['MatMul', 'Attention'], per_channel=True,
                     weight_type=QuantType.QInt8, nodes_to_exclude=['head'],
                     extra_options={'DefaultTensorType': TensorProto.FLOAT})
    small = onnx.load(options.out)
    short_words(small)
    small.ir_version = 8
    onnx.save(small, options.out)
    print(options.out, options.out.stat().st_size, 'bytes, SHA-256', hashlib.sha256(options.out.read_bytes()).hexdigest())
