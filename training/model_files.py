"""The JSON files beside the graphs, in the layout that transformers.js loads."""
import json
from pathlib import Path

from network import PIXEL_DEVIATION, PIXEL_MEAN, Shape
from tokenizer import Tokenizer
from tokenizer_file import tokenizer_config, tokenizer_file


def write_model_files(folder: Path, shape: Shape, log_scale: float, tokenizer: Tokenizer) -> None:
    files = {
        "config.json": config(shape, log_scale),
        "preprocessor_config.json": preprocessor_config(),
        "tokenizer.json": tokenizer_file(tokenizer),
        "tokenizer_config.json": tokenizer_config(tokenizer),
    }
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=None if name == "tokenizer.json" else 1))


def config(shape: Shape, log_scale: float) -> dict:
    text = {
        "model_type": "clip_text_model",
        "vocab_size": shape.vocabulary,
        "hidden_size": shape.text_width,
        "intermediate_size": 4 * shape.text_width,
        "num_hidden_layers": shape.text_layers,
        "num_attention_heads": shape.heads,
        "max_position_embeddings": shape.context,
        "bos_token_id": shape.vocabulary - 2,
        "eos_token_id": shape.vocabulary - 1,
        "pad_token_id": 0,
        "hidden_act": "quick_gelu",
        "projection_dim": shape.dim,
    }
    vision = {
        "model_type": "clip_vision_model",
        "image_size": 64,
        "patch_size": 16,
        "hidden_size": shape.widths[-1],
        "num_channels": 3,
        "projection_dim": shape.dim,
    }
    return {
        "architectures": ["CLIPModel"],
        "model_type": "clip",
        "projection_dim": shape.dim,
        "logit_scale_init_value": log_scale,
        "text_config": text,
        "vision_config": vision,
        "transformers.js_config": {"dtype": "q8"},
    }


def preprocessor_config() -> dict:
    return {
        "image_processor_type": "CLIPImageProcessor",
        "feature_extractor_type": "CLIPFeatureExtractor",
        "do_resize": True,
        "size": {"width": 64, "height": 64},
        "resample": 2,
        "do_center_crop": False,
        "do_rescale": True,
        "rescale_factor": 1 / 255,
        "do_normalize": True,
        "image_mean": [PIXEL_MEAN] * 3,
        "image_std": [PIXEL_DEVIATION] * 3,
        "do_convert_rgb": True,
    }
