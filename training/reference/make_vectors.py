"""The vectors that the notebook shows before any model has loaded, made by PyTorch.

    /usr/bin/python3 training/reference/make_vectors.py \\
        --model assets/models/<id>/<version> --full <folder that was installed: fp32 ONNX files and reference.json>

Needs Debian's python3-torch, python3-onnx, python3-pil and python3-numpy. Writes assets/vectors/<model id>.json: one
row for each built-in picture, then one for each text (the captions and suggestions of assets/pictures/pictures.json, and
assets/vectors/sentences.json).

The stored rows come from the weights that are shipped (8 bits, dequantised), so that stored equals live. With --full it
first checks this PyTorch network against the raw outputs recorded when the model was trained, and prints how far the
8-bit weights move the cosines.
"""
import argparse
import base64
import hashlib
import json
import pathlib

import numpy as np
import PIL
import torch
import torch.nn.functional as F
from shipped import ShippedClip
from PIL import Image
from wordpiece import Tokenizer, read_tokenizer

ROOT = pathlib.Path(__file__).parents[2]
PICTURES = ROOT / "assets/pictures"
# What the vectors depend on; other files of the model may change without them.
WEIGHTS = ("onnx/vision_model_quantized.onnx", "onnx/text_model_quantized.onnx", "tokenizer.json")


def main() -> None:
    options = parse_options()
    manifest = json.loads((options.model / "manifest.json").read_text())
    content = json.loads((PICTURES / "pictures.json").read_text())
    texts = collect_texts(content)
    files = [picture["file"] for picture in content["pictures"]]
    tokenizer = read_tokenizer(options.model)
    shipped = ShippedClip(options.model)
    images, sentences = embed(shipped, tokenizer, files, texts)
    if options.full:
        check_against_recording(options.full)
        full = embed(ShippedClip(options.full, ""), read_tokenizer(options.full), files, texts)
        moved = (full[0] @ full[1].T - images @ sentences.T).abs().max()
        print(f"largest change of a cosine by the 8-bit weights: {moved:.5f}")
    rows = torch.cat([images, sentences]).numpy().astype("<f4")
    stored = {
        "model": manifest["id"],
        "weights": {path: sha256(options.model / path) for path in WEIGHTS},
        "dtype": "q8",
        "dim": shipped.dim,
        "logitScale": shipped.logit_scale,
        "madeBy": f"PyTorch {torch.__version__}, Pillow {PIL.__version__} (bicubic), training/reference/make_vectors.py",
        "pictures": [
            {"id": picture["id"], "sha256": sha256(PICTURES / picture["file"])}
            for picture in content["pictures"]
        ],
        "texts": texts,
        "vectors": base64.b64encode(rows.tobytes()).decode(),
        "cosines": {
            text: [round(float(c), 6) for c in images @ sentences[texts.index(text)]]
            for language in ("en", "zh")
            for text in [content["suggestions"][language][0]["text"]]
        },
    }
    target = ROOT / f"assets/vectors/{manifest['id']}.json"
    target.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n")
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.1f} kB, {len(files)} pictures, {len(texts)} texts")
    report(content, texts, images, sentences)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=pathlib.Path, required=True, help="the folder of the shipped model")
    parser.add_argument("--full", type=pathlib.Path, help="the folder of its fp32 original")
    return parser.parse_args()


def sha256(path: pathlib.Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def collect_texts(content: dict) -> list[str]:
    """Each text once, in the order of the file."""
    captions = [picture["caption"][language] for picture in content["pictures"] for language in ("en", "zh")]
    suggested = [suggestion["text"] for language in ("en", "zh") for suggestion in content["suggestions"][language]]
    shown = json.loads((ROOT / "assets/vectors/sentences.json").read_text())
    return list(dict.fromkeys(captions + suggested + shown["en"] + shown["zh"]))


def embed(
    model: ShippedClip, tokenizer: Tokenizer, files: list[str], texts: list[str]
) -> tuple[torch.Tensor, torch.Tensor]:
    """→ [pictures, dim] and [texts, dim], rows of norm 1"""
    pixels = torch.stack([load_picture(PICTURES / file, model.image_size) for file in files])
    sentences = torch.stack([model.text_vector(tokenizer(text)) for text in texts])
    return F.normalize(model.image_vectors(pixels), dim=-1), F.normalize(sentences, dim=-1)


def load_picture(path: pathlib.Path, size: int) -> torch.Tensor:
    """→ [3, size, size] uint8"""
    image = Image.open(path).convert("RGB").resize((size, size), Image.Resampling.BICUBIC)
    return torch.from_numpy(np.array(image)).permute(2, 0, 1)


def check_against_recording(folder: pathlib.Path) -> None:
    recorded = json.loads((folder / "reference.json").read_text())
    model, tokenizer = ShippedClip(folder, ""), read_tokenizer(folder)
    assert [tokenizer(text) for text in recorded["texts"]] == recorded["ids"], "the tokenizers differ"
    sentences = torch.stack([model.text_vector(ids) for ids in recorded["ids"]])
    size = model.image_size
    pixels = torch.tensor(recorded["pix"], dtype=torch.uint8).reshape(-1, size, size, 3).permute(0, 3, 1, 2)
    expected = torch.tensor(recorded["text"]).reshape(sentences.shape), torch.tensor(recorded["image"])
    for name, ours, theirs in zip(("texts", "pictures"), (sentences, model.image_vectors(pixels)), expected):
        worst = F.cosine_similarity(ours, theirs).min().item()
        print(f"smallest cosine to the recorded {name}: {worst:.6f}")
        assert worst > 0.9999, f"the recorded {name} are not reproduced"


def report(content: dict, texts: list[str], images: torch.Tensor, sentences: torch.Tensor) -> None:
    """Prints what the tests will ask: the suggestions among lesson 3's ten pictures, the captions among all."""
    ids = [picture["id"] for picture in content["pictures"]]
    ten = [ids.index(id_) for id_ in content["classicCase"]]
    for language in ("en", "zh"):
        for suggestion in content["suggestions"][language]:
            cosines = images @ sentences[texts.index(suggestion["text"])]
            order = sorted(ten, key=lambda i: -cosines[i])
            leads = [ids[i] for i in order[: len(suggestion["leads"])]]
            mark = "as written" if set(leads) == set(suggestion["leads"]) else "NOT AS WRITTEN"
            ranking = " ".join(f"{ids[i]} {cosines[i]:.2f}" for i in order[:6])
            print(f"{suggestion['text']}: {ranking} … ({mark})")
        own = sentences[[texts.index(picture["caption"][language]) for picture in content["pictures"]]]
        grid, diagonal = images @ own.T, torch.arange(len(ids))
        right = [int((grid.argmax(axis) == diagonal).sum()) for axis in (1, 0)]
        lost = [ids[i] for i in diagonal.tolist() if int(grid[:, i].argmax()) != i]
        print(f"{language}: captions that find another picture: {', '.join(lost) or 'none'}")
        print(f"{language}: {right[0]} pictures find their caption, {right[1]} captions find their picture, of {len(ids)}")


main()
