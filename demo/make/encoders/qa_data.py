"""Reading passages with a question each, whose answer is one span of the passage. Seeded: the same seed gives the same pairs.

python3 demo/make/encoders/qa_data.py [--seed 1] [--pairs 5] [--held-out]    prints pairs, to look at

A passage tells some facts of the family that is asked about, each of another person, town or thing, and facts of other families,
some of them about the same names. Training and test share no name of a person, town or thing (qa_words.py), only the words that
facts give as values (colours, jobs, rooms, years). An answer stands once in its passage; only where animals fear each other does its
word also stand elsewhere, as the animal that fears, and the span is that of the animal feared.
"""

import argparse
import json
import random
import re

import qa_words as words
from qa_families import ASKINGS, FAMILIES, FEAR_QUESTIONS, FEARS, FILLERS, OPENINGS

SLOT = re.compile(r"{(\w+)}")
PROPERTIES = {"price", "colour", "material", "left"}
SHARED = {"person": None, "town": None, "thing": PROPERTIES, "pet": {"keeps", "called"}}
ASKED = [family for family, (_, questions) in FAMILIES.items() if questions]


class Values:
    """Draws the values of one passage, none twice; names are held out or not, as asked."""

    def __init__(self, chance, held_out, invented):
        self.chance, self.held_out, self.invented_share, self.used = chance, held_out, invented, set()

    def draw(self, kind):
        while True:
            value = self.candidate(kind)
            if value.lower() not in self.used:
                self.used.add(value.lower())
                return value

    def named(self, make):
        while True:
            name = make()
            if words.is_held_out(name) == self.held_out:
                return name

    def candidate(self, kind):
        chance = self.chance
        invented = chance.random() < self.invented_share
        if kind in words.VALUES:
            return chance.choice(words.VALUES[kind]).replace("_", " ")
        if kind == "person":
            return self.named(lambda: self.invented() if invented else chance.choice(words.PERSONS))
        if kind == "town":
            return self.named(lambda: self.invented(words.TOWN_ENDINGS) if invented else chance.choice(words.TOWNS))
        if kind == "thing":
            # Where things are held out they are real ones, as in the examples that pages show.
            real = self.held_out or not invented
            return self.named(lambda: chance.choice(words.THINGS) if real else self.invented(words.THING_ENDINGS).lower())
        if kind in ("nickname", "river"):
            return self.named(self.invented)
        if kind == "author":
            return f"{self.candidate('person')} {self.named(lambda: self.invented(words.SURNAME_ENDINGS))}"
        if kind == "title":
            first, last = (self.named(lambda: chance.choice(some)) for some in (words.TITLE_FIRST, words.TITLE_LAST))
            return f"{chance.choice(['The ', 'The ', ''])}{first} {last}"
        if kind == "number":
            return chance.choice(words.NUMBERS)
        if kind == "year":
            return str(chance.randint(1500, 2020))
        if kind == "age":
            return str(chance.randint(18, 99))
        if kind == "money":
            return f"{chance.choice([chance.randint(2, 99), chance.randint(100, 999)])} {chance.choice(['euros', 'pounds', 'dollars'])}"
        if kind == "time":
            return f"{chance.randint(1, 23)}:{chance.randint(0, 59):02d}"
        raise ValueError(f"Expected a known kind of slot, but received {kind}.")

    def invented(self, endings=None):
        ending = endings and self.chance.choice(endings)
        return words.invent(self.chance, self.chance.choice([1, 1, 2] if ending else [1, 2, 2, 2]), ending).capitalize()


def fill(template, values):
    """(text, {slot: (start, end)}): the template with its slots filled, "a" before a vowel made "an"."""
    text, spans, at = "", {}, 0
    for match in SLOT.finditer(template):
        text += template[at : match.start()]
        value = values[match[1]]
        if re.search(r"\ba $", text, re.I) and value[0] in "aeiou":
            text = text[:-1] + "n "
        spans[match[1]] = (len(text), len(text) + len(value))
        text += value
        at = match.end()
    return text + template[at:], spans


def tell(chance, template, values):
    """A sentence as `fill` gives it: it begins with a capital, or one time in ten with some words that say nothing."""
    text, spans = fill(template, values)
    if chance.random() >= 0.1:
        return text[0].upper() + text[1:], spans
    opening = chance.choice(OPENINGS)
    if template[0] != "{":
        text = text[0].lower() + text[1:]
    return opening + text, {slot: (start + len(opening), end + len(opening)) for slot, (start, end) in spans.items()}


def ask(chance, template, values):
    text = fill(template, values)[0]
    if chance.random() >= 0.1:
        return text
    return chance.choice(ASKINGS) + text[0].lower() + text[1:]


