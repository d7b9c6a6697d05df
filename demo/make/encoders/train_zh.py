"""Trains the small Chinese encoder: BERT's masked words (Devlin et al., 2019) on the sentences of zh_data.py.

python3 demo/make/encoders/zh_data.py demo/make/data/zh
python3 demo/make/encoders/train_zh.py demo/make/data/zh demo/zh
python3 demo/make/encoders/evaluate_zh.py demo/make/data/zh demo/zh --write

12 layers of 4 heads, 64 wide. 15% of the pieces are asked for, of which 80% become [MASK], 10% another piece and 10% stay; in half of
the sentences whole words are taken instead of single characters, so that a word like 蘋果 must be told from what stands around it.

Layers are stacked as they learn (Gong et al., 2019): three learn first, then a copy of them is put on top, then a copy of the six.
A step of three takes a quarter of the time of a step of twelve, and three bear a higher rate.
"""

import argparse
import ctypes
import os
import time

import torch
from torch.nn import functional

import bert
import tokenise

HEADS, WIDTH = 4, 64
# Layers, steps, highest rate.
STAGES = [(3, 3000, 5e-3), (6, 1500, 2.5e-3), (12, 2400, 2e-3)]
LONGEST_UNIT = 4
ASKED, MASKED, REPLACED = 0.15, 0.8, 0.1
WHOLE_WORDS = 0.5
WORDS_OF_LETTERS = 40


def keep_freed_memory():
    """glibc gives large blocks back at once, and getting them anew slows a step; elsewhere nothing happens."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        return
    trim_threshold, top_pad, mmap_threshold = -1, -2, -3
    mallopt(trim_threshold, 2**30)
    mallopt(top_pad, 2**28)
    mallopt(mmap_threshold, 2**30)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def vocabulary_of(lines):
    """Special pieces, letters and digits with and without ##, words of letters and digits, then every other character."""
    counts = {}
    for line in lines:
        for characters in tokenise.words(line):
            word = "".join(c for c, _ in characters)
            counts[word] = counts.get(word, 0) + 1
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyz"
    latin = [word for word in counts if len(word) > 1]
    others = [word for word in counts if len(word) == 1 and word not in alphabet]
    frequent = sorted(word for word in latin if counts[word] >= WORDS_OF_LETTERS)
    return tokenise.SPECIAL + [*alphabet] + ["##" + c for c in alphabet] + frequent + sorted(others)


def encode(lines, tokeniser):
    """ids, types and units as [lines, longest] tensors, and lengths: tokens of one unit are one short piece of the line."""
    ids, types, units = [], [], []
    for line in lines:
        row, kinds, owners = [tokeniser.ids["[CLS]"]], [0], [0]
        for kind, text in enumerate(line.split("\t")):
            for piece in text.split(" "):
                found = [tokeniser.ids[name] for name, _, _ in tokeniser.pieces(piece)]
                first = owners[-1] + 1
                owners += [first] * len(found) if len(found) <= LONGEST_UNIT else range(first, first + len(found))
                row += found
                kinds += [kind] * len(found)
            row.append(tokeniser.ids["[SEP]"])
            kinds.append(kind)
            owners.append(owners[-1] + 1)
        ids.append(row)
        types.append(kinds)
        units.append(owners)
    lengths = torch.tensor([len(row) for row in ids])
    padded = [torch.zeros(len(ids), int(lengths.max()), dtype=torch.int16) for _ in range(3)]
    for place in range(len(ids)):
        for tensor, rows in zip(padded, (ids, types, units)):
            tensor[place, : len(rows[place])] = torch.tensor(rows[place], dtype=torch.int16)
    return (*padded, lengths)


