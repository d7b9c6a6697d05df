"""BERT's tokeniser (Devlin et al., 2019; Transformers' BertTokenizer) and a builder of WordPiece vocabularies.

    tokeniser = Tokeniser(vocabulary)                  vocabulary: the pieces in order, a list
    tokeniser.pieces("a text")                         [(piece, start, end)]: the piece, and its characters text[start:end]
    ids, types, spans = tokeniser.encode(first, second)  [CLS] first [SEP] second [SEP]; spans: (0 or 1, start, end), None if special

    build_vocabulary(texts, 2000)                      a list of at most 2,000 pieces: special ones, characters, then merges

A special piece written out in a text, such as [MASK], is cut like any other text: put its id where it belongs instead.
"""

import heapq
import string
import unicodedata
from collections import Counter, defaultdict

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LONGEST_WORD = 100
IDEOGRAPHS = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0x2F800, 0x2FA1F),
]  # fmt: skip


def is_punctuation(character):
    """Unicode's punctuation, and every ASCII character that is neither letter, digit nor space: BERT counts $ and ^ too."""
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character).startswith("P")


def is_ideograph(character):
    return any(low <= ord(character) <= high for low, high in IDEOGRAPHS)


def is_dropped(character):
    if character in "\t\n\r":
        return False
    return character in "\0\ufffd" or unicodedata.category(character).startswith("C")


def folded(character, lower):
    """The character in lower case without its accents: none, one or more characters."""
    if not lower:
        return character
    decomposed = unicodedata.normalize("NFD", character.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def words(text, lower=True):
    """The text's words as lists of (character, place): split at space, around punctuation and around ideographs."""
    found, word = [], []

    def close():
        if word:
            found.append(word.copy())
            word.clear()

    for place, character in enumerate(text):
        if is_dropped(character):
            continue
        if character in "\t\n\r" or unicodedata.category(character) == "Zs":
            close()
        elif is_punctuation(character) or is_ideograph(character):
            close()
            word.append((character, place))
            close()
        else:
            word.extend((c, place) for c in folded(character, lower))
    close()
    return found


class Tokeniser:
    def __init__(self, vocabulary, lower=True):
        self.vocabulary = list(vocabulary)
        self.ids = {piece: index for index, piece in enumerate(self.vocabulary)}
        self.lower = lower
        self.cuts = {}

    def cut(self, word):
        """The longest pieces from the left as (piece, length), or [UNK] for the whole word."""
        if word not in self.cuts:
            self.cuts[word] = self.longest_first(word)
        return self.cuts[word]

    def longest_first(self, word):
        unknown = [("[UNK]", len(word))]
        if len(word) > LONGEST_WORD:
            return unknown
        pieces, start = [], 0
        while start < len(word):
            end, mark = len(word), "##" if start else ""
            while end > start and mark + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return unknown
            pieces.append((mark + word[start:end], end - start))
            start = end
        return pieces

    def pieces(self, text):
        found = []
        for word in words(text, self.lower):
            at = 0
            for piece, length in self.cut("".join(character for character, _ in word)):
                found.append((piece, word[at][1], word[at + length - 1][1] + 1))
                at += length
        return found

    def encode(self, first, second=None):
        ids, types, spans = [self.ids["[CLS]"]], [0], [None]
        for kind, text in enumerate([first] if second is None else [first, second]):
            for piece, start, end in self.pieces(text):
                ids.append(self.ids[piece])
                types.append(kind)
                spans.append((kind, start, end))
            ids.append(self.ids["[SEP]"])
            types.append(kind)
            spans.append(None)
        return ids, types, spans


def build_vocabulary(texts, size, lower=True):
    """At most `size` pieces: special ones, characters (the frequent first; letters and digits always), then merges of the most
    frequent neighbours within words (Sennrich et al., 2016), written as WordPiece writes them. The same texts give the same list."""
    counts = Counter("".join(c for c, _ in word) for text in texts for word in words(text, lower))
    cuts = {word: [word[0]] + ["##" + c for c in word[1:]] for word in counts}
    characters = Counter({mark + c: 0 for mark in ("", "##") for c in string.ascii_lowercase + string.digits})
    pairs, holders = Counter(), defaultdict(set)
    for word, cut in cuts.items():
        for piece in cut:
            characters[piece] += counts[word]
        for pair in zip(cut, cut[1:]):
            pairs[pair] += counts[word]
            holders[pair].add(word)
    always = {piece for piece in characters if piece[-1] in string.ascii_lowercase + string.digits}
    ordered = sorted(characters, key=lambda piece: (piece not in always, -characters[piece], piece))
    vocabulary = (SPECIAL + ordered)[:size]
    known = set(vocabulary)
    queue = [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(queue)
    while len(vocabulary) < size and queue:
        count, pair = heapq.heappop(queue)
        if pairs[pair] != -count or count == 0:
            continue
        merged = pair[0] + pair[1].removeprefix("##")
        if merged not in known:
            known.add(merged)
            vocabulary.append(merged)
        changed = set()
        for word in holders.pop(pair):
            before = cuts[word]
            after = merge(before, pair, merged)
            for old in zip(before, before[1:]):
                pairs[old] -= counts[word]
                changed.add(old)
            for new in zip(after, after[1:]):
                pairs[new] += counts[word]
                holders[new].add(word)
                changed.add(new)
            cuts[word] = after
        for touched in sorted(changed):
            heapq.heappush(queue, (-pairs[touched], touched))
    return vocabulary


def merge(cut, pair, merged):
    joined, at = [], 0
    while at < len(cut):
        both = tuple(cut[at : at + 2]) == pair
        joined.append(merged if both else cut[at])
        at += 2 if both else 1
    return joined
