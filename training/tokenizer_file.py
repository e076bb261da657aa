"""The tokenizer as files that Hugging Face's tokenizers and transformers.js read; the same splitting as tokenizer.py."""
from tokenizer import END, PADDING, REPLACEMENTS, START, UNKNOWN, Tokenizer


def tokenizer_config(tokenizer: Tokenizer) -> dict:
    """tokenizer_config.json"""
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
    """tokenizer.json"""
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
