"""Batches of reading passages in tokens, with the hints that train_qa.py gives to lower layers."""

import re

import evaluate_qa
import qa_data
from tokenise import Tokeniser

HARD = ("fears", "wrote", "painted")


def encoded(tokeniser, pairs):
    """[(ids, types, first token of the answer, last, hints)]; hints: for each token whether its word stands in the question, and
    whether it belongs to the sentence of the answer; -1 where that is not asked."""
    made = []
    for pair in pairs:
        ids, types, spans = tokeniser.encode(pair["question"], pair["context"])
        asked = set(re.findall(r"\w+", pair["question"].lower()))
        known = {place for word in re.finditer(r"\w+", pair["context"]) if word[0].lower() in asked for place in range(*word.span())}
        first = max(pair["context"].rfind(". ", 0, pair["start"]), -1) + 1
        last = pair["context"].find(".", pair["start"])
        hints = [[-1, -1] if not span or span[0] == 0 else [int(span[1] in known), int(first <= span[1] <= last)] for span in spans]
        made.append((ids, types, *evaluate_qa.answer_tokens(pair, spans), hints))
    return made


class ShakenTokeniser(Tokeniser):
    """Cuts one word in eight into shorter pieces than it must, a word alike throughout a pair (Provilkov et al., 2020): names that
    are one piece to the vocabulary are then read in several, as names are that training never sees."""

    def __init__(self, vocabulary, chance):
        super().__init__(vocabulary)
        self.chance = chance

    def encode(self, first, second=None):
        self.cuts.clear()
        return super().encode(first, second)

    def longest_first(self, word):
        if len(word) < 3 or self.chance.random() >= 1 / 8:
            return super().longest_first(word)
        pieces, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            last = len(word) if start else len(word) - 1
            end = self.chance.choice([end for end in range(start + 1, last + 1) if mark + word[start:end] in self.ids][-2:])
            pieces.append((mark + word[start:end], end - start))
            start = end
        return pieces


def favoured_pair(chance, sentences, share):
    """A new pair; that share of them from the families that are learned last."""
    hard = share > 0 and chance.random() < share
    while True:
        pair = qa_data.make_pair(chance, False, sentences)
        if not hard or pair["family"] in HARD:
            return pair


def batches(tokeniser, chance, longest, count, size, favoured):
    """`count` batches of new pairs of similar lengths."""
    shortest = 1 if longest <= 3 else 3
    pairs = [favoured_pair(chance, chance.randint(shortest, longest), favoured) for _ in range(count * size)]
    made = sorted(encoded(tokeniser, pairs), key=lambda one: len(one[0]))
    cut = [made[at : at + size] for at in range(0, len(made), size)]
    chance.shuffle(cut)
    return cut
