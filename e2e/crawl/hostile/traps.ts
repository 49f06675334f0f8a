import { html, type Routes } from '../target/route.ts';
import type { HostileCase } from './case.ts';

const LINKS = `<script>
  const links = (paths) => paths.forEach((path) => document.body.append(Object.assign(document.createElement('a'), { href: path, textContent: path })));
</script>`;

function trap(name: string, body: string, more: Routes = {}): HostileCase {
  const path = `/${name.replaceAll(' ', '-')}`;
  return { name, ends: 'read', routes: { [path]: html(LINKS + body), ...more } };
}

/** Sites without an end. */
export const TRAPS: readonly HostileCase[] = [
  trap(
    'calendar',
    '<script>const month = Number(new URLSearchParams(location.search).get("month") ?? 0); links([month - 1, month + 1].map((next) => "?month=" + next));</script>',
  ),
  trap(
    'many links',
    '<script>links(Array.from({ length: 5000 }, (_, i) => "/many-links?page=" + i + "&sort=" + (i % 7)));</script>',
  ),
  trap(
    'growing queries',
    '<script>links(["a", "b", "c"].map((name) => location.search + (location.search ? "&" : "?") + name + "=1"));</script>',
  ),
];
