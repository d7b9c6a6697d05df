"""Measures qa-en on 500 pairs whose persons, towns and things it has never seen, and compares with its card.

python3 demo/make/encoders/evaluate_qa.py demo/qa-en            prints the figures, fails if the card says others
python3 demo/make/encoders/evaluate_qa.py demo/qa-en --write PAIRS STEPS   writes card.json and examples.json

An answer is the span of the passage with the highest sum of start and end score, at most eight tokens long. Exact match asks for
its very characters at their very place; F1 is that of SQuAD, over lower-case words, averaged over pairs.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter

import torch

import bert
import qa_data
from tokenise import Tokeniser

HELD_OUT_SEED, EXAMPLES_SEED = 14, 15
LONGEST_ANSWER = 8
LENGTHS = [(26, 34, None), (26, 34, None), (50, 80, "fears"), (50, 80, None), (50, 80, None), (112, 128, None)]


def answer_tokens(pair, spans):
    """The first and the last token of the pair's answer."""
    start, end = pair["start"], pair["start"] + len(pair["answer"])
    tokens = [index for index, span in enumerate(spans) if span and span[0] == 1 and span[1] >= start and span[2] <= end]
    if not tokens or spans[tokens[0]][1] != start or spans[tokens[-1]][2] != end:
        raise ValueError(f"Expected tokens that end where the answer ends, but received others: {pair}.")
    return tokens[0], tokens[-1]


def padded(sequences):
    """ids, types and mask, [batch, tokens], of sequences (ids, types)."""
    longest = max(len(ids) for ids, _ in sequences)
    pad = [0] * longest
    ids, types = (torch.tensor([(one[which] + pad)[:longest] for one in sequences]) for which in (0, 1))
    mask = torch.tensor([([1] * len(one[0]) + pad)[:longest] for one in sequences])
    return ids, types, mask


def answer(model, tokeniser, pair):
    """(start, end): the characters of the passage that the model takes for the answer."""
    ids, types, spans = tokeniser.encode(pair["question"], pair["context"])
    with torch.no_grad():
        scores = model(*padded([(ids, types)]))[0][0]
    outside = torch.tensor([span is None or span[0] == 0 for span in spans])
    first, last = (scores[:, which].masked_fill(outside, -1e4) for which in (0, 1))
    sums = first[:, None] + last[None, :]
    allowed = torch.ones_like(sums).triu() - torch.ones_like(sums).triu(LONGEST_ANSWER)
    best = sums.masked_fill(allowed == 0, -1e9).argmax().item()
    return spans[best // len(spans)][1], spans[best % len(spans)][2]


def overlap(given, wanted):
    """SQuAD's F1 of two answers' words."""
    given, wanted = given.lower().split(), wanted.lower().split()
    both = sum((Counter(given) & Counter(wanted)).values())
    return 2 * both / (len(given) + len(wanted))


def measure(model, tokeniser, pairs):
    training = model.training
    model.eval()
    given = [answer(model, tokeniser, pair) for pair in pairs]
    model.train(training)
    right = [span == (pair["start"], pair["start"] + len(pair["answer"])) for span, pair in zip(given, pairs)]
    f1 = [overlap(pair["context"][slice(*span)], pair["answer"]) for span, pair in zip(given, pairs)]
    exact = {"count": sum(right), "of": len(pairs), "share": round(sum(right) / len(pairs), 4)}
    return {"pairs": len(pairs), "exactMatch": exact, "f1": round(sum(f1) / len(pairs), 4)}


def plain_answer(model, tokeniser, pair):
    """(start, end, tokens): as `answer`, of the highest start score and the highest end score taken each for itself."""
    ids, types, spans = tokeniser.encode(pair["question"], pair["context"])
    with torch.no_grad():
        first, last = model(*padded([(ids, types)]))[0][0].argmax(0).tolist()
    if spans[first] is None or spans[last] is None:
        return None, None, len(ids)
    return spans[first][1], spans[last][2], len(ids)


def choose_examples(model, tokeniser):
    """The first right answers of each wanted length in tokens, each of another family, the first longer one about
    fears; an answer's word stands once in its passage."""
    chance, chosen = random.Random(EXAMPLES_SEED), []
    for low, high, family in LENGTHS:
        while True:
            pair = qa_data.make_pair(chance, True, chance.randint(3, 8), invented=0)
            start, end, tokens = plain_answer(model, tokeniser, pair)
            taken = pair["family"] in [one["family"] for one in chosen] or (pair["family"] == "fears") != (family == "fears")
            taken = taken or pair["context"].lower().count(pair["answer"].lower()) > 1
            if low <= tokens <= high and not taken and (start, end) == (pair["start"], pair["start"] + len(pair["answer"])):
                chosen.append(pair)
                break
    return [{"id": kebab_case(pair["question"]), **{key: pair[key] for key in ("question", "context", "answer")}} for pair in chosen]


def kebab_case(text):
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("'s", "s")))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--write", type=int, nargs=2, metavar=("PAIRS", "STEPS"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, _, vocabulary = bert.load(options.folder)
    tokeniser = Tokeniser(vocabulary)
    measured = measure(model, tokeniser, qa_data.make_pairs(HELD_OUT_SEED, 500, held_out=True))
    print(json.dumps(measured))
    if options.write:
        training = {"pairs": options.write[0], "steps": options.write[1]}
        bert.write_json(f"{options.folder}/card.json", {"task": "question-answering", "training": training, "heldOut": measured})
        bert.write_json(f"{options.folder}/examples.json", choose_examples(model, tokeniser))
        return
    with open(f"{options.folder}/card.json", encoding="utf-8") as file:
        claimed = json.load(file)["heldOut"]
    if claimed != measured:
        sys.exit(f"Expected what the card says, {json.dumps(claimed)}. Train again, or write the card anew.")
    with open(f"{options.folder}/examples.json", encoding="utf-8") as file:
        for example in json.load(file):
            start, end, tokens = plain_answer(model, tokeniser, example)
            given = None if start is None else example["context"][start:end]
            print(f"{example['id']}: {tokens} tokens, answered {given}")
            if given != example["answer"]:
                sys.exit(f"Expected {example['answer']} for {example['id']}.")


if __name__ == "__main__":
    main()
