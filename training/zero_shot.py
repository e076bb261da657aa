"""A small test while training: held-out pictures of one thing, told apart by the bare names of all concepts."""
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from network import Clip, normalise_pixels
from precision import Precision
from probe import pixels_of
from scenes import Scene
from tokenizer import Tokenizer


@dataclass(frozen=True)
class ZeroShot:
    pictures: Tensor  # uint8 [n, 3, size, size]
    labels: Tensor  # [n], indices of concepts
    names: dict[str, Tensor]  # language → token ids [concepts, t]

    @torch.no_grad()
    def accuracy(self, network: Clip, precision: Precision) -> dict[str, float]:
        """Share of the pictures whose own concept comes first, for each language; chance is 1 / concepts"""
        with precision.autocast():
            parts = [network.image_vectors(precision.pixels(normalise_pixels(part))) for part in self.pictures.split(256)]
            texts = {language: network.text_vectors(ids.to(precision.device)) for language, ids in self.names.items()}
        images = torch.cat(parts)
        labels = self.labels.to(precision.device)
        return {
            language: ((images @ vectors.t()).argmax(1) == labels).float().mean().item()
            for language, vectors in texts.items()
        }


def make_zero_shot(scenes: list[Scene], tokenizer: Tokenizer, grammar: Path) -> ZeroShot:
    """From the scenes of one thing. Names come from concepts.json: {"concepts": [{"id", "en": {"name"}, "zh": {"name"}}]}"""
    concepts = json.loads((grammar / "concepts.json").read_text())["concepts"]
    index = {concept["id"]: i for i, concept in enumerate(concepts)}
    single = [scene for scene in scenes if len(scene.description["things"]) == 1]
    labels = [index[scene.description["things"][0]["concept"]] for scene in single]
    names = {
        language: torch.from_numpy(tokenizer.batch([tokenizer(concept[language]["name"]) for concept in concepts]))
        for language in ("en", "zh")
    }
    return ZeroShot(pixels_of(single), torch.tensor(labels), names)
