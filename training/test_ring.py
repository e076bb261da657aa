import time
import unittest
from collections import Counter
from collections.abc import Iterator
from random import Random

import numpy as np

from ring import SceneRing, subject_of
from scenes import Scene


def make_scene(number: int, concepts: int = 10) -> Scene:
    concept = f"concept-{number % concepts}"
    description = {"seed": number, "ground": {"place": "grass"}, "things": [{"concept": concept}]}
    captions = {"en": [concept, f"scene {number}"], "zh": [f"图 {number}", "图"]}
    return Scene(description, captions, {}, np.full((4, 4, 3), number % 256, np.uint8))


def make_ring(count: int, capacity: int = 100, ahead: int = 50) -> SceneRing:
    return SceneRing((make_scene(i) for i in range(count)), capacity, ahead, size=4)


def endless() -> Iterator[Scene]:
    number = 0
    while True:
        yield make_scene(number)
        number += 1


class Ring(unittest.TestCase):
    def sample(self, ring: SceneRing, count: int = 20, fresh: int = 5, alike: int = 100, chinese: float = 0.4):
        return ring.sample(count, fresh, alike, chinese, Random(1))

    def test_a_batch_has_no_scene_twice_and_each_picture_its_own_caption(self) -> None:
        ring = make_ring(100)
        batch = ring.sample(100, 20, 100, 0.0, Random(1))
        numbers = batch.pixels[:, 0, 0, 0].tolist()
        self.assertEqual(len(set(numbers)), 100)
        for number, text in zip(numbers, batch.texts):
            self.assertIn(text, (f"concept-{number % 10}", f"scene {number}"))

    def test_no_caption_twice_while_another_is_left(self) -> None:
        batch = make_ring(100).sample(100, 0, 100, 0.5, Random(1))
        self.assertEqual(max(Counter(batch.texts).values()), 1)

    def test_at_most_so_many_of_one_subject_where_there_are_enough(self) -> None:
        ring = make_ring(40)
        ring.wait_for(40)
        batch = self.sample(ring, 20, 5, alike=2)
        self.assertEqual(set(Counter(batch.pixels[:, 0, 0, 0] % 10).values()), {2})

    def test_fresh_scenes_come_first_and_each_is_fresh_once(self) -> None:
        ring = make_ring(30)
        ring.wait_for(30)
        first, second = self.sample(ring, 20, 18), self.sample(ring, 20, 18)
        self.assertEqual((first.fresh, second.fresh), (18, 12))
        self.assertEqual(set(first.pixels[:18, 0, 0, 0].tolist()), set(range(18)))

    def test_the_share_of_chinese_captions(self) -> None:
        ring = make_ring(100)
        self.assertTrue(all(text.startswith("图") for text in self.sample(ring, 50, chinese=1.0).texts))
        self.assertFalse(any(text.startswith("图") for text in self.sample(ring, 50, chinese=0.0).texts))

    def test_a_stream_without_end_is_read_no_further_than_ahead(self) -> None:
        ring = SceneRing(endless(), capacity=100, ahead=30, size=4)
        ring.wait_for(30)
        time.sleep(0.1)
        self.assertEqual(ring.total, 30)
        self.sample(ring, 20, 10)
        deadline = time.monotonic() + 5
        while ring.total < 40 and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual(ring.total, 40)
        ring.close()
        self.assertFalse(ring.thread.is_alive())

    def test_old_scenes_give_way_when_the_ring_is_full(self) -> None:
        ring = make_ring(60, capacity=40, ahead=1000)
        ring.thread.join(timeout=5)
        self.assertEqual(sorted(ring.first(40)[:, 0, 0, 0].tolist()), list(range(20, 60)))

    def test_too_short_a_stream_and_a_failing_one_are_reported(self) -> None:
        with self.assertRaisesRegex(RuntimeError, "ended after 10"):
            make_ring(10).wait_for(20)

        def failing() -> Iterator[Scene]:
            yield make_scene(1)
            raise OSError("the pipe broke")

        with self.assertRaisesRegex(RuntimeError, "failed"):
            SceneRing(failing(), 10, 10, size=4).wait_for(5)

    def test_an_empty_scene_is_of_its_ground(self) -> None:
        self.assertEqual(subject_of({"things": [], "ground": {"place": "beach"}}), "beach")
        self.assertEqual(subject_of({"things": [], "ground": {"colour": "red"}}), "red")


if __name__ == "__main__":
    unittest.main()
