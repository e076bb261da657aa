"""Makes test/fixtures/joint-model: a few-kilobyte graph in the joint layout (one graph, both vectors), for tests.

    python3 scripts/models/make_joint_fixture.py && npx prettier --write test/fixtures/joint-model

    text_embeds  = mean over the unpadded tokens of E[id mod 64]     image_embeds = mean over the pixels of (R, G, B) · W
"""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

folder = Path(__file__).parents[2] / "test/fixtures/joint-model"
dim, rows = 8, 64
random = np.random.default_rng(7)
embedding = random.normal(size=(rows, dim)).astype(np.float32)
weights = random.normal(size=(3, dim)).astype(np.float32)
constants = {"E": embedding, "W": weights, "rows": np.array(rows, np.int64), "last": np.array([-1], np.int64)}
nodes = [
    ("Mod", ["input_ids", "rows"], ["index"], {}),
    ("Gather", ["E", "index"], ["tokens"], {}),
    ("Cast", ["attention_mask"], ["mask"], {"to": TensorProto.FLOAT}),
    ("Unsqueeze", ["mask", "last"], ["mask3"], {}),
    ("Mul", ["tokens", "mask3"], ["kept"], {}),
    ("ReduceSum", ["kept", "axis1"], ["sum"], {"keepdims": 0}),
    ("ReduceSum", ["mask", "axis1"], ["count"], {"keepdims": 1}),
    ("Div", ["sum", "count"], ["text_embeds"], {}),
    ("ReduceMean", ["pixel_values"], ["mean"], {"axes": [2, 3], "keepdims": 0}),
    ("MatMul", ["mean", "W"], ["image_embeds"], {}),
    ("Transpose", ["image_embeds"], ["columns"], {}),
    ("MatMul", ["text_embeds", "columns"], ["logits_per_text"], {}),
]
constants["axis1"] = np.array([1], np.int64)
value = helper.make_tensor_value_info
graph = helper.make_graph(
    [helper.make_node(op, given, made, **options) for op, given, made, options in nodes],
    "joint",
    [
        value("input_ids", TensorProto.INT64, ["texts", "length"]),
        value("pixel_values", TensorProto.FLOAT, ["images", 3, "height", "width"]),
        value("attention_mask", TensorProto.INT64, ["texts", "length"]),
    ],
    [
        value("logits_per_text", TensorProto.FLOAT, ["texts", "images"]),
        value("text_embeds", TensorProto.FLOAT, ["texts", dim]),
        value("image_embeds", TensorProto.FLOAT, ["images", dim]),
    ],
    [numpy_helper.from_array(array, name) for name, array in constants.items()],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=7)
onnx.checker.check_model(model)
(folder / "onnx").mkdir(parents=True, exist_ok=True)
onnx.save(model, folder / "onnx/model_quantized.onnx")
words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "dog", "cat", "狗", "猫"]
special = [{"id": i, "content": w, "special": True, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False} for i, w in enumerate(words[:4])]
template = [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}]
files = {
    "config.json": {"model_type": "chinese_clip", "logit_scale_init_value": 2.6592, "text_config": {"max_position_embeddings": 512}, "vision_config": {"image_size": 16}},
    "preprocessor_config.json": {"image_processor_type": "ChineseCLIPFeatureExtractor", "size": {"width": 16, "height": 16}, "do_center_crop": False, "image_mean": [0, 0, 0], "image_std": [1, 1, 1]},
    "tokenizer_config.json": {"tokenizer_class": "BertTokenizer", "pad_token": "[PAD]", "unk_token": "[UNK]", "model_max_length": 512},
    "tokenizer.json": {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing", "single": template, "pair": template, "special_tokens": {w: {"id": w, "ids": [i], "tokens": [w]} for i, w in enumerate(words) if w in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": {w: i for i, w in enumerate(words)}},
    },
}
for name, content in files.items():
    (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
expected = {
    "about": "Computed by numpy: the text 'a dog' and a picture of pure red.",
    "text": embedding[[2, 4, 5, 3]].mean(0).tolist(),
    "image": weights[0].tolist(),
}
(folder / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")
