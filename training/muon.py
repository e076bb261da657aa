"""Muon: gradient descent with momentum whose every step of a matrix is made orthogonal first (Jordan et al. 2024, "Muon: an
optimizer for hidden layers in neural networks"), so that no direction of a layer is left to creep.

The step of a matrix [o, i] is scaled to the length that AdamW's steps usually have (a root mean square of about 0.2; Liu et
al. 2025, "Muon is scalable for LLM training"), so that both can share a learning rate. A convolution [o, i, h, w] counts as
the matrix [o, i·h·w].
"""
from collections import defaultdict

import torch
from torch import Tensor

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
ITERATIONS = 5
MOMENTUM = 0.95
RMS = 0.2


class Muon(torch.optim.Optimizer):
    """`groups` as AdamW takes them; learning rate 0 until the groups are given one"""

    def __init__(self, groups: list[dict]):
        super().__init__(groups, {"lr": 0.0, "weight_decay": 0.0})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            alike = defaultdict(list)
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                alike[weight.flatten(1).shape].append(weight)
            for shape, weights in alike.items():
                updates = orthogonal(torch.stack([self._momentum(weight).flatten(1) for weight in weights]))
                size = group["lr"] * RMS * max(shape) ** 0.5
                for weight, update in zip(weights, updates):
                    weight.mul_(1 - group["lr"] * group["weight_decay"])
                    weight.add_(update.view_as(weight), alpha=-size)

    def _momentum(self, weight: Tensor) -> Tensor:
        """Nesterov's"""
        state = self.state[weight]
        if not state:
            state["momentum"] = torch.zeros_like(weight)
        state["momentum"].lerp_(weight.grad, 1 - MOMENTUM)
        return weight.grad.lerp(state["momentum"], MOMENTUM)


def orthogonal(matrices: Tensor) -> Tensor:
    """[k, o, i] → the same, singular values brought to about 1 by Newton and Schulz's iteration"""
    a, b, c = COEFFICIENTS  # Jordan's quintic: fast, and exact to about a third, which is as good as exact here
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.transpose(1, 2) if tall else matrices
    x = (x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)).bfloat16()
    for _ in range(ITERATIONS):
        square = x @ x.transpose(1, 2)
        x = a * x + (b * square + c * square @ square) @ x
    return (x.transpose(1, 2) if tall else x).float()
