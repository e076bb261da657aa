"""The scenes that training draws from: a thread fills a ring of the newest ones while the network learns."""
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np

from scenes import Scene


@dataclass(frozen=True)
class Batch:
    pixels: np.ndarray  # uint8 [n, size, size, 3]
    texts: list[str]
    waited: float  # seconds that training stood still for want of scenes
    fresh: int  # how many of the scenes were never used before


class SceneRing:
    """Holds the last `capacity` scenes of a stream.

    The thread stops reading while more than `ahead` scenes wait for their first use, so that a slow trainer never
    loses a scene unseen and the stream's process sleeps.
    """

    def __init__(self, stream: Iterator[Scene], capacity: int, ahead: int, size: int = 64):
        self.capacity, self.ahead = capacity, ahead
        self.pixels = np.empty((capacity, size, size, 3), np.uint8)
        self.captions: list[dict[str, list[str]]] = []
        self.subjects: list[str] = []
        self.fresh: deque[int] = deque()
        self.total, self.least = 0, 0
        self.error: BaseException | None = None
        self.changed = threading.Condition()
        self.stopping = self.ended = False
        self.thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self.thread.start()

    def wait_for(self, count: int) -> float:
        """Until `count` scenes are there or the stream has ended; → seconds"""
        began = time.monotonic()
        with self.changed:
            self.least = max(self.least, count)
            self.changed.notify_all()
            self.changed.wait_for(lambda: len(self.subjects) >= count or self.ended)
            self._check(count)
        return time.monotonic() - began

    def sample(self, count: int, fresh: int, alike: int, chinese: float, random: Random) -> Batch:
        """`count` different scenes, up to `fresh` of them new, each with one of its captions.

        At most `alike` scenes of one subject and no caption twice, as far as the ring allows: a second "dog" in the
        batch would be punished as a wrong answer to the first.
        """
        waited = self.wait_for(count)
        with self.changed:
            new = [self.fresh.popleft() for _ in range(min(fresh, len(self.fresh)))]
            old = random.sample(range(len(self.subjects)), min(4 * count, len(self.subjects)))
            slots = self._spread(list(dict.fromkeys(new + old)), count, alike)
            texts = self._choose_captions(slots, chinese, random)
            pixels = self.pixels[slots]
            self.changed.notify_all()
        return Batch(pixels, texts, waited, len(new))

    def first(self, count: int) -> np.ndarray:
        """uint8 [count, size, size, 3]"""
        self.wait_for(count)
        with self.changed:
            return self.pixels[:count].copy()

    def close(self) -> None:
        with self.changed:
            self.stopping = True
            self.changed.notify_all()
        self.thread.join(timeout=10)

    def _read(self, stream: Iterator[Scene]) -> None:
        try:
            for scene in stream:
                with self.changed:
                    self.changed.wait_for(self._has_room)
                    if self.stopping:
                        break
                    self._store(scene)
        except BaseException as error:  # handed to the trainer's thread, which raises it
            self.error = error
        finally:
            if hasattr(stream, "close"):
                stream.close()
            with self.changed:
                self.ended = True
                self.changed.notify_all()

    def _has_room(self) -> bool:
        return self.stopping or len(self.fresh) < self.ahead or len(self.subjects) < self.least

    def _store(self, scene: Scene) -> None:
        slot = self.total % self.capacity
        self.pixels[slot] = scene.pixels
        if slot == len(self.subjects):
            self.captions.append(scene.captions)
            self.subjects.append(subject_of(scene.description))
        else:
            self.captions[slot], self.subjects[slot] = scene.captions, subject_of(scene.description)
        self.fresh.append(slot)
        self.total += 1
        self.changed.notify_all()

    def _spread(self, candidates: list[int], count: int, alike: int) -> list[int]:
        taken: list[int] = []
        left: list[int] = []
        counts: Counter[str] = Counter()
        for slot in candidates:
            subject = self.subjects[slot]
            (taken if counts[subject] < alike else left).append(slot)
            counts[subject] += 1
            if len(taken) == count:
                return taken
        return (taken + left)[:count]

    def _choose_captions(self, slots: list[int], chinese: float, random: Random) -> list[str]:
        used: set[str] = set()
        chosen: list[str] = []
        for slot in slots:
            captions = self.captions[slot]["zh" if random.random() < chinese else "en"]
            offered = random.sample(captions, len(captions))
            text = next((text for text in offered if text not in used), offered[0])
            used.add(text)
            chosen.append(text)
        return chosen

    def _check(self, count: int) -> None:
        if self.error:
            raise RuntimeError("the stream of scenes failed") from self.error
        if len(self.subjects) < count:
            raise RuntimeError(f"the stream of scenes ended after {len(self.subjects)}")


def subject_of(description: dict) -> str:
    """What a scene is of, first of all: its first thing's concept, or its ground"""
    things, ground = description["things"], description["ground"]
    return things[0]["concept"] if things else ground.get("place") or ground["colour"]
