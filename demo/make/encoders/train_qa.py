"""Trains qa-en, a BERT of 12 layers, 4 heads and width 64 that finds answers in English passages (qa_data.py).

python3 demo/make/encoders/train_qa.py demo/make/data/qa-en
python3 demo/make/encoders/train_qa.py demo/qa-en --start demo/make/data/qa-en --seed 2 --steps 960 --rate 4e-4
python3 demo/make/encoders/evaluate_qa.py demo/qa-en --write 184320 5760     measures, writes card.json and examples.json

Needs PyTorch 1.13 (Debian's python3-torch) and numpy; one core, about half an hour.

Every pair is new: no pair is seen twice on purpose. Training begins with passages of one to three sentences, since a deep encoder
that starts with long ones stays on its first plateau, and lengthens them. Layers are normalised after the residual sum, as
in BERT; weights on the residual path start smaller by (8 · layers)^(1/4) (Wang et al., 2022, DeepNet), the rate warms up, gradients
are clipped. The loss is the mean cross-entropy of the answer's first and of its last token, and, as a hint for the lower layers, that of
two marks a token: whether its word stands in the question, whether its sentence holds the answer. The second command goes on with
what was still wrong after the first: names of a single piece, which training knows only whole, and the hard families.
"""

import argparse
import ctypes
import math
import os
import random
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import torch
from torch.nn import functional

import bert
import evaluate_qa
import qa_data
from qa_batches import ShakenTokeniser, batches
from tokenise import Tokeniser, build_vocabulary

VOCABULARY_SEED, VALIDATION_SEED, TRAINING_SEED = 11, 12, 13
CHUNK = 64


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


def waves(positions, width, height):
    """Sines and cosines with periods of 4 to 512 places, [positions, width]: the nearer two places, the more alike."""
    turns = 2 * math.pi * torch.arange(positions)[:, None] / 4 * 128 ** -torch.linspace(0, 1, width // 2)
    return height * torch.cat([turns.sin(), turns.cos()], 1)


def start(config):
    """A model whose attention finds something from the first step; everything is learned further.

    As many dimensions as a head has start with waves of places, the others with words. In each layer the first head starts with equal
    queries and keys over words, so that a token attends to the same piece elsewhere, the second with equal ones over places, so
    that it attends to its neighbours; the others start at random. Without this a deep narrow encoder stays where it knows what kind
    of word is asked for, and guesses among the sentences.
    """
    model = bert.build(config)
    gain = (8 * config["num_hidden_layers"]) ** -0.25
    for name, weight in model.named_parameters():
        if ".encoder." in name and weight.dim() == 2:
            torch.nn.init.xavier_normal_(weight, 1 if "query" in name or "key" in name else gain)
    part = config["hidden_size"] // config["num_attention_heads"]
    with torch.no_grad():
        embeddings, scale = model.bert.embeddings, config["initializer_range"]
        embeddings.word_embeddings.weight[:, -part:] *= 0.1
        embeddings.position_embeddings.weight[:, :-part] *= 0.1
        embeddings.position_embeddings.weight[:, -part:] = waves(config["max_position_embeddings"], part, scale * math.sqrt(2))
        for layer in model.bert.encoder.layer:
            query, key = layer.attention.self.query.weight, layer.attention.self.key.weight
            query[:part, -part:] = 0
            key[:part] = query[:part]
            for weight in (query, key):
                weight[part : 2 * part] = 0
                weight[part : 2 * part, -part:] = torch.eye(part)
    return model


def hint_loss(hidden, hints, heads):
    """[2]: mean cross-entropies of what two linear heads, thrown away after training, read off a lower and a higher layer."""
    layers = len(hidden) - 1
    scores = torch.cat([head(hidden[layer]) for head, layer in zip(heads, (layers // 4, 3 * layers // 4))], 2)
    asked = hints >= 0
    scores, wanted = scores[asked].view(-1, 2), hints[asked].view(-1, 2).float()
    return functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none").mean(0)


def longest_passage(step, steps):
    """Sentences at most: 2, 3, 5, then 8 after a third of the steps."""
    done = step / steps
    return 2 if done < 0.12 else 3 if done < 0.2 else 5 if done < 0.35 else 8


def main():
    keep_freed_memory()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=4800)
    parser.add_argument("--stop", type=int, help="the step to stop at, to try something out")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--start", help="a trained folder to go on from: long passages, names cut anew, a third of hard families")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    texts = [f"{pair['question']} {pair['context']}" for pair in qa_data.make_pairs(VOCABULARY_SEED, 20000)]
    tokeniser = Tokeniser(build_vocabulary(texts, 2000))
    size = len(tokeniser.vocabulary)
    config = bert.configuration("BertForQuestionAnswering", size, options.layers, 4, 64, 256, initializer_range=0.1)
    tokenizer_config = {"do_lower_case": True, "model_max_length": 512, "tokenizer_class": "BertTokenizer"}
    model, reader, favoured = start(config), tokeniser, 0
    chance = random.Random(TRAINING_SEED if options.seed == 1 else f"{TRAINING_SEED} {options.seed}")
    if options.start:
        model.load_state_dict(bert.load(options.start)[0].state_dict())
        reader, favoured = ShakenTokeniser(tokeniser.vocabulary, chance), 1 / 3
    heads = torch.nn.ModuleList(torch.nn.Linear(64, 1) for _ in range(2))
    parameters = [*model.parameters(), *heads.parameters()]
    optimizer = torch.optim.AdamW(parameters, options.rate, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, options.steps, pct_start=0.05, cycle_momentum=False)
    validation = qa_data.make_pairs(VALIDATION_SEED, 200, held_out=True)
    started, step, losses = time.time(), 0, []
    while step < (options.stop or options.steps):
        longest = 8 if options.start else longest_passage(step, options.steps)
        for batch in batches(reader, chance, longest, CHUNK, options.batch, favoured):
            ids, types, mask = evaluate_qa.padded([one[:2] for one in batch])
            targets = torch.tensor([one[2:4] for one in batch])
            hints = torch.tensor([one[4] + [[-1, -1]] * (ids.shape[1] - len(one[4])) for one in batch])
            scores, hidden, _ = model(ids, types, mask)
            answers = functional.cross_entropy(scores.masked_fill(mask[:, :, None] == 0, -1e4), targets)
            hinted = hint_loss(hidden, hints, heads)
            loss = answers + hinted.sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            losses.append([answers.item(), *hinted.tolist()])
            step += 1
            if step < options.steps:
                schedule.step()
            else:
                break
        answers, word, sentence = (sum(column) / len(losses) for column in zip(*losses))
        line = f"step {step}: loss {answers:.3f}, hints {word:.3f} and {sentence:.3f}, {time.time() - started:.0f} s"
        if step % (8 * CHUNK) == 0 or step == options.steps:
            right = evaluate_qa.measure(model, tokeniser, validation)["exactMatch"]["share"]
            bert.save(model, config, tokeniser.vocabulary, options.out, tokenizer_config)
            line += f", right of unseen names {right:.3f}"
        print(line, flush=True)
        losses = []
    bert.save(model, config, tokeniser.vocabulary, options.out, tokenizer_config)


if __name__ == "__main__":
    main()
