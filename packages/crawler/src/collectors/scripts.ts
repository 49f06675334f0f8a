import { TargetGoneError } from '../cdp/inner-session.ts';
import { isOwnCode } from '../cdp/own-code.ts';
import type { CdpEvent } from '../cdp/session.ts';
import type { TargetContext } from '../page-context.ts';
import type { Collector, Emit } from './collector.ts';
import { artifact, reasonOf, tooMuch, unread } from './found.ts';
import { drained, track } from './pending.ts';

type Script = CdpEvent<'Debugger.scriptParsed'>;

const NOT_OF_THE_PAGE = 'isolated';
/** The browser's own page in the place of one that is not there. */
const ERROR_PAGE = 'chrome-error:';
/** Stands behind the address of the code that evaluated a text. */
const EVALUATED = '#eval';

function surfaceOf(target: TargetContext, script: Script): 'script' | 'worker' | 'service-worker' | 'wasm' {
  if (script.scriptLanguage === 'WebAssembly') return 'wasm';
  if (target.kind === 'page') return 'script';
  return target.kind === 'service-worker' ? 'service-worker' : 'worker';
}

/** A script's own address; for text that was evaluated, the address of the code that did so, as `…#eval`. */
function addressOf(target: TargetContext, script: Script): string {
  // A `sourceURL` comment is the script's own claim; the browser knows better.
  const address = script.hasSourceURL === true ? (script.embedderName ?? '') : script.url;
  if (address !== '') return address;
  const evaluating = script.stackTrace?.callFrames.find((frame) => frame.url !== '')?.url;
  return (evaluating ?? target.url()) + EVALUATED;
}

/** A script of the page's own: not in a world apart, not one that the crawler has put in. */
export function isOfThePage(script: Script): boolean {
  if (isOwnCode(script.url)) return false;
  const context = script.executionContextAuxData as { readonly type?: string } | undefined;
  return context?.type !== NOT_OF_THE_PAGE && (script.length ?? 0) > 0;
}

/** What a server sent is read as it arrives too; only what was made in the browser is lost with it. */
function isServed(url: string): boolean {
  return /^https?:/.test(url) && !url.endsWith(EVALUATED);
}

async function readScript(target: TargetContext, script: Script, emit: Emit): Promise<void> {
  const url = addressOf(target, script);
  const kind = surfaceOf(target, script);
  const where = { kind, url, party: target.scope.partyOf(url) };
  const [had, most] = [script.length ?? 0, target.limits.bodyBytes];
  if (had > most) return emit(tooMuch(kind, url, { of: 'character', had, most, begun: false }));
  try {
    const { scriptId } = script;
    const { scriptSource, bytecode } = await target.session.send('Debugger.getScriptSource', { scriptId });
    emit(artifact(where, bytecode === undefined ? scriptSource : Buffer.from(bytecode, 'base64')));
  } catch (error) {
    // Its document went before it could be asked for; the file that it stands in has been read.
    if (isServed(url) && (error instanceof TargetGoneError || target.wasServed(url.split('#', 1)[0] ?? ''))) return;
    emit(unread(kind, url, reasonOf(error)));
  }
}

/** By which key a script counts as read once for a run; `hash` is the SHA-256 of its text in UTF-8, in hexadecimal. */
export function scriptKey(hash: string, url: string): string {
  return `script ${hash} ${url}`;
}

/**
 * Every script the engine compiles, whatever way it came: files, inline, `eval`, `blob:`, workers of all kinds,
 * WebAssembly.
 */
export const scripts: Collector = {
  name: 'script',
  async attach(target, emit) {
    const { session } = target;
    session.on('Debugger.scriptParsed', (script) => {
      if (!isOfThePage(script)) return;
      const address = addressOf(target, script);
      if (!address.startsWith(ERROR_PAGE) && target.firstTime(scriptKey(script.hash, address))) {
        track(target, readScript(target, script, emit));
      }
    });
    // A page full of `debugger` statements would stop at the first.
    const enabled = session.send('Debugger.enable');
    await Promise.all([enabled, session.send('Debugger.setSkipAllPauses', { skip: true })]);
  },
  settled: drained,
  leaving: drained,
};
