import { mathml, type MathMLTemplateResult } from 'lit';
import type { SearchMoment } from '../../engine/search/scene.ts';
import { decimal } from '../i18n/number.ts';

const T = mathml`<mi class="text">T</mi>`;
const I = (index: string) => mathml`<msub><mi class="image">I</mi><mi>${index}</mi></msub>`;
const cosOf = (index: string) =>
  mathml`<mi>cos</mi><mo>&#x2061;</mo><mrow><mo>(</mo>${T}<mo>,</mo>${I(index)}<mo>)</mo></mrow>`;
const norm = (inner: MathMLTemplateResult) => mathml`<mrow><mo>‖</mo>${inner}<mo>‖</mo></mrow>`;

const formulas: Record<SearchMoment, (n: number, dim: number, threshold: number) => MathMLTemplateResult> = {
  pictures: (n) =>
    mathml`${I('1')}<mo>,</mo>${I('2')}<mo>,</mo><mo>…</mo><mo>,</mo
      ><msub><mi class="image">I</mi><mn>${n}</mn></msub><mo>;</mo>${T}<mo>=</mo><mo>?</mo>`,
  text: (_n, dim) =>
    mathml`${T}<mo>=</mo>
      <mfrac
        ><mrow><mi class="text">t</mi></mrow>${norm(mathml`<mi class="text">t</mi>`)}</mfrac
      ><mo>,</mo><mspace width="0.6em"></mspace>
      <mi class="text">t</mi><mo>∈</mo><msup><mi>ℝ</mi><mn>${dim || 'd'}</mn></msup>`,
  images: (n) =>
    mathml`${I('k')}<mo>=</mo>
      <mfrac
        ><msub><mi class="image">i</mi><mi>k</mi></msub
        >${norm(mathml`<msub><mi class="image">i</mi><mi>k</mi></msub>`)}</mfrac
      ><mo>,</mo><mspace width="0.6em"></mspace>
      <mi>k</mi><mo>=</mo><mn>1</mn><mo>,</mo><mo>…</mo><mo>,</mo><mn>${n}</mn>`,
  cosines: (_n, dim) =>
    mathml`${cosOf('k')}<mo>=</mo>${T}<mo>·</mo>${I('k')}<mo>=</mo>
      <munderover><mo>∑</mo><mrow><mi>j</mi><mo>=</mo><mn>1</mn></mrow><mn>${dim || 'd'}</mn></munderover>
      <msub><mi class="text">T</mi><mi>j</mi></msub
      ><msub><mi class="image">I</mi><mrow><mi>k</mi><mi>j</mi></mrow></msub>`,
  sort: (n) =>
    mathml`<msub><mi>cos</mi><mrow><mo>(</mo><mn>1</mn><mo>)</mo></mrow></msub><mo>≥</mo>
      <msub><mi>cos</mi><mrow><mo>(</mo><mn>2</mn><mo>)</mo></mrow></msub><mo>≥</mo><mo>…</mo><mo>≥</mo>
      <msub><mi>cos</mi><mrow><mo>(</mo><mn>${n}</mn><mo>)</mo></mrow></msub>`,
  threshold: (_n, _dim, threshold) =>
    mathml`${cosOf('k')}<mo>≥</mo><mn class="match">${decimal(threshold)}</mn>`,
};

/** The formula of a moment, to stand in a `<math>`: its symbols in the colours of their modalities. */
export function renderFormula(
  moment: SearchMoment,
  n: number,
  dim: number,
  threshold: number,
): MathMLTemplateResult {
  return mathml`<mrow>${formulas[moment](n, dim, threshold)}</mrow>`;
}