def corrupt(ids, units, tokeniser, generator):
    """(what the model sees, the flat places that it is asked for); nothing special is asked for."""
    batch, tokens = ids.shape
    special = len(tokenise.SPECIAL)
    single = torch.arange(tokens).expand(batch, tokens)
    whole = torch.rand(batch, 1, generator=generator) < WHOLE_WORDS
    owner = torch.where(whole, units, single)
    asked = torch.rand(batch, tokens, generator=generator).gather(1, owner) < ASKED
    asked &= ids >= special
    fate = torch.rand(batch, tokens, generator=generator).gather(1, owner)
    other = torch.randint(special, len(tokeniser.vocabulary), ids.shape, generator=generator)
    seen = torch.where(asked & (fate < MASKED), tokeniser.ids["[MASK]"], ids)
    seen = torch.where(asked & (fate >= MASKED) & (fate < MASKED + REPLACED), other, seen)
    return seen, asked.flatten().nonzero()[:, 0]


def batches(data, size, generator):
    """Lines in random order, those of a batch of similar length, for ever."""
    ids, types, units, lengths = data
    while True:
        for block in torch.randperm(len(ids), generator=generator).split(size * 32):
            block = block[lengths[block].argsort()]
            parts = block.split(size)
            for chosen in torch.randperm(len(parts), generator=generator).tolist():
                rows = parts[chosen]
                longest = int(lengths[rows].max())
                inside = torch.arange(longest) < lengths[rows, None]
                yield *(tensor[rows, :longest].long() for tensor in (ids, types, units)), inside.long()


def stacked(model, config, layers):
    """The model with its layers repeated until there are `layers`, and the new config."""
    deeper = {**config, "num_hidden_layers": layers}
    state, before = model.state_dict(), config["num_hidden_layers"]
    grown = bert.build(deeper)
    for name in grown.state_dict():
        parts = name.split(".")
        if parts[:3] == ["bert", "encoder", "layer"] and int(parts[3]) >= before:
            state[name] = state[".".join([*parts[:3], str(int(parts[3]) % before), *parts[4:]])].clone()
    grown.load_state_dict(state)
    return grown, deeper


def rate_at(progress, warm=0.04):
    """A share of the highest rate: up in a line, then down in a line to nothing."""
    return min(progress / warm, (1 - progress) / (1 - warm))


def learn(model, feed, steps, highest, last, tokeniser, generator, started):
    """`steps` steps; the rate ends at nothing in the last stage, at half of its height in the others."""
    decayed = [p for p in model.parameters() if p.ndim > 1]
    plain = [p for p in model.parameters() if p.ndim == 1]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, highest, betas=(0.9, 0.98), eps=1e-6)
    total, right, asked_for = 0.0, 0, 0
    for step in range(1, steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = highest * rate_at(step / (steps if last else 2 * steps))
        ids, types, units, inside = next(feed)
        seen, asked = corrupt(ids, units, tokeniser, generator)
        scores, _, _ = model(seen, types, inside, asked)
        wanted = ids.flatten()[asked]
        loss = functional.cross_entropy(scores, wanted)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        total += loss.item() * len(wanted)
        right += (scores.argmax(1) == wanted).sum().item()
        asked_for += len(wanted)
        if step % 100 == 0 or step == steps:
            spent = time.time() - started
            print(f"step {step}: loss {total / asked_for:.3f}, right {right / asked_for:.3f}, {spent:.0f} s", flush=True)
            total, right, asked_for = 0.0, 0, 0


def main():
    keep_freed_memory()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    generator = torch.Generator().manual_seed(options.seed)
    lines = read(os.path.join(options.data, "train.txt"))
    tokeniser = tokenise.Tokeniser(vocabulary_of(lines))
    feed = batches(encode(lines, tokeniser), options.batch, generator)
    size = len(tokeniser.vocabulary)
    config = bert.configuration("BertForMaskedLM", size, STAGES[0][0], HEADS, WIDTH, 4 * WIDTH, initializer_range=0.05)
    print(f"{len(lines)} lines, {size} pieces", flush=True)
    model, started = bert.build(config), time.time()
    for layers, steps, highest in STAGES:
        if layers > config["num_hidden_layers"]:
            model, config = stacked(model, config, layers)
        print(f"{layers} layers", flush=True)
        learn(model, feed, steps, highest, layers == STAGES[-1][0], tokeniser, generator, started)
        tokenizer_config = {"do_lower_case": True, "tokenizer_class": "BertTokenizer", "model_max_length": 512}
        bert.save(model, config, tokeniser.vocabulary, options.out, tokenizer_config)
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
