"""`assets/drawings/sources.json`: whose drawings these are, under which licence, how many ship and what was changed."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from choose import Drawing
from fetch import FLUENT_3D, ICONIFY, OPENCLIPART, QUICK_DRAW, openclipart, package

CHANGES = "rendered at 64 px, trimmed, centred, reduced to a palette"
SKETCH_CHANGES = "28 px doodles enlarged, redrawn with a smooth stroke, trimmed, centred"

# What is not in the Iconify collection.
OTHERS = {
    "fluent-3d": {
        "name": "Fluent Emoji 3D",
        "source": FLUENT_3D,
        "author": "Microsoft Corporation",
        "licence": "MIT",
        "licenceUrl": "https://github.com/microsoft/fluentui-emoji/blob/main/LICENSE",
        "url": "https://github.com/lobehub/fluent-emoji",
    },
    "quickdraw": {
        "name": "Quick, Draw!",
        "source": QUICK_DRAW,
        "author": "Google, Inc. and the players of Quick, Draw!",
        "licence": "CC-BY-4.0",
        "licenceUrl": "https://creativecommons.org/licenses/by/4.0/",
        "url": "https://github.com/googlecreativelab/quickdraw-dataset",
        "changes": SKETCH_CHANGES,
    },
    "openclipart": {
        "name": "Open Clip Art Library",
        "source": OPENCLIPART,
        "author": "the artists named under files",
        "licence": "CC-PDDC",
        "licenceUrl": "https://creativecommons.org/licenses/publicdomain/",
        "url": "https://openclipart.org",
    },
}


def write_sources(folder: Path, concepts: dict[str, list[Drawing]]) -> None:
    """Writes the list for the drawings that ship."""
    every = [drawing for drawings in concepts.values() for drawing in drawings]
    counts = Counter((d.candidate.style, d.split) for d in every)
    styles = [style_entry(style, counts) for style in sorted({style for style, _ in counts})]
    files = [clip_art_entry(d.candidate.id) for d in every if d.candidate.style == "openclipart"]
    listed = {"count": len(every), "styles": styles, "files": sorted(files, key=lambda entry: entry["id"])}
    (folder / "sources.json").write_text(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")


def style_entry(style: str, counts: Counter) -> dict:
    """One style: its package, author and licence, and how many of its drawings train and test."""
    known = dict(OTHERS.get(style) or iconify_entry(style))
    name, version = re.split(r"(?<=.)[@ ]", known.pop("source"))
    train, test = counts[style, "train"], counts[style, "test"]
    known["changes"] = known.get("changes", CHANGES)
    return {"style": style, "package": name, "version": version, **known, "count": train + test, "train": train, "test": test}


def iconify_entry(style: str) -> dict:
    """What the Iconify collection says about a set."""
    about = collections()[style]
    licence = about["license"]["spdx"]
    return {
        "name": about["name"],
        "source": ICONIFY,
        "author": about["author"]["name"],
        "licence": licence,
        "licenceUrl": about["license"].get("url", f"https://spdx.org/licenses/{licence}.html"),
        "url": about["author"].get("url", f"https://icon-sets.iconify.design/{style}/"),
    }


@lru_cache
def collections() -> dict:
    """Iconify's own list of its sets."""
    return json.loads((package(ICONIFY) / "collections.json").read_text())


def clip_art_entry(drawing: str) -> dict:
    """Title and author of one piece of clip art, as its metadata says; empty where it says nothing."""
    text = (openclipart() / drawing.removeprefix("openclipart/")).read_text(encoding="utf8", errors="replace")
    metadata = re.search(r"<rdf:RDF.*?</rdf:RDF>", text, re.S)
    return {"id": drawing, "title": tagged(metadata, "title"), "author": tagged(metadata, "creator")}


def tagged(metadata: re.Match | None, tag: str) -> str:
    """The text of the first Dublin Core element of that name; of a creator, its title."""
    found = metadata and re.search(rf"<dc:{tag}[^>]*>(.*?)</dc:{tag}>\s*<", metadata.group(0), re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", found.group(1))).split()) if found else ""
