"""Two photographs without copyright, and what calibrate-photograph.py computes for them and for two built-in pictures.

    /usr/bin/python3 scripts/pictures/photograph-fixtures.py <folder of skimage/data>

The folder is that of Debian's python3-skimage (0.19.3): chelsea.png (a cat) is CC0 by its photographer, Stéfan van der
Walt; coffee.png is CC0 by its photographer, Rachel Michetti. They were not among the pictures of the calibration.
"""
import importlib.util
import json
import pathlib
import sys

from PIL import Image

ROOT = pathlib.Path(__file__).parents[2]
TARGET = ROOT / "test/fixtures/pictures"

spec = importlib.util.spec_from_file_location("calibrate", pathlib.Path(__file__).with_name("calibrate-photograph.py"))
calibrate = importlib.util.module_from_spec(spec)
spec.loader.exec_module(calibrate)

for name in ("chelsea", "coffee"):
    image = Image.open(pathlib.Path(sys.argv[1]) / f"{name}.png").convert("RGB")
    image.thumbnail((320, 320), Image.Resampling.BICUBIC)
    image.save(TARGET / f"photo-{name}.webp", quality=85)

files = [TARGET / "photo-chelsea.webp", TARGET / "photo-coffee.webp", *(ROOT / f"assets/pictures/{i}.webp" for i in ("img_1186", "img_5518"))]
expected = {file.name: [round(float(value), 6) for value in calibrate.features(file)] for file in files}
(TARGET / "photograph.json").write_text(json.dumps(expected, indent=2) + "\n")
