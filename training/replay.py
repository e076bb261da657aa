"""Records a training: at chosen moments the probe's vectors and how well they match, as the notebook replays it.

    run.json     what was trained, the probe, and for each moment its numbers
    vectors.bin  int8 [moment, part, probe, dim], part = picture, English, Chinese; directions only, round(127 · v / max|v|)

Every moment but the last shows the weights as they stand. The batch norms' running statistics trail behind young weights,
so each moment measures them anew on the same training pictures. The last moment is the averaged network that is kept.
"""
import copy
import json
import math
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from network import Clip, contrastive_logits, normalise_pixels
from precision import Precision
from probe import Measured, measure, pixels_of
from scenes import Scene
from tokenizer import Tokenizer

PARTS = ("picture", "en", "zh")
UNIT = 512  # moments lie on multiples of this many pairs, so that runs of other batch sizes have the same


def moments(pairs: int, batch: int = UNIT, count: int = 60) -> list[int]:
    """0, then `count − 1` numbers of pairs up to `pairs`, a constant factor apart where whole units allow"""
    unit = max(UNIT, batch)
    units = max(1, math.ceil(pairs / unit))
    found = [0]
    for i in range(1, count):
        found.append(max(found[-1] + 1, round(units ** (i / (count - 1)))))
    return [step * unit for step in found if step < units] + [pairs]


def quantise(vectors: Tensor) -> np.ndarray:
    """[n, dim] → int8, each row scaled to its largest value"""
    largest = vectors.abs().amax(1, keepdim=True).clamp_min(1e-12)
    return (vectors / largest * 127).round().to(torch.int8).cpu().numpy()


class Recorder:
    def __init__(self, probe: list[Scene], tokenizer: Tokenizer, calibration: Tensor, precision: Precision):
        """`calibration`: uint8 [n, 3, size, size], pictures of the training that measure the batch norms"""
        self.probe = probe
        self.precision = precision
        self.calibration = calibration
        self.pictures = pixels_of(probe)
        self.ids = {
            language: torch.from_numpy(tokenizer.batch([tokenizer(scene.plain[language]) for scene in probe]))
            for language in ("en", "zh")
        }
        self.steps: list[dict] = []
        self.vectors: list[np.ndarray] = []

    def record(self, network: Clip, step: int, pairs: int, training_loss: float | None, settled: bool = False) -> dict:
        """`settled`: the network's own batch norm statistics are good, as an averaged one's are"""
        network = copy.deepcopy(network)
        if not settled:
            recalibrate(network, self.calibration, self.precision)
        parts = embed_probe(network.eval(), self.pictures, self.ids, self.precision)
        english, chinese = (
            measure(contrastive_logits(parts["picture"], parts[language], network.log_scale.detach()))
            for language in ("en", "zh")
        )
        line = {"step": step, "pairs": pairs, **_named(english), "scale": network.scale, "zh": _named(chinese)}
        self.steps.append(_rounded({**line, "trainingLoss": training_loss}))
        self.vectors.append(np.stack([quantise(parts[part]) for part in PARTS]))
        return self.steps[-1]

    def write(self, folder: Path, model: str, batch: int, pairs: int) -> None:
        run = {
            "model": model,
            "batchSize": batch,
            "pairs": pairs,
            "dim": self.vectors[0].shape[-1],
            "parts": PARTS,
            "probe": {
                "descriptions": [scene.description for scene in self.probe],
                "captions": {language: [scene.plain[language] for scene in self.probe] for language in ("en", "zh")},
            },
            "steps": self.steps,
        }
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "vectors.bin").write_bytes(np.stack(self.vectors).tobytes())
        (folder / "run.json").write_text(json.dumps(run, ensure_ascii=False) + "\n")

    def state(self) -> dict:
        """What a checkpoint keeps. The probe is in it: a run ends with the pictures it began with."""
        return {
            "steps": self.steps,
            "vectors": self.vectors,
            "probe": [vars(scene) for scene in self.probe],
            "calibration": self.calibration,
        }

    @classmethod
    def restored(cls, state: dict, tokenizer: Tokenizer, precision: Precision) -> "Recorder":
        recorder = cls([Scene(**scene) for scene in state["probe"]], tokenizer, state["calibration"], precision)
        recorder.steps, recorder.vectors = list(state["steps"]), list(state["vectors"])
        return recorder


@torch.no_grad()
def recalibrate(network: Clip, pictures: Tensor, precision: Precision) -> None:
    """Sets every batch norm's statistics to those of these pictures, [n, 3, size, size]"""
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean
    network.train()
    with precision.autocast():
        for part in pictures.split(256):
            network.image(precision.pixels(normalise_pixels(part)))


@torch.no_grad()
def embed_probe(network: Clip, pictures: Tensor, ids: dict[str, Tensor], precision: Precision) -> dict[str, Tensor]:
    """In float32; rows of length 1, [n, dim] for each part"""
    image = network.image_vectors(precision.pixels(normalise_pixels(pictures)))
    return {"picture": image, **{part: network.text_vectors(rows.to(precision.device)) for part, rows in ids.items()}}


def _named(measured: Measured) -> dict[str, float]:
    names = ("loss", "rowLoss", "columnLoss", "rowAccuracy", "columnAccuracy")
    return dict(zip(names, asdict(measured).values()))


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return round(value, 5) if isinstance(value, float) else value
