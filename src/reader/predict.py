"""A model, be it a checkpoint or an ONNX file, reads passages: the best span, the null score and the relevance of each."""
import numpy as np
import torch

from model import Reader
from settings import CLS, MAX_QUESTION, MAX_SPAN, MAX_TOKENS, SEP
from text import tokens

OVERLAP = 64
TOGETHER = 8192


class Checkpoint:
    """In batches of like length, bfloat16 or float32."""

    def __init__(self, path, averaged=True, bfloat=True):
        kept = torch.load(path)
        state = kept.get('averaged') if averaged else None
        self.model = Reader.of(state or kept['model'])
        self.model.eval()
        self.bfloat = bfloat

    @torch.no_grad()
    def logits(self, sequences):
        order = sorted(range(len(sequences)), key=lambda i: len(sequences[i][0]))
        found = [None] * len(sequences)
        while order:
            length = len(sequences[order[0]][0])
            taken = [i for i in order[:TOGETHER // length + 1] if len(sequences[i][0]) <= length + 16]
            order = order[len(taken):]
            length = len(sequences[taken[-1]][0])
            ids = torch.zeros(len(taken), length, dtype=torch.long)
            mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
            for row, i in enumerate(taken):
                n = len(sequences[i][0])
                ids[row, :n], mask[row, :n] = torch.tensor(sequences[i][0]), 1
                types[row, sequences[i][1]:n] = 1
            with torch.autocast('cpu', torch.bfloat16, enabled=self.bfloat):
                out = self.model(ids, mask, types).float().numpy()
            for row, i in enumerate(taken):
                found[i] = out[row, :len(sequences[i][0])]
        return found


class Onnx:
    """One passage a run, as in the service."""

    def __init__(self, path, threads=1):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])

    def logits(self, sequences):
        found = []
        for ids, second in sequences:
            ids = np.array([ids], np.int64)
            types = (np.arange(ids.shape[1])[None] >= second).astype(np.int64)
            found.append(self.session.run(None, {'input_ids': ids, 'attention_mask': np.ones_like(ids),
                                                 'token_type_ids': types})[0][0])
        return found


def opened(path, **options):
    return Onnx(path) if str(path).endswith('.onnx') else Checkpoint(path, **options)


def windows(length, room):
    """As few as will do, of like length, as the service cuts them."""
    beyond = max(0, length - OVERLAP)
    count = max(1, -(-beyond // (room - OVERLAP)))
    step = -(-beyond // count)
    return [(min(i * step, length), min(length, (i + 1) * step + OVERLAP)) for i in range(count)]


def best_span(logits, first):
    """Score and first and last token among those from `first` to the closing [SEP]."""
    start, end = logits[first:-1, 0], logits[first:-1, 1]
    best = (-np.inf, 0, 0)
    for width in range(min(MAX_SPAN, len(start))):
        sums = start[:len(start) - width] + end[width:]
        at = int(sums.argmax())
        if sums[at] > best[0]:
            best = (float(sums[at]), at, at + width)
    return best


def read(model, pairs):
    """For each pair of question and passage: dict of null, score, start, end (characters), relevance."""
    known, sequences, owners = {}, [], []
    for k, (question, passage) in enumerate(pairs):
        asked = tokens(question)[0][:MAX_QUESTION]
        if passage not in known:
            known[passage] = tokens(passage)
        ids, offsets = known[passage]
        for a, b in windows(len(ids), MAX_TOKENS - 3 - len(asked)):
            sequences.append(([CLS, *asked, SEP, *ids[a:b], SEP], len(asked) + 2))
            owners.append((k, offsets[a:b]))
    readings = [None] * len(pairs)
    for (k, offsets), (_, second), logits in zip(owners, sequences, model.logits(sequences)):
        score, first, last = best_span(logits, second)
        new = dict(null=float(logits[0, 0] + logits[0, 1]), score=score, start=offsets[first][0], end=offsets[last][1],
                   relevance=float(logits[0, 2]))
        readings[k] = merged(readings[k], new) if readings[k] else new
    return readings


def merged(left, right):
    best = max(left, right, key=lambda r: r['score'])
    return best | dict(null=min(left['null'], right['null']), relevance=max(left['relevance'], right['relevance']))
