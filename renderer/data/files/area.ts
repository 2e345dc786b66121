import type { FileData, FilesWaiting } from '../contract/files.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';

/** Files of requests, here and on their way to the server. */
export const openFiles = ({ files }: Pick<DeskParts, 'files'>): Area<FileData> => {
  const watching = new Subscribers<[FilesWaiting]>();
  return {
    answers: {
      addFile: (file, name, office) => files.add(file, name, office),
      holdFile: (form, fileId, file, name, office) => files.keep(fileId, file, name, office, form),
      heldFiles: (form) => files.held.of(form),
      formsWithFiles: () => files.held.forms(),
      dropFiles: (form, fileIds) => files.held.drop(form, fileIds),
      releaseFiles: (form) => files.release(form),
      readFile: (fileId, requestId, told) => files.read(fileId, requestId, told),
      watchFiles: async (show) => {
        await files.known;
        show(files.summary);
        return watching.add(show);
      },
      retryFiles: () => files.retryRefused(),
    },
    stop: files.changed.add(() => watching.tell(files.summary)),
  };
};
