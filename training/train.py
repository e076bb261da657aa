"""Trains the embedded CLIP on the stream of scenes, for a budget of pairs.

    python3 training/train.py --run diagonal --pairs 1800000
    python3 training/train.py --run diagonal-batch-64 --pairs 1800000 --batch 64

Writes into training/build/<run>/: checkpoint.pt (atomically, every few minutes), log.jsonl and replay/. SIGTERM and SIGINT
end it with a checkpoint, from which --resume goes on. Debian's python3-torch and python3-numpy are enough; a GPU is used
when there is one. training/options.py says what each option means.
"""
import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch: the generator of scenes needs the cores as well

import torch  # noqa: E402

from options import Options  # noqa: E402
from trainer import Trainer  # noqa: E402


def parse_options() -> Options:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, argument_default=argparse.SUPPRESS
    )
    parser.add_argument("--run", required=True)
    parser.add_argument("--pairs", type=int, required=True)
    for name in ("batch", "ring", "probe", "held-out", "threads", "seed"):
        parser.add_argument(f"--{name}", type=int)
    for name in ("learning-rate", "fresh", "horizon"):
        parser.add_argument(f"--{name}", type=float)
    for name in ("vocabulary", "build", "grammar"):
        parser.add_argument(f"--{name}", type=Path)
    for name in ("widths", "blocks"):
        parser.add_argument(f"--{name}", type=int, nargs=3)
    parser.add_argument("--precision", choices=("auto", "bfloat16", "float32"))
    parser.add_argument("--scenes", nargs="+")
    parser.add_argument("--resume", action="store_true")
    return Options(**vars(parser.parse_args()))


def main() -> None:
    options = parse_options()
    torch.set_num_threads(options.threads)
    Trainer(options).run()


if __name__ == "__main__":
    main()
