"""Makes the vocabulary: every word of the grammar, words of streamed captions, and pieces for all other words.

    python3 training/vocabulary.py --output training/build/vocabulary.json
"""
import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import ascii_lowercase, digits

from scenes import open_stream
from tokenizer import END, PADDING, START, UNKNOWN, is_ideograph, split_words

ROOT = Path(__file__).parents[1]
GRAMMAR = ROOT / "assets/grammar"
PUNCTUATION = ("'", "-", ".", ",", "!", "?", ":", ";", "(", ")", '"', "/", "&")


def build_vocabulary(grammar: Iterable[str], captions: Iterable[str], least: int = 3, endings: int = 300) -> list[str]:
    """Tokens by id. A word of the captions counts from `least` occurrences; a word of the grammar always."""
    seen = Counter(word for caption in captions for word in split_words(caption))
    known = {word for text in grammar for word in split_words(text)}
    words = known | {word for word, count in seen.items() if count >= least}
    words -= {*PUNCTUATION, *digits, *ascii_lowercase}
    letters = [*digits, *ascii_lowercase]
    pieces = [f"##{piece}" for piece in (*letters, *frequent_endings(words, endings))]
    order = sorted(words, key=lambda word: (is_ideograph(word[0]), word))
    return [PADDING, UNKNOWN, *PUNCTUATION, *letters, *pieces, *order, START, END]


def frequent_endings(words: Iterable[str], count: int) -> list[str]:
    """The parts of 2 to 4 letters that most English words continue with, the most frequent first"""
    found: Counter[str] = Counter()
    for word in words:
        if word.isascii() and word.isalpha():
            found.update({word[at : at + n] for n in (2, 3, 4) for at in range(1, len(word) - n + 1)})
    ranked = sorted(found.items(), key=lambda item: (-item[1] * (len(item[0]) - 1), item[0]))
    return [piece for piece, times in ranked[:count] if times > 1]


def grammar_texts(folder: Path = GRAMMAR) -> Iterator[str]:
    """Each string under a key `en` or `zh` in the grammar's files; {slots} of templates are left out."""
    for path in sorted(folder.glob("*.json")):
        for text in texts_of(json.loads(path.read_text())):
            yield re.sub(r"\{[^}]*\}", " ", text)


def texts_of(value: object, inside: bool = False) -> Iterator[str]:
    if isinstance(value, str) and inside:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item, inside)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, inside or key in ("en", "zh"))


def make_vocabulary(scenes: int, grammar: Path = GRAMMAR, seed: int = 101, **stream: object) -> list[str]:
    """From the grammar and the captions of `scenes` new training scenes"""
    captions = (
        caption
        for scene in open_stream(seed=seed, split="train", count=scenes, captions=8, **stream)
        for language in ("en", "zh")
        for caption in scene.captions[language]
    )
    return build_vocabulary(grammar_texts(grammar), captions)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--scenes", type=int, default=6000, help="each gives 16 captions")
    options = parser.parse_args()
    vocabulary = make_vocabulary(options.scenes)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(vocabulary, ensure_ascii=False, indent=0) + "\n")
    print(f"{options.output}: {len(vocabulary)} tokens")


if __name__ == "__main__":
    main()
