"""Small picture files for the decoding tests, and Pillow's view of two built-in pictures.

    /usr/bin/python3 scripts/pictures/decode-fixtures.py      (Debian's python3-pil and libavif-bin)

built-in-64.rgb: img_4821 and img_2650 at 64 × 64 by Pillow's bicubic, RGB, one after the other.
two-frames.gif: 8 × 6, red, then blue. still.avif: 16 × 8, green.
"""
import pathlib
import subprocess
import tempfile

from PIL import Image

ROOT = pathlib.Path(__file__).parents[2]
TARGET = ROOT / "test/fixtures/pictures"

small = b"".join(
    Image.open(ROOT / f"assets/pictures/{name}.webp").convert("RGB").resize((64, 64), Image.Resampling.BICUBIC).tobytes()
    for name in ("img_4821", "img_2650")
)
(TARGET / "built-in-64.rgb").write_bytes(small)

red, blue = (Image.new("RGB", (8, 6), color) for color in ((255, 0, 0), (0, 0, 255)))
red.save(TARGET / "two-frames.gif", save_all=True, append_images=[blue], duration=100)

with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "green.png"
    Image.new("RGB", (16, 8), (0, 160, 0)).save(source)
    subprocess.run(["avifenc", "--lossless", str(source), str(TARGET / "still.avif")], check=True, stdout=subprocess.DEVNULL)
