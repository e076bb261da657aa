"""A run's state on disk. A new one replaces the old one in a single step, so that an interruption leaves a whole one."""
import os
from pathlib import Path

import torch

NAME = "checkpoint.pt"


def save_checkpoint(folder: Path, state: dict) -> None:
    unfinished = folder / f"{NAME}.new"
    with unfinished.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / NAME)


def load_checkpoint(folder: Path) -> dict:
    """Raises FileNotFoundError where there is none."""
    return torch.load(folder / NAME, map_location="cpu")
