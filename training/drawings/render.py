"""Renders a drawing to the 64×64 tile that the network learns from; every render is kept in `training/build`.

`large_tile` makes the same tile sharper, for the lessons' pictures.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image

from fetch import BUILD
from sketches import sketch

SIZE = 64
DOODLE = "quickdraw/"  # a source of this form names one doodle of a category
MARGIN = 2  # px of a tile of SIZE
RENDER = 4  # px, before the drawing is trimmed, for each px of the tile
FAINT = 0.06  # alpha below this does not count for the box


def tiles(sources: list[str]) -> list[np.ndarray | None]:
    """The tiles of many drawings; two processes render those that are not in the cache yet."""
    missing = [source for source in sources if not cached(source).exists()]
    if missing:
        with Pool(2) as pool:
            pool.map(render, missing, chunksize=32)
    return [tile(source) for source in sources]


def tile(source: str) -> np.ndarray | None:
    """The drawing trimmed, centred and scaled into [64, 64, 4] uint8 (RGBA, not premultiplied); None when nothing is there."""
    if not cached(source).exists():
        render(source)
    stored = np.load(cached(source))
    return stored if stored.size else None


def cached(source: str) -> Path:
    """Where the tile of a source is kept."""
    return BUILD / "tiles" / (hashlib.sha256(source.encode()).hexdigest()[:24] + ".npy")


def render(source: str) -> None:
    """Makes one tile and keeps it; an empty array stands for a drawing that failed or shows nothing."""
    made = fit(picture(source))
    cached(source).parent.mkdir(parents=True, exist_ok=True)
    np.save(cached(source), made if made is not None else np.zeros(0, np.uint8))


def large_tile(source: str, size: int) -> np.ndarray | None:
    """As `tile`, but [size, size, 4] and not kept; sharper than the 64×64 tile where the original is."""
    return fit(picture(source, size), size)


def picture(source: str, size: int = SIZE) -> Image.Image | None:
    """SVG text, a file or a doodle, as a picture with alpha, large enough for a tile of `size`."""
    try:
        if source.startswith(DOODLE):
            category, index = source.removeprefix(DOODLE).rsplit("/", 1)
            return sketch(category, int(index))
        if source.startswith("<svg"):
            return rasterize(source.encode(), size)
        if source.endswith(".svg"):
            return rasterize(Path(source).read_bytes(), size)
        return Image.open(source).convert("RGBA")
    except (OSError, subprocess.SubprocessError):
        return None


def rasterize(document: bytes, size: int) -> Image.Image:
    """An SVG document drawn by librsvg."""
    side = str(RENDER * size)
    command = ["rsvg-convert", "-w", side, "-h", side, "--keep-aspect-ratio"]
    drawn = subprocess.run(command, input=document, capture_output=True, timeout=30, check=True)
    return Image.open(io.BytesIO(drawn.stdout)).convert("RGBA")


def fit(image: Image.Image | None, size: int = SIZE) -> np.ndarray | None:
    """Trims to the box of the visible pixels and scales that into a tile of `size`, in premultiplied colour."""
    if image is None:
        return None
    rgba = np.asarray(image, np.float32) / 255
    rows, columns = np.where(rgba[..., 3] > FAINT)
    if len(rows) < 20:
        return None
    rgba = rgba[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].copy()
    rgba[..., :3] *= rgba[..., 3:]
    height, width = rgba.shape[:2]
    scale = (size - 2 * MARGIN * size / SIZE) / max(height, width)
    inner = max(1, round(width * scale)), max(1, round(height * scale))
    filter_ = Image.BOX if scale < 0.6 else Image.BILINEAR
    channels = [np.asarray(Image.fromarray(rgba[..., c]).resize(inner, filter_)) for c in range(4)]
    placed = np.zeros((size, size, 4), np.float32)
    top, left = (size - inner[1]) // 2, (size - inner[0]) // 2
    placed[top : top + inner[1], left : left + inner[0]] = np.stack(channels, -1)
    alpha = placed[..., 3:]
    placed[..., :3] = np.divide(placed[..., :3], alpha, out=np.zeros_like(placed[..., :3]), where=alpha > 1 / 512)
    return (np.clip(placed, 0, 1) * 255 + 0.5).astype(np.uint8)
