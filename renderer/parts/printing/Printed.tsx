import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed.module.css';

/**
 * Keeps a document for paper beside the application, out of sight: printing the window prints it alone, and a PDF is made of the
 * same element. One at a time.
 */
export const Printed = ({
  children,
  elementRef,
}: {
  children: ReactNode;
  elementRef: RefObject<HTMLElement | null>;
}) =>
  createPortal(
    <article ref={elementRef} className={styles.printed} aria-hidden>
      {children}
    </article>,
    document.body,
  );
