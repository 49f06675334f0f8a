import Plotly from 'plotly.js-dist-min';
import { Holder } from './holder.tsx';

export default function Plots() {
  return <Holder draw={(element) => Plotly.newPlot(element, [{ x: [1, 2, 3], y: [2, 6, 3], type: 'bar' }])} />;
}
