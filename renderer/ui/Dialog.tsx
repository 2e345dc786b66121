import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

/** A question in front of the desk. Escape closes it; whoever opens it keeps what was typed. */
export const Dialog = ({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(open) => !open && onClose()}
    className={styles.overlay ?? ''}
  >
    <Modal className={wide ? (styles.wide ?? '') : (styles.modal ?? '')}>
      <AriaDialog className={styles.dialog ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
