"""The generated scenes as WebDataset shards, for training at scale with OpenCLIP.

A shard is a tar file; the files of one sample stand side by side and share a key:
`000000042.png` (the picture, RGB), `000000042.txt` (one caption, UTF-8), `000000042.json` (the scene's description and
the caption's language). `sizes.json` beside the shards gives the number of samples in each, as OpenCLIP reads it.
"""
import argparse
import io
import itertools
import json
import pathlib
import random
import tarfile
from collections.abc import Iterable

from PIL import Image

from scenes import Scene, open_stream


def write_shards(scenes: Iterable[Scene], folder: pathlib.Path, per_shard: int, chinese: float, seed: int) -> dict[str, int]:
    """Writes `scenes` and returns the number of samples by shard. `chinese` is the share of Chinese captions, 0…1."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    sizes: dict[str, int] = {}
    scenes = iter(scenes)
    for shard in itertools.count():
        batch = list(itertools.islice(scenes, per_shard))
        if not batch:
            break
        name = f"{shard:06d}.tar"
        with tarfile.open(folder / name, "w", format=tarfile.USTAR_FORMAT) as archive:
            for offset, scene in enumerate(batch):
                language = "zh" if chance.random() < chinese else "en"
                caption = chance.choice(scene.captions[language])
                key = f"{shard * per_shard + offset:09d}"
                about = json.dumps({"language": language, "description": scene.description}, ensure_ascii=False)
                add(archive, f"{key}.png", png(scene))
                add(archive, f"{key}.txt", caption.encode())
                add(archive, f"{key}.json", about.encode())
        sizes[name] = len(batch)
    (folder / "sizes.json").write_text(json.dumps(sizes, indent=1))
    return sizes


def png(scene: Scene) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(scene.pixels).save(buffer, "PNG")
    return buffer.getvalue()


def add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    """Times and owners are left at zero: the same scenes give the same bytes."""
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scenes", type=int, default=1_000_000)
    parser.add_argument("--per-shard", type=int, default=10_000)
    parser.add_argument("--size", type=int, default=128, help="side of a picture in pixels")
    parser.add_argument("--chinese", type=float, default=0.4, help="share of Chinese captions, 0…1")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", choices=["train", "test"], default="train")
    options = parser.parse_args()
    scenes = open_stream(seed=options.seed, split=options.split, count=options.scenes, captions=2, size=options.size)
    sizes = write_shards(scenes, options.folder, options.per_shard, options.chinese, options.seed)
    print(f"{sum(sizes.values())} samples in {len(sizes)} shards")


if __name__ == "__main__":
    main()
