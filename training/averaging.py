"""An exponential moving average of a network's weights and of its batch norms' statistics."""
import copy

import torch
from torch import nn


class Average:
    """`horizon` is how many pairs back the average reaches: after them a weight still counts 1/e.

    At first the average reaches back over a tenth of the steps so far, so that it forgets the random start.
    """

    def __init__(self, network: nn.Module, horizon: float, batch: int):
        self.network = copy.deepcopy(network).eval().requires_grad_(False)
        self.decay = 1 - min(1.0, batch / horizon)
        self.steps = 0

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        self.steps += 1
        share = 1 - min(self.decay, (1 + self.steps) / (10 + self.steps))
        for kept, new in zip(self._tensors(self.network), self._tensors(network)):
            kept.lerp_(new, share) if kept.is_floating_point() else kept.copy_(new)

    @staticmethod
    def _tensors(network: nn.Module) -> list[torch.Tensor]:
        return [*network.parameters(), *network.buffers()]
