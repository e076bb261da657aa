"""Reads {"vocabulary": [texts to take words from], "texts": […]} from standard input; prints the exported tokenizer files
and the ids that training/tokenizer.py gives each text."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from tokenizer import Tokenizer  # noqa: E402
from tokenizer_file import tokenizer_config, tokenizer_file  # noqa: E402
from vocabulary import build_vocabulary, grammar_texts  # noqa: E402

given = json.load(sys.stdin)
tokenizer = Tokenizer(build_vocabulary(grammar_texts(), given["vocabulary"]))
made = {
    "tokenizer": tokenizer_file(tokenizer),
    "config": tokenizer_config(tokenizer),
    "ids": [tokenizer(text) for text in given["texts"]],
}
json.dump(made, sys.stdout)
