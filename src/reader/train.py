"""Trains, and goes on where it was stopped (SIGTERM saves).

    python train.py NAME --tokens 12e6 [--until 06:30] [--start start.pt] [--workers 2] [--rate 2e-4] [--frozen 2]

Each worker is a process with one thread that computes gradients of small batches; the parameters are one shared vector, which
the first process steps with AdamW. The rate falls to nothing at the last token or, with --until, at that time (UTC), whichever
comes first. Writes NAME.pt every few minutes and NAME.log.
"""
import argparse
import datetime
import math
import pickle
import queue
import signal
import time

import numpy as np
import torch
import torch.multiprocessing as mp
import torch.nn.functional as F

from examples import Examples
from model import Reader
from settings import WORK

SMALL, PER_STEP, SORTED = 1050, 4, 600
SAVE_SECONDS, WARM_UP, LEAST, DECAY, AVERAGE = 300, 100, 0.02, 0.01, 0.998


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('name')
    parser.add_argument('--tokens', type=float, default=12e6)
    parser.add_argument('--until')
    parser.add_argument('--start', default='start.pt')
    parser.add_argument('--workers', type=int, default=1)
    parser.add_argument('--rate', type=float, default=2e-4)
    parser.add_argument('--frozen', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--stop', type=float, default=math.inf, help='leave after so many seconds, to be resumed')
    return parser.parse_args()


def batch(examples):
    length = math.ceil(max(len(x[0]) for x in examples) / 16) * 16
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, x in enumerate(examples):
        n = len(x[0])
        ids[row, :n] = torch.from_numpy(x[0])
        mask[row, :n] = 1
        types[row, x[1] + 2:n] = 1
    return ids, mask, types, torch.tensor([x[2:4] for x in examples]), torch.tensor([x[4] for x in examples])


def losses(model, ids, mask, types, span, relevant):
    """Sums over the batch: of where the answer stands ([CLS]: nowhere), and of whether it stands there at all."""
    with torch.autocast('cpu', torch.bfloat16):
        logits = model(ids, mask, types)
    open_to = (types == 1) & (mask == 1)
    open_to[:, 0] = True
    scores = logits.masked_fill(~open_to[..., None], -1e4)
    place = sum(F.cross_entropy(scores[..., i], span[:, i], reduction='sum') for i in (0, 1)) / 2
    return place, F.binary_cross_entropy_with_logits(logits[:, 0, 2], relevant, reduction='sum')


def flatten(model):
    """One vector behind all parameters that learn; their gradients are views of another."""
    learning = [p for p in model.parameters() if p.requires_grad]
    flat = torch.cat([p.detach().reshape(-1) for p in learning]).share_memory_()
    decay = torch.cat([torch.full((p.numel(),), float(p.dim() > 1)) for p in learning])
    point(learning, flat)
    return learning, flat, decay


def point(learning, flat, gradient=None):
    at = 0
    for p in learning:
        p.data = flat[at:at + p.numel()].view_as(p)
        if gradient is not None:
            p.grad = gradient[at:at + p.numel()].view_as(p)
        at += p.numel()


def work(model, learning, flat, gradient, tasks, done):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the first process says when it is over
    torch.set_num_threads(1)
    point(learning, flat, gradient)
    model.train()
    while (task := tasks.get()) is not None:
        examples, count = task
        tensors = batch(examples)
        place, relevance = losses(model, *tensors)
        ((place + relevance) / count).backward()
        done.put((place.item(), relevance.item()))


def taken(done, workers):
    """The next result; however long the machine gives us no time, but not from a worker that is dead."""
    while True:
        try:
            return done.get(timeout=30)
        except queue.Empty:
            if not all(worker.is_alive() for worker in workers):
                raise


def steps(stream):
    """Small batches of like length, shuffled, so many for a step."""
    while True:
        pool = []
        while len(pool) < SORTED:
            pool += stream.draw()
        pool.sort(key=lambda x: len(x[0]))
        groups = [[]]
        for x in pool:
            if groups[-1] and (len(groups[-1]) + 1) * len(x[0]) > SMALL:
                groups.append([])
            groups[-1].append(x)
        stream.random.shuffle(groups)
        for i in range(0, len(groups) - PER_STEP + 1, PER_STEP):
            yield groups[i:i + PER_STEP]


class Training:
    def __init__(self, options):
        self.options, self.file = options, WORK / f'{options.name}.pt'
        torch.set_num_threads(1)
        torch.manual_seed(options.seed)
        self.state = dict(step=0, tokens=0, seen=0, began=time.time(), seconds=0.0)
        kept = torch.load(self.file) if self.file.exists() else None
        self.model = Reader.of((kept or torch.load(WORK / options.start))['model'])
        self.learning, self.flat, self.decay = flatten(self.model.freeze(options.frozen))
        self.first, self.second = torch.zeros_like(self.flat), torch.zeros_like(self.flat)
        self.average = self.flat.clone()
        if kept:
            self.state = kept['state']
            for ours, theirs in zip((self.first, self.second, self.average), kept['optimizer']):
                ours.copy_(theirs)
        self.gradients = [torch.zeros_like(self.flat).share_memory_() for _ in range(options.workers)]

    def progress(self):
        done = self.state['tokens'] / self.options.tokens
        if self.options.until:
            hour, minute = map(int, self.options.until.split(':'))
            end = datetime.datetime.now(datetime.timezone.utc).replace(hour=hour, minute=minute, second=0).timestamp()
            done = max(done, (time.time() - self.state['began']) / (end - self.state['began']))
        return done

    def rate(self):
        warm = min(1, (self.state['step'] + 1) / WARM_UP)
        return self.options.rate * warm * max(LEAST, 1 - self.progress())

    def update(self):
        gradient = self.gradients[0]
        for other in self.gradients[1:]:
            gradient.add_(other)
            other.zero_()
        gradient.mul_(min(1, 1 / (gradient.norm().item() + 1e-6)))
        self.state['step'] += 1
        step, rate = self.state['step'], self.rate()
        self.first.lerp_(gradient, 0.1)
        self.second.mul_(0.999).addcmul_(gradient, gradient, value=0.001)
        size = (self.second / (1 - 0.999 ** step)).sqrt_().add_(1e-8)
        self.flat.sub_(self.decay * self.flat, alpha=rate * DECAY)
        self.flat.addcdiv_(self.first, size, value=-rate / (1 - 0.9 ** step))
        self.average.lerp_(self.flat, 1 - min(AVERAGE, step / (step + 10)))
        gradient.zero_()

    def save(self):
        point(self.learning, self.average)
        averaged = {k: v.clone() for k, v in self.model.state_dict().items()}
        point(self.learning, self.flat)
        fresh = self.file.with_suffix('.new')
        torch.save(dict(model=self.model.state_dict(), averaged=averaged, state=self.state,
                        options=vars(self.options), optimizer=[self.first, self.second, self.average]), fresh)
        fresh.replace(self.file)

    def run(self):
        told = []
        signal.signal(signal.SIGTERM, lambda *_: told.append(True))
        records, mined = WORK / 'records.pkl', WORK / 'mined.pkl'
        stream = Examples(pickle.loads(records.read_bytes()), pickle.loads(mined.read_bytes()) if mined.exists() else [],
                          self.options.seed + 1000 * self.state['step'])
        context = mp.get_context('fork')
        tasks, done = context.Queue(), context.Queue()
        workers = [context.Process(target=work, args=(self.model, self.learning, self.flat, g, tasks, done), daemon=True)
                   for g in self.gradients]
        for worker in workers:
            worker.start()
        began = saved = time.time()
        before, log = self.state['seconds'], []
        for groups in steps(stream):
            count = sum(map(len, groups))
            for group in groups:
                tasks.put((group, count))
            found = [taken(done, workers) for _ in groups]
            log.append(np.sum(found, 0) / count)
            self.state['tokens'] += sum(math.ceil(max(len(x[0]) for x in g) / 16) * 16 * len(g) for g in groups)
            self.state['seen'] += count
            self.update()
            self.state['seconds'] = before + time.time() - began
            over = bool(told) or self.progress() >= 1 or time.time() - began > self.options.stop
            if self.state['step'] % 20 == 0 or over:
                self.say(log)
                log = []
            if over or time.time() - saved > SAVE_SECONDS:
                self.save()
                saved = time.time()
            if over:
                break
        for _ in workers:
            tasks.put(None)

    def say(self, log):
        s, mean = self.state, np.mean(log, 0)
        line = (f"{s['seconds']:.0f} s step {s['step']} seen {s['seen']} tokens {s['tokens']} {s['tokens'] / s['seconds']:.0f}/s "
                f"progress {self.progress():.3f} rate {self.rate():.2e} place {mean[0]:.3f} relevance {mean[1]:.3f}")
        with open(WORK / f'{self.options.name}.log', 'a') as file:
            print(line, file=file)


if __name__ == '__main__':
    Training(arguments()).run()
