"""One training run: scenes in, checkpoints, a log and a replay out."""
import json
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict
from random import Random

import torch

from augment import augment
from averaging import Average
from checkpoint import load_checkpoint, save_checkpoint
from network import Clip, Shape, contrastive_logits, contrastive_loss, normalise_pixels
from optimiser import Optimiser
from options import Options
from precision import choose_precision
from probe import choose_probe
from progress import Progress
from replay import Recorder, moments
from ring import Batch, SceneRing
from scenes import Scene, open_stream
from tokenizer import Tokenizer
from vocabulary import make_vocabulary
from zero_shot import make_zero_shot

CHINESE = 0.38  # share of the captions
SPLIT_WORD = 0.03  # share of the captions in which one word is spelt in pieces
PROBE_SEED = 20_000_003  # the probe is the same for every run
CALIBRATION = 512  # pictures
CHECKPOINT_EVERY, EVALUATE_EVERY = 180.0, 240.0  # seconds


class Trainer:
    def __init__(self, options: Options):
        self.options = options
        self.folder = options.folder
        self.folder.mkdir(parents=True, exist_ok=True)
        saved = load_checkpoint(self.folder) if options.resume else None
        self.step = saved["step"] if saved else 0
        self.random = Random(options.seed * 1_000_003 + self.step)
        torch.manual_seed(options.seed * 1_000_003 + self.step)
        self.tokenizer = Tokenizer(saved["vocabulary"] if saved else self._vocabulary())
        self.precision = choose_precision(options.precision)
        self.network = self._make_network().to(self.precision.device)
        self.network.image.to(memory_format=torch.channels_last)
        self.average = Average(self.network, options.reach, options.batch)
        self.optimiser = Optimiser(self.network, options.rate, options.pairs)
        held_out = list(self._stream("test", PROBE_SEED, options.held_out, "any"))
        self.zero_shot = make_zero_shot(held_out, self.tokenizer, options.grammar)
        self.concepts = self.zero_shot.names["en"].shape[0]
        self.ring = self._open_ring()
        self.recorder = self._make_recorder(held_out, saved)
        self.progress = Progress(self.folder / "log.jsonl", options.batch, resumed=saved is not None)
        self.moments = moments(options.pairs, options.batch)
        self.stopped = False
        if saved:
            self._restore(saved)

    @property
    def pairs(self) -> int:
        return self.step * self.options.batch

    def run(self, until: int | None = None) -> None:
        """Trains until the budget is spent, `until` pairs are reached, or SIGTERM or SIGINT asks to stop"""
        end = min(self.options.pairs, until or self.options.pairs)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        checkpointed = evaluated = time.monotonic()
        try:
            self._record_when_due()
            while self.pairs < end and not self.stopped:
                self._train_step()
                if time.monotonic() - evaluated > EVALUATE_EVERY:
                    self._evaluate()
                    evaluated = time.monotonic()
                if time.monotonic() - checkpointed > CHECKPOINT_EVERY:
                    self._save()
                    checkpointed = time.monotonic()
        finally:
            self.ring.close()
        if self.pairs >= self.options.pairs and len(self.recorder.steps) < len(self.moments):
            self._finish()
        self._save()

    def _train_step(self) -> None:
        options = self.options
        batch = self.ring.sample(
            options.batch,
            fresh=round(options.fresh * options.batch),
            alike=1 + options.batch // self.concepts,
            chinese=CHINESE,
            random=self.random,
        )
        loss, logits = self._forward(batch)
        self.optimiser.step(loss, self.pairs)
        self.average.update(self.network)
        self.step += 1
        self.progress.add(self.step, self.pairs, loss.item(), logits.detach(), self.network.scale, batch)
        self._record_when_due()

    def _forward(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """→ loss and logits [n, n]. Most captions are short: the longest quarter has a padding of its own."""
        self.network.train()
        rows = [self.tokenizer(text, self._split()) for text in batch.texts]
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        pixels = augment(torch.from_numpy(batch.pixels[order]).to(self.precision.device))
        cut = len(rows) * 3 // 4
        ids = [self._ids([rows[i] for i in part]) for part in (order[:cut], order[cut:])]
        with self.precision.autocast():
            images = self.network.image_vectors(self.precision.pixels(normalise_pixels(pixels)))
            texts = self.network.text_vectors(*ids)
        logits = contrastive_logits(images, texts, self.network.log_scale)
        return contrastive_loss(logits), logits

    def _ids(self, rows: list[list[int]]) -> torch.Tensor:
        return torch.from_numpy(self.tokenizer.batch(rows)).to(self.precision.device)

    def _split(self) -> Random | None:
        return self.random if self.random.random() < SPLIT_WORD else None

    def _record_when_due(self) -> None:
        due = sum(moment <= self.pairs for moment in self.moments[:-1])
        if len(self.recorder.steps) < due:
            self._record(self.network, settled=False)

    def _record(self, network: Clip, settled: bool) -> None:
        line = self.recorder.record(network, self.step, self.pairs, self.progress.loss_since_record(), settled)
        self.progress.note("record", line)

    def _evaluate(self) -> None:
        found = self.zero_shot.accuracy(self.average.network, self.precision)
        self.progress.note("zero-shot", {"step": self.step, "pairs": self.pairs, **found})

    def _finish(self) -> None:
        self._evaluate()
        self._record(self.average.network, settled=True)

    def _save(self) -> None:
        state = {
            "step": self.step,
            "options": {key: str(value) for key, value in asdict(self.options).items()},
            "shape": asdict(self.shape),
            "vocabulary": self.tokenizer.vocabulary,
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "averaged": self.average.steps,
            "optimiser": self.optimiser.state(),
            "replay": self.recorder.state(),
        }
        save_checkpoint(self.folder, state)
        self.recorder.write(self.folder / "replay", self.options.run, self.options.batch, self.options.pairs)

    def _restore(self, saved: dict) -> None:
        self.network.load_state_dict(saved["network"])
        self.average.network.load_state_dict(saved["average"])
        self.average.steps = saved["averaged"]
        self.optimiser.restore(saved["optimiser"])

    def _stop(self, *_: object) -> None:
        self.stopped = True

    def _make_network(self) -> Clip:
        self.shape = Shape(len(self.tokenizer.vocabulary), tuple(self.options.widths), tuple(self.options.blocks))
        return Clip(self.shape)

    def _vocabulary(self) -> list[str]:
        path = self.options.vocabulary
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            vocabulary = make_vocabulary(6000, self.options.grammar, command=self.options.scenes)
            path.write_text(json.dumps(vocabulary, ensure_ascii=False, indent=0) + "\n")
        return json.loads(path.read_text())

    def _stream(self, split: str, seed: int, count: int, pairs: str) -> Iterator[Scene]:
        return open_stream(seed=seed, split=split, count=count, pairs=pairs, command=self.options.scenes)

    def _open_ring(self) -> SceneRing:
        options = self.options
        seed = (options.seed * 7919 + self.step) % 2**31
        stream = self._stream("train", seed, 0, "shown")
        return SceneRing(stream, options.ring, ahead=2 * options.batch)

    def _make_recorder(self, held_out: list[Scene], saved: dict | None) -> Recorder:
        if saved:
            return Recorder.restored(saved["replay"], self.tokenizer, self.precision)
        seconds = self.ring.wait_for(min(self.options.ring, 8 * self.options.batch))
        print(f"the ring's first scenes took {seconds:.0f} s", flush=True)
        calibration = torch.from_numpy(self.ring.first(min(CALIBRATION, self.options.ring))).permute(0, 3, 1, 2)
        probe = choose_probe(held_out, self.options.probe)
        return Recorder(probe, self.tokenizer, calibration, self.precision)
