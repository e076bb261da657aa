"""Pictures from standard input as WebP files, by Pillow.

    /usr/bin/python3 scripts/pictures/encode_webp.py FOLDER SIZE QUALITY < pictures

For each picture a line with its id, then SIZE · SIZE · 3 bytes, RGB. Writes FOLDER/<id>.webp.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image


def main() -> None:
    folder, size, quality = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    while line := sys.stdin.buffer.readline():
        pixels = sys.stdin.buffer.read(size * size * 3)
        picture = Image.frombytes("RGB", (size, size), pixels)
        picture.save(folder / f"{line.decode().strip()}.webp", quality=quality, method=6)


if __name__ == "__main__":
    main()
