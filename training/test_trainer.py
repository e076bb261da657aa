"""A training of a narrow network on the real stream, interrupted and resumed."""
import json
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import torch

from checkpoint import load_checkpoint, save_checkpoint
from options import Options
from trainer import Trainer


def make_options(build: Path) -> Options:
    return Options(
        run="test",
        pairs=2560,
        batch=64,
        widths=(8, 16, 16),
        blocks=(1, 1, 1),
        ring=600,
        probe=16,
        held_out=60,
        precision="float32",
        vocabulary=build / "vocabulary.json",
        build=build,
    )


class Training(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.temporary = tempfile.TemporaryDirectory()
        cls.options = make_options(Path(cls.temporary.name))
        cls.half = Trainer(cls.options)
        cls.half.run(until=1280)
        cls.saved = load_checkpoint(cls.options.folder)
        cls.whole = Trainer(replace(cls.options, resume=True))
        cls.restored = {name: weight.clone() for name, weight in cls.whole.network.state_dict().items()}
        cls.whole.run()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.temporary.cleanup()

    def test_a_resumed_run_has_the_weights_and_moments_of_the_interrupted_one(self) -> None:
        self.assertEqual(self.saved["step"], 20)
        for name, weight in self.half.network.state_dict().items():
            torch.testing.assert_close(self.restored[name], weight)
        self.assertEqual(self.whole.recorder.steps[:3], self.half.recorder.steps[:3])
        self.assertEqual(self.whole.recorder.probe[0].plain, self.half.recorder.probe[0].plain)

    def test_the_run_ends_with_its_budget_and_all_its_moments(self) -> None:
        self.assertEqual(self.whole.pairs, 2560)
        run = json.loads((self.options.folder / "replay/run.json").read_text())
        self.assertEqual([step["pairs"] for step in run["steps"]], self.whole.moments)
        self.assertLess(run["steps"][-1]["loss"], run["steps"][0]["loss"])

    def test_a_finished_run_that_is_resumed_records_nothing_more(self) -> None:
        again = Trainer(replace(self.options, resume=True))
        again.run()
        self.assertEqual(again.recorder.steps, self.whole.recorder.steps)

    def test_the_log_has_a_line_for_every_kind_of_news(self) -> None:
        lines = [json.loads(line) for line in (self.options.folder / "log.jsonl").read_text().splitlines()]
        self.assertLessEqual({"record", "zero-shot"}, {line["kind"] for line in lines})

    def test_an_unfinished_checkpoint_does_not_harm_the_last_one(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            save_checkpoint(Path(folder), {"step": 1})
            with self.assertRaises(Exception):
                save_checkpoint(Path(folder), {"step": lambda: None})  # cannot be stored
            self.assertEqual(load_checkpoint(Path(folder)), {"step": 1})


if __name__ == "__main__":
    unittest.main()
