const LIGHT = `
  --page: #f7f7f5; --card: #ffffff; --text: #1b1d20; --muted: #5a5f67; --line: #e2e2de; --code: #f2f2ef;
  --error: #b3261e; --error-soft: #fcecea; --warning: #855200; --warning-soft: #fdf3de; --good: #12704a;
  --good-soft: #e6f4ed; --accent: #1f5fbf; --accent-soft: #e8f0fc;`;

const DARK = `
  --page: #121315; --card: #1a1c1f; --text: #e9e9e6; --muted: #a3a8b0; --line: #2d3035; --code: #23262a;
  --error: #ff9186; --error-soft: #3a1d1b; --warning: #f2bd62; --warning-soft: #33270f; --good: #6ad6a2;
  --good-soft: #14301f; --accent: #8ab8ff; --accent-soft: #1a2a44;`;

const BASE = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem 5rem; }
h1, h2, h3, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.86em; unicode-bidi: isolate; }
pre code { font-size: inherit; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
[hidden] { display: none !important; }
.muted { color: var(--muted); }
.small { font-size: 0.85rem; }
.skip { position: absolute; left: -999rem; background: var(--card); padding: 0.5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; }
`;

const HEADER = `
.result { padding: 3.25rem 0 2.25rem; }
.brand { font-weight: 650; letter-spacing: -0.01em; margin-bottom: 1.4rem; padding-right: 3rem; }
.brand time { white-space: nowrap; }
.brand span, .brand time { font-weight: 400; color: var(--muted); }
.brand span::before, .brand time::before { content: "·"; margin: 0 0.45rem 0 0.2rem; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.6rem); line-height: 1.15; letter-spacing: -0.025em; font-weight: 680; text-wrap: balance; }
.leaks h1 { color: var(--error); }
.incomplete h1 { color: var(--warning); }
.clean h1 { color: var(--good); }
.tally { font-size: 1.1rem; color: var(--muted); margin-top: 0.5rem; }
.since { margin-top: 1.1rem; }
.steps { margin: 1.5rem 0 0; counter-reset: step; display: grid; gap: 0.35rem; }
.steps li { counter-increment: step; padding-left: 1.9rem; position: relative; }
.steps li::before { content: counter(step); position: absolute; left: 0; top: 0.12rem; width: 1.3rem; height: 1.3rem; border-radius: 50%; background: var(--error-soft); color: var(--error); font-size: 0.8rem; font-weight: 650; line-height: 1.3rem; text-align: center; }
.result > .small { margin-top: 1.4rem; }
.theme { position: absolute; right: 1.25rem; top: 1.25rem; border: 1px solid var(--line); background: var(--card); color: var(--text); border-radius: 999px; width: 2.5rem; height: 2.5rem; cursor: pointer; font: inherit; }
`;

const FILTERS = `
.filters { position: sticky; top: 0; z-index: 1; background: var(--page); padding: 0.8rem 0; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: minmax(14rem, 1fr) auto; gap: 0.5rem 1rem; align-items: center; }
.filters label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.filters input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.45rem 0.75rem; width: 100%; min-height: 2.5rem; }
.filters input::placeholder { color: var(--muted); opacity: 1; }
.chips { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.chip { font: inherit; font-size: 0.85rem; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 999px; padding: 0.25rem 0.75rem; min-height: 2rem; cursor: pointer; }
.chip[aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); }
.chip .severity.severity { min-width: 0; padding: 0; background: none; }
.count { grid-column: 1 / -1; font-size: 0.85rem; color: var(--muted); }
.count:empty { display: none; }
`;

const FINDINGS = `
.group { margin-top: 2.5rem; }
h2 { font-size: 1.2rem; letter-spacing: -0.01em; font-weight: 650; display: inline; }
.number { color: var(--muted); font-weight: 400; margin-left: 0.25rem; }
.group > .muted, .shelf > .muted { margin: 0.15rem 0 0.9rem; }
summary { cursor: pointer; }
.shelf > summary { padding: 0.35rem 0; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 8px; margin-top: 0.55rem; }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.finding > summary { list-style: none; display: grid; grid-template-columns: 5.4rem 1fr minmax(0, 24rem); gap: 0.2rem 1rem; padding: 0.75rem 2.4rem 0.75rem 1rem; align-items: baseline; border-radius: 6px; position: relative; }
.finding > summary::after { content: "▸" / ""; position: absolute; right: 1rem; top: 0.8rem; color: var(--muted); font-size: 0.9rem; }
.finding[open] > summary::after { content: "▾" / ""; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary:hover h3 { text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
h3 { font-size: 1rem; font-weight: 600; display: inline; }
.token { color: var(--muted); white-space: nowrap; }
.where { text-align: right; color: var(--muted); font-size: 0.92rem; }
.where code { color: var(--text); }
.where .muted { white-space: nowrap; }
.severity { display: inline-block; font-size: 0.78rem; font-weight: 600; min-width: 4.6rem; text-align: center; border-radius: 999px; padding: 0.05rem 0.55rem; background: var(--code); color: var(--muted); }
.severity.critical, .severity.high { color: var(--error); background: var(--error-soft); }
.severity.medium { color: var(--warning); background: var(--warning-soft); }
.badge { font-size: 0.75rem; font-weight: 600; border-radius: 4px; padding: 0.05rem 0.4rem; background: var(--code); color: var(--muted); }
.badge.new { background: var(--accent-soft); color: var(--accent); }
.badge.expired { background: var(--warning-soft); color: var(--warning); }
.finding > dl { border-top: 1px solid var(--line); padding: 0.4rem 1rem 0.9rem; }
.row { display: grid; grid-template-columns: 8.4rem 1fr; gap: 0.1rem 1rem; padding: 0.5rem 0; }
dt { color: var(--muted); font-size: 0.92rem; }
dd { min-width: 0; max-width: 46rem; }
.places { display: grid; gap: 0.8rem; }
.places pre { margin-top: 0.3rem; background: var(--code); border-radius: 6px; padding: 0.45rem 0.7rem; white-space: pre-wrap; }
.fold { margin-top: 0.8rem; }
.fold > summary { color: var(--accent); }
.fold .places { margin-top: 0.8rem; }
.chain li { display: inline; }
.chain + .chain { margin-top: 0.5rem; }
.chain li:not(:last-child)::after { content: " → " / ""; color: var(--muted); margin: 0 0.3rem; }
.print { color: var(--muted); margin-left: 0.6rem; }
`;

const REST = `
.blind { margin-top: 1.5rem; background: var(--warning-soft); border: 1px solid var(--warning); border-radius: 8px; padding: 1rem 1.25rem; }
.blind h2 { color: var(--warning); }
.blind ul { margin-top: 0.6rem; display: grid; gap: 0.3rem; }
.ledger { display: grid; gap: 0.35rem; padding-top: 0.3rem; }
.figures { display: flex; flex-wrap: wrap; gap: 0.9rem 2.4rem; margin: 0.9rem 0 0.2rem; }
.figures li { display: grid; }
.figures strong { font-size: 1.35rem; font-weight: 640; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.figures span { color: var(--muted); font-size: 0.88rem; }
.surfaces { display: flex; flex-wrap: wrap; gap: 0.35rem 1.2rem; margin: 0.9rem 0; color: var(--muted); font-size: 0.92rem; }
.surfaces strong { color: var(--text); font-weight: 600; font-variant-numeric: tabular-nums; }
.coverage > p { margin: 0.6rem 0; }
.coverage .shelf { margin-top: 0.4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; width: 100%; }
th { text-align: left; color: var(--muted); font-weight: 500; }
th, td { padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { white-space: nowrap; }
th, td:not(:last-child) { overflow-wrap: normal; }
`;

const MEDIA = `
@media (max-width: 44rem) {
  .result { padding-top: 1.6rem; }
  .brand time { display: block; }
  .brand time::before { content: none; }
  .filters { grid-template-columns: 1fr; position: static; }
  .finding > summary { grid-template-columns: 1fr; gap: 0.35rem; }
  .where { text-align: left; }
  .row { grid-template-columns: 1fr; }
  .severity { min-width: 0; justify-self: start; }
  .print { display: block; margin-left: 0; }
}
@media print {
  @page { margin: 15mm 14mm; }
  html { font-size: 9.5pt; }
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  .result { padding-top: 0; }
  .filters, .theme, .skip { display: none !important; }
  .finding > summary::after { content: none; }
  .finding > summary, h2 { break-after: avoid-page; }
  .finding > summary, .row:not(:has(.places)), .places li { break-inside: avoid-page; }
  details::details-content { content-visibility: visible; height: auto; }
  a[href]::after { content: " (" attr(href) ")"; color: #555; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** The whole style of the page. No part of a report reaches it. */
export const STYLE: string = [
  `:root { color-scheme: light dark; ${LIGHT} }`,
  `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${DARK} } }`,
  `:root[data-theme="dark"] { color-scheme: dark; ${DARK} }`,
  ':root[data-theme="light"] { color-scheme: light; }',
  BASE,
  HEADER,
  FILTERS,
  FINDINGS,
  REST,
  MEDIA,
  // Paper is white, whatever theme was chosen on the screen.
  `@media print { :root:root:root { color-scheme: light; ${LIGHT} } }`,
].join('\n');
