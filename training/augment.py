"""Changes a batch of pictures so that what the captions say stays true: no caption names left or right."""
import torch
import torch.nn.functional as F
from torch import Tensor

LUMINANCE = (0.299, 0.587, 0.114)  # ITU-R BT.601
MIRRORED, GREY, NOISY = 0.5, 0.03, 0.3  # shares of the pictures
SHIFT = 3 / 64  # of the side, to each direction
ZOOM = 0.1  # at most this much larger or smaller
CONTRAST, TINT, MIX = 0.15, 0.06, 0.03  # modest: a colour keeps its name
BRIGHTNESS, NOISE = 14.0, 14.0  # of 255


def augment(pixels: Tensor) -> Tensor:
    """uint8 [n, s, s, 3] → float [n, 3, s, s] in about 0…255, channels last in memory"""
    return add_noise(move(change_colours(pixels).permute(0, 3, 1, 2)))


def change_colours(pixels: Tensor) -> Tensor:
    """Each picture's channels times a matrix near the identity, plus a constant; a few pictures turn grey."""
    count, height, width, _ = pixels.shape
    device = pixels.device
    mix = torch.randn(count, 3, 3, device=device) * MIX
    gain = 1 + _even(count, 1, device=device) * CONTRAST + _even(count, 3, device=device) * TINT
    matrix = mix + torch.diag_embed(gain - mix.sum(1))  # columns sum to the gain: grey stays nearly grey
    grey = torch.tensor(LUMINANCE, device=device)[:, None].expand(3, 3)
    matrix = torch.where((torch.rand(count, 1, 1, device=device) < GREY), grey, matrix)
    offset = 127.5 * (1 - gain.mean(1)) + _even(count, device=device) * BRIGHTNESS
    flat = pixels.reshape(count, height * width, 3).float()
    return torch.baddbmm(offset[:, None, None], flat, matrix).view(count, height, width, 3)


def move(pictures: Tensor) -> Tensor:
    """Mirrors half of [n, 3, s, s], zooms and shifts all; what comes in from outside repeats the edge."""
    count, device = len(pictures), pictures.device
    mirror = torch.where(torch.rand(count, device=device) < MIRRORED, -1.0, 1.0)
    zoom = 1 + _even(count, device=device) * ZOOM
    grid = torch.zeros(count, 2, 3, device=device)
    grid[:, 0, 0], grid[:, 1, 1] = mirror * zoom, zoom
    grid[:, :, 2] = _even(count, 2, device=device) * 2 * SHIFT  # the grid's side is 2
    where = F.affine_grid(grid, list(pictures.shape), align_corners=False)
    return F.grid_sample(pictures, where, padding_mode="border", align_corners=False)


def add_noise(pictures: Tensor) -> Tensor:
    """Normal noise of a deviation up to NOISE on some of the pictures, in place"""
    count = len(pictures)
    noisy = torch.randperm(count, device=pictures.device)[: int(count * NOISY)]
    deviation = torch.rand(len(noisy), 1, 1, 1, device=pictures.device) * NOISE
    pictures[noisy] += torch.randn(len(noisy), *pictures.shape[1:], device=pictures.device) * deviation
    return pictures


def _even(*size: int, device: torch.device) -> Tensor:
    """Evenly distributed in −1…1"""
    return torch.rand(*size, device=device) * 2 - 1
