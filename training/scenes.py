"""Scenes from the notebook's own generator, read from a pipe: the one place where Python meets them.

``training/scenes.mjs`` draws and words the scenes and says how it writes them; this module only reads.
"""

from __future__ import annotations

import json
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Iterator, Sequence

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ("node", "training/scenes.mjs")


@dataclass(frozen=True)
class Scene:
    """One scene: what it was made from, its captions and its picture."""

    description: dict[str, Any]
    """src/engine/scenes/description.ts"""
    captions: dict[str, list[str]]
    """by language, ``en`` and ``zh``, from random templates"""
    plain: dict[str, str]
    """by language, the canonical caption"""
    pixels: np.ndarray
    """uint8 ``[size, size, 3]``, RGB, read-only"""


def read_scenes(stream: BinaryIO) -> Iterator[Scene]:
    """Yields scenes until the stream ends. A record that is cut off raises ``EOFError``; an empty stream is one, too."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        raise EOFError("the stream of scenes ended in its header")
    size: int = json.loads(line)["size"]
    area = size * size * 3
    while True:
        head = stream.read(4)
        if not head:
            return
        (length,) = struct.unpack("<I", _whole(head, 4))
        body = _whole(stream.read(length + area), length + area)
        words = json.loads(body[:length])
        pixels = np.frombuffer(body, np.uint8, area, length).reshape(size, size, 3)
        captions = {language: words[language] for language in ("en", "zh")}
        yield Scene(words["description"], captions, words["plain"], pixels)


def _whole(data: bytes, length: int) -> bytes:
    if len(data) < length:
        raise EOFError("the stream of scenes ended inside a record")
    return data


def open_stream(
    seed: int,
    split: str,
    count: int,
    captions: int = 8,
    size: int = 64,
    pairs: str = "shown",
    command: Sequence[str] = GENERATOR,
) -> Iterator[Scene]:
    """Starts the generator and yields its scenes; closing this iterator ends it.

    Args:
        split: whose drawings, ``train`` or ``test``.
        count: how many scenes; 0 for no end.
        pairs: ``shown``, ``held-out`` or ``any`` (the last two never for training).

    Raises:
        RuntimeError: the generator stopped before it had sent ``count`` scenes.
    """
    options = {"seed": seed, "split": split, "count": count, "captions": captions, "size": size, "pairs": pairs}
    arguments = [text for name, value in options.items() for text in (f"--{name}", str(value))]
    process = subprocess.Popen([*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE, bufsize=1 << 20)
    assert process.stdout is not None
    sent = 0
    try:
        for scene in read_scenes(process.stdout):
            yield scene
            sent += 1
        if process.wait() != 0 or sent < count or count == 0:
            raise RuntimeError(f"the generator of scenes stopped after {sent} of {count or 'endless'}")
    except EOFError as error:
        raise RuntimeError(f"the generator of scenes stopped after {sent} of {count or 'endless'}") from error
    finally:
        process.stdout.close()
        process.terminate()
        process.wait()
