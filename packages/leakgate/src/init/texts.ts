import { structuredPatch } from 'diff';
import type { Change, Step } from './change.ts';

const CONTEXT = 2;

/** How the diff is painted. */
export interface Paint {
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly head: (text: string) => string;
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint.added(line);
  return line.startsWith('-') ? paint.removed(line) : line;
}

/** One change as a unified diff, so that what is asked for is exactly what is seen. */
export function changeText({ file, before, after }: Change, paint: Paint): string {
  const { hunks } = structuredPatch(file, file, before ?? '', after, undefined, undefined, { context: CONTEXT });
  const head = `${before === undefined ? 'new file' : 'change'}  ${file}`;
  const lines = hunks.flatMap((hunk) => [
    ...(before === undefined ? [] : [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`]),
    ...hunk.lines.filter((line) => !line.startsWith('\\')).map((line) => painted(line, paint)),
  ]);
  return `${[paint.head(head), ...lines].join('\n')}\n`;
}

/** The whole plan: what is there, what would change, what is left to a person. */
export function planText(steps: readonly Step[], paint: Paint): string {
  const parts = steps.map((step) => {
    switch (step.kind) {
      case 'change':
        return `${changeText(step.change, paint)}\n`;
      case 'done':
        return `there already: ${step.what}\n`;
      case 'advice':
        return `left to you: ${step.text}\n`;
      default:
        return step satisfies never;
    }
  });
  return parts.join('');
}
