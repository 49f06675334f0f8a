import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';
import { Holder } from './holder.tsx';

ModuleRegistry.registerModules([AllCommunityModule]);

export default function Grid() {
  const options = { columnDefs: [{ field: 'name' }], rowData: [{ name: 'one' }] };
  return <Holder draw={(element) => createGrid(element, options)} />;
}
