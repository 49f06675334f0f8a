import { html } from '../target/route.ts';
import type { HostileCase } from './case.ts';

function page(name: string, script: string, ends: HostileCase['ends']): HostileCase {
  return { name, ends, routes: { [`/${name.replaceAll(' ', '-')}`]: html(`<p>busy</p><script>${script}</script>`) } };
}

/** Pages that take all the time or memory they can get. */
export const BUSY: readonly HostileCase[] = [
  page('endless loop', 'for (;;) {}', 'stopped'),
  page('endless loop after load', 'addEventListener("load", () => setTimeout(() => { for (;;) {} }, 30))', 'stopped'),
  page('endless microtasks', 'const again = () => Promise.resolve().then(again); again()', 'stopped'),
  page('memory bomb', 'const kept = []; for (;;) kept.push(new Array(1e6).fill({}))', 'unread'),
  page(
    'endless document',
    'const grow = () => { for (let i = 0; i < 2000; i++) document.body.append(document.createElement("p"), "text"); }; for (let i = 0; i < 130; i++) grow(); setInterval(grow, 1)',
    'unread',
  ),
  page(
    'deep document',
    'let at = document.body; for (let i = 0; i < 30000; i++) at = at.appendChild(document.createElement("b"))',
    'unread',
  ),
  page('debugger statements', 'setInterval(() => { debugger; }, 1); debugger;', 'read'),
  page('console flood', 'for (let i = 0; i < 20000; i++) console.log("message", i, { i })', 'unread'),
  page(
    'message flood',
    'addEventListener("message", () => postMessage("again", "*")); postMessage("first", "*")',
    'unread',
  ),
  page(
    'full storage',
    'localStorage.setItem("filler", "x".repeat(5_000_000)); for (let i = 0; i < 3; i++) document.cookie = "c" + i + "=" + "y".repeat(3000)',
    'read',
  ),
  page('huge globals', 'globalThis.big = Array.from({ length: 400000 }, (_, i) => ({ i }))', 'unread'),
];
