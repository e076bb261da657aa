"""A checkpoint as the files that the notebook ships, before they are installed.

    python3 training/export.py --run diagonal --output training/build/diagonal/model
    node scripts/models/install-embedded.mjs training/build/diagonal/model diagonal

Needs Debian's python3-onnx beside python3-torch. The averaged weights are exported: onnx/*.onnx in float32 for
comparison, onnx/*_quantized.onnx with 8-bit weights, which ship. reference.json holds held-out pictures and captions and
what PyTorch makes of them in float32: every other implementation is compared with it.
"""
import argparse
import json
from pathlib import Path

import torch

from card import make_card
from checkpoint import load_checkpoint
from model_files import write_model_files
from network import Clip, Shape, normalise_pixels
from onnx_graphs import write_graphs
from probe import pixels_of
from quantise import quantise_file
from scenes import Scene, open_stream
from tokenizer import Tokenizer

ROOT = Path(__file__).parents[1]
REFERENCE_SEED = 30_000_001
# After the captions: capitals, an apostrophe, unknown words, full-width forms, and more words than the context holds.
CORNER_CASES = ("A Red Car, on the ROAD!", "a photo of a zeppelin", "the wizard’s hat", "ｄｏｇ。", "红色、蓝色", "a dog " * 20)


def export(checkpoint: Path, output: Path, scenes: list[Scene]) -> None:
    """Raises FileNotFoundError without a checkpoint in the folder `checkpoint`."""
    saved = load_checkpoint(checkpoint)
    network, tokenizer, shape = load_network(saved)
    write_graphs(network, output / "onnx")
    for name in ("vision_model", "text_model"):
        quantise_file(output / f"onnx/{name}.onnx", output / f"onnx/{name}_quantized.onnx")
    write_model_files(output, shape, network.log_scale.item(), tokenizer)
    (output / "card.json").write_text(json.dumps(make_card(checkpoint, saved), ensure_ascii=False, indent=1) + "\n")
    (output / "reference.json").write_text(json.dumps(make_reference(network, tokenizer, scenes), ensure_ascii=False))


def load_network(saved: dict) -> tuple[Clip, Tokenizer, Shape]:
    """The averaged weights of a checkpoint"""
    shape = Shape(**saved["shape"])
    network = Clip(shape)
    network.load_state_dict(saved["average"])
    return network.eval(), Tokenizer(saved["vocabulary"], shape.context), shape


@torch.no_grad()
def make_reference(network: Clip, tokenizer: Tokenizer, scenes: list[Scene]) -> dict:
    """Raw outputs of both towers: the plain caption of every scene, English and Chinese in turn, and the corner cases"""
    languages = ("en", "zh")
    texts = [scene.plain[languages[i % 2]] for i, scene in enumerate(scenes)] + list(CORNER_CASES)
    ids = [tokenizer(text) for text in texts]
    text = torch.cat([network.text(torch.tensor([row])) for row in ids])
    image = network.image(normalise_pixels(pixels_of(scenes)))
    return {
        "texts": texts,
        "ids": ids,
        "text": text.tolist(),
        "pix": [scene.pixels.flatten().tolist() for scene in scenes],
        "image": image.tolist(),
        "scale": network.scale,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", required=True)
    parser.add_argument("--build", type=Path, default=ROOT / "training/build")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--pictures", type=int, default=50, help="pictures of reference.json")
    parser.add_argument("--scenes", nargs="+", default=("node", "training/scenes.mjs"))
    options = parser.parse_args()
    scenes = list(
        open_stream(seed=REFERENCE_SEED, split="test", count=options.pictures, captions=1, command=options.scenes)
    )
    export(options.build / options.run, options.output, scenes)
    for path in sorted(options.output.rglob("*.*")):
        print(f"{path.relative_to(options.output)}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
