"""The dual encoder: a small convolutional image tower, a small causal transformer for texts, one joint space.

    image  [n, 3, 64, 64] in 0…255 → normalised → pixel unshuffle [n, 12, 32, 32] → [n, w0, 16, 16]
           → residual blocks → [n, w1, 8, 8] → … → [n, w2, 4, 4] → linear at each position [n, 16, dim] → mean [n, dim]
    text   [n, t ≤ 24] token ids → 2 transformer layers → the vector at the end token → linear [n, dim]

Vectors leave the towers unnormalised; `contrastive_loss` and everything that compares them takes the directions.
"""
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

PIXEL_MEAN, PIXEL_DEVIATION = 0.5, 0.28
INITIAL_SCALE, LARGEST_SCALE = math.log(1 / 0.07), math.log(100)  # as in CLIP (Radford et al. 2021), in logarithms


@dataclass(frozen=True)
class Shape:
    """Everything that decides the shapes of the weights. `end` of the vocabulary is its largest id."""

    vocabulary: int
    widths: tuple[int, int, int] = (64, 128, 256)
    blocks: tuple[int, int, int] = (2, 2, 2)
    text_width: int = 128
    text_layers: int = 2
    heads: int = 4
    context: int = 24
    dim: int = 128


class Downsample(nn.Module):
    """Convolution 3×3 of stride 2, batch norm, ReLU: [n, i, s, s] → [n, o, s/2, s/2]"""

    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.norm(self.conv(x)), inplace=True)


class Residual(nn.Module):
    """relu(x + norm(conv(relu(norm(conv(x)))))): [n, c, s, s] → the same; the identity (after ReLU) at first"""

    def __init__(self, width: int):
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        nn.init.zeros_(self.norm2.weight)

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.norm1(self.conv1(x)), inplace=True)
        return F.relu(x + self.norm2(self.conv2(y)), inplace=True)


class ImageTower(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        layers: list[nn.Module] = [nn.PixelUnshuffle(2)]
        inputs = 12
        for width, count in zip(shape.widths, shape.blocks):
            layers += [Downsample(inputs, width), *(Residual(width) for _ in range(count))]
            inputs = width
        self.layers = nn.Sequential(*layers)
        self.projection = nn.Linear(inputs, shape.dim, bias=False)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        nn.init.normal_(self.projection.weight, std=inputs**-0.5)

    def forward(self, pixels: Tensor) -> Tensor:
        """Normalised pixels [n, 3, 64, 64] → [n, dim]. The mean of linear images is the linear image of the mean."""
        return self.projection(self.layers(pixels).mean((2, 3)))

    def patches(self, pixels: Tensor) -> Tensor:
        """→ [n, 16, dim], one vector for each position; their mean is the picture's vector"""
        return self.projection(self.layers(pixels).flatten(2).transpose(1, 2))


class TextBlock(nn.Module):
    """Causal self-attention and a feed-forward layer with quick GELU, norms first: [n, t, d] → the same"""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        count, width = x.shape[0], x.shape[-1]
        parts = self.qkv(self.norm1(x)).chunk(3, -1)
        q, k, v = (part.reshape(count, -1, self.heads, width // self.heads).transpose(1, 2) for part in parts)  # [n, h, t, d/h]
        weights = (q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask).softmax(-1)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(count, -1, width))
        y = self.up(self.norm2(x))
        return x + self.down(y * torch.sigmoid(1.702 * y))


class TextTower(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        width = shape.text_width
        self.tok = nn.Embedding(shape.vocabulary, width)
        self.pos = nn.Parameter(torch.randn(shape.context, width) * 0.01)
        self.blocks = nn.ModuleList(TextBlock(width, shape.heads) for _ in range(shape.text_layers))
        self.norm = nn.LayerNorm(width)
        self.projection = nn.Linear(width, shape.dim, bias=False)
        nn.init.normal_(self.tok.weight, std=0.02)
        nn.init.normal_(self.projection.weight, std=width**-0.5)
        self.register_buffer("mask", causal_mask(shape.context), persistent=False)

    def forward(self, ids: Tensor) -> Tensor:
        """[n, t] → [n, dim], read at the end token, which has the largest id"""
        length = ids.shape[1]
        x = self.tok(ids) + self.pos[:length]
        for block in self.blocks:
            x = block(x, self.mask[:length, :length])
        ends = x[torch.arange(len(ids), device=ids.device), ids.argmax(-1)]
        return self.projection(self.norm(ends))


class Clip(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.image = ImageTower(shape)
        self.text = TextTower(shape)
        self.log_scale = nn.Parameter(torch.tensor(INITIAL_SCALE))

    def image_vectors(self, pixels: Tensor) -> Tensor:
        """Normalised pixels [n, 3, 64, 64] → [n, dim], rows of length 1"""
        return F.normalize(self.image(pixels).float(), dim=-1)

    def text_vectors(self, *ids: Tensor) -> Tensor:
        """Token ids, in one or more batches padded to their own lengths → [n, dim], rows of length 1"""
        return F.normalize(torch.cat([self.text(part).float() for part in ids]), dim=-1)

    @property
    def scale(self) -> float:
        return self.log_scale.exp().item()


def causal_mask(length: int) -> Tensor:
    """[t, t]: 0 where a token may look (itself and before), −10⁴ elsewhere"""
    return torch.full((length, length), -1e4).triu(1)


def normalise_pixels(pixels: Tensor) -> Tensor:
    """0…255 → about −1.8…1.8"""
    return (pixels.float() / 255 - PIXEL_MEAN) / PIXEL_DEVIATION


def contrastive_logits(images: Tensor, texts: Tensor, log_scale: Tensor) -> Tensor:
    """Rows of length 1, [n, dim] twice → [n, n], scale · cosine; row = picture, column = text"""
    return log_scale.exp() * images @ texts.t()


def contrastive_loss(logits: Tensor) -> Tensor:
    """Mean of the row-wise and the column-wise cross-entropy with the diagonal as the truth, in nats; chance is ln n"""
    truth = torch.arange(len(logits), device=logits.device)
    return (F.cross_entropy(logits, truth) + F.cross_entropy(logits.t(), truth)) / 2


def chance_loss(count: int) -> float:
    """The loss of a network that cannot tell `count` pairs apart: ln n"""
    return math.log(count)
