"""The tokenizer of a model folder: training's own, with the vocabulary that tokenizer.json holds."""
import json
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))

from tokenizer import Tokenizer  # noqa: E402


def read_tokenizer(folder: pathlib.Path) -> Tokenizer:
    """Raises ValueError for a vocabulary whose special tokens are not where training puts them."""
    spec = json.loads((folder / "tokenizer.json").read_text())
    config = json.loads((folder / "tokenizer_config.json").read_text())
    vocabulary: dict[str, int] = spec["model"]["vocab"]
    return Tokenizer(sorted(vocabulary, key=vocabulary.__getitem__), config["model_max_length"])
