import copy
import math
import unittest

import torch
from torch import nn

from averaging import Average
from muon import RMS, Muon, orthogonal
from network import LARGEST_SCALE, Clip, Shape, chance_loss, contrastive_logits, contrastive_loss
from optimiser import SCALE_RATE, WARM_UP, Optimiser, rate_at

SHAPE = Shape(vocabulary=50, widths=(8, 8, 16), blocks=(1, 1, 1), text_width=16, dim=8)


def make_network() -> Clip:
    torch.manual_seed(1)
    return Clip(SHAPE)


class Towers(unittest.TestCase):
    def test_vectors_have_length_one_and_the_joint_dimension(self) -> None:
        network = make_network()
        images = network.image_vectors(torch.randn(3, 3, 64, 64))
        texts = network.text_vectors(torch.tensor([[48, 5, 49], [48, 6, 49], [48, 7, 49]]))
        for vectors in (images, texts):
            self.assertEqual(vectors.shape, (3, 8))
            torch.testing.assert_close(vectors.norm(dim=1), torch.ones(3))

    def test_a_picture_is_the_mean_of_its_sixteen_patches(self) -> None:
        tower = make_network().image.eval()
        pixels = torch.randn(2, 3, 64, 64)
        patches = tower.patches(pixels)
        self.assertEqual(patches.shape, (2, 16, 8))
        torch.testing.assert_close(patches.mean(1), tower(pixels))

    def test_what_follows_the_end_token_changes_nothing(self) -> None:
        tower = make_network().text.eval()
        short = tower(torch.tensor([[48, 5, 6, 49]]))
        torch.testing.assert_close(tower(torch.tensor([[48, 5, 6, 49, 0, 0, 31]])), short)
        self.assertGreater((tower(torch.tensor([[48, 6, 5, 49]])) - short).abs().max().item(), 1e-4)

    def test_texts_in_batches_of_their_own_lengths_give_the_same_vectors(self) -> None:
        network = make_network().eval()
        together = network.text_vectors(torch.tensor([[48, 5, 49, 0], [48, 6, 7, 49]]))
        apart = network.text_vectors(torch.tensor([[48, 5, 49]]), torch.tensor([[48, 6, 7, 49]]))
        torch.testing.assert_close(together, apart)


class Loss(unittest.TestCase):
    def test_equal_vectors_give_chance(self) -> None:
        same = torch.ones(5, 4) / 2
        logits = contrastive_logits(same, same, torch.tensor(2.0))
        self.assertAlmostEqual(contrastive_loss(logits).item(), math.log(5), places=5)
        self.assertAlmostEqual(chance_loss(5), math.log(5))

    def test_three_pairs_with_diagonal_one_and_others_zero(self) -> None:
        """ln(1 + 2/e) at temperature 1"""
        self.assertAlmostEqual(contrastive_loss(torch.eye(3)).item(), math.log(1 + 2 / math.e), places=5)

    def test_it_is_the_mean_of_rows_and_columns(self) -> None:
        logits = torch.tensor([[2.0, 1.0], [3.0, 0.5]])
        rows = (math.log(1 + math.exp(1 - 2)) + math.log(1 + math.exp(3 - 0.5))) / 2
        columns = (math.log(1 + math.exp(3 - 2)) + math.log(1 + math.exp(1 - 0.5))) / 2
        self.assertAlmostEqual(contrastive_loss(logits).item(), (rows + columns) / 2, places=5)


