"""Renders some drawings at 512×512 as the 64×64 tiles of assets/drawings are rendered: trimmed, centred, scaled.

    /usr/bin/python3 scripts/pictures/large_tiles.py < list

A line of `list` is a concept, a drawing of it (as assets/drawings/drawings.json names them) and the PNG file to write, with
tabs between. Needs what training/drawings/build.py needs, and fetches the same packages when they are not there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training" / "drawings"))
from candidates import Candidate, fluent_3d_candidates, iconify_candidates, openclipart_candidates  # noqa: E402
from render import large_tile  # noqa: E402

SIZE = 512


def main() -> None:
    wanted = [line.rstrip("\n").split("\t") for line in sys.stdin]
    styles = {drawing.split("/")[0] for _, drawing, _ in wanted}
    sources = {(c.concept, c.id): c.source for style in styles for c in candidates(style)}
    for concept, drawing, file in wanted:
        tile = large_tile(sources[concept, drawing], SIZE)
        if tile is None:
            raise SystemExit(f"{drawing} shows nothing")
        Image.fromarray(tile).save(file, compress_level=1)


def candidates(style: str) -> list[Candidate]:
    """Every drawing of a style that a name speaks for."""
    if style == "fluent-3d":
        return fluent_3d_candidates()
    return openclipart_candidates() if style == "openclipart" else iconify_candidates(style)


if __name__ == "__main__":
    main()
