import { html, type Routes } from '../target/route.ts';
import { pathOf, type HostileCase } from './case.ts';

export { BUSY } from './busy-pages.ts';
export { ENDLESS } from './endless-answers.ts';
export { COOKIE_BOMB, PUSHY } from './pushy-pages.ts';
export { TRAPS } from './traps.ts';

/** A site of hostile pages and, linked after them, a calm one with a text on it. */
export function hostileRoutes(cases: readonly HostileCase[], text: string): Routes {
  const links = [...cases.map(pathOf), '/calm'].map((path) => `<a href="${path}">${path}</a>`);
  return {
    '/': html(links.join(' ')),
    '/calm': html(`<p>${text}</p>`),
    '/favicon.ico': { type: 'image/x-icon', status: 204, body: '' },
    ...Object.fromEntries(cases.flatMap(({ routes }) => Object.entries(routes))),
  };
}
