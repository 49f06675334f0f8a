import { html, type Routes } from '../target/route.ts';
import { BUSY } from './busy-pages.ts';
import { pathOf, type HostileCase } from './case.ts';
import { ENDLESS } from './endless-answers.ts';
import { PUSHY } from './pushy-pages.ts';
import { TRAPS } from './traps.ts';

/** Every hostile case. */
export const HOSTILE: readonly HostileCase[] = [...BUSY, ...PUSHY, ...ENDLESS, ...TRAPS];

/** A site of one hostile page and, linked after it, a calm one with a text on it. */
export function hostileRoutes(hostile: HostileCase, text: string): Routes {
  return {
    '/': html(`<a href="${pathOf(hostile)}">hostile</a> <a href="/calm">calm</a>`),
    '/calm': html(`<p>${text}</p>`),
    '/favicon.ico': { type: 'image/x-icon', status: 204, body: '' },
    ...hostile.routes,
  };
}
