"""The training in small, to prove that its parts still fit: about a minute on two cores, no GPU.

    python3 training/short.py

Trains a narrow network on few scenes in a temporary folder, in float32, and exports it. Exits with 1 unless the loss of
the held-out probe began at chance and fell well below it.
"""
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch, as in train.py

import torch  # noqa: E402

from export import export  # noqa: E402
from network import chance_loss  # noqa: E402
from options import Options  # noqa: E402
from scenes import open_stream  # noqa: E402
from trainer import Trainer  # noqa: E402

PROBE = 64
NEAR_CHANCE, WELL_BELOW = 0.5, 1.0  # nats


def short_options(build: Path) -> Options:
    return Options(
        run="short",
        pairs=25_600,
        batch=128,
        learning_rate=1.5e-3,
        widths=(32, 64, 96),
        blocks=(1, 1, 1),
        ring=3000,
        fresh=0.1,
        probe=PROBE,
        held_out=400,
        precision="float32",
        vocabulary=build / "vocabulary.json",
        build=build,
    )


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        options = short_options(Path(folder))
        torch.set_num_threads(options.threads)
        trainer = Trainer(options)
        trainer.run()
        export(options.folder, options.folder / "model", list(open_stream(seed=2, split="test", count=4)))
        sizes = [path.stat().st_size for path in (options.folder / "model/onnx").glob("*_quantized.onnx")]
    first, last = (trainer.recorder.steps[i]["loss"] for i in (0, -1))
    chance = chance_loss(PROBE)
    print(f"probe loss {first:.3f} → {last:.3f}, chance {chance:.3f}; 8-bit files of {sum(sizes):,} bytes")
    learnt = abs(first - chance) < NEAR_CHANCE and last < chance - WELL_BELOW and len(sizes) == 2
    return 0 if learnt else 1


if __name__ == "__main__":
    sys.exit(main())
