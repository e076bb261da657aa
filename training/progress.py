"""What a watcher of a training sees: a line every fifty steps, the same as JSON in a file."""
import json
import time
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from ring import Batch

EVERY = 50  # steps


class Progress:
    def __init__(self, path: Path, batch: int, resumed: bool):
        self.file = path.open("a" if resumed else "w")
        self.batch = batch
        self.began = self.since = time.monotonic()
        self.losses: list[float] = []
        self.losses_since_record: list[float] = []
        self.rows = self.columns = self.waited = 0.0
        self.fresh = 0

    def add(self, step: int, pairs: int, loss: float, logits: Tensor, scale: float, batch: Batch) -> None:
        truth = torch.arange(len(logits), device=logits.device)
        self.losses.append(loss)
        self.losses_since_record.append(loss)
        self.rows += (logits.argmax(1) == truth).float().mean().item()
        self.columns += (logits.argmax(0) == truth).float().mean().item()
        self.waited += batch.waited
        self.fresh += batch.fresh
        if step % EVERY == 0:
            self._report(step, pairs, scale)

    def loss_since_record(self) -> float | None:
        """Mean training loss since this was last asked"""
        losses, self.losses_since_record = self.losses_since_record, []
        return sum(losses) / len(losses) if losses else None

    def note(self, kind: str, numbers: Mapping[str, object]) -> None:
        line = {"kind": kind, "minutes": round((time.monotonic() - self.began) / 60, 2), **numbers}
        self.file.write(json.dumps(line) + "\n")
        self.file.flush()
        print(" ".join(f"{key} {_short(value)}" for key, value in line.items()), flush=True)

    def _report(self, step: int, pairs: int, scale: float) -> None:
        now, count = time.monotonic(), len(self.losses)
        seconds = now - self.since
        numbers = {
            "step": step,
            "pairs": pairs,
            "loss": sum(self.losses) / count,
            "rowAccuracy": self.rows / count,
            "columnAccuracy": self.columns / count,
            "scale": scale,
            "pairsPerSecond": count * self.batch / seconds,
            "waiting": self.waited / seconds,
            "fresh": self.fresh / (count * self.batch),
        }
        self.note("train", numbers)
        self.losses, self.since = [], now
        self.rows = self.columns = self.waited = 0.0
        self.fresh = 0


def _short(value: object) -> str:
    if isinstance(value, Mapping):
        return "(" + " ".join(f"{key} {_short(item)}" for key, item in value.items()) + ")"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
