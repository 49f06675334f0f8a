import * as echarts from 'echarts';
import { Holder } from './holder.tsx';

const OPTION = {
  xAxis: { type: 'category', data: ['Mon', 'Tue', 'Wed'] },
  yAxis: { type: 'value' },
  series: [{ type: 'line', data: [3, 1, 2] }],
} as const;

export default function Charts() {
  return <Holder draw={(element) => echarts.init(element).setOption(OPTION)} />;
}
