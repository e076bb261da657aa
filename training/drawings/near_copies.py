"""How unlike two drawings are: by pixels, mirrored too, so that no test drawing is a near copy of a training drawing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

GRID = 32  # px to which a tile is reduced before it is compared
COARSE = 4  # px at which a lower bound of the distance rules most pairs out

# Chosen by looking at pairs of different designs around each value. Colour: below 0.10 lie redrawn hearts, full moons and
# the same emoji in two versions, from 0.12 on two artists' own tomatoes and clocks. Shapes: below 0.16 lie outlines that
# differ in a corner's radius, from 0.18 on icons that differ in a part.
THRESHOLD = {"colour": 0.10, "shape": 0.16, "sketch": 0.16}


@dataclass(frozen=True)
class Pair:
    """A drawing of the first set, one of the second, and their distance."""

    first: int
    second: int
    distance: float


def pooled(tiles: np.ndarray, grid: int = GRID) -> np.ndarray:
    """[n, 64, 64, 4] uint8 (RGBA) → [n, grid, grid, 4] float32, premultiplied by alpha, 0..1."""
    rgba = tiles.astype(np.float32) / 255
    rgba[..., :3] *= rgba[..., 3:]
    n, size = len(tiles), tiles.shape[1] // grid
    return rgba.reshape(n, grid, size, grid, size, 4).mean((2, 4))


def distances(one: np.ndarray, others: np.ndarray, kind: str) -> np.ndarray:
    """
    The share of the drawn area that differs, between `one` [g, g, 4] and each of `others` [n, g, g, 4], the smaller of
    the two when one is mirrored: Σ|Δ| / Σ max(α, α′), Δ the mean over red, green, blue and alpha; for shapes and
    sketches over alpha alone.
    """
    return np.minimum(straight(one, others, kind), straight(one[:, ::-1], others, kind))


def straight(one: np.ndarray, others: np.ndarray, kind: str) -> np.ndarray:
    """The distance without mirroring."""
    area = np.maximum(one[..., 3], others[..., 3]).sum((1, 2))
    return difference(one, others, kind) / area


def difference(one: np.ndarray, others: np.ndarray, kind: str) -> np.ndarray:
    """Σ|Δ| between `one` and each of `others`, the mean over the channels that count."""
    channels = slice(0, 4) if kind == "colour" else slice(3, 4)
    return np.abs(one[..., channels] - others[..., channels]).mean(-1).sum((1, 2))


def near_pairs(first: np.ndarray, second: np.ndarray, kind: str, threshold: float) -> list[Pair]:
    """
    The pairs of tiles ([n, 64, 64, 4] and [m, 64, 64, 4], all of one kind) that are nearer than `threshold`, t.

    Most pairs are ruled out on a coarse grid: averaging over blocks never enlarges Σ|Δ|, and where Σ|Δ| < t·A with
    A = Σ max(α, α′) = (Σα + Σα′ + Σ|Δα|) / 2, Σ|Δα| is at most k·t·A (k = 4 channels, 1 for shapes),
    hence Σ|Δ| < t·(Σα + Σα′) / (2 − k·t).
    """
    if not len(first) or not len(second):
        return []
    small_first, small_second = pooled(first, COARSE), pooled(second, COARSE)
    alpha_first, alpha_second = (small[..., 3].sum((1, 2)) for small in (small_first, small_second))
    limit = threshold / (2 - (4 if kind == "colour" else 1) * threshold)
    fine = pooled(second)
    found = []
    for i, small in enumerate(small_first):
        bound = limit * (alpha_first[i] + alpha_second)
        least = np.minimum(difference(small, small_second, kind), difference(small[:, ::-1], small_second, kind))
        likely = np.flatnonzero(least < bound)
        if len(likely):
            exact = distances(pooled(first[i : i + 1])[0], fine[likely], kind)
            found += [Pair(i, int(j), float(d)) for j, d in zip(likely, exact) if d < threshold]
    return found
