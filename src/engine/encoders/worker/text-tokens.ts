import { PreTrainedTokenizer } from '@huggingface/transformers';
import type { TextInspection, UnknownWord } from '../encoder.ts';
import { wordsOf } from './words.ts';

/** What we read of a tokenizer.json and a tokenizer_config.json; transformers.js reads the rest. */
export interface TokenizerFiles {
  readonly tokenizer: { model?: { type?: string; unk_token?: string | null; unk_id?: number | null } };
  readonly config: { model_max_length?: number };
}

export interface TextOptions {
  readonly contextLength: number;
  readonly vocabulary: 'words' | 'subwords';
}

/** Texts as token ids, with the start and end tokens of the model. */
export class TextTokens {
  private readonly tokenizer: PreTrainedTokenizer;
  private readonly special: ReadonlySet<number>;
  private readonly unknownId: number | null;
  readonly contextLength: number;

  constructor(
    { tokenizer, config }: TokenizerFiles,
    private readonly options: TextOptions,
  ) {
    this.tokenizer = new PreTrainedTokenizer(tokenizer, config);
    this.special = new Set(this.tokenizer.all_special_ids);
    const { unk_token, unk_id } = tokenizer.model ?? {};
    this.unknownId = unk_token ? this.idOf(unk_token) : (unk_id ?? null);
    this.contextLength = Math.min(options.contextLength, config.model_max_length ?? Infinity);
  }

  /** The token that fills up a row: the one the tokenizer names, or 0. */
  get padId(): number {
    return this.tokenizer.pad_token_id ?? 0;
  }

  /** The end token: what closes every encoded text, or null where the tokenizer closes nothing. */
  get endId(): number | null {
    const last = this.encode('a').at(-1)!;
    return this.special.has(last) ? last : null;
  }

  /**
   * At most `contextLength` ids: a text that is too long loses its end, never its end token. Empty where the tokenizer keeps
   * nothing of the text.
   */
  ids(text: string): number[] {
    const ids = this.encode(text);
    return ids.length > this.encode('').length ? this.cut(ids) : [];
  }

  inspect(text: string): TextInspection {
    const all = this.encode(text);
    const ids = this.cut(all);
    return {
      tokens: ids.map((id) => ({ id, text: this.textOf(id) })),
      unknownWords: this.unknownWords(text),
      droppedTokens: all.length - ids.length,
      contextLength: this.contextLength,
    };
  }

  private cut(ids: number[]): number[] {
    if (ids.length <= this.contextLength) return ids;
    const end = ids[ids.length - 1];
    if (!this.special.has(end)) return ids.slice(0, this.contextLength);
    return [...ids.slice(0, this.contextLength - 1), end];
  }

  private unknownWords(text: string): UnknownWord[] {
    const judged = new Map<string, boolean>();
    return wordsOf(text).filter((word) => {
      const seen = judged.get(word.text) ?? this.isUnknown(word.text);
      judged.set(word.text, seen);
      return seen;
    });
  }

  private isUnknown(word: string): boolean {
    const ids = this.encode(word, false);
    if (this.unknownId !== null && ids.includes(this.unknownId)) return true;
    return this.options.vocabulary === 'words' && ids.length > 1;
  }

  private encode(text: string, special = true): number[] {
    const { input_ids } = this.tokenizer(this.plain(text), {
      add_special_tokens: special,
      return_tensor: false,
    });
    return input_ids;
  }

  /** A reader who writes `<|endoftext|>` means these letters: a token of the model's own must not come from a text. */
  private plain(text: string): string {
    return this.tokenizer.all_special_tokens.reduce(
      (safe, token) =>
        safe.includes(token) ? safe.replaceAll(token, `${token[0]} ${token.slice(1)}`) : safe,
      text,
    );
  }

  private textOf(id: number): string {
    return this.tokenizer.decode([id], { skip_special_tokens: false }).trim();
  }

  private idOf(token: string): number | null {
    return this.tokenizer.convert_tokens_to_ids(token) ?? null;
  }
}
