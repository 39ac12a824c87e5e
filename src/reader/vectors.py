"""Vectors of an embedding model's Maven artifact."""
import functools

import numpy as np

from predict import Onnx
from settings import CLS, MAX_TOKENS, SEP
from weights import artifact


@functools.cache
def opened(model):
    return Onnx(artifact(model)[0])


def vectors(texts, model='all-minilm-l6-v2'):
    """Of token ids; mean-pooled and of length 1."""
    sequences = ([CLS, *tokens[:MAX_TOKENS - 2], SEP] for tokens in texts)
    means = [of_tokens.mean(0) for of_tokens in opened(model).logits((ids, len(ids)) for ids in sequences)]
    return np.array([mean / np.linalg.norm(mean) for mean in means], np.float32)
