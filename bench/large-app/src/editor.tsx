import * as monaco from 'monaco-editor';
import { Holder } from './holder.tsx';

// The workers of its languages are built along: the package points to them itself.
export default function Editor() {
  return <Holder draw={(element) => monaco.editor.create(element, { value: '{}', language: 'json' })} />;
}
