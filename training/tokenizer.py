"""WordPiece for both languages: English words, single Chinese characters, pieces for words that it does not know.

The same ids as Hugging Face's tokenizers and transformers.js make from the exported tokenizer.json.
"""
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from random import Random

import numpy as np

PADDING, UNKNOWN, START, END = "[PAD]", "[UNK]", "<|startoftext|>", "<|endoftext|>"
REPLACEMENTS = (("。", "."), ("、", ","), ("’", "'"))
# The blocks of ideographs that BertNormalizer sets apart, one token each.
IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class Tokenizer:
    """`vocabulary` lists the tokens by id: padding and unknown first, start and end last."""

    def __init__(self, vocabulary: Sequence[str], context: int = 24):
        if (*vocabulary[:2], *vocabulary[-2:]) != (PADDING, UNKNOWN, START, END):
            raise ValueError("the special tokens are not where they belong")
        self.vocabulary = list(vocabulary)
        self.context = context
        self.ids = {token: i for i, token in enumerate(vocabulary)}
        self.start, self.end = len(vocabulary) - 2, len(vocabulary) - 1
        self.pieces = lru_cache(100_000)(self._pieces)

    def __call__(self, text: str, split: Random | None = None) -> list[int]:
        """Start token, the pieces of each word, end token: at most `context` ids, and the end token is never lost.

        With `split`, one word by chance is spelt in pieces although the vocabulary has it, so that training sees pieces.
        """
        words = split_words(text)
        apart = split.randrange(len(words)) if split and words else -1
        pieces = [piece for i, word in enumerate(words) for piece in self.pieces(word, i != apart)]
        return [self.start, *pieces[: self.context - 2], self.end]

    def batch(self, rows: Iterable[Sequence[int]]) -> np.ndarray:
        """Encoded texts → int64 [n, longest], filled up with padding"""
        rows = list(rows)
        ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
        for line, row in zip(ids, rows):
            line[: len(row)] = row
        return ids

    def _pieces(self, word: str, whole: bool) -> tuple[int, ...]:
        """The longest piece that fits, again and again; the unknown token for the whole word when one does not."""
        ids, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            longest = len(word) if whole or start or len(word) == 1 else len(word) - 1
            ends = (end for end in range(longest, start, -1) if prefix + word[start:end] in self.ids)
            end = next(ends, None)
            if end is None:
                return (self.ids[UNKNOWN],)
            ids.append(self.ids[prefix + word[start:end]])
            start = end
        return tuple(ids)


def split_words(text: str) -> list[str]:
    """NFKC, plain punctuation, lower case; each ideograph and each punctuation mark is a word of its own."""
    text = unicodedata.normalize("NFKC", text)
    for mark, plain in REPLACEMENTS:
        text = text.replace(mark, plain)
    return "".join(map(_spaced, text)).lower().split()


@lru_cache(10_000)
def _spaced(char: str) -> str:
    """A character as the splitting wants it: apart, as a space, as itself, or not at all"""
    category = unicodedata.category(char)
    if char in "\t\n\r" or category == "Zs":
        return " "
    if category in ("Cc", "Cf", "Cn", "Co") or char == "\ufffd":
        return ""
    return f" {char} " if is_ideograph(char) or is_punctuation(char) else char


def is_ideograph(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in IDEOGRAPHS)


def is_punctuation(char: str) -> bool:
    return char in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" or unicodedata.category(char).startswith("P")
