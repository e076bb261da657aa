"""The embedded CLIP in plain PyTorch, inference only, from the files that are shipped.

Weights come from onnx/{vision,text}_model{,_quantized}.onnx, so that these vectors and the browser's come from the same
numbers by two independent programs. Batch normalisation and pixel unshuffle are folded into the convolutions there.
"""
import json
import pathlib

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

Weights = dict[str, torch.Tensor]


def load_weights(path: pathlib.Path, matmuls: list[str]) -> Weights:
    """The float32 weights of an ONNX graph by name; 8-bit ones are dequantised: weight = (q − zero point) · scale.

    The exporter gives the weights of matrix products meaningless names: `matmuls` names them in the graph's order. Where
    several weights are equal it keeps one and copies it (Identity).
    """
    graph = onnx.load(str(path)).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:
        if node.op_type == "DequantizeLinear":
            quantised, scale, zero = (weights[name] for name in node.input)
            axis = next(a.i for a in node.attribute if a.name == "axis")
            shape = [-1 if a == axis else 1 for a in range(quantised.ndim)]
            weights[node.output[0]] = (quantised.astype(np.float32) - zero.reshape(shape)) * scale.reshape(shape)
        if node.op_type == "Identity" and node.input[0] in weights:
            weights[node.output[0]] = weights[node.input[0]]
    products = [n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights]
    assert len(products) == len(matmuls), f"{path.name}: {len(products)} matrix products, {len(matmuls)} names"
    weights |= dict(zip(matmuls, (weights[name] for name in products)))
    return {name: torch.from_numpy(np.array(w, np.float32)) for name, w in weights.items() if w.dtype == np.float32}


class ShippedClip:
    """Both towers. `suffix` is "" for fp32 and "_quantized" for q8, the weights that are shipped."""

    def __init__(self, folder: pathlib.Path, suffix: str = "_quantized"):
        config = json.loads((folder / "config.json").read_text())
        pixels = json.loads((folder / "preprocessor_config.json").read_text())
        text = config["text_config"]
        self.dim = config["projection_dim"]
        self.image_size = config["vision_config"]["image_size"]
        self.mean, self.deviation = pixels["image_mean"][0], pixels["image_std"][0]
        self.context = text["max_position_embeddings"]
        self.heads, self.layers = text["num_attention_heads"], text["num_hidden_layers"]
        self.logit_scale = float(np.exp(config["logit_scale_init_value"]))
        parts = ("qkv", "out", "up", "down")
        names = [f"text.blocks.{i}.{part}" for i in range(self.layers) for part in parts] + ["text.projection"]
        self.vision = load_weights(folder / f"onnx/vision_model{suffix}.onnx", ["image.projection"])
        self.text = load_weights(folder / f"onnx/text_model{suffix}.onnx", names)

    @torch.no_grad()
    def image_vectors(self, pixels: torch.Tensor) -> torch.Tensor:
        """[n, 3, 64, 64] in 0…255 → [n, dim], not normalised"""
        w = self.vision
        x = (pixels.float() / 255 - self.mean) / self.deviation
        index = 1
        while f"image.layers.{index}.conv.weight" in w or f"image.layers.{index}.conv1.weight" in w:
            name = f"image.layers.{index}"
            if f"{name}.conv.weight" in w:
                kernel = w[f"{name}.conv.weight"]
                step = kernel.shape[-1] // 3  # 1, or 2 where the pixel unshuffle is part of the convolution
                x = F.relu(F.conv2d(x, kernel, w[f"{name}.conv.bias"], stride=2 * step, padding=step))
            else:
                y = F.relu(F.conv2d(x, w[f"{name}.conv1.weight"], w[f"{name}.conv1.bias"], padding=1))
                x = F.relu(x + F.conv2d(y, w[f"{name}.conv2.weight"], w[f"{name}.conv2.bias"], padding=1))
            index += 1
        return x.mean((2, 3)) @ w["image.projection"]

    @torch.no_grad()
    def text_vector(self, ids: list[int]) -> torch.Tensor:
        """Token ids, the end token last → [dim], not normalised"""
        w, count = self.text, len(ids)
        mask = torch.full((count, count), -1e4).triu(1)
        x = w["text.tok.weight"][torch.tensor(ids)] + w["text.pos"][:count]  # [t, d]
        width = x.shape[1]
        for i in range(self.layers):
            name = f"text.blocks.{i}"
            normed = F.layer_norm(x, (width,), w[f"{name}.norm1.weight"], w[f"{name}.norm1.bias"])
            qkv = normed @ w[f"{name}.qkv"] + w[f"{name}.qkv.bias"]
            q, k, v = (part.reshape(count, self.heads, -1).transpose(0, 1) for part in qkv.chunk(3, -1))  # [h, t, d/h]
            attention = (q @ k.transpose(1, 2) * q.shape[-1] ** -0.5 + mask).softmax(-1)
            x = x + (attention @ v).transpose(0, 1).reshape(count, width) @ w[f"{name}.out"] + w[f"{name}.out.bias"]
            normed = F.layer_norm(x, (width,), w[f"{name}.norm2.weight"], w[f"{name}.norm2.bias"])
            hidden = normed @ w[f"{name}.up"] + w[f"{name}.up.bias"]
            x = x + (hidden * torch.sigmoid(1.702 * hidden)) @ w[f"{name}.down"] + w[f"{name}.down.bias"]  # quick GELU
        return F.layer_norm(x[-1], (width,), w["text.norm.weight"], w["text.norm.bias"]) @ w["text.projection"]
