import { useEffect, useState } from 'react';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './files.module.css';

const drawable = /^image\/(png|jpeg|webp|gif|avif)$/;
const maxDrawnBytes = 20_000_000;

/** A small picture of a picture; a sheet for everything else and for what is not on this PC. */
export const Thumbnail = ({ file, requestId }: { file: AttachmentRef; requestId: string }) => {
  const { data } = useDesk();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!drawable.test(file.type) || file.size > maxDrawnBytes) return undefined;
    let made: string | null = null;
    let current = true;
    void data.readFile(file.fileId, requestId).then((blob) => {
      if (!blob || !current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [data, file, requestId]);
  return url === null ? (
    <span className={styles.sheet}>
      <Icon name="file" size={20} />
    </span>
  ) : (
    <img className={styles.picture} src={url} alt="" />
  );
};
