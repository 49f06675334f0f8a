export { evaluations } from './evaluated.ts';
export { readScript, type ScriptReading, type ScriptToRead } from './read-script.ts';
export { isScript } from './script-parts.ts';
export { scriptReader, type FoldedScripts, type ReadScripts, type ScriptLack } from './script-reader.ts';
export type { EstreeNode, EstreeProgram, ParseScript, ScriptLang } from './syntax/ast.ts';
export { compileTriggers, triggerAsks, type FindTriggers, type Trigger, type TriggerKind } from './trigger/find.ts';
export { foldedView, shifted, toScript, type FoldedPiece, type FoldedText, type FoldedView } from './view.ts';
export { worthParsing } from './worth.ts';
