"""Takes from the upper layers the inner neurons that say least, so that a reader of more layers keeps the pace of a smaller one.

    python slim.py CHECKPOINT [--inner 1344] [--frozen 2] [--out slim.pt]

A neuron says as much as its activation varies, times the length of its outgoing weights; what it says on the mean goes into the
bias. The lowest layers, which training leaves frozen, keep theirs. Train on from the result.
"""
import argparse
import pickle

import torch
import torch.nn.functional as F

from examples import Examples
from predict import Checkpoint
from settings import WORK
from train import batch

WINDOWS = 256


def activations(model, examples):
    """Mean and variance of each inner neuron, layer by layer."""
    sums = [torch.zeros(3, layer.up.out_features, dtype=torch.double) for layer in model.layers]

    def count(i, wide):
        said = F.gelu(wide.double()).flatten(0, -2)
        sums[i] += torch.stack([torch.ones_like(said).sum(0), said.sum(0), (said * said).sum(0)])

    for i, layer in enumerate(model.layers):
        layer.up.register_forward_hook(lambda _, __, wide, i=i: count(i, wide))
    with torch.no_grad():
        for x in examples:
            model(*(tensor[:, :len(x[0])] for tensor in batch([x])[:3]))
    means = [(s[1] / s[0]) for s in sums]
    return means, [s[2] / s[0] - mean * mean for s, mean in zip(sums, means)]


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('--inner', type=int, default=1344)
    parser.add_argument('--frozen', type=int, default=2)
    parser.add_argument('--out', default=WORK / 'slim.pt')
    options = parser.parse_args()
    kept = Checkpoint(options.checkpoint)
    with open(WORK / 'records.pkl', 'rb') as file:
        stream = Examples(pickle.load(file), [], 11)
    drawn = [stream.draw(0)[0] for _ in range(WINDOWS)]
    state = kept.model.state_dict()
    for i, (mean, variance) in enumerate(zip(*activations(kept.model, drawn))):
        if i < options.frozen:
            continue
        down = state[f'layers.{i}.down.weight']
        says = variance.sqrt() * down.norm(dim=0)
        best = says.topk(options.inner).indices.sort().values
        gone = torch.ones_like(says, dtype=torch.bool).index_fill(0, best, False)
        print(f'layer {i} keeps {says[best].sum() / says.sum():.4f} of what its neurons say')
        state[f'layers.{i}.down.bias'] = state[f'layers.{i}.down.bias'] + (down[:, gone].double() @ mean[gone]).float()
        for name, dim in ((f'layers.{i}.up.weight', 0), (f'layers.{i}.up.bias', 0), (f'layers.{i}.down.weight', 1)):
            state[name] = state[name].index_select(dim, best)
    torch.save(dict(model=state), options.out)
