import type { CompiledShape } from './compiled.ts';

const ANCHOR = 'kind: Secret';
/** Longest document that is read, in characters before and behind the anchor. */
const BEFORE = 400;
const BEHIND = 8192;
/** The lines of the document in front of the anchor. */
const HEAD =
  /(?:^|[^\w-])(apiVersion: [\w./-]{1,60}[ \t]*\r?\n(?:[\w-][^\r\n]{0,200}\r?\n|[ \t][^\r\n]{0,200}\r?\n){0,20})$/;
/** The rest of it: other lines, then `data` with at least one value that is no template. */
const REST =
  /kind: Secret[ \t]*\r?\n(?:(?!(?:data|stringData):|---)[^\r\n]{0,400}\r?\n){0,40}(?:data|stringData):[ \t]*(?:\r?\n[ \t]+[\w.-]{1,120}:[ \t]*[^\s{<$"'`\\][^\r\n"'`\\]{3,4000}){1,60}/y;

/** A Kubernetes Secret, from its API version or kind to the last of its values. */
export function compileManifest(): CompiledShape {
  return {
    anchors: [ANCHOR],
    specificity: 60,
    match(text, at) {
      const from = Math.max(0, at - BEFORE);
      const head = HEAD.exec(text.slice(from, at))?.[1] ?? '';
      REST.lastIndex = 0;
      const rest = REST.exec(text.slice(at, at + BEHIND))?.[0];
      if (rest === undefined) return;
      const start = at - head.length;
      return { start, end: at + rest.length, value: (head + rest).replace(/\r\n/g, '\n'), prefix: '', confirmed: true };
    },
  };
}
