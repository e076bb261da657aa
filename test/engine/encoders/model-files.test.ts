import { describe, expect, test } from 'vitest';
import { findEntry, hubEntry } from '../../../src/engine/encoders/catalogue.ts';
import {
  listedLayout,
  variantFiles,
  withListing,
  type Listing,
} from '../../../src/engine/encoders/model-files.ts';

const small = ['config.json', 'preprocessor_config.json', 'tokenizer.json', 'tokenizer_config.json'];
const listing = (...paths: string[]): Listing =>
  new Map([...small, ...paths].map((path) => [path, { bytes: 100 }]));
const unknown = hubEntry('someone/something');
const dtypes = (entry: { variants: readonly { dtype: string }[] }) =>
  entry.variants.map(({ dtype }) => dtype);

test('two graphs are the split layout, one is the joint layout, none is no model of ours', () => {
  expect(listedLayout(listing('onnx/text_model.onnx', 'onnx/vision_model.onnx', 'onnx/model.onnx'))).toBe(
    'split',
  );
  expect(listedLayout(listing('onnx/model_quantized.onnx'))).toBe('joint');
  expect(listedLayout(listing('model.safetensors'))).toBeNull();
});

describe('the variants that a listing shows', () => {
  test('are those whose graphs are all there, with the bytes of all their files', () => {
    const found = withListing(
      unknown,
      listing(
        'onnx/text_model.onnx',
        'onnx/vision_model.onnx',
        'onnx/text_model_fp16.onnx',
        'onnx/vision_model_quantized.onnx',
      ),
    );
    expect(found.variants).toEqual([
      { dtype: 'fp32', towers: { text: 'fp32', vision: 'fp32' }, bytes: 600, approximate: false },
    ]);
  });

  test('leave out graphs whose weights lie outside the file', () => {
    const found = withListing(
      unknown,
      listing('onnx/model.onnx', 'onnx/model.onnx_data', 'onnx/model_quantized.onnx'),
    );
    expect(dtypes(found)).toEqual(['q8']);
  });

  test('keep the catalogue’s mix where one precision of a tower is known to be broken', () => {
    const mobile = findEntry('Xenova/mobileclip_s0')!;
    const all = ['', '_fp16', '_quantized'].flatMap((s) => [
      `onnx/text_model${s}.onnx`,
      `onnx/vision_model${s}.onnx`,
    ]);
    const found = withListing(mobile, listing(...all));
    expect(dtypes(found)).toEqual(['fp32', 'q8']);
    const paths = variantFiles(found.variants[1].towers, 'split', null).map(({ path }) => path);
    expect(paths).toContain('onnx/text_model_quantized.onnx');
    expect(paths).toContain('onnx/vision_model.onnx');
  });

  test('keep the catalogue’s size when the listing has none', () => {
    const entry = findEntry('Xenova/clip-vit-base-patch32')!;
    const bare = new Map(
      [...small, 'onnx/text_model.onnx', 'onnx/vision_model.onnx'].map((path) => [path, {}]),
    );
    const [found] = withListing(entry, bare).variants;
    expect(found).toMatchObject({ bytes: entry.variants[0].bytes, approximate: true });
  });
});
