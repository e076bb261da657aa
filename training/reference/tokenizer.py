"""The WordPiece tokenizer of the embedded CLIP, from its tokenizer.json."""
import json
import pathlib
import unicodedata


def is_cjk(char: str) -> bool:
    """The ideographs that BertNormalizer sets apart, one token each."""
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2CEAF
        or 0x2F800 <= code <= 0x2FA1F
    )


def is_punctuation(char: str) -> bool:
    return char in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" or unicodedata.category(char).startswith("P")


class Tokenizer:
    def __init__(self, path: pathlib.Path, context: int):
        spec = json.loads(path.read_text())
        self.vocabulary: dict[str, int] = spec["model"]["vocab"]
        self.unknown = self.vocabulary[spec["model"]["unk_token"]]
        self.start, self.end = self.vocabulary["<|startoftext|>"], self.vocabulary["<|endoftext|>"]
        self.context = context

    def __call__(self, text: str) -> list[int]:
        """Start token, the pieces of each word, end token: at most `context` ids, and the end token is never lost."""
        pieces = [piece for word in self.words(text) for piece in self.pieces(word)]
        return [self.start, *pieces[: self.context - 2], self.end]

    def words(self, text: str) -> list[str]:
        spaced = ""
        for char in text.replace("’", "'").lower():
            if unicodedata.category(char).startswith("C") and char not in "\t\n\r":
                continue
            alone = is_cjk(char) or is_punctuation(char)
            spaced += f" {char} " if alone else char
        return spaced.split()

    def pieces(self, word: str) -> list[int]:
        """The longest piece that fits, again and again; the unknown token for the whole word when one does not."""
        ids, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            ends = (end for end in range(len(word), start, -1) if prefix + word[start:end] in self.vocabulary)
            end = next(ends, None)
            if end is None:
                return [self.unknown]
            ids.append(self.vocabulary[prefix + word[start:end]])
            start = end
        return ids