def fact(values, family, known=()):
    """The values of a new fact; `known` are facts (family, values) whose names it may share."""
    chance, told = values.chance, {}
    slots = sorted({slot for template in FAMILIES[family][0] for slot in SLOT.findall(template)})
    for slot in slots:
        kind = slot.rstrip("2")
        among = SHARED.get(kind, ())
        fits = [of for about, of in known if about != family and kind in of and (among is None or {about, family} <= set(among))]
        shared = [of[kind] for of in fits if of[kind] not in told.values()]
        told[slot] = chance.choice(shared) if shared and chance.random() < 0.6 else values.draw(kind)
    return told


def pair_of_facts(chance, values, sentences):
    family = chance.choice(ASKED)
    alike = chance.randint(min(2, sentences), min(4, sentences))
    facts = [fact(values, family) for _ in range(alike)]
    asked = chance.choice(sorted(FAMILIES[family][1]))
    # What is asked for gets no second fact: the answer would stand twice.
    known = [(family, {slot: value for slot, value in of.items() if (index, slot) != (0, asked)}) for index, of in enumerate(facts)]
    others = chance.sample([name for name in FAMILIES if name != family], 2)
    told = [tell(chance, chance.choice(FAMILIES[family][0]), of) for of in facts]
    for _ in range(sentences - alike):
        if chance.random() < 0.12:
            told.append((chance.choice(FILLERS), {}))
            continue
        other = chance.choice(others)
        of = fact(values, other, known)
        known = [(about, some) for about, some in known if about != other or not set(some.values()) & set(of.values())]
        told.append(tell(chance, chance.choice(FAMILIES[other][0]), of))
    question = ask(chance, chance.choice(FAMILIES[family][1][asked]), facts[0])
    return family, question, told, asked


def pair_of_fears(chance, values, sentences):
    """Animals that fear others and, from three sentences on, who is which animal: as in bAbI's task 15 (Weston et al., 2015)."""
    kinds = ["wolf", "mouse", "sheep", "cat"] if chance.random() < 0.5 else sorted(words.PLURALS)
    feared = min(chance.randint(2, 4), max(2, sentences - 1))
    fears = []
    for subject in chance.sample(kinds, feared):
        objects = [kind for kind in kinds if kind != subject]
        fears.append({"subject": words.PLURALS[subject], "object": words.PLURALS[chance.choice(objects)], "kind": subject})
    told = [tell(chance, chance.choice(FEARS), of) for of in fears]
    animals = [{"person": values.draw("person"), "kind": chance.choice(fears)["kind"]} for _ in range(sentences - feared)]
    for of in animals[1:]:
        told.append(tell(chance, "{person} is a {kind}.", of))
    way = chance.choice(["person", "person", "subject", "object", "kind"]) if animals else chance.choice(["subject", "object"])
    if way == "object" and sum(of["object"] == fears[0]["object"] for of in fears) > 1:
        way = "subject"
    about, asked = fears[0], "subject" if way == "object" else "object"
    if animals:
        animals[0]["kind"] = about["kind"]
        told.append(tell(chance, "{person} is a {kind}.", animals[0]))
        about = {**about, **animals[0]}
    if way == "kind":
        asked = "kind"
        told.insert(0, told.pop())
    return "fears", ask(chance, chance.choice(FEAR_QUESTIONS[way]), about), told, asked


def make_pair(chance, held_out, sentences, invented=None):
    """{family, question, context, answer, start}; context[start : start + len(answer)] is the answer. Of the persons, towns and
    things a share is invented: half of those that are trained on, 0.3 of those held out, if nothing else is said."""
    share = (0.3 if held_out else 0.5) if invented is None else invented
    while True:
        values = Values(chance, held_out, share)
        build = pair_of_fears if chance.random() < 0.12 else pair_of_facts
        family, question, told, asked = build(chance, values, sentences)
        answered, order = told[0], list(told)
        chance.shuffle(order)
        if asked not in answered[1]:
            continue
        at = sum(len(text) + 1 for text, _ in order[: next(i for i, one in enumerate(order) if one is answered)])
        start, end = (at + place for place in answered[1][asked])
        context = " ".join(text for text, _ in order)
        answer = context[start:end]
        if family == "fears" or len(re.findall(rf"\b{re.escape(answer)}\b", context, re.I)) == 1:
            return {"family": family, "question": question, "context": context, "answer": answer, "start": start}


def make_pairs(seed, count, held_out=False, sentences=(3, 8)):
    chance = random.Random(seed)
    return [make_pair(chance, held_out, chance.randint(*sentences)) for _ in range(count)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    for pair in make_pairs(options.seed, options.pairs, options.held_out):
        print(json.dumps(pair, ensure_ascii=False))
