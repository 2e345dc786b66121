/** A file dropped where nothing takes it stays where it was: without this the browser would leave the workbench to show it. */
export const holdFiles = (): (() => void) => {
  const hold = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', hold);
  addEventListener('drop', hold);
  return () => {
    removeEventListener('dragover', hold);
    removeEventListener('drop', hold);
  };
};
