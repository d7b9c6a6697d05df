#!/usr/bin/env python3
"""Writes the course's classifier at full width, with random weights, as the course's notebook saves it, and times PyTorch on it.

`write PATH`: {epoch, model_state_dict, optimizer_state_dict}, the optimizer with the moments of one step, so that the file has
the course's size (170 MB). `time PATH`: milliseconds of a forward pass and of an input gradient of one picture, with folded
BatchNorm and channels_last, as JSON. Needs PyTorch.
"""
import json, sys, time
import torch
from torch import nn


def build():
    layers, c_in = [], 3
    for c_out, depth in zip((128, 128, 256, 512, 512), (3, 3, 3, 1, 1)):
        for _ in range(depth):
            layers += [nn.Conv2d(c_in, c_out, 3, 1, 1), nn.BatchNorm2d(c_out), nn.ReLU()]
            c_in = c_out
        layers.append(nn.MaxPool2d(2, 2, 0))
    model = nn.Module()
    model.cnn = nn.Sequential(*layers)
    model.fc = nn.Sequential(nn.Linear(512 * 4 * 4, 1024), nn.ReLU(), nn.Dropout(0.3), nn.Linear(1024, 11))
    return model


def write(path):
    torch.manual_seed(0)
    model = build()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    sum(p.sum() for p in model.parameters()).backward()
    optimizer.step()
    state = {"epoch": 1, "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict()}
    torch.save(state, path)


def times(path):
    torch.set_num_threads(2)
    model = build()
    model.load_state_dict(torch.load(path, map_location="cpu")["model_state_dict"])
    model.eval()
    modules = list(model.cnn)
    cnn = []
    for i, module in enumerate(modules):
        if isinstance(module, nn.Conv2d):
            cnn.append(torch.nn.utils.fusion.fuse_conv_bn_eval(module, modules[i + 1]))
        elif not isinstance(module, nn.BatchNorm2d):
            cnn.append(module)
    net = nn.Sequential(*cnn, nn.Flatten(), *model.fc).eval().to(memory_format=torch.channels_last)
    for parameter in net.parameters():
        parameter.requires_grad_(False)
    batch = 8
    x = torch.rand(batch, 3, 128, 128).contiguous(memory_format=torch.channels_last)
    y = torch.zeros(batch, dtype=torch.long)

    def forward():
        with torch.no_grad():
            net(x)

    def gradient():
        z = x.clone().requires_grad_(True)
        torch.autograd.grad(nn.functional.cross_entropy(net(z), y, reduction="sum"), z)

    result = {}
    for name, job in (("forward", forward), ("gradient", gradient)):
        job()
        start = time.perf_counter()
        rounds = 4
        for _ in range(rounds):
            job()
        result[name] = (time.perf_counter() - start) / rounds / batch * 1000
    print(json.dumps(result))


if __name__ == "__main__":
    {"write": write, "time": times}[sys.argv[1]](sys.argv[2])
