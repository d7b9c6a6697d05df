"""Writes Chinese sentences to learn from and sentences that are held out, traditional and simplified, from the templates in zh/.

python3 demo/make/encoders/zh_data.py demo/make/data/zh    writes train.txt, templates.txt and combinations.txt

A line is a sentence, or two with a tab between; pieces (a filler, a choice, what stands between) are set apart by spaces, so that
training knows where words end. zh/fruit.txt, zh/company.txt and zh/everyday.txt hold a template a line: {slot} is filled from
zh/words.txt, (a|b) is a choice. 蘋果 fills the slots of fruits and of companies alike, beside words that mean only one of the two.

Every seventh template is held out entirely: its sentences are in templates.txt. So is one in seven combinations of fillers and
choices of each other template: those are in combinations.txt. Follow-ups (second sentences) are not held out, and are held-out
lines' second sentences never. The same seed gives the same files.
"""

import hashlib
import os
import random
import re
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "zh")
KINDS = {"fruit": 0.29, "company": 0.29, "everyday": 0.42}
APPLE = "蘋果"
TRAINING, HELD_OUT = 240_000, 2_000
SHORTEST, LONGEST = 6, 40
PAIRED, SIMPLIFIED = 0.15, 0.5
SEVENTH = 7


def lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def simplifier():
    """A function from traditional to simplified text."""
    table = str.maketrans({pair[0]: pair[1] for line in lines("simplified.txt") for pair in line.split()})
    return lambda text: text.replace("著名", "\0").translate(table).replace("\0", "著名")


def slots():
    """For each slot its words and their weights."""
    found = {}
    for line in lines("words.txt"):
        name, words = line.split(": ")
        parts = [word.partition("*") for word in words.split()]
        found[name] = ([word for word, _, _ in parts], [int(weight or 1) for _, _, weight in parts])
    return found


def templates():
    """For each kind (those for training, those held out)."""
    found = {}
    for kind in KINDS:
        every = lines(f"{kind}.txt")
        found[kind] = (
            [t for place, t in enumerate(every) if place % SEVENTH != SEVENTH - 1],
            [t for place, t in enumerate(every) if place % SEVENTH == SEVENTH - 1],
        )
    return found


def follow_ups():
    found = {kind: [] for kind in KINDS}
    for line in lines("followups.txt"):
        kind, template = line.split(": ")
        found[kind].append(template)
    return found


class Writer:
    """Fills templates; `fixed` maps a slot to the word that it must hold."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.slots = slots()

    def fill(self, template, fixed=None):
        """The sentence as pieces with spaces between. No word twice in slots of one name."""
        used, fixed = set(), dict(fixed or {})

        def choose(match):
            return f" {self.random.choice(match.group(1).split('|'))} "

        def word(match):
            name = match.group(1)
            if name in fixed:
                chosen = fixed.pop(name)
            else:
                words, weights = self.slots[name]
                chosen = self.random.choices(words, weights)[0]
                while chosen in used:
                    chosen = self.random.choices(words, weights)[0]
            used.add(chosen)
            return f" {chosen} "

        text = re.sub(r"\{(\w+)\}", word, re.sub(r"\(([^()]*)\)", choose, template))
        return " ".join(re.sub(r"([，。！？、：；「」%])", r" \1 ", text).split())

    def sentence(self, template, fixed=None):
        """A filled template of SHORTEST to LONGEST characters; None where twenty attempts gave none."""
        for _ in range(20):
            filled = self.fill(template, fixed)
            if SHORTEST <= len(filled.replace(" ", "")) <= LONGEST:
                return filled
        return None


def is_held_out(sentence):
    """Whether this combination is one of the one in seven that training never sees; decided on the traditional form."""
    return int(hashlib.md5(sentence.encode()).hexdigest(), 16) % SEVENTH == 0


def training_line(writer, every, follow):
    kind = writer.random.choices(list(KINDS), list(KINDS.values()))[0]
    sentence = writer.sentence(writer.random.choice(every[kind][0]))
    if sentence is None or is_held_out(sentence):
        return None
    if writer.random.random() >= PAIRED:
        return sentence
    if writer.random.random() < 0.5:
        second = writer.fill(writer.random.choice(follow[kind]))
    else:
        # Two sentences of a kind about one thing: a reason to look for the word in the sentence before.
        fixed = {}
        for name in ("fruit", "treefruit", "company", "phonemaker"):
            same = [word for word in writer.slots[name][0] if word in sentence.split()]
            if same:
                fixed[name] = same[0]
        second = writer.sentence(writer.random.choice(every[kind][0]), fixed)
        if second is None or is_held_out(second):
            return None
    return f"{sentence}\t{second}"


def held_out_line(writer, every, of_new_templates):
    kind = writer.random.choices(list(KINDS), list(KINDS.values()))[0]
    sentence = writer.sentence(writer.random.choice(every[kind][1 if of_new_templates else 0]))
    return sentence if sentence and (of_new_templates or is_held_out(sentence)) else None


def collect(count, draw, simplify, chance, apart=frozenset()):
    """`count` different lines, each in one of the two scripts; none is in `apart` (compared in traditional characters)."""
    found, written = set(), []
    while len(written) < count:
        line = draw()
        if line is None or line in found or line.replace(" ", "") in apart:
            continue
        found.add(line)
        written.append(simplify(line) if chance.random() < SIMPLIFIED else line)
    return written, {line.replace(" ", "") for line in found}


def apple_lines(kind, count, seed=3):
    """Held-out sentences of a kind in which 蘋果 stands once, traditional, half of new templates: what the probe asks about."""
    writer, every, found = Writer(seed), templates(), []
    while len(found) < count:
        new = len(found) % 2 == 0
        sentence = writer.sentence(writer.random.choice(every[kind][1 if new else 0]))
        if not sentence or sentence.split().count(APPLE) != 1 or sentence.count(APPLE) != 1 or sentence in found:
            continue
        if new or is_held_out(sentence):
            found.append(sentence)
    return found


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    simplify, every, follow = simplifier(), templates(), follow_ups()
    writer = Writer(1)
    training, seen = collect(TRAINING, lambda: training_line(writer, every, follow), simplify, writer.random)
    seen = {part for line in seen for part in line.split("\t")}
    files = {"train": training}
    for name, new in (("templates", True), ("combinations", False)):
        files[name], _ = collect(HELD_OUT // 2, lambda: held_out_line(writer, every, new), simplify, writer.random, seen)
    for name, written in files.items():
        with open(os.path.join(out, f"{name}.txt"), "w", encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in written))
        print(f"{name}.txt: {len(written)} lines")
    for kind, (kept, held) in every.items():
        print(f"{kind}: {len(kept)} templates to learn from, {len(held)} held out")


if __name__ == "__main__":
    main()
