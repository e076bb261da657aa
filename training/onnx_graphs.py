"""The two towers as ONNX graphs, opset 14, with inputs and outputs named as transformers.js expects them of a CLIP.

Only operators that WebGPU and WASM both run: Conv, Relu, MatMul and element-wise ones, reshaping, softmax.
"""
from pathlib import Path

import torch
from torch import Tensor, nn

from fold import fold
from network import Clip, ImageTower, TextTower

OPSET = 14


class ImageGraph(nn.Module):
    """pixel_values [n, 3, s, s], normalised → image_embeds [n, dim] and patch_embeds [n, 16, dim], whose mean it is"""

    def __init__(self, tower: ImageTower):
        super().__init__()
        self.image = tower

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, Tensor]:
        patches = self.image.patches(pixel_values)
        return patches.mean(1), patches


class TextGraph(nn.Module):
    """input_ids [n, t] → text_embeds [n, dim]

    A text that a reader of the files cut off has lost its end token: it is written over the last token then. What is
    read there is picked by a sum over the one position that holds the end token, not by an index.
    """

    def __init__(self, tower: TextTower):
        super().__init__()
        self.text = tower
        self.end = tower.tok.num_embeddings - 1

    def forward(self, input_ids: Tensor) -> Tensor:
        text, ids = self.text, self._with_end(input_ids)
        length = ids.shape[1]
        x = text.tok(ids) + text.pos[:length]
        for block in text.blocks:
            x = block(x, text.mask[:length, :length])
        ends = (ids == self.end).to(x.dtype).unsqueeze(-1)  # [n, t, 1], a single 1 in each row
        return text.projection(text.norm((x * ends).sum(1)))

    def _with_end(self, ids: Tensor) -> Tensor:
        whole = (ids == self.end).to(torch.int64).max(1, keepdim=True)[0]  # [n, 1], 1 or 0
        last = ids[:, -1:] * whole + self.end * (1 - whole)
        return torch.cat([ids[:, :-1], last], 1)


def write_graphs(network: Clip, folder: Path) -> None:
    """Writes vision_model.onnx and text_model.onnx in float32."""
    folder.mkdir(parents=True, exist_ok=True)
    end = network.text.tok.num_embeddings - 1
    example = torch.tensor([[end - 1, 5, 6, 7, end, 0], [end - 1, 8, 9, end, 0, 0]])
    torch.onnx.export(
        ImageGraph(fold(network.image)).eval(),
        torch.zeros(2, 3, 64, 64),
        str(folder / "vision_model.onnx"),
        input_names=["pixel_values"],
        output_names=["image_embeds", "patch_embeds"],
        dynamic_axes={name: {0: "batch"} for name in ("pixel_values", "image_embeds", "patch_embeds")},
        opset_version=OPSET,
    )
    torch.onnx.export(
        TextGraph(network.text).eval(),
        example,
        str(folder / "text_model.onnx"),
        input_names=["input_ids"],
        output_names=["text_embeds"],
        dynamic_axes={"input_ids": {0: "batch", 1: "length"}, "text_embeds": {0: "batch"}},
        opset_version=OPSET,
    )
