"""Which of a concept's candidates ship, and on which side of the split: designs are held out, never single drawings."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from candidates import EMOJI_FAMILIES, Candidate, read
from near_copies import THRESHOLD, distances, near_pairs, pooled

SAME_DESIGN_THRESHOLD = 0.05  # variants of one design may be this much closer to each other
MOST = {"colour": 26, "shape": 16, "sketch": 10}
RECOLOURED = 0.10  # silhouettes of one concept in one set nearer than this: one drawing in two colourings
MOST_VARIANTS = {"colour": 5, "shape": 2, "sketch": 1}  # of one design
TEST_SHARE = 0.2
LEAST_TRAINING = 4
CAUTION = 1.05  # the palette of a strip moves distances a little


@dataclass(frozen=True)
class Drawing:
    """A candidate with its pixels, [64, 64, 4] uint8, and its side."""

    candidate: Candidate
    tile: np.ndarray
    split: str = "train"


def order(text: str) -> int:
    """A fixed shuffle: the same order on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


@lru_cache
def lesson_designs() -> frozenset[str]:
    """Designs that were held out from the start, for the lessons' first pictures."""
    return frozenset(read("held-out.json"))


def is_forced_test(candidate: Candidate) -> bool:
    """Held out whatever the shuffle says: the held-out style, and what the lessons show."""
    return is_held_out_style(candidate) or candidate.design in lesson_designs()


def is_held_out_style(candidate: Candidate) -> bool:
    """Of a set that is never trained."""
    return read("styles.json").get(candidate.style, {}).get("split") == "test"


def chosen(drawings: list[Drawing]) -> list[Drawing]:
    """The drawings of one concept that ship, with their split."""
    kept = keep_different(ranked(drawings))
    return sorted(with_recolours(assign(kept)), key=lambda d: (d.split, d.candidate.kind, d.candidate.id))


def ranked(drawings: list[Drawing]) -> list[Drawing]:
    """Lessons' glyphs first, then training styles (emoji before icons), the held-out style last; else shuffled by design."""

    def rank(drawing: Drawing) -> tuple:
        c = drawing.candidate
        family = c.design.split(":")[0]
        first = 0 if c.design in lesson_designs() else 3 if is_held_out_style(c) else 1 if family in EMOJI_FAMILIES else 2
        return (first, order(c.design), order(c.id))

    return sorted(drawings, key=rank)


def keep_different(drawings: list[Drawing]) -> list[Drawing]:
    """Drops near copies and what is over the number a kind may have; families take turns."""
    kept: list[Drawing] = []
    for kind in ("colour", "shape", "sketch"):
        pool = [d for d in drawings if d.candidate.kind == kind]
        grids = pooled(np.stack([d.tile for d in pool])) if pool else np.zeros((0, 32, 32, 4))
        taken: list[int] = []
        count = 0
        for i in take_turns(pool):
            c = pool[i].candidate
            heldout = is_held_out_style(c)
            if not heldout and count >= MOST[kind]:
                continue
            if sum(pool[j].candidate.design == c.design for j in taken) >= MOST_VARIANTS[kind]:
                continue
            if taken:
                gaps = distances(grids[i], grids[taken], kind)
                limits = [closest(c, pool[j].candidate) for j in taken]
                if (gaps < limits).any():
                    continue
            taken.append(i)
            count += not heldout
        kept += [pool[i] for i in taken]
    return kept


def closest(one: Candidate, other: Candidate) -> float:
    """How near two drawings of a concept may come: another style's rendering of one design may come nearer."""
    return SAME_DESIGN_THRESHOLD if one.design == other.design and one.style != other.style else THRESHOLD[one.kind]


def take_turns(pool: list[Drawing]) -> list[int]:
    """Indices of the pool: each emoji and every colour drawing in rank order; of shapes one a family a round."""
    rounds: dict[str, int] = {}
    keyed = []
    for i, drawing in enumerate(pool):
        c = drawing.candidate
        if c.kind != "shape":
            keyed.append((0, i))
            continue
        for name in (c.design, c.design.split(":")[0]):
            rounds[name] = rounds.get(name, -1) + 1
        keyed.append((rounds[c.design] * 8 + rounds[c.design.split(":")[0]], i))
    return [i for _, i in sorted(keyed)]


def assign(kept: list[Drawing]) -> list[Drawing]:
    """Test: what is forced, and of each kind about a fifth of the designs, as long as enough training drawings stay."""
    split = {d.candidate.design: "test" if is_forced_test(d.candidate) else "train" for d in kept}
    for kind in ("colour", "shape", "sketch"):
        coloured = {d.candidate.design for d in kept if d.candidate.kind == "colour"} if kind != "colour" else set()
        designs = {d.candidate.design for d in kept if d.candidate.kind == kind and not is_held_out_style(d.candidate)}
        designs = sorted(designs - coloured, key=order)
        wanted = round(TEST_SHARE * len(designs))
        if kind == "colour" and len(designs) >= 3:
            wanted = max(1, wanted)
        for design in designs:
            have = sum(split[d] == "test" for d in designs)
            left = sum(split[d.candidate.design] == "train" and d.candidate.design != design for d in kept)
            if have < wanted and split[design] == "train" and left >= LEAST_TRAINING:
                split[design] = "test"
    return [replace(d, split=split[d.candidate.design]) for d in kept]


def with_recolours(drawings: list[Drawing]) -> list[Drawing]:
    """A test design that recolours a training drawing of its own set, or is recoloured by one, joins it in training."""
    joined = {test.candidate.design for test, _ in recoloured(drawings) if not is_forced_test(test.candidate)}
    return [replace(d, split="train") if d.candidate.design in joined else d for d in drawings]


def recoloured(drawings: list[Drawing]) -> list[tuple[Drawing, Drawing]]:
    """Test and training drawings of one set with one silhouette, such as a page to colour in and its coloured twin."""
    found = []
    colour = [d for d in drawings if d.candidate.kind == "colour"]
    for test in (d for d in colour if d.split == "test"):
        family = test.candidate.design.split(":")[0]
        others = [d for d in colour if d.split == "train" and d.candidate.design.split(":")[0] == family]
        if others:
            grids = pooled(np.stack([test.tile, *(d.tile for d in others)]))
            gaps = distances(grids[0], grids[1:], "shape")
            found += [(test, other) for other, gap in zip(others, gaps) if gap < RECOLOURED]
    return found


def without_near_copies(concepts: dict[str, list[Drawing]]) -> dict[str, list[Drawing]]:
    """Drops the test drawings, of whatever concept, that come near a training drawing of any concept."""
    every = [drawing for drawings in concepts.values() for drawing in drawings]
    dropped = {test.candidate.id for test in near_copies_across_split(every)}
    return {
        name: [d for d in drawings if d.split == "train" or d.candidate.id not in dropped]
        for name, drawings in concepts.items()
    }


def near_copies_across_split(drawings: list[Drawing]) -> list[Drawing]:
    """The test drawings that are near copies of training drawings of their kind."""
    found = []
    for kind, threshold in THRESHOLD.items():
        test, train = ([d for d in drawings if d.candidate.kind == kind and d.split == side] for side in ("test", "train"))
        tiles = [np.array([d.tile for d in side]) for side in (test, train)]
        found += [test[pair.first] for pair in near_pairs(*tiles, kind, threshold * CAUTION)]
    return found
