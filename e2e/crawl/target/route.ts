import type { ServerResponse } from 'node:http';

/** A file as the server answers it. */
export interface StaticRoute {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** What stands behind a path: a file, or a function that writes the answer itself. */
export type Route = StaticRoute | ((response: ServerResponse) => void);

/** Paths and what stands behind them. */
export type Routes = Readonly<Record<string, Route>>;

/** What the pages of the target app are made with. */
export interface Making {
  /** The text that stands in the place of a plant. */
  readonly value: (key: string) => string;
  /** A script expression that makes the text at run time. */
  readonly hidden: (key: string) => string;
  /** The origin beside the app's own. */
  readonly other: string;
}

/** An HTML page: what stands in its body, and in its head. */
export function html(body: string, head = ''): StaticRoute {
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Target</title>${head}</head><body>${body}</body></html>`;
  return { type: 'text/html; charset=utf-8', body: text };
}

/** A script file. */
export function script(body: string): StaticRoute {
  return { type: 'text/javascript; charset=utf-8', body };
}
