"""Draws a contact sheet of scenes with their plain captions, to look at what the network is shown.

python3 training/sheet.py sheet.png --seed 3 --split train --columns 12 --rows 8 --size 64
"""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from scenes import Scene, open_stream

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


def draw_sheet(scenes: list[Scene], columns: int, font: ImageFont.ImageFont, language: str) -> Image.Image:
    """Scenes row by row at no less than 128 pixels, two lines of caption under each."""
    size = scenes[0].pixels.shape[0]
    side = max(128, size)
    rows = -(-len(scenes) // columns)
    sheet = Image.new("RGB", (columns * (side + 4), rows * (side + 32)), "white")
    pen = ImageDraw.Draw(sheet)
    for number, scene in enumerate(scenes):
        x, y = number % columns * (side + 4), number // columns * (side + 32)
        picture = Image.fromarray(scene.pixels).resize((side, side), Image.NEAREST)
        sheet.paste(picture, (x, y))
        for line, text in enumerate(textwrap.wrap(scene.plain[language], side // 6)[:2]):
            pen.text((x, y + side + 14 * line), text, font=font, fill="black")
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", choices=("train", "test"), default="train")
    parser.add_argument("--pairs", choices=("shown", "held-out", "any"), default="shown")
    parser.add_argument("--columns", type=int, default=10)
    parser.add_argument("--rows", type=int, default=6)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--language", choices=("en", "zh"), default="en")
    options = parser.parse_args()
    font = ImageFont.truetype(str(FONT), 11) if FONT.exists() else ImageFont.load_default()
    count = options.columns * options.rows
    scenes = list(open_stream(options.seed, options.split, count, 0, options.size, options.pairs))
    draw_sheet(scenes, options.columns, font, options.language).save(options.file)


if __name__ == "__main__":
    main()
