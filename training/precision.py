"""Where and in which numbers a network computes."""
import contextlib
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

FAST_BFLOAT16 = ("avx512_bf16", "amx_bf16")


@dataclass(frozen=True)
class Precision:
    device: torch.device
    reduced: bool  # bfloat16 where autocast thinks it safe

    def autocast(self) -> contextlib.AbstractContextManager:
        if not self.reduced:
            return contextlib.nullcontext()
        return torch.autocast(self.device.type, torch.bfloat16)

    def pixels(self, pixels: Tensor) -> Tensor:
        """On the device, channels last in memory: what its convolutions like best"""
        return pixels.to(self.device).contiguous(memory_format=torch.channels_last)


def choose_precision(name: str) -> Precision:
    """`auto`: bfloat16 where the hardware computes in it, else float32"""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if name == "auto":
        reduced = torch.cuda.is_bf16_supported() if device.type == "cuda" else has_fast_bfloat16()
    else:
        reduced = name == "bfloat16"
    return Precision(device, reduced)


def has_fast_bfloat16(flags: Path = Path("/proc/cpuinfo")) -> bool:
    return flags.exists() and any(flag in flags.read_text() for flag in FAST_BFLOAT16)
