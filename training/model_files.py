"""The JSON files beside the graphs, in the layout that transformers.js loads."""
import json
from pathlib import Path

from network import PIXEL_DEVIATION, PIXEL_MEAN, Shape
from tokenizer import END, PADDING, REPLACEMENTS, START, UNKNOWN, Tokenizer


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


def tokenizer_config(tokenizer: Tokenizer) -> dict:
    return {
        "tokenizer_class": "CLIPTokenizer",
        "bos_token": START,
        "eos_token": END,
        "unk_token": UNKNOWN,
        "pad_token": PADDING,
        "model_max_length": tokenizer.context,
        "do_lower_case": True,
    }


def tokenizer_file(tokenizer: Tokenizer) -> dict:
    """tokenizer.json as Hugging Face's tokenizers define it; the same splitting as tokenizer.py"""
    replacements = [
        {"type": "Replace", "pattern": {"String": mark}, "content": plain} for mark, plain in REPLACEMENTS
    ]
    bert = {
        "type": "BertNormalizer",
        "clean_text": True,
        "handle_chinese_chars": True,
        "strip_accents": False,
        "lowercase": True,
    }
    start, text, end = (
        {"SpecialToken": {"id": START, "type_id": 0}},
        {"Sequence": {"id": "A", "type_id": 0}},
        {"SpecialToken": {"id": END, "type_id": 0}},
    )
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [special_token(tokenizer, token) for token in (PADDING, UNKNOWN, START, END)],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, *replacements, bert]},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [start, text, end],
            "pair": [start, text, end],
            "special_tokens": {
                token: {"id": token, "ids": [tokenizer.ids[token]], "tokens": [token]} for token in (START, END)
            },
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": UNKNOWN,
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": tokenizer.ids,
        },
    }


def special_token(tokenizer: Tokenizer, token: str) -> dict:
    flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    return {"id": tokenizer.ids[token], "content": token, **flags, "special": True}
