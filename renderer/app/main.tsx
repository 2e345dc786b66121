import '#renderer/ui/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { Provider } from 'react-redux';
import { z } from 'zod';
import { connectDeskData } from '#renderer/data/connect.ts';
import { connectDesktop } from '#renderer/desktop/desktop.ts';
import { App } from './App.tsx';
import { BeforeShell } from './BeforeShell.tsx';
import { dropStores } from './drop-stores.ts';
import { makeStore } from './store.ts';

// The content security policy forbids making code from text.
z.config({ jitless: true });

const start = async (root: Root): Promise<void> => {
  root.render(<BeforeShell />);
  const desktop = await connectDesktop();
  const [info, first] = await Promise.all([desktop.call('app.info', {}), desktop.call('session.status', {})]);
  void dropStores(first.forgotten).catch(() => undefined);
  root.render(
    <Provider store={makeStore()}>
      <App
        data={connectDeskData()}
        desktop={desktop}
        syncUrl={info.syncUrl.replace(/\/$/, '')}
        version={info.version}
        first={first}
      />
    </Provider>,
  );
};

const root = document.getElementById('root');
if (root && import.meta.env.DEV && location.hash.startsWith('#/ui')) {
  // The components on a page of their own, for whoever works on them; not in the product.
  const { openGallery } = await import('#renderer/ui/gallery/open.tsx');
  openGallery(createRoot(root), location.hash);
} else if (root) void start(createRoot(root));
