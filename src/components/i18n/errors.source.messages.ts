import type { EncoderErrorDetails } from '../../engine/encoders/error-codes.ts';
import { errorSentences as say, type ErrorTexts } from './error-text.ts';
import { bytes } from './number.ts';

type SourceErrors = Pick<
  EncoderErrorDetails,
  | 'hub-unreachable'
  | 'not-found'
  | 'not-a-model'
  | 'cut-off'
  | 'corrupt-file'
  | 'unsupported-model'
  | 'missing-files'
  | 'invalid-hub-id'
  | 'invalid-hub-host'
  | 'storage-full'
>;

/** Errors that lie with a model's files and the way to them. */
export const sourceErrors: ErrorTexts<SourceErrors> = {
  'hub-unreachable': ({ host: address, status, seconds }) => {
    const host = hostName(address);
    return say(
      [
        status
          ? `${host} 自己出了故障（状态码 ${status}）。`
          : seconds
            ? `${host} 有 ${seconds} 秒没送来一个字节。`
            : `连不上 ${host}。`,
        '页面照旧用先前的模型或预存的结果。请检查网络后重试；若这里访问不了它，可在模型列表的“下载来源”换一个镜像，或从文件夹载入模型。',
      ],
      [
        status
          ? `${host} has a fault of its own (status ${status}).`
          : seconds
            ? `${host} sent nothing for ${seconds} seconds.`
            : `${host} cannot be reached.`,
        'The page goes on with the earlier model or with stored results. Check the connection and retry; where this host is blocked, set a mirror under “Download source” in the list of models, or load a model from a folder.',
      ],
    );
  },
  'not-found': ({ id, path, status }) =>
    say(
      [
        `找不到“${id}”，或它不公开（状态码 ${status}${isListing(path) ? '' : `，文件 ${path}`}）。`,
        '请核对拼写和大小写：应为“作者/模型名”。需要登录才能看的模型这里用不了。',
      ],
      [
        `“${id}” does not exist there, or is not public (status ${status}${isListing(path) ? '' : `, file ${path}`}).`,
        'Check the spelling and the capitals: it should read owner/name. Models that need a login cannot be used here.',
      ],
    ),
  'not-a-model': ({ path }) =>
    say(
      [
        `${path} 送来的是一张网页，不是模型文件。`,
        '多半是镜像地址写错了，或网络要先登录（酒店、校园网）。先在浏览器里打开那个地址看看，再重试。',
      ],
      [
        `${path} turned out to be a web page, not a model file.`,
        'The mirror address may be wrong, or the network wants a login first (hotel, campus). Open the address in a tab, then retry.',
      ],
    ),
  'cut-off': ({ path, loaded, total }) =>
    say(
      [
        `${path} 传到一半断了：${bytes(loaded)}${total ? `，应有 ${bytes(total)}` : ''}。`,
        '重试即可，已完整下载的文件不会再下一遍。',
      ],
      [
        `${path} broke off after ${bytes(loaded)}${total ? ` of ${bytes(total)}` : ''}.`,
        'Retry: files that arrived whole are not fetched again.',
      ],
    ),
  'corrupt-file': ({ path, reason }) =>
    say(
      [
        `${path} 内容有误${reason ? `（${reason}）` : ''}。`,
        '请重试。若又出错，从缓存中删除这个模型后重新下载，或换一个镜像；文件夹里的文件请重新拷贝。',
      ],
      [
        `${path} is damaged${reason ? ` (${reason})` : ''}.`,
        'Retry. If it happens again, delete the model from the cache and download it anew, or try another mirror. If it came from a folder, copy the file there once more.',
      ],
    ),
  'unsupported-model': ({ model, reason }) =>
    say(
      [
        `这里还跑不了“${model}”${reason ? `：${reason}` : ''}。`,
        '请选用带 ONNX 文件、图文双塔的 CLIP 类模型，例如列表里的那些。',
      ],
      [
        `“${model}” cannot run here${reason ? `: ${reason}` : ''}.`,
        'Choose a CLIP-like model with two towers and ONNX files, such as those in the list.',
      ],
    ),
  'missing-files': ({ files }) =>
    say(
      [
        `缺少文件：${list(files, '、')}。`,
        '请选中模型的整个文件夹（config.json 与 onnx 文件夹都在其中），或换一个带这些文件的模型。',
      ],
      [
        `Files are missing: ${list(files, ', ')}.`,
        'Pick the whole folder of the model, with config.json and the onnx folder in it, or another model that has these files.',
      ],
    ),
  'invalid-hub-id': ({ id }) =>
    say(
      [
        id ? `“${id}”不是模型编号。` : '还没有填模型编号。',
        '编号由作者和名字组成，中间一道斜线，例如 Xenova/clip-vit-base-patch32。',
      ],
      [
        id ? `“${id}” is not a model id.` : 'No model id has been typed.',
        'An id is an owner and a name with a slash between, such as Xenova/clip-vit-base-patch32.',
      ],
    ),
  'invalid-hub-host': ({ host }) =>
    say(
      [`“${host}”不是网址。`, '地址要以 https:// 或 http:// 开头。原来的地址仍然有效。'],
      [
        `“${host}” is not a web address.`,
        'An address starts with https:// or http://. The earlier one is still in force.',
      ],
    ),
  'storage-full': ({ path }) =>
    say(
      [
        `浏览器没有空间存下 ${path}。`,
        '模型这次照常可用，只是下次打开要重新下载。删除不用的模型可以腾出空间。',
      ],
      [
        `The browser had no room to keep ${path}.`,
        'The model works now and will have to be downloaded again next time. Deleting models that are not needed makes room.',
      ],
    ),
};

/** The hub’s own list of a model’s files, which the reader has never heard of. */
function isListing(path: string): boolean {
  return path.startsWith('api/');
}

/** The address without its scheme, as readers say it. */
function hostName(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

function list(files: string, separator: string): string {
  return files.split(/,\s*/).join(separator);
}