class Optimising(unittest.TestCase):
    def test_the_rate_rises_in_a_line_and_falls_to_a_hundredth(self) -> None:
        budget = 100 * WARM_UP
        self.assertAlmostEqual(rate_at(WARM_UP // 2, budget), 0.5, places=2)
        self.assertGreater(rate_at(WARM_UP, budget), 0.99)
        self.assertAlmostEqual(rate_at(budget // 2, budget), 0.505, places=3)
        self.assertAlmostEqual(rate_at(budget, budget), 0.01)

    def test_only_matrices_and_kernels_decay(self) -> None:
        network = make_network()
        optimiser = Optimiser(network, 1e-3, 1000)
        decayed, *others = optimiser.adam.param_groups
        [inner] = optimiser.muon.param_groups
        self.assertGreater(decayed["weight_decay"], 0)
        self.assertGreater(inner["weight_decay"], 0)
        self.assertEqual([group["weight_decay"] for group in others], [0, 0])
        kept = {id(weight) for group in others for weight in group["params"]}
        for weight in (network.text.tok.weight, network.text.pos, network.log_scale, network.image.layers[1].norm.weight):
            self.assertIn(id(weight), kept)
        count = len(inner["params"]) + len(decayed["params"]) + len(kept)
        self.assertEqual(count, len(list(network.parameters())))

    def test_muon_steps_matrices_inside_the_towers_alone(self) -> None:
        network = make_network()
        [inner] = Optimiser(network, 1e-3, 1000).muon.param_groups
        names = {name for name, weight in network.named_parameters() if any(weight is each for each in inner["params"])}
        self.assertIn("text.blocks.0.qkv.weight", names)
        self.assertIn("image.layers.1.conv.weight", names)
        for name in ("text.tok.weight", "text.projection.weight", "image.projection.weight", "log_scale"):
            self.assertNotIn(name, names)

    def test_a_restored_optimiser_goes_on_as_before(self) -> None:
        def grown(steps: int, restored: bool) -> list[torch.Tensor]:
            torch.manual_seed(3)
            network = make_network()
            optimiser = Optimiser(network, 1e-2, 1000)
            for step in range(steps):
                if restored and step == 2:
                    state = copy.deepcopy(optimiser.state())
                    optimiser = Optimiser(network, 1e-2, 1000)
                    optimiser.restore(state)
                loss = sum((weight * torch.sin(torch.arange(weight.numel()).view_as(weight))).sum() for weight in network.parameters())
                optimiser.step(loss, pairs=100 * (step + 1))
            return [weight.detach().clone() for weight in network.parameters()]

        for once, again in zip(grown(4, restored=False), grown(4, restored=True)):
            torch.testing.assert_close(once, again, rtol=0, atol=0)
    def test_the_scale_moves_faster_than_the_weights(self) -> None:
        optimiser = Optimiser(make_network(), 1e-3, 100_000)
        optimiser.step(optimiser.network.log_scale * 1.0, pairs=50_000)
        weights, _, scale = optimiser.adam.param_groups
        self.assertAlmostEqual(scale["lr"], SCALE_RATE * weights["lr"])

    def test_the_scale_never_exceeds_a_hundred(self) -> None:
        network = make_network()
        optimiser = Optimiser(network, learning_rate=100.0, pairs=100)
        optimiser.step(-network.log_scale, pairs=50)
        self.assertAlmostEqual(network.log_scale.item(), LARGEST_SCALE, places=5)


class Orthogonalising(unittest.TestCase):
    def test_brings_every_singular_value_near_to_one(self) -> None:
        torch.manual_seed(1)
        for shape in ((1, 8, 40), (2, 40, 8)):
            matrices = torch.randn(shape)
            found = torch.linalg.svdvals(orthogonal(matrices))
            self.assertGreater(found.min().item(), 0.5)
            self.assertLess(found.max().item(), 1.4)

    def test_keeps_the_directions(self) -> None:
        torch.manual_seed(1)
        matrix = torch.randn(6, 20)
        left, _, right = torch.linalg.svd(matrix, full_matrices=False)
        nearest = left @ right  # the orthogonal matrix nearest to it
        found = orthogonal(matrix[None])[0]
        self.assertGreater((found * nearest).sum().item() / (found.norm() * nearest.norm()).item(), 0.95)

    def test_a_step_has_the_length_of_adams(self) -> None:
        weight = torch.nn.Parameter(torch.zeros(32, 64))
        muon = Muon([{"params": [weight], "lr": 0.1}])
        weight.grad = torch.randn(32, 64)
        muon.step()
        self.assertAlmostEqual(weight.detach().square().mean().sqrt().item() / (0.1 * RMS), 1, delta=0.35)


class Averaging(unittest.TestCase):
    def test_a_constant_network_is_its_own_average(self) -> None:
        """Whatever it was at first, weights and statistics alike"""
        network = make_network()
        average = Average(network, horizon=512_000, batch=512)
        with torch.no_grad():
            for tensor in (*network.parameters(), *network.buffers()):
                tensor.copy_(torch.full_like(tensor, 3))
        for _ in range(400):
            average.update(network)
        for kept in (average.network.log_scale, average.network.image.layers[1].norm.running_mean):
            torch.testing.assert_close(kept, torch.full_like(kept, 3), atol=1e-3, rtol=0)

    def test_a_change_counts_for_a_batch_over_the_horizon(self) -> None:
        network = nn.Linear(1, 1, bias=False)
        average = Average(network, horizon=1000, batch=10)
        nn.init.zeros_(network.weight)
        for _ in range(3000):
            average.update(network)
        nn.init.ones_(network.weight)
        average.update(network)
        self.assertAlmostEqual(average.network.weight.item(), 0.01, places=4)


if __name__ == "__main__":
    unittest.main()
