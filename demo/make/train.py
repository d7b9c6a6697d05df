"""Trains a classifier of the course's Food-11 architecture at one eighth of its width on rendered pictures.

python3 demo/make/train.py DATA NAME OUT.pth    reads DATA/NAME.rgb and DATA/NAME.labels (demo/make/dataset.ts writes them)

Augmentation as in the course's training notebook: a horizontal flip, a rotation by up to 15 degrees; and noise where asked for. The file is the course's:
{epoch, model_state_dict, optimizer_state_dict}. Runs on PyTorch 1.13, in Debian as python3-torch. The embedded classifiers' whole
commands are in demo/README.md.
"""

import argparse
import ctypes
import math
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

SIDE = 128
WIDTH = 1 / 8
STACKS = [(128, 3), (128, 3), (256, 3), (512, 1), (512, 1)]


class Classifier(nn.Module):
    def __init__(self, classes=11):
        super().__init__()
        layers, before = [], 3
        for channels, convolutions in STACKS:
            channels = round(WIDTH * channels)
            for _ in range(convolutions):
                layers += [nn.Conv2d(before, channels, 3, padding=1), nn.BatchNorm2d(channels), nn.ReLU()]
                before = channels
            layers.append(nn.MaxPool2d(2))
        self.cnn = nn.Sequential(*layers)
        hidden = round(WIDTH * 1024)
        self.fc = nn.Sequential(
            nn.Linear(before * (SIDE // 2 ** len(STACKS)) ** 2, hidden), nn.ReLU(), nn.Dropout(0.5), nn.Linear(hidden, classes)
        )

    def forward(self, x):
        return self.fc(self.cnn(x).flatten(1))


def augmented(pictures):
    """Each picture flipped at random and turned by up to 15 degrees, black where it turns in nothing."""
    count = len(pictures)
    angle = (torch.rand(count) * 2 - 1) * math.radians(15)
    flip = torch.where(torch.rand(count) < 0.5, -1.0, 1.0)
    cosine, sine, none = torch.cos(angle), torch.sin(angle), torch.zeros(count)
    turn = torch.stack([torch.stack([flip * cosine, -sine, none], 1), torch.stack([flip * sine, cosine, none], 1)], 1)
    grid = functional.affine_grid(turn, list(pictures.shape), align_corners=False)
    return functional.grid_sample(pictures, grid, align_corners=False)


def noisy(pictures, most):
    """Each picture with Gaussian noise of its own strength, a standard deviation between 0 and `most` of the way from black to white."""
    return pictures + torch.randn_like(pictures) * (torch.rand(len(pictures), 1, 1, 1) * most)


def keep_freed_memory():
    """glibc gives large blocks back at once, and getting them anew doubles the time of a step; elsewhere nothing happens."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        return
    trim_threshold, top_pad, mmap_threshold = -1, -2, -3
    mallopt(trim_threshold, 2**30)
    mallopt(top_pad, 2**28)
    mallopt(mmap_threshold, 2**30)


def main():
    keep_freed_memory()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("name")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--noise", type=float, default=0, help="the most Gaussian noise that a picture gets; default: none")
    parser.add_argument("--start", help="a checkpoint whose weights to go on from")
    parser.add_argument("--favour", type=int, nargs=2, help="index of a class, and how many times its mistakes count")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    labels = torch.from_numpy(numpy.fromfile(f"{options.data}/{options.name}.labels", numpy.uint8)).long()
    pictures = torch.from_numpy(
        numpy.fromfile(f"{options.data}/{options.name}.rgb", numpy.uint8).reshape(len(labels), SIDE, SIDE, 3)
    )
    model = Classifier().to(memory_format=torch.channels_last)
    if options.start:
        model.load_state_dict(torch.load(options.start)["model_state_dict"])
    weights = torch.ones(11)
    if options.favour is not None:
        weights[options.favour[0]] = options.favour[1]
    optimizer = torch.optim.Adam(model.parameters(), lr=options.rate, weight_decay=1e-5)
    batches = len(labels) // options.batch
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, total_steps=options.epochs * batches, pct_start=0.2)
    started = time.time()
    for epoch in range(1, options.epochs + 1):
        model.train()
        order, total, right = torch.randperm(len(labels)), 0.0, 0
        for chosen in order[: batches * options.batch].split(options.batch):
            batch = pictures[chosen].permute(0, 3, 1, 2).float().div_(255)
            seen = augmented(batch)
            if options.noise > 0:
                seen = noisy(seen, options.noise)
            scores = model(seen.contiguous(memory_format=torch.channels_last))
            loss = functional.cross_entropy(scores, labels[chosen], weights, label_smoothing=options.smoothing)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
            right += (scores.argmax(1) == labels[chosen]).sum().item()
        count = batches * options.batch
        print(f"epoch {epoch}: loss {total / count:.4f}, right {right / count:.4f}, {time.time() - started:.0f} s", flush=True)
    state = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
    checkpoint = {"epoch": epoch, "model_state_dict": state, "optimizer_state_dict": contiguous(optimizer.state_dict())}
    torch.save(checkpoint, options.out)


def contiguous(state):
    for moments in state["state"].values():
        for name, tensor in moments.items():
            moments[name] = tensor.contiguous()
    return state


if __name__ == "__main__":
    main()
