"""`python3 training/drawings/sheets.py dog cat`: contact sheets of what ships, to look at before it is trusted.

Writes `training/build/drawings/sheets/<concept>.png`, every tile with its id below; without names, all concepts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PIL import Image, ImageDraw

from build import TARGET
from fetch import BUILD
from pack import unpacked

COLUMNS = 10
CELL = 150, 90  # px
PAPER = (215, 225, 215)  # white and black drawings both show on it


def sheet(concept: str, entries: list[dict]) -> Image.Image:
    """All tiles of one concept with id and split."""
    width, height = CELL
    page = Image.new("RGB", (COLUMNS * width, -(-len(entries) // COLUMNS) * height), PAPER)
    pen = ImageDraw.Draw(page)
    for i, (tile, entry) in enumerate(zip(unpacked(Image.open(TARGET / f"{concept}.png")), entries)):
        x, y = i % COLUMNS * width, i // COLUMNS * height
        picture = Image.fromarray(tile)
        page.paste(picture, (x, y), picture)
        pen.text((x, y + 64), f"{entry['split']}\n{entry['id'][-24:]}", fill="black", spacing=0)
    return page


def main(names: list[str]) -> None:
    """Draws the sheets of the concepts named."""
    concepts = json.loads((TARGET / "drawings.json").read_text())["concepts"]
    folder: Path = BUILD / "sheets"
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or concepts:
        sheet(name, concepts[name]).save(folder / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
