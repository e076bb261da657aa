"""Writes `assets/drawings`: one strip of tiles a concept, and the index of what is in it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from choose import Drawing
from render import SIZE

COLOURS = 256  # of a strip, each with its own alpha: an indexed PNG, three times smaller than RGBA


def strip(drawings: list[Drawing]) -> Image.Image:
    """The tiles side by side, 64 px high, with one palette."""
    pixels = np.concatenate([drawing.tile for drawing in drawings], 1)
    return Image.fromarray(pixels).quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def unpacked(image: Image.Image) -> np.ndarray:
    """The tiles of a strip as they ship, [n, 64, 64, 4] uint8."""
    pixels = np.asarray(image.convert("RGBA"))
    return np.stack([pixels[:, x : x + SIZE] for x in range(0, pixels.shape[1], SIZE)])


def write(folder: Path, concepts: dict[str, list[Drawing]]) -> None:
    """`<concept>.png` and `drawings.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        if old.stem not in concepts:
            old.unlink()
    for concept, drawings in concepts.items():
        strip(drawings).save(folder / f"{concept}.png", optimize=True, bits=8)
    (folder / "drawings.json").write_text(index(concepts))


def index(concepts: dict[str, list[Drawing]]) -> str:
    """`drawings.json`: one line a drawing, in the strip's order."""
    blocks = []
    for concept, drawings in concepts.items():
        entries = [
            {"id": d.candidate.id, "design": d.candidate.design, "kind": d.candidate.kind, "split": d.split, "style": d.candidate.style}
            for d in drawings
        ]
        lines = ",\n".join("      " + json.dumps(entry) for entry in entries)
        blocks.append(f'    "{concept}": [\n{lines}\n    ]')
    return '{\n  "size": %d,\n  "concepts": {\n%s\n  }\n}\n' % (SIZE, ",\n".join(blocks))
