/** A work that the lessons cite. */
export interface Source {
  readonly authors: string;
  /** How the text names it. */
  readonly short: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly url: string;
}

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;

/** The works that the lessons cite, by id. */
export const sources: Readonly<Record<string, Source>> = {
  radford2021: {
    authors: 'A. Radford, J. W. Kim, C. Hallacy et al.',
    short: 'Radford et al.',
    year: 2021,
    title: 'Learning Transferable Visual Models From Natural Language Supervision',
    where: 'ICML 2021',
    url: arxiv('2103.00020'),
  },
  goh2021: {
    authors: 'G. Goh, N. Cammarata, C. Voss et al.',
    short: 'Goh et al.',
    year: 2021,
    title: 'Multimodal Neurons in Artificial Neural Networks',
    where: 'Distill',
    url: 'https://distill.pub/2021/multimodal-neurons',
  },
  hessel2021: {
    authors: 'J. Hessel, A. Holtzman, M. Forbes, R. Le Bras, Y. Choi',
    short: 'Hessel et al.',
    year: 2021,
    title: 'CLIPScore: A Reference-free Evaluation Metric for Image Captioning',
    where: 'EMNLP 2021',
    url: arxiv('2104.08718'),
  },
  liang2022: {
    authors: 'W. Liang, Y. Zhang, Y. Kwon, S. Yeung, J. Zou',
    short: 'Liang et al.',
    year: 2022,
    title: 'Mind the Gap: Understanding the Modality Gap in Multi-modal Contrastive Representation Learning',
    where: 'NeurIPS 2022',
    url: arxiv('2203.02053'),
  },
  zhai2023: {
    authors: 'X. Zhai, B. Mustafa, A. Kolesnikov, L. Beyer',
    short: 'Zhai et al.',
    year: 2023,
    title: 'Sigmoid Loss for Language Image Pre-Training',
    where: 'ICCV 2023',
    url: arxiv('2303.15343'),
  },
  yuksekgonul2023: {
    authors: 'M. Yuksekgonul, F. Bianchi, P. Kalluri, D. Jurafsky, J. Zou',
    short: 'Yuksekgonul et al.',
    year: 2023,
    title: 'When and Why Vision-Language Models Behave like Bags-Of-Words, and What to Do About It?',
    where: 'ICLR 2023',
    url: arxiv('2210.01936'),
  },
  thrush2022: {
    authors: 'T. Thrush, R. Jiang, M. Bartolo et al.',
    short: 'Thrush et al.',
    year: 2022,
    title: 'Winoground: Probing Vision and Language Models for Visio-Linguistic Compositionality',
    where: 'CVPR 2022',
    url: arxiv('2204.03162'),
  },
  cherti2023: {
    authors: 'M. Cherti, R. Beaumont, R. Wightman et al.',
    short: 'Cherti et al.',
    year: 2023,
    title: 'Reproducible Scaling Laws for Contrastive Language-Image Learning',
    where: 'CVPR 2023',
    url: arxiv('2212.07143'),
  },
  ilharco2021: {
    authors: 'G. Ilharco, M. Wortsman, R. Wightman et al.',
    short: 'Ilharco et al.',
    year: 2021,
    title: 'OpenCLIP',
    where: 'Zenodo',
    url: 'https://doi.org/10.5281/zenodo.5143773',
  },
  gadre2023: {
    authors: 'S. Y. Gadre, G. Ilharco, A. Fang et al.',
    short: 'Gadre et al.',
    year: 2023,
    title: 'DataComp: In Search of the Next Generation of Multimodal Datasets',
    where: 'NeurIPS 2023',
    url: arxiv('2304.14108'),
  },
  rombach2022: {
    authors: 'R. Rombach, A. Blattmann, D. Lorenz, P. Esser, B. Ommer',
    short: 'Rombach et al.',
    year: 2022,
    title: 'High-Resolution Image Synthesis with Latent Diffusion Models',
    where: 'CVPR 2022',
    url: arxiv('2112.10752'),
  },
  ramesh2022: {
    authors: 'A. Ramesh, P. Dhariwal, A. Nichol, C. Chu, M. Chen',
    short: 'Ramesh et al.',
    year: 2022,
    title: 'Hierarchical Text-Conditional Image Generation with CLIP Latents',
    where: 'arXiv',
    url: arxiv('2204.06125'),
  },
  mokady2021: {
    authors: 'R. Mokady, A. Hertz, A. H. Bermano',
    short: 'Mokady et al.',
    year: 2021,
    title: 'ClipCap: CLIP Prefix for Image Captioning',
    where: 'arXiv',
    url: arxiv('2111.09734'),
  },
  li2023: {
    authors: 'J. Li, D. Li, S. Savarese, S. Hoi',
    short: 'Li et al.',
    year: 2023,
    title:
      'BLIP-2: Bootstrapping Language-Image Pre-training with Frozen Image Encoders and Large Language Models',
    where: 'ICML 2023',
    url: arxiv('2301.12597'),
  },
  liu2023: {
    authors: 'H. Liu, C. Li, Q. Wu, Y. J. Lee',
    short: 'Liu et al.',
    year: 2023,
    title: 'Visual Instruction Tuning',
    where: 'NeurIPS 2023',
    url: arxiv('2304.08485'),
  },
  schuhmann2022: {
    authors: 'C. Schuhmann, R. Beaumont, R. Vencu et al.',
    short: 'Schuhmann et al.',
    year: 2022,
    title: 'LAION-5B: An Open Large-scale Dataset for Training Next Generation Image-text Models',
    where: 'NeurIPS 2022',
    url: arxiv('2210.08402'),
  },
  jia2021: {
    authors: 'C. Jia, Y. Yang, Y. Xia et al.',
    short: 'Jia et al.',
    year: 2021,
    title: 'Scaling Up Visual and Vision-Language Representation Learning With Noisy Text Supervision',
    where: 'ICML 2021',
    url: arxiv('2102.05918'),
  },
  mcinnes2018: {
    authors: 'L. McInnes, J. Healy, J. Melville',
    short: 'McInnes et al.',
    year: 2018,
    title: 'UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction',
    where: 'arXiv',
    url: arxiv('1802.03426'),
  },
  vandenoord2018: {
    authors: 'A. van den Oord, Y. Li, O. Vinyals',
    short: 'van den Oord et al.',
    year: 2018,
    title: 'Representation Learning with Contrastive Predictive Coding',
    where: 'arXiv',
    url: arxiv('1807.03748'),
  },
  sohn2016: {
    authors: 'K. Sohn',
    short: 'Sohn',
    year: 2016,
    title: 'Improved Deep Metric Learning with Multi-class N-pair Loss Objective',
    where: 'NeurIPS 2016',
    url: 'https://proceedings.neurips.cc/paper/2016/hash/6b180037abbebea991d8b1232f8a8ca9-Abstract.html',
  },
  zhang2020: {
    authors: 'Y. Zhang, H. Jiang, Y. Miura, C. D. Manning, C. P. Langlotz',
    short: 'Zhang et al.',
    year: 2020,
    title: 'Contrastive Learning of Medical Visual Representations from Paired Images and Text',
    where: 'arXiv; MLHC 2022',
    url: arxiv('2010.00747'),
  },
  dosovitskiy2021: {
    authors: 'A. Dosovitskiy, L. Beyer, A. Kolesnikov et al.',
    short: 'Dosovitskiy et al.',
    year: 2021,
    title: 'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
    where: 'ICLR 2021',
    url: arxiv('2010.11929'),
  },
  vaswani2017: {
    authors: 'A. Vaswani, N. Shazeer, N. Parmar et al.',
    short: 'Vaswani et al.',
    year: 2017,
    title: 'Attention Is All You Need',
    where: 'NeurIPS 2017',
    url: arxiv('1706.03762'),
  },
  deng2009: {
    authors: 'J. Deng, W. Dong, R. Socher, L.-J. Li, K. Li, L. Fei-Fei',
    short: 'Deng et al.',
    year: 2009,
    title: 'ImageNet: A Large-Scale Hierarchical Image Database',
    where: 'CVPR 2009',
    url: 'https://doi.org/10.1109/CVPR.2009.5206848',
  },
};
