"""python3 -m unittest discover -s training"""
import unittest
from random import Random

from tokenizer import END, PADDING, START, UNKNOWN, Tokenizer, split_words
from vocabulary import build_vocabulary, frequent_endings, texts_of


def make_tokenizer(context: int = 24) -> Tokenizer:
    return Tokenizer(build_vocabulary(["a dog on the grass", "草地上的一只狗"], [], endings=0), context)


class SplitWords(unittest.TestCase):
    def test_each_ideograph_and_each_mark_is_a_word_of_its_own(self) -> None:
        self.assertEqual(split_words("A dog's 小狗，很大。"), ["a", "dog", "'", "s", "小", "狗", ",", "很", "大", "."])

    def test_full_width_forms_and_typographic_marks_become_plain(self) -> None:
        self.assertEqual(split_words("ＤＯＧ、ｃａｔ’s！"), ["dog", ",", "cat", "'", "s", "!"])

    def test_control_characters_leave_no_trace_and_all_space_is_alike(self) -> None:
        self.assertEqual(split_words("a\u200bb\ufffd c\u3000d\u00a0e\tf"), ["ab", "c", "d", "e", "f"])


class Encoding(unittest.TestCase):
    def test_the_end_token_has_the_largest_id_and_closes_every_text(self) -> None:
        tokenizer = make_tokenizer()
        for text in ("", "a dog", "a dog " * 40):
            ids = tokenizer(text)
            self.assertEqual((ids[0], ids[-1]), (tokenizer.start, tokenizer.end))
            self.assertEqual(ids.count(max(ids)), 1)
            self.assertLessEqual(len(ids), 24)

    def test_a_known_word_is_one_token_and_an_unknown_one_is_spelt(self) -> None:
        tokenizer = make_tokenizer()
        tokens = [tokenizer.vocabulary[i] for i in tokenizer("dog dogs")[1:-1]]
        self.assertEqual(tokens, ["dog", "dog", "##s"])

    def test_a_word_that_no_piece_fits_is_unknown_as_a_whole(self) -> None:
        tokenizer = make_tokenizer()
        self.assertEqual(tokenizer("dogё 猫")[1:-1], [tokenizer.ids[UNKNOWN]] * 2)

    def test_splitting_spells_exactly_one_word_in_pieces(self) -> None:
        tokenizer = make_tokenizer()
        whole, split = tokenizer("dog dog dog"), tokenizer("dog dog dog", Random(1))
        self.assertEqual(len(split), len(whole) + 2)  # d ##o ##g
        self.assertEqual("".join(tokenizer.vocabulary[i].removeprefix("##") for i in split[1:-1]), "dog" * 3)

    def test_a_batch_is_padded_to_its_longest_text(self) -> None:
        batch = make_tokenizer().batch([[5, 6], [5, 6, 7, 8]])
        self.assertEqual(batch.tolist(), [[5, 6, 0, 0], [5, 6, 7, 8]])

    def test_misplaced_special_tokens_are_refused(self) -> None:
        with self.assertRaises(ValueError):
            Tokenizer([PADDING, UNKNOWN, END, START])


class Vocabulary(unittest.TestCase):
    def test_words_of_the_grammar_always_count_and_others_from_three_on(self) -> None:
        words = build_vocabulary(["axolotl"], ["rare", "twice twice", "often often", "often"])
        self.assertIn("axolotl", words)
        self.assertIn("often", words)
        self.assertNotIn("twice", words)
        self.assertEqual(len(words), len(set(words)))

    def test_endings_are_ranked_by_the_letters_that_they_save(self) -> None:
        self.assertEqual(frequent_endings({"running", "king", "ring"}, 1), ["ing"])

    def test_only_strings_of_a_language_are_words(self) -> None:
        value = {"id": "dog", "en": {"name": "dog", "synonyms": [{"name": "puppy"}]}, "zh": "狗"}
        self.assertEqual(list(texts_of(value)), ["dog", "puppy", "狗"])


if __name__ == "__main__":
    unittest.main()
