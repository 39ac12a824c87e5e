"""The weighted mean of checkpoints of one descent (Wortsman et al., ICML 2022: model soups).

    python mean.py soup.pt 0.55@$READER_WORK/reader.pt 0.45@$READER_WORK/slender.pt
"""
import sys

import torch

from settings import WORK

if __name__ == '__main__':
    parts = [part.split('@', 1) for part in sys.argv[2:]]
    states = [(float(share), torch.load(path)['averaged']) for share, path in parts]
    mean = {name: sum(share * state[name] for share, state in states) for name in states[0][1]}
    torch.save(dict(model=mean, averaged=mean), WORK / sys.argv[1])
