import json
import math
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from network import Clip, Shape
from precision import Precision
from probe import choose_probe, measure
from replay import PARTS, Recorder, moments, quantise
from scenes import Scene
from tokenizer import Tokenizer
from vocabulary import build_vocabulary

PRECISION = Precision(torch.device("cpu"), reduced=False)


def make_scene(number: int, concept: str | None = None) -> Scene:
    random = np.random.default_rng(number)
    pixels = random.integers(0, 256, (1, 1, 3)).repeat(64, 0).repeat(64, 1).astype(np.uint8)
    plain = {"en": f"a {number} dog", "zh": f"{number}狗"}
    return Scene({"things": [{"concept": concept or f"concept-{number}"}]}, {}, plain, pixels)


def make_recorder(count: int) -> tuple[Recorder, Clip]:
    torch.manual_seed(1)
    tokenizer = Tokenizer(build_vocabulary(["a dog", "狗"], []))
    network = Clip(Shape(len(tokenizer.vocabulary), (16, 16, 32), (1, 1, 1)))
    calibration = torch.from_numpy(np.stack([make_scene(i).pixels for i in range(1000, 1064)])).permute(0, 3, 1, 2)
    return Recorder([make_scene(i) for i in range(count)], tokenizer, calibration, PRECISION), network


class Moments(unittest.TestCase):
    def test_sixty_from_nothing_to_the_budget(self) -> None:
        found = moments(4_000_000)
        self.assertEqual((len(found), found[0], found[1], found[-1]), (60, 0, 512, 4_000_000))
        self.assertEqual(found, sorted(set(found)))

    def test_late_ones_lie_a_constant_factor_apart(self) -> None:
        found = moments(4_000_000)
        factors = [b / a for a, b in zip(found[-20:], found[-19:])]
        self.assertLess(max(factors) / min(factors), 1.01)

    def test_a_small_batch_has_the_same(self) -> None:
        self.assertEqual(moments(1_000_000, 64), moments(1_000_000, 512))
        self.assertTrue(all(moment % 2048 == 0 for moment in moments(1_000_000, 2048)[:-1]))


class Recording(unittest.TestCase):
    def test_an_untrained_network_is_at_chance(self) -> None:
        recorder, network = make_recorder(128)
        line = recorder.record(network, 0, 0, None)
        for numbers in (line, line["zh"]):
            self.assertAlmostEqual(numbers["loss"], math.log(128), delta=0.5)
            self.assertLess(max(numbers["rowAccuracy"], numbers["columnAccuracy"]), 5 / 128)

    def test_the_network_that_is_recorded_does_not_change(self) -> None:
        recorder, network = make_recorder(8)
        before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
        recorder.record(network.train(), 0, 0, None)
        self.assertTrue(network.training)
        for name, tensor in network.state_dict().items():
            torch.testing.assert_close(tensor, before[name])

    def test_the_files_give_the_numbers_back(self) -> None:
        """The loss computed from the stored directions is the loss that was recorded, but for 8 bits."""
        recorder, network = make_recorder(16)
        for step in (0, 4):
            recorder.record(network, step, step * 512, 2.5 if step else None)
        with tempfile.TemporaryDirectory() as folder:
            recorder.write(Path(folder), "test", batch=512, pairs=2048)
            run = json.loads((Path(folder) / "run.json").read_text())
            stored = np.fromfile(Path(folder) / "vectors.bin", np.int8).reshape(2, len(PARTS), 16, run["dim"])
        self.assertEqual([run["batchSize"], run["pairs"], run["parts"]], [512, 2048, ["picture", "en", "zh"]])
        self.assertEqual(run["probe"]["captions"]["zh"][3], "3狗")
        self.assertEqual([step["trainingLoss"] for step in run["steps"]], [None, 2.5])
        picture, english, chinese = torch.nn.functional.normalize(torch.from_numpy(stored[1]).float(), dim=-1)
        for texts, numbers in ((english, run["steps"][1]), (chinese, run["steps"][1]["zh"])):
            again = measure(run["steps"][1]["scale"] * picture @ texts.T)
            self.assertAlmostEqual(again.loss, numbers["loss"], delta=0.03)
            self.assertAlmostEqual(again.row_loss, numbers["rowLoss"], delta=0.03)

    def test_a_restored_recorder_goes_on_with_the_same_probe(self) -> None:
        recorder, network = make_recorder(8)
        recorder.record(network, 0, 0, None)
        tokenizer = Tokenizer(build_vocabulary(["a dog", "狗"], []))
        restored = Recorder.restored(recorder.state(), tokenizer, PRECISION)
        self.assertEqual(restored.record(network, 0, 0, None), recorder.steps[0])
        np.testing.assert_array_equal(restored.vectors[0], restored.vectors[1])

    def test_the_largest_component_becomes_127(self) -> None:
        self.assertEqual(quantise(torch.tensor([[0.5, -1.0, 0.0], [0.0, 0.0, 0.0]])).tolist(), [[64, -127, 0], [0, 0, 0]])


class Probe(unittest.TestCase):
    def test_no_concept_and_no_caption_comes_twice(self) -> None:
        scenes = [make_scene(1), make_scene(2, "concept-1"), make_scene(1, "other"), make_scene(3), make_scene(4)]
        chosen = choose_probe(scenes, 3)
        self.assertEqual([scene.plain["en"] for scene in chosen], ["a 1 dog", "a 3 dog", "a 4 dog"])
        with self.assertRaisesRegex(ValueError, "only 3 of 4"):
            choose_probe(scenes, 4)

    def test_losses_and_accuracies_of_rows_and_columns(self) -> None:
        """Both rows find their text; both columns prefer the second picture."""
        measured = measure(torch.tensor([[1.0, 0.0], [2.0, 3.0]]))
        self.assertEqual((measured.row_accuracy, measured.column_accuracy), (1.0, 0.5))
        self.assertAlmostEqual(measured.row_loss, math.log(1 + math.exp(-1)), places=5)
        self.assertAlmostEqual(measured.column_loss, (math.log(1 + math.e) + math.log(1 + math.exp(-3))) / 2, places=5)


if __name__ == "__main__":
    unittest.main()
