import json
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F

from export import CORNER_CASES, make_reference
from fold import fold
from model_files import write_model_files
from network import Clip, Shape, normalise_pixels
from onnx_graphs import TextGraph, write_graphs
from quantise import quantise, quantise_file
from scenes import Scene
from tokenizer import Tokenizer
from vocabulary import build_vocabulary

sys.path.append(str(Path(__file__).parent / "reference"))
from shipped import ShippedClip  # noqa: E402

CAPTIONS = ["a dog on the grass", "草地上的一只狗", "two red cars at night"]
# What the WebAssembly and the WebGPU runtime both compute.
OPERATORS = {
    "Add", "Cast", "Concat", "Constant", "Conv", "DequantizeLinear", "Div", "Equal", "Gather", "MatMul", "Mul", "Pow",
    "ReduceMax", "ReduceMean", "ReduceSum", "Relu", "Reshape", "Shape", "Sigmoid", "Slice", "Softmax", "Sqrt", "Sub",
    "Transpose", "Unsqueeze",
}  # fmt: skip


def trained_network(vocabulary: int) -> tuple[Clip, Shape]:
    """Random, but with norms that do something"""
    torch.manual_seed(2)
    shape = Shape(vocabulary, (16, 24, 32), (1, 2, 1), text_width=32, dim=16)
    network = Clip(shape)
    with torch.no_grad():
        for weight in network.parameters():
            if weight.ndim == 1:
                weight.normal_(1, 0.3)
        for module in network.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.running_mean.normal_(0, 0.3)
                module.running_var.uniform_(0.5, 2)
    return network.eval(), shape


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.tokenizer = Tokenizer(build_vocabulary(CAPTIONS, []))
        cls.network, shape = trained_network(len(cls.tokenizer.vocabulary))
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        write_graphs(cls.network, cls.folder / "onnx")
        for name in ("vision_model", "text_model"):
            quantise_file(cls.folder / f"onnx/{name}.onnx", cls.folder / f"onnx/{name}_quantized.onnx")
        write_model_files(cls.folder, shape, cls.network.log_scale.item(), cls.tokenizer)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.temporary.cleanup()

    @torch.no_grad()
    def test_folding_changes_no_vector(self) -> None:
        pixels = torch.randn(2, 3, 64, 64)
        tower = self.network.image
        torch.testing.assert_close(fold(tower)(pixels), tower(pixels), atol=1e-4, rtol=1e-4)

    @torch.no_grad()
    def test_plain_pytorch_gets_the_same_vectors_from_the_files(self) -> None:
        """In float32 almost exactly, with 8-bit weights to 1e-3 in cosine"""
        pixels = torch.randint(0, 256, (4, 3, 64, 64), dtype=torch.uint8)
        images = self.network.image(normalise_pixels(pixels))
        ids = [self.tokenizer(caption) for caption in (*CAPTIONS, *CORNER_CASES)]
        texts = torch.cat([self.network.text(torch.tensor([row])) for row in ids])
        for suffix, tolerance in (("", 1e-5), ("_quantized", 1e-3)):
            model = ShippedClip(self.folder, suffix)
            ours = model.image_vectors(pixels), torch.stack([model.text_vector(row) for row in ids])
            for got, expected in zip(ours, (images, texts)):
                self.assertLess(1 - F.cosine_similarity(got, expected).min().item(), tolerance)

    @torch.no_grad()
    def test_the_text_graph_repairs_a_lost_end(self) -> None:
        graph = TextGraph(self.network.text)
        end, start = self.tokenizer.end, self.tokenizer.start
        whole = graph(torch.tensor([[start, 5, 6, end]]))
        torch.testing.assert_close(graph(torch.tensor([[start, 5, 6, 7]])), whole)
        torch.testing.assert_close(graph(torch.tensor([[start, 5, 6, end, 0, 0]])), whole)
        torch.testing.assert_close(self.network.text(torch.tensor([[start, 5, 6, end]])), whole)

    def test_only_operators_that_both_runtimes_have(self) -> None:
        for path in (self.folder / "onnx").glob("*.onnx"):
            model = onnx.load(str(path))
            self.assertEqual({node.op_type for node in model.graph.node} - OPERATORS, set(), path.name)
            self.assertEqual(model.opset_import[0].version, 14)

    def test_inputs_outputs_and_free_dimensions(self) -> None:
        shapes = {}
        for name in ("vision_model_quantized", "text_model_quantized"):
            graph = onnx.load(str(self.folder / f"onnx/{name}.onnx")).graph
            for value in (*graph.input, *graph.output):
                shapes[value.name] = [d.dim_param or d.dim_value for d in value.type.tensor_type.shape.dim]
        self.assertEqual(shapes["pixel_values"], ["batch", 3, 64, 64])
        self.assertEqual(shapes["input_ids"], ["batch", "length"])
        self.assertEqual([shapes["image_embeds"], shapes["text_embeds"]], [["batch", 16]] * 2)
        self.assertEqual(shapes["patch_embeds"][0], "batch")

    def test_no_weight_matrix_is_left_in_float32(self) -> None:
        for path in (self.folder / "onnx").glob("*_quantized.onnx"):
            for tensor in onnx.load(str(path)).graph.initializer:
                self.assertTrue(tensor.data_type == onnx.TensorProto.INT8 or len(tensor.dims) == 1, tensor.name)

    def test_the_configuration_names_the_trained_scale_and_the_last_token(self) -> None:
        config = json.loads((self.folder / "config.json").read_text())
        self.assertAlmostEqual(config["logit_scale_init_value"], self.network.log_scale.item())
        self.assertEqual(config["text_config"]["eos_token_id"], self.tokenizer.end)
        self.assertEqual(config["projection_dim"], 16)

    def test_the_reference_alternates_the_languages_and_ends_with_corner_cases(self) -> None:
        pixels = np.zeros((64, 64, 3), np.uint8)
        scenes = [Scene({}, {}, {"en": "a dog", "zh": "狗"}, pixels)] * 2
        reference = make_reference(self.network, self.tokenizer, scenes)
        self.assertEqual(reference["texts"], ["a dog", "狗", *CORNER_CASES])
        self.assertEqual([len(reference[key]) for key in ("text", "ids", "image", "pix")], [8, 8, 2, 2])
        self.assertEqual([len(reference["pix"][0]), len(reference["image"][0])], [64 * 64 * 3, 16])


class Quantise(unittest.TestCase):
    def test_an_error_is_at_most_half_a_step_of_its_own_channel(self) -> None:
        weight = np.random.default_rng(1).normal(size=(5, 7)).astype(np.float32) * np.array([1, 10, 100, 1, 1])[:, None]
        values, scales = quantise(weight.astype(np.float32), 0)
        self.assertEqual(np.abs(values).max(1).tolist(), [127] * 5)
        self.assertTrue((np.abs(values * scales[:, None] - weight) <= scales[:, None] * 0.501).all())


if __name__ == "__main__":
    unittest.main()
