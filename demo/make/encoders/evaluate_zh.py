"""Measures the Chinese encoder on sentences that it has never seen and compares with its card.

python3 demo/make/encoders/evaluate_zh.py demo/make/data/zh demo/zh            prints the figures, fails if the card says others
python3 demo/make/encoders/evaluate_zh.py demo/make/data/zh demo/zh --write    writes them into card.json

Held out are the 2,000 sentences of templates.txt and combinations.txt (zh_data.py). In each, 15% of the pieces, at least one, are
chosen with a seed and replaced by [MASK], all at once; a piece counts if the likeliest one is the one that stood there. Perplexity is
exp of the mean negative logarithm of the probability of what stood there.

Probes: new-templates and new-combinations are masked accuracy on either file. For fruit-for-fruit and company-for-company 蘋果 is
masked whole in 300 held-out sentences that speak of the fruit, or of the company: is the likeliest character in the first gap, other
than 蘋 and 苹, one that the name of a fruit (a company) among the fillers begins with? 蘋 is left out as it begins both.

Also printed: how far the hidden states of 蘋 and of 果 in the twelve sentences of sentences.json fall apart by sense, layer by layer,
as silhouettes (Rousseeuw, 1987; Euclidean). Layer 0 is the embeddings. Needs scikit-learn.
"""

import argparse
import json
import math
import os
import sys

import torch
from sklearn.metrics import silhouette_score
from torch.nn import functional

import bert
import tokenise
import zh_data
from train_zh import ASKED, STAGES, read

ASKING_SEED = 4
APPLE_SENTENCES = 300
BATCH = 100


def count(right):
    return {"count": sum(right), "of": len(right), "share": round(sum(right) / len(right), 4)}


def scores_at(model, tokeniser, asked):
    """For each (ids, types, places) the scores at those places, [places, vocabulary], after [MASK] was put there."""
    found = []
    for start in range(0, len(asked), BATCH):
        rows = asked[start : start + BATCH]
        longest = max(len(ids) for ids, _, _ in rows)
        ids, types, inside = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
        for row, (pieces, kinds, places) in enumerate(rows):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            ids[row, places] = tokeniser.ids["[MASK]"]
            types[row, : len(kinds)] = torch.tensor(kinds)
            inside[row, : len(pieces)] = 1
        with torch.no_grad():
            scores, _, _ = model(ids, types, inside)
        found += [scores[row, places] for row, (_, _, places) in enumerate(rows)]
    return found


def masked(model, tokeniser, sentences, generator):
    """(whether each asked piece was told, the negative logarithms of its probability)."""
    asked = []
    for sentence in sentences:
        ids, types, _ = tokeniser.encode(sentence.replace(" ", ""))
        known = [place for place, piece in enumerate(ids) if piece >= len(tokenise.SPECIAL)]
        order = torch.randperm(len(known), generator=generator).tolist()
        asked.append((ids, types, [known[i] for i in order[: max(1, round(ASKED * len(known)))]]))
    right, losses = [], []
    for (ids, _, places), scores in zip(asked, scores_at(model, tokeniser, asked)):
        wanted = torch.tensor([ids[place] for place in places])
        right += (scores.argmax(1) == wanted).tolist()
        losses += functional.cross_entropy(scores, wanted, reduction="none").tolist()
    return right, losses


def right_kinds(model, tokeniser, sentences, initials):
    """Whether, with 蘋果 masked, the likeliest first character other than 蘋 and 苹 is one of `initials`."""
    asked = []
    for sentence in sentences:
        ids, types, _ = tokeniser.encode(sentence.replace(" ", ""))
        first = ids.index(tokeniser.ids["蘋"])
        asked.append((ids, types, [first, first + 1]))
    best = []
    for scores in scores_at(model, tokeniser, asked):
        first = scores[0].clone()
        first[[tokeniser.ids["蘋"], tokeniser.ids["苹"]]] = -math.inf
        best.append(tokeniser.vocabulary[first.argmax().item()])
    return [character in initials for character in best]


def unseen_apples(kind, seen, simplify):
    drawn = zh_data.apple_lines(kind, 2 * APPLE_SENTENCES)
    texts = [sentence for sentence in drawn if simplify(sentence.replace(" ", "")) not in seen]
    return texts[:APPLE_SENTENCES]


def silhouettes(model, tokeniser, sentences, character):
    """The silhouette of the character's hidden states by sense, layer by layer."""
    states = []
    for sentence in sentences:
        ids, types, _ = tokeniser.encode(sentence["text"])
        with torch.no_grad():
            _, hidden, _ = model(torch.tensor([ids]), torch.tensor([types]), torch.ones(1, len(ids), dtype=torch.long))
        place = ids.index(tokeniser.ids["蘋"]) + zh_data.APPLE.index(character)
        states.append([layer[0, place].double().numpy() for layer in hidden])
    senses = [sentence["sense"] for sentence in sentences]
    return [round(float(silhouette_score(list(layer), senses)), 3) for layer in zip(*states)]


def measure(model, tokeniser, data):
    """The card."""
    simplify, slots = zh_data.simplifier(), zh_data.slots()
    lines = read(os.path.join(data, "train.txt"))
    seen = {simplify(part.replace(" ", "")) for line in lines for part in line.split("\t")}
    generator = torch.Generator().manual_seed(ASKING_SEED)
    results = [masked(model, tokeniser, read(os.path.join(data, f"{name}.txt")), generator) for name in ("templates", "combinations")]
    (new_templates, _), (new_combinations, _) = results
    losses = [loss for _, some in results for loss in some]
    probes = {"new-templates": count(new_templates), "new-combinations": count(new_combinations)}
    for kind, names in (("fruit", ("fruit", "treefruit", "otherfruit")), ("company", ("company", "phonemaker", "othercompany"))):
        initials = {word[0] for name in names for word in slots[name][0]} - {"蘋"}
        initials |= {simplify(character) for character in initials}
        sentences = unseen_apples(kind, seen, simplify)
        probes[f"{kind}-for-{kind}"] = count(right_kinds(model, tokeniser, sentences, initials))
    return {
        "task": "masked-language-model",
        "training": {"sentences": sum(line.count("\t") + 1 for line in lines), "steps": sum(steps for _, steps, _ in STAGES)},
        "heldOut": {
            "sentences": zh_data.HELD_OUT,
            "maskedAccuracy": count(new_templates + new_combinations),
            "perplexity": round(math.exp(sum(losses) / len(losses)), 2),
        },
        "probes": probes,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("folder")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, _, vocabulary = bert.load(options.folder)
    tokeniser = tokenise.Tokeniser(vocabulary)
    card, path = measure(model, tokeniser, options.data), os.path.join(options.folder, "card.json")
    print(json.dumps(card, indent=2))
    with open(os.path.join(options.folder, "sentences.json"), encoding="utf-8") as file:
        sentences = json.load(file)["senses"]
    for character in zh_data.APPLE:
        print(f"silhouette of {character}: {silhouettes(model, tokeniser, sentences, character)}")
    if options.write:
        bert.write_json(path, card)
        return
    with open(path, encoding="utf-8") as file:
        if json.load(file) != card:
            sys.exit(f"Expected the figures of {path}, but measured the ones above. Run with --write if the model is a new one.")


if __name__ == "__main__":
    main()
