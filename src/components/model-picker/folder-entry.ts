import { catalogue, hubEntry, type CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { folderListing, modelInFolder, type FolderFiles } from '../../engine/encoders/folder.ts';
import { withListing } from '../../engine/encoders/model-files.ts';

/**
 * The model that lies in a folder, with its data types and sizes. A folder named like a model of the catalogue is taken for
 * a copy of it; of another one neither licence nor languages are known.
 * @throws EngineError `missing-files`
 */
export function folderEntry(files: FolderFiles): CatalogueEntry {
  const model = modelInFolder(files);
  const name = folderName(files);
  const known = catalogue.find(({ id, kind }) => kind === 'hub' && id.split('/')[1] === name);
  const entry = known ?? { ...hubEntry('folder/model'), id: `folder/${name}`, name };
  return withListing(entry, folderListing(model));
}

/** The innermost folder that holds the config.json which was used; dropped files have no folder. */
function folderName(files: FolderFiles): string {
  const configs = [...files.keys()].filter((path) => /(^|\/)config\.json$/.test(path));
  const [shortest = ''] = configs.sort((a, b) => a.length - b.length);
  return shortest.split('/').at(-2) ?? 'model';
}
