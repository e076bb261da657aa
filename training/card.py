"""What a run says of itself on the model card: the network and the recipe, read back from its checkpoint and its log."""
import json
import os
import platform
from datetime import datetime, timezone
from pathlib import Path

import torch

from checkpoint import NAME
from network import Clip, Shape
from optimiser import WEIGHT_DECAY
from options import Options
from trainer import CHINESE


def make_card(folder: Path, saved: dict) -> dict:
    """`folder` is the run's, `saved` its checkpoint. `data` and `split` of the card are added when the model is installed."""
    shape = Shape(**saved["shape"])
    network = Clip(shape)
    given = saved["options"]
    options = Options(
        run=given["run"],
        pairs=int(given["pairs"]),
        batch=int(given["batch"]),
        learning_rate=None if given["learning_rate"] == "None" else float(given["learning_rate"]),
        horizon=None if given["horizon"] == "None" else float(given["horizon"]),
    )
    return {
        "network": {
            "imageParameters": _count(network.image),
            "textParameters": _count(network.text),
            "vocabulary": shape.vocabulary,
            "contextLength": shape.context,
        },
        "data": {"chineseCaptions": CHINESE},
        "recipe": {
            "pairs": saved["step"] * options.batch,
            "batchSize": options.batch,
            "steps": saved["step"],
            "minutes": _minutes(folder / "log.jsonl"),
            "hardware": _hardware(),
            "framework": f"PyTorch {torch.__version__}",
            "optimizer": "Muon, AdamW",
            "learningRate": options.rate,
            "weightDecay": WEIGHT_DECAY,
            "averageHorizon": options.reach,
            "seed": int(given["seed"]),
            "date": datetime.fromtimestamp((folder / NAME).stat().st_mtime, timezone.utc).date().isoformat(),
        },
    }


def _count(module: torch.nn.Module) -> int:
    return sum(weight.numel() for weight in module.parameters())


def _minutes(log: Path) -> float:
    """The log's clock starts anew with --resume: the longest reading of each stretch counts"""
    total = last = 0.0
    for line in log.read_text().splitlines():
        minutes = json.loads(line)["minutes"]
        if minutes < last:
            total += last
        last = minutes
    return round(total + last, 1)


def _hardware() -> dict[str, str]:
    if torch.cuda.is_available():
        name = torch.cuda.get_device_name()
        return {"en": name, "zh": name}
    cores, name = os.cpu_count(), _processor()
    return {"en": f"{cores} cores, {name}, no GPU", "zh": f"{cores} 个核心，{name}，没有 GPU"}


def _processor(info: Path = Path("/proc/cpuinfo")) -> str:
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
