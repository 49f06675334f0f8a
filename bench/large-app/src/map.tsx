import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Holder } from './holder.tsx';

export default function WorldMap() {
  return (
    <Holder
      draw={(element) => new maplibre.Map({ container: element, style: { version: 8, sources: {}, layers: [] } })}
    />
  );
}
