"""The probe: held-out pictures with their plain captions, the same for every run, and how a network does on them."""
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from scenes import Scene


@dataclass(frozen=True)
class Measured:
    """Of an n×n matrix: cross-entropies in nats (chance ln n) and shares of right rows and columns (chance 1/n)"""

    loss: float
    row_loss: float  # picture → text
    column_loss: float  # text → picture
    row_accuracy: float
    column_accuracy: float


def choose_probe(scenes: Iterable[Scene], count: int = 128) -> list[Scene]:
    """The first scenes that differ from all before in every concept and in both plain captions

    Raises ValueError when there are not enough.
    """
    chosen: list[Scene] = []
    seen: set[str] = set()
    for scene in scenes:
        concepts = {thing["concept"] for thing in scene.description["things"]}
        marks = {*concepts, scene.plain["en"], scene.plain["zh"]}
        if seen.isdisjoint(marks):
            seen |= marks
            chosen.append(scene)
        if len(chosen) == count:
            return chosen
    raise ValueError(f"only {len(chosen)} of {count} scenes for the probe")


def pixels_of(scenes: Iterable[Scene]) -> Tensor:
    """→ uint8 [n, 3, size, size]"""
    return torch.from_numpy(np.stack([scene.pixels for scene in scenes])).permute(0, 3, 1, 2)


def measure(logits: Tensor) -> Measured:
    """[n, n], row = picture, column = text, the right ones on the diagonal"""
    truth = torch.arange(len(logits), device=logits.device)
    row, column = F.cross_entropy(logits, truth).item(), F.cross_entropy(logits.t(), truth).item()
    rows, columns = ((logits.argmax(axis) == truth).float().mean().item() for axis in (1, 0))
    return Measured((row + column) / 2, row, column, rows, columns)
