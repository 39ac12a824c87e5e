"""BERT as MiniLM and e5 use it, with a head of three columns: answer start, answer end, relevance (read at [CLS])."""
import torch
import torch.nn as nn
import torch.nn.functional as F

HIDDEN, HEADS, INNER, VOCABULARY, POSITIONS, DROPOUT = 384, 12, 1536, 30522, 512, 0.1


class Layer(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, inner)
        self.down = nn.Linear(inner, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        if self.training:  # the backward of the flash kernel takes 40 % of a step on a CPU
            weights = torch.matmul(q * (HIDDEN // HEADS) ** -0.5, k.transpose(-1, -2)) + mask
            seen = torch.matmul(torch.softmax(weights, -1, dtype=weights.dtype), v)
        else:
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self._dropped(self.out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.norm2(x + self._dropped(self.down(F.gelu(self.up(x)))))

    def _dropped(self, x):
        return F.dropout(x, DROPOUT, self.training and self.up.weight.requires_grad)


class Reader(nn.Module):
    def __init__(self, inner):
        """`inner` is the width of each layer's feed-forward part."""
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.types = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width) for width in inner)
        self.head = nn.Linear(HIDDEN, 3)

    @staticmethod
    def of(state):
        """With the shapes and the values of a checkpoint's `state`."""
        layers = 1 + max(int(name.split('.')[1]) for name in state if name.startswith('layers.'))
        reader = Reader([len(state[f'layers.{i}.up.bias']) for i in range(layers)])
        reader.load_state_dict(state)
        return reader

    def forward(self, ids, mask, types):
        x = self.norm(self.words(ids) + self.positions.weight[:ids.shape[1]] + self.types(types))
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        if torch.is_autocast_enabled('cpu'):
            x, bias = x.to(torch.bfloat16), bias.to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, bias)
        with torch.autocast('cpu', enabled=False):
            return self.head(x.float())

    def freeze(self, lower):
        """Embeddings and the lower layers stay as they are: they know words already, and their backward is saved."""
        frozen = [self.words, self.positions, self.types, self.norm, *self.layers[:lower]]
        for module in frozen if lower else [self.words]:
            module.requires_grad_(False)
        return self
