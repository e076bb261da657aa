"""What a training run can be told."""
import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes import GENERATOR
from vocabulary import GRAMMAR

BUILD = Path(__file__).parent / "build"


@dataclass(frozen=True)
class Options:
    run: str
    """name of the run and of its folder"""
    pairs: int
    """budget: pictures with captions to train on, repeats counted"""
    batch: int = 256
    learning_rate: float | None = None
    """default: 1.5e-3 · √(batch / 256)"""
    widths: Sequence[int] = (64, 128, 256)
    """channels at 16×16, 8×8 and 4×4"""
    blocks: Sequence[int] = (2, 2, 2)
    """residual blocks at each of them"""
    ring: int = 48_000
    """scenes kept in memory"""
    fresh: float = 0.25
    """largest share of a batch that was never seen before"""
    horizon: float | None = None
    """pairs that the average of the weights reaches back; default: 512,000, at most a tenth of the budget"""
    probe: int = 128
    """held-out pairs that the replay shows"""
    held_out: int = 3000
    """held-out scenes for the probe and the zero-shot test"""
    precision: str = "auto"
    """auto, bfloat16 or float32"""
    threads: int = os.cpu_count() or 1
    seed: int = 1
    vocabulary: Path = BUILD / "vocabulary.json"
    """made when missing"""
    build: Path = BUILD
    """where the run's folder goes"""
    grammar: Path = GRAMMAR
    scenes: Sequence[str] = GENERATOR
    """the command that streams the scenes"""
    resume: bool = False
    """go on from the run's checkpoint"""

    @property
    def folder(self) -> Path:
        return self.build / self.run

    @property
    def rate(self) -> float:
        return self.learning_rate or 1.5e-3 * math.sqrt(self.batch / 256)

    @property
    def reach(self) -> float:
        return self.horizon or min(512_000, self.pairs / 10)
