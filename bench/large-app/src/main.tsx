import { Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { ConfigProvider, Layout, Tabs } from 'antd';

const views = {
  forms: lazy(() => import('./forms.tsx')),
  charts: lazy(() => import('./charts.tsx')),
  plots: lazy(() => import('./plots.tsx')),
  scene: lazy(() => import('./scene.tsx')),
  editor: lazy(() => import('./editor.tsx')),
  diagrams: lazy(() => import('./diagrams.tsx')),
  map: lazy(() => import('./map.tsx')),
  grid: lazy(() => import('./grid.tsx')),
};

function App() {
  const items = Object.entries(views).map(([key, View]) => ({
    key,
    label: key,
    children: (
      <Suspense fallback="…">
        <View />
      </Suspense>
    ),
  }));
  return (
    <ConfigProvider>
      <Layout>
        <Tabs items={items} />
      </Layout>
    </ConfigProvider>
  );
}

createRoot(document.querySelector('#root')!).render(<App />);
