"""Pillow's own bicubic resizes, for test/engine/pictures/resize.test.ts to compare with.

    /usr/bin/python3 scripts/pictures/pillow-resize-fixture.py      (Debian's python3-pil and python3-numpy)

The inputs are integer formulas that the test computes as well, so only the outputs are stored: RGB bytes one case
after the other, gzipped, and a JSON list of the cases.
"""
import gzip
import json
import pathlib

import numpy as np
import PIL
from PIL import Image

TARGET = pathlib.Path(__file__).parents[2] / "test/fixtures/pictures"

CASES = [  # pattern, width, height → width, height
    ("rings", 512, 512, 64, 64),
    ("rings", 512, 96, 224, 42),
    ("rings", 200, 301, 37, 53),
    ("rings", 32, 32, 64, 64),
    ("noise", 512, 512, 64, 64),
    ("noise", 512, 96, 224, 42),
    ("noise", 61, 47, 61, 20),
    ("noise", 13, 9, 40, 9),
    ("noise", 1, 1, 5, 3),
    ("noise", 32, 20, 1, 1),
    ("blocks", 512, 512, 64, 64),
    ("blocks", 512, 512, 224, 224),
    ("blocks", 97, 33, 64, 64),
    ("blocks", 32, 32, 64, 64),
]


def pattern(name: str, width: int, height: int) -> np.ndarray:
    """→ [height, width, 3] uint8"""
    y, x, c = np.mgrid[0:height, 0:width, 0:3].astype(np.int64)
    if name == "rings":
        value = ((x - 20) ** 2 + (y - 30) ** 2 * (c + 1)) // 64 % 511
        value = np.minimum(value, 510 - value)
    elif name == "noise":
        value = (x * 7919 + y * 104729 + c * 1299709 + x * y * 31) * 2654435761 % 4294967296 // 65536 % 256
    else:
        value = (x // 11 + y // 7 + c) % 2 * 255
    return value.astype(np.uint8)


def main() -> None:
    outputs = b""
    for name, width, height, to_width, to_height in CASES:
        image = Image.fromarray(pattern(name, width, height))
        outputs += image.resize((to_width, to_height), Image.Resampling.BICUBIC).tobytes()
    keys = ("pattern", "width", "height", "toWidth", "toHeight")
    index = {"madeBy": f"Pillow {PIL.__version__}, {pathlib.Path(__file__).name}", "cases": [dict(zip(keys, case)) for case in CASES]}
    (TARGET / "resize.json").write_text(json.dumps(index, indent=2) + "\n")
    (TARGET / "resize.rgb.gz").write_bytes(gzip.compress(outputs, mtime=0))


main()
