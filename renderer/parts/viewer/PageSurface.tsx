import { type ReactNode, useEffect, useState } from 'react';
import type { QuarterTurns } from '#shared/documents/page-image.ts';
import type { ViewedPage, ViewedWord } from './viewed-page.ts';
import styles from './viewer.module.css';

const percent = (part: number, whole: number) => `${String((part / whole) * 100)}%`;

/** A frame around a part of a page. */
export interface Mark extends Omit<ViewedWord, 'text'> {
  key: string;
  tone: 'found' | 'proposal' | 'chosen';
}

/** One page, magnified and turned, with frames around parts of it. */
export const PageSurface = ({
  page,
  label,
  zoom,
  turns,
  marks,
  children,
}: {
  page: ViewedPage;
  label: string;
  /** 1: as wide as there is room. */
  zoom: number;
  turns: QuarterTurns;
  marks: readonly Mark[];
  children?: ReactNode;
}) => {
  const [url, setUrl] = useState<string | null>(null);
  const sharpness = Math.ceil(zoom);
  useEffect(() => {
    let current = true;
    let free: (() => void) | null = null;
    void page.picture(sharpness).then(({ url: made, release }) => {
      if (!current) return release();
      free = release;
      setUrl(made);
    });
    return () => {
      current = false;
      free?.();
      setUrl(null);
    };
  }, [page, sharpness]);
  const lies = turns % 2 === 1;
  const { width, height } = page;
  return (
    <div
      className={styles.surface}
      style={{
        inlineSize: `${String(zoom * 100)}%`,
        aspectRatio: lies ? `${String(height)} / ${String(width)}` : `${String(width)} / ${String(height)}`,
      }}
    >
      <div
        className={styles.sheet}
        dir="ltr"
        style={{
          width: lies ? percent(width, height) : '100%',
          aspectRatio: `${String(width)} / ${String(height)}`,
          transform: `translate(-50%, -50%) rotate(${String(turns * 90)}deg)`,
        }}
      >
        {url !== null && <img className={styles.picture} src={url} alt={label} />}
        {marks.map(({ key, tone, ...place }) => (
          <span
            key={key}
            className={styles.mark}
            data-tone={tone}
            style={{
              left: percent(place.left, width),
              top: percent(place.top, height),
              width: percent(place.width, width),
              height: percent(place.height, height),
            }}
          />
        ))}
        {children}
      </div>
    </div>
  );
};
