import { ipcRenderer } from 'electron';

/** Hands the page its port to the shell. A port cannot cross `contextBridge`, so it is posted to the page itself. */
ipcRenderer.on('maktab-desktop-port', (event) => {
  window.postMessage('maktab-desktop-port', window.location.origin, event.ports);
});
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('maktab-desktop-ready'));
