/** Written by scripts/models/install-embedded.mjs. */
export const embeddedModel = {
  id: 'diagonal',
  version: '52ba8956db91',
  untrainedSeed: 1,
  dim: 128,
  pictureSize: 64,
  logitScale: 56.89263153076172,
  files: [
    {
      role: 'config',
      path: 'config.json',
      bytes: 689,
      sha256: 'e397cf45600c9be0791e1e24c9de23bc9bf6daa125ea703823beff42efd0b74e',
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
      bytes: 41658,
      sha256: '4cb8072fc0386a919113793fa3acf2f7899cff7dc6fee17206891637711db6b9',
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
      bytes: 836801,
      sha256: 'c738b62dec2a8b0ad947996aa73c78a43d21bd5a9cc9d681c8c48bfd36106b5d',
    },
    {
      role: 'vision',
      path: 'onnx/vision_model_quantized.onnx',
      bytes: 3538648,
      sha256: 'a0d9bab1830965a7f5b6adb3b45750941b32cf638d8c37b3b2adad4dbf8bbf70',
    },
    {
      role: 'selfTest',
      path: 'self-test.json',
      bytes: 18584,
      sha256: '14d352143052a39250182f5236084d43cb254da64cfb50ca33c4dd213deec14f',
    },
    {
      role: 'untrainedSelfTest',
      path: 'self-test-untrained.json',
      bytes: 18584,
      sha256: 'acd34db84b3111b9f8c991735b9f90992853d9be481ade683d49868cddee19d5',
    },
  ],
} as const;
