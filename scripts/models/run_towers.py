"""Runs the two towers in <folder> on the CPU over input.json (token ids, pictures); prints their raw outputs as JSON.

    python3 scripts/models/run_towers.py <folder>
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime as ort

folder = Path(sys.argv[1])
given = json.loads((folder / "input.json").read_text())
pixels = json.loads((folder / "preprocessor_config.json").read_text())
size = given["size"]

images = np.array(given["pix"], np.float32).reshape(-1, size, size, 3) * pixels["rescale_factor"]
images = ((images - np.float32(pixels["image_mean"])) / np.float32(pixels["image_std"])).transpose(0, 3, 1, 2)
vision = ort.InferenceSession(folder / "vision.onnx", providers=["CPUExecutionProvider"])
text = ort.InferenceSession(folder / "text.onnx", providers=["CPUExecutionProvider"])

image_embeds = vision.run(["image_embeds"], {"pixel_values": images.astype(np.float32)})[0]
text_embeds = [text.run(["text_embeds"], {"input_ids": np.array([ids], np.int64)})[0][0] for ids in given["ids"]]
print(json.dumps({"text": np.array(text_embeds).tolist(), "image": image_embeds.tolist()}))
