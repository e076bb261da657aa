import { css } from 'lit';

export const mapStageStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-family: var(--font);
  }
  .stage {
    position: relative;
    overflow: hidden;
    border-radius: var(--radius-small);
    background: var(--sunken);
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-touch-callout: none;
  }
  .stage.scrolls {
    touch-action: pan-y;
  }
  .stage.lassoing {
    cursor: cell;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
`;
