import mermaid from 'mermaid';
import { Holder } from './holder.tsx';

async function draw(element: HTMLElement): Promise<void> {
  const { svg } = await mermaid.render('diagram', 'graph TD; commit-->build; build-->live');
  element.innerHTML = svg;
}

export default function Diagrams() {
  return <Holder draw={(element) => void draw(element)} />;
}
