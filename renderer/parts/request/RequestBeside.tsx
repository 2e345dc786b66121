import type { ReactNode } from 'react';
import { Broken } from '#renderer/parts/boundary/Broken.tsx';
import { ErrorBoundary } from '#renderer/parts/boundary/ErrorBoundary.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { RequestPanel, type RequestPanelProps } from './RequestPanel.tsx';
import styles from './beside.module.css';

/** A list, and beside it the request that is open. */
export const RequestBeside = ({
  requestId,
  children,
  ...on
}: Omit<RequestPanelProps, 'requestId'> & { requestId: string | null; children: ReactNode }) => (
  <div className={classes(styles.desk, requestId !== null && styles.split)}>
    {children}
    {requestId !== null && (
      <ErrorBoundary instead={<Broken />} resetKey={requestId}>
        <RequestPanel requestId={requestId} {...on} />
      </ErrorBoundary>
    )}
  </div>
);
