import math
import unittest

import torch
from torch import nn

from averaging import Average
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
        decayed, *others = Optimiser(network, 1e-3, 1000).adam.param_groups
        self.assertGreater(decayed["weight_decay"], 0)
        self.assertEqual([group["weight_decay"] for group in others], [0, 0])
        kept = {id(weight) for group in others for weight in group["params"]}
        for weight in (network.text.tok.weight, network.text.pos, network.log_scale, network.image.layers[1].norm.weight):
            self.assertIn(id(weight), kept)
        self.assertEqual(len(decayed["params"]) + len(kept), len(list(network.parameters())))

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
