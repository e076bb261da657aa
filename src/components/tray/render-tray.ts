import { html, nothing, type TemplateResult } from 'lit';
import type { Notebook } from '../state/notebook-context.ts';
import './photo-note.ts';
import './picture-tray.ts';
import type { TrayController } from './tray-controller.ts';

/** What is told of the reader's pictures: a word about photographs, to a model that has never seen one, and the tray. */
export function renderOwnPictures(notebook: Notebook, tray: TrayController): TemplateResult {
  const { entry } = notebook.session;
  const knowsPhotographs = entry && entry.kind !== 'embedded';
  return html`
    ${
      knowsPhotographs
        ? nothing
        : html`<dg-photo-note
            .pictures=${tray.pictures?.all ?? []}
            @open-model-picker=${() => notebook.openModelPicker()}
          ></dg-photo-note>`
    }
    ${renderTray(tray)}
  `;
}

/** The tray of a figure that takes the reader's pictures in. */
export function renderTray(tray: TrayController): TemplateResult {
  const all = tray.pictures?.all ?? [];
  return html`<dg-picture-tray
    .count=${all.length}
    .persistent=${tray.pictures?.persistent ?? true}
    .progress=${tray.progress}
    .intake=${tray.intake}
    .removedCount=${tray.removed.length}
    @remove-all=${() => tray.remove(all.map(({ id }) => id))}
    @undo=${() => tray.undo()}
    @cancel=${() => tray.cancel()}
    @dismiss=${() => tray.dismiss()}
  ></dg-picture-tray>`;
}
