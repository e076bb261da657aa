"""A trained image tower as it is shipped: plain convolutions with biases."""
import copy

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from network import Downsample, ImageTower, Residual


def fold(tower: ImageTower) -> ImageTower:
    """The same function: each batch norm goes into its convolution, the pixel unshuffle into the first one."""
    tower = copy.deepcopy(tower).eval()
    for layer in tower.layers:
        if isinstance(layer, Downsample):
            layer.conv, layer.norm = fuse_conv_bn_eval(layer.conv, layer.norm), nn.Identity()
        if isinstance(layer, Residual):
            layer.conv1, layer.norm1 = fuse_conv_bn_eval(layer.conv1, layer.norm1), nn.Identity()
            layer.conv2, layer.norm2 = fuse_conv_bn_eval(layer.conv2, layer.norm2), nn.Identity()
    unshuffle, first = tower.layers[0], tower.layers[1]
    first.conv = without_unshuffle(first.conv, unshuffle.downscale_factor)
    tower.layers = tower.layers[1:]
    return tower


def without_unshuffle(conv: nn.Conv2d, factor: int) -> nn.Conv2d:
    """The convolution of the picture itself that equals `conv` of the unshuffled picture: kernel, stride and padding
    grow by `factor`. weight [o, c · f², k, k] → [o, c, k · f, k · f]"""
    channels, kernel = conv.in_channels // factor**2, conv.kernel_size[0]
    whole = nn.Conv2d(
        channels, conv.out_channels, kernel * factor, stride=conv.stride[0] * factor, padding=conv.padding[0] * factor
    )
    parts = conv.weight.view(-1, channels, factor, factor, kernel, kernel)  # [o, c, dy, dx, ky, kx]
    with torch.no_grad():
        whole.weight.copy_(interleave(parts))
        whole.bias.copy_(conv.bias)
    return whole


def interleave(parts: Tensor) -> Tensor:
    """[o, c, dy, dx, ky, kx] → [o, c, ky · f + dy, kx · f + dx]"""
    outputs, channels, factor, _, kernel, _ = parts.shape
    return parts.permute(0, 1, 4, 2, 5, 3).reshape(outputs, channels, kernel * factor, kernel * factor)
