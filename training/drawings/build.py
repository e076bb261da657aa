"""`python3 training/drawings/build.py`: from the packages to `assets/drawings`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from candidates import Candidate, EMOJI_FAMILIES, all_candidates, read
from choose import Drawing, chosen, without_near_copies
from pack import write
from render import tiles
from sources import write_sources

TARGET = Path(__file__).resolve().parents[2] / "assets" / "drawings"
DARK = 60  # a pixel whose red, green and blue are all below this is black


def main() -> None:
    """Builds everything; renders are cached in `training/build`."""
    candidates = unstruck(all_candidates())
    rendered = tiles([c.source for c in candidates])
    drawn = [Drawing(with_kind(c, t), t) for c, t in zip(candidates, rendered) if t is not None]
    concepts = {name: chosen([d for d in drawn if d.candidate.concept == name]) for name in read("names.json")}
    concepts = without_near_copies(concepts)
    write(TARGET, concepts)
    write_sources(TARGET, concepts)
    both = [d for drawings in concepts.values() for d in drawings]
    print(len(both), "drawings,", sum(d.split == "test" for d in both), "of them for testing")


def unstruck(candidates: list[Candidate]) -> list[Candidate]:
    """Leaves out what `struck.json` names; an icon takes all variants of its design with it."""
    ids = {id_ for listed in read("struck.json").values() for id_ in listed}
    designs = {c.design for c in candidates if c.id in ids and c.kind == "shape" and c.design.split(":")[0] not in EMOJI_FAMILIES}
    return [c for c in candidates if c.id not in ids and c.design not in designs]


def with_kind(candidate: Candidate, tile: np.ndarray) -> Candidate:
    """Clip art that is black all over is a shape."""
    dark = tile[..., :3].max(-1) < DARK
    visible = tile[..., 3] > 127
    is_shape = candidate.style == "openclipart" and dark[visible].mean() > 0.98
    return replace(candidate, kind="shape") if is_shape else candidate


if __name__ == "__main__":
    main()
