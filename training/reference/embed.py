"""What PyTorch makes of texts and pictures with a model's shipped weights (8 bits, dequantised).

    python3 training/reference/embed.py <model folder> < inputs.json > outputs.json

inputs:  {"texts": [...], "pictures": [RGB bytes row by row, base64]}
outputs: {"ids": [token ids], "text": [float32, base64], "image": [float32, base64]}, vectors not normalised
"""
import base64
import json
import pathlib
import sys

import numpy as np
import torch

from shipped import ShippedClip
from wordpiece import read_tokenizer


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    given = json.load(sys.stdin)
    model, tokenizer = ShippedClip(folder), read_tokenizer(folder)
    ids = [tokenizer(text) for text in given["texts"]]
    text = torch.stack([model.text_vector(row) for row in ids])
    image = model.image_vectors(torch.stack([picture(bytes64, model.image_size) for bytes64 in given["pictures"]]))
    json.dump({"ids": ids, "text": encoded(text), "image": encoded(image)}, sys.stdout)


def picture(bytes64: str, size: int) -> torch.Tensor:
    """→ [3, size, size] uint8"""
    pixels = np.frombuffer(base64.b64decode(bytes64), np.uint8).reshape(size, size, 3)
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1)


def encoded(rows: torch.Tensor) -> list[str]:
    return [base64.b64encode(row.numpy().astype("<f4").tobytes()).decode() for row in rows]


main()
