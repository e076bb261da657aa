"""Muon for the matrices and convolutions inside the towers, AdamW for the rest; warm-up and a cosine over a budget of pairs."""
import math

import torch
from torch import nn

from muon import Muon
from network import LARGEST_SCALE, Clip

BETAS, EPSILON, WEIGHT_DECAY = (0.9, 0.98), 1e-6, 0.05
WARM_UP = 200 * 512  # pairs
LAST_SHARE = 0.01  # of the learning rate, at the end
LARGEST_GRADIENT = 2.0
# AdamW moves a number by at most about the learning rate a step. The logit scale has a factor of 3 to climb in a few thousand
# steps: at the rate of the weights, it and not the data would set the pace.
SCALE_RATE = 10.0
MUON_RATE = 2.0


class Optimiser:
    def __init__(self, network: Clip, learning_rate: float, pairs: int):
        self.network, self.learning_rate, self.pairs = network, learning_rate, pairs
        inner, decayed, others = [], [], []
        for name, weight in network.named_parameters():
            if weight is network.log_scale:
                continue
            if weight.ndim == 4 or (weight.ndim == 2 and ".blocks." in name):
                inner.append(weight)
            elif weight.ndim > 1 and not name.endswith((".tok.weight", ".pos")):
                decayed.append(weight)
            else:
                others.append(weight)
        groups = [
            {"params": decayed, "weight_decay": WEIGHT_DECAY, "share": 1.0},
            {"params": others, "weight_decay": 0.0, "share": 1.0},
            {"params": [network.log_scale], "weight_decay": 0.0, "share": SCALE_RATE},
        ]
        self.adam = torch.optim.AdamW(groups, lr=learning_rate, betas=BETAS, eps=EPSILON, foreach=True)
        self.muon = Muon([{"params": inner, "weight_decay": WEIGHT_DECAY, "share": MUON_RATE}])

    def step(self, loss: torch.Tensor, pairs: int) -> None:
        """One step down the gradient of `loss`, after `pairs` of the budget"""
        for group in self.adam.param_groups + self.muon.param_groups:
            group["lr"] = self.learning_rate * group["share"] * rate_at(pairs, self.pairs)
        self.network.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST_GRADIENT)
        self.adam.step()
        self.muon.step()
        self.network.log_scale.data.clamp_(0, LARGEST_SCALE)

    def state(self) -> dict:
        return {"adam": self.adam.state_dict(), "muon": self.muon.state_dict()}

    def restore(self, state: dict) -> None:
        self.adam.load_state_dict(state["adam"])
        self.muon.load_state_dict(state["muon"])


def rate_at(pairs: int, budget: int) -> float:
    """Share of the learning rate: up in a line to 1 at WARM_UP (or a tenth of a small budget), down in half a cosine"""
    rise = min(1.0, (pairs + 1) / min(WARM_UP, budget / 10))
    fall = (1 + math.cos(math.pi * min(1.0, pairs / budget))) / 2
    return rise * (LAST_SHARE + (1 - LAST_SHARE) * fall)
