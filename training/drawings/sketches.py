"""Quick, Draw! doodles (28×28): the typical ones of each category, redrawn with a smooth stroke."""

from __future__ import annotations

import gzip
import json
from functools import lru_cache

import numpy as np
from PIL import Image

from fetch import QUICK_DRAW, package

GRID = 28
ENLARGED = 8
STROKE = 0.28, 0.52  # ink below the first is paper, above the second it is stroke
BLUR = 9  # px of 28: width of the box with which two doodles are compared


@lru_cache(8)
def doodles(category: str) -> np.ndarray:
    """All doodles of one category, [100, 28, 28] in 0..1."""
    file = package(QUICK_DRAW) / "src" / "drawings" / f"{category}.ndjson.gz"
    with gzip.open(file, "rt") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return np.array(rows, np.float32).reshape(-1, GRID, GRID)


def typical(category: str, count: int) -> list[int]:
    """The `count` doodles nearest to the others of their category, once each is blurred: scribbles are far from all."""
    images = doodles(category)
    soft = blurred(blurred(images))
    soft = soft.reshape(len(soft), -1)
    soft /= np.linalg.norm(soft, axis=1, keepdims=True) + 1e-6
    likeness = np.sort(soft @ soft.T, axis=1)[:, ::-1]
    score = likeness[:, 1:16].mean(1)
    return [int(i) for i in np.argsort(-score)[:count]]


def blurred(images: np.ndarray) -> np.ndarray:
    """A box blur over BLUR px in both directions, [n, 28, 28]."""
    steps = np.abs(np.subtract.outer(np.arange(GRID), np.arange(GRID)))
    box = (steps <= BLUR // 2).astype(np.float32) / BLUR
    return box @ images @ box


def sketch(category: str, index: int) -> Image.Image:
    """One doodle as black strokes with a smooth edge, 224×224 RGBA."""
    ink = Image.fromarray(doodles(category)[index])
    size = GRID * ENLARGED
    large = np.asarray(ink.resize((size, size), Image.BICUBIC))
    low, high = STROKE
    alpha = np.clip((large - low) / (high - low), 0, 1)
    rgba = np.zeros((size, size, 4), np.uint8)
    rgba[..., 3] = np.rint(alpha * 255)
    return Image.fromarray(rgba)
