import type { Collector } from './collector.ts';
import { artifact } from './found.ts';

/** What a page shows in a box of the browser's own, and what it proposes to answer. Each is dismissed at once. */
export const dialogs: Collector = {
  name: 'dom',
  async attach(target, emit) {
    if (target.kind !== 'page') return;
    target.session.on('Page.javascriptDialogOpening', ({ url, message, defaultPrompt = '' }) => {
      const party = target.scope.partyOf(url);
      emit(artifact({ kind: 'dom', url, party }, `${message}\n${defaultPrompt}`));
    });
    await target.session.send('Page.enable');
  },
};
