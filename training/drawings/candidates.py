"""Which drawing of which style may show which concept: exact names only, as `names.json` lists them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fetch import EMOJIBASE, FLUENT_3D, ICONIFY, openclipart, package
from render import DOODLE
from sketches import typical

DOODLES = 24  # of a concept, before a choice is made
HERE = Path(__file__).resolve().parent

EMOJI_FAMILIES = {"noto", "twemoji", "openmoji", "fluent-emoji", "fxemoji", "streamline-emojis", "emojitwo"}

# Words in an icon's name that say how it is drawn and not what it shows: cat-fill, cat-outline-24, bx-cat.
VARIANT_WORDS = set(
    "fill filled outline outlined line linear bold duotone light thin solid regular sharp round rounded twotone two tone "
    "bulk stroke standard remix alt color flat sm lg poly baseline bx bxs 1 2 3 4 5 6 7 8 9 10 11 12 15 16 20 24 28 32 48 "
    "01 02 03 04 05 06 07 08 09".split()
)


@dataclass(frozen=True)
class Candidate:
    """One drawing before it is rendered. `design` is shared by all variants of one glyph."""

    concept: str
    id: str
    style: str
    kind: str  # colour, shape or sketch
    design: str
    source: str  # what to render: svg text, or a path


def stem(name: str) -> str:
    """The icon's name without the words for its variant: `cat-fill-24` is `cat`."""
    return "-".join(word for word in name.split("-") if word not in VARIANT_WORDS)


@lru_cache
def read(name: str) -> dict:
    """A hand-written table of this folder."""
    return json.loads((HERE / name).read_text())


def iconify_candidates(style: str) -> list[Candidate]:
    """The drawings of one Iconify set."""
    family, kind = read("styles.json")[style]["family"], read("styles.json")[style]["kind"]
    icons = json.loads((package(ICONIFY) / "json" / f"{style}.json").read_text())
    words = {}
    for concept, names in read("names.json").items():
        for word in names["emoji"] if family in EMOJI_FAMILIES else names["icons"]:
            words[word] = concept
    found = []
    for name, icon in icons["icons"].items():
        if icon.get("hidden"):
            continue
        base = re.sub(r"-\d$", "", name) if family in EMOJI_FAMILIES else stem(name)
        concept = words.get(name, words.get(base))
        if concept is None:
            continue
        design = f"{family}:{same_design(concept, base)}"
        found.append(Candidate(concept, f"{style}/{name}", style, kind, design, svg(icons, icon)))
    return found


def same_design(concept: str, name: str) -> str:
    """The name under which recoloured or barely changed emoji count as one design: the green book is the closed book."""
    for names in read("designs.json").get(concept, []):
        if name in names:
            return names[0]
    return name


def svg(icons: dict, icon: dict) -> str:
    """The icon as an SVG document, in the box that its set gives it."""
    left, top = icon.get("left", 0), icon.get("top", 0)
    width, height = icon.get("width", icons.get("width", 16)), icon.get("height", icons.get("height", 16))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="{left} {top} {width} {height}">{icon["body"]}</svg>'
    )


def fluent_3d_candidates() -> list[Candidate]:
    """The 3-D renders of Fluent emoji, named by code point."""
    assets = package(FLUENT_3D) / "assets"
    concepts = {word: concept for concept, names in read("names.json").items() for word in names["emoji"]}
    found = []
    for emoji in json.loads((package(EMOJIBASE) / "en" / "data.json").read_text()):
        name = re.sub(r"[^a-z0-9]+", "-", emoji["label"].lower().replace("’", "")).strip("-")
        code = emoji["hexcode"].lower()
        for file in (f"{code}.webp", f"{code.removesuffix('-fe0f')}.webp", f"{code}-fe0f.webp"):
            if name in concepts and (assets / file).exists():
                design = f"fluent-emoji:{same_design(concepts[name], name)}"
                found.append(Candidate(concepts[name], f"fluent-3d/{name}", "fluent-3d", "colour", design, str(assets / file)))
                break
    return found


def openclipart_candidates() -> list[Candidate]:
    """Clip art chosen by eye; what is black all over becomes a shape when it is chosen (see `choose.py`)."""
    folder = openclipart()
    return [
        Candidate(concept, f"openclipart/{path}", "openclipart", "colour", f"openclipart:{path}", str(folder / path))
        for concept, paths in read("openclipart.json").items()
        for path in paths
    ]


def quick_draw_candidates() -> list[Candidate]:
    """The typical doodles of the categories that a concept names; every doodle is its own design."""
    found = []
    for concept, names in read("names.json").items():
        for category in names["quickdraw"]:
            for index in typical(category, DOODLES // len(names["quickdraw"])):
                source = f"{DOODLE}{category}/{index}"
                found.append(Candidate(concept, source, "quickdraw", "sketch", f"quickdraw:{category}/{index}", source))
    return found


def all_candidates() -> list[Candidate]:
    """Every drawing that a name speaks for, before anything is struck out by eye."""
    found = [candidate for style in read("styles.json") for candidate in iconify_candidates(style)]
    return found + fluent_3d_candidates() + openclipart_candidates() + quick_draw_candidates()
