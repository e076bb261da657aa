/** Written by scripts/models/install-embedded.mjs. */
export const embeddedModel = {
  id: 'diagonal-interim',
  version: '3f3c958929b1',
  untrainedSeed: 1,
  dim: 256,
  pictureSize: 64,
  logitScale: 22.277605056762695,
  files: [
    {
      role: 'config',
      path: 'config.json',
      bytes: 690,
      sha256: 'b99a5fdb6829bd30ed874752eb1d02720c7e30c9aa9b7d120767ce2ee3da3b8e',
    },
    {
      role: 'preprocessor',
      path: 'preprocessor_config.json',
      bytes: 400,
      sha256: '8201d39baeeeed2cfbe398bc88e414e6339c6272eb560c2668fe08c993b2fe22',
    },
    {
      role: 'tokenizer',
      path: 'tokenizer.json',
      bytes: 44931,
      sha256: '25091af1ccf86f5c8df5e5480a7d92693bb5a7a986b9b8f0b0a83a8239e5e5e9',
    },
    {
      role: 'tokenizerConfig',
      path: 'tokenizer_config.json',
      bytes: 198,
      sha256: 'c2beeb7ddd8f2da7b4f5bbb766425abe1dbb00d20f58f7920559c1ae254d5775',
    },
    {
      role: 'text',
      path: 'onnx/text_model_quantized.onnx',
      bytes: 953166,
      sha256: '6e9a7de7ddf8ac153620d2519c8aac850e0468f35cc98f776adb3cfc7b924288',
    },
    {
      role: 'vision',
      path: 'onnx/vision_model_quantized.onnx',
      bytes: 3570078,
      sha256: '6e3b8e6df47065e04516285d456ed892e52be35cb6c94927c78bdc7c60fd4a3d',
    },
    {
      role: 'selfTest',
      path: 'self-test.json',
      bytes: 20614,
      sha256: 'dbf2780f16f54203108a44862d0fe84312a132a1e07f76b5fd244f761f9efe9e',
    },
    {
      role: 'untrainedSelfTest',
      path: 'self-test-untrained.json',
      bytes: 20614,
      sha256: '6e2ddb385e844cc272edfb9d357abeadf4f3de2d80a8a12c562498c64941a80f',
    },
  ],
} as const;
