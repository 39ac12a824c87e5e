"""Vectors of an embedding model's Maven artifact."""
import functools

import numpy as np
import onnxruntime

from settings import CLS, MAX_TOKENS, SEP
from weights import artifact


@functools.cache
def opened(model):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(artifact(model)[0]), options, providers=['CPUExecutionProvider'])


def vectors(texts, model='all-minilm-l6-v2'):
    """Of token ids; mean-pooled and of length 1."""
    session = opened(model)
    found = []
    for tokens in texts:
        ids = np.array([[CLS, *tokens[:MAX_TOKENS - 2], SEP]], np.int64)
        mean = session.run(None, {'input_ids': ids, 'attention_mask': np.ones_like(ids),
                                  'token_type_ids': np.zeros_like(ids)})[0][0].mean(0)
        found.append(mean / np.linalg.norm(mean))
    return np.array(found, np.float32)
