import unittest

import torch

from augment import add_noise, augment, change_colours, move

COLOURS = torch.tensor([[220, 40, 40], [40, 160, 60], [50, 90, 210], [240, 210, 50], [250, 250, 250], [20, 20, 20]])


class Augment(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(1)

    def test_shapes_and_range(self) -> None:
        pictures = augment(torch.randint(0, 256, (40, 64, 64, 3), dtype=torch.uint8))
        self.assertEqual(pictures.shape, (40, 3, 64, 64))
        self.assertTrue(-120 < pictures.min().item() and pictures.max().item() < 375)

    def test_a_colour_stays_nearest_to_itself(self) -> None:
        """But for the few that turn grey: at least 93 % of plain pictures of six colours that captions name"""
        truth = torch.arange(6).repeat(200)
        plain = COLOURS[truth].to(torch.uint8).view(-1, 1, 1, 3)
        changed = change_colours(plain).view(-1, 3)
        nearest = torch.cdist(changed, COLOURS.float()).argmin(1)
        self.assertGreater((nearest == truth).float().mean().item(), 0.93)

    def test_a_mark_moves_by_few_pixels_and_is_mirrored_in_half_of_the_pictures(self) -> None:
        pictures = torch.zeros(400, 3, 64, 64)
        pictures[:, :, 30:34, 14:18] = 1  # centred at (16, 32)
        moved = move(pictures)[:, 0]
        columns = (moved.sum(1) * (torch.arange(64) + 0.5)).sum(1) / moved.sum((1, 2))
        rows = (moved.sum(2) * (torch.arange(64) + 0.5)).sum(1) / moved.sum((1, 2))
        right = columns > 32
        self.assertTrue(0.4 < right.float().mean().item() < 0.6)
        sideways = torch.where(right, 64 - columns, columns)
        for positions, centre in ((sideways, 16), (rows, 32)):
            self.assertLess((positions - centre).abs().max().item(), 6)
            self.assertGreater(positions.std().item(), 0.5)

    def test_noise_touches_three_pictures_in_ten(self) -> None:
        noisy = add_noise(torch.zeros(100, 3, 8, 8))
        self.assertEqual((noisy.abs().amax((1, 2, 3)) > 0).sum().item(), 30)


if __name__ == "__main__":
    unittest.main()
