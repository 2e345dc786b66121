import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './toast.module.css';

interface ToastMessage {
  id: number;
  text: string;
  tone: 'plain' | 'problem';
  action?: { label: string; run: () => void };
}
type ShowToast = (
  text: string,
  options?: { tone?: 'plain' | 'problem'; action?: { label: string; run: () => void } },
) => void;
const ToastContext = createContext<ShowToast>(() => undefined);
/** An act that can still be asked for after its toast has gone. */
export interface LastAct {
  id: number;
  /** What was done. */
  text: string;
  label: string;
  run: () => void;
}
const ActsContext = createContext<readonly LastAct[]>([]);
const keptActs = 6;
const shownMs = { plain: 4000, problem: 9000 };
/** One that can be taken back is given time to be read and reached (WCAG 2.2.1). */
const withActMs = 12_000;

/** Says what has just happened; problems stay longer. */
export const useToast = (): ShowToast => useContext(ToastContext);

/** The acts offered by the last toasts, newest first: a toast that went too soon is no loss. */
export const useLastActs = (): readonly LastAct[] => useContext(ActsContext);

/** One toast. Its time stands still while it is pointed at or has the focus. */
const Toast = ({ toast, onGone }: { toast: ToastMessage; onGone: (id: number) => void }) => {
  const [isHeld, setHeld] = useState(false);
  const { id, tone, text, action } = toast;
  const forMs = action ? withActMs : shownMs[tone];
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onGone(id), forMs);
    return () => clearTimeout(timer);
  }, [isHeld, id, forMs, onGone]);
  return (
    <div
      className={classes(styles.toast, tone === 'problem' && styles.problem)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {text}
      {action && (
        <Button size="small" variant="quiet" onPress={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
};

/** Holds the toasts, in a live region for screen readers. */
export const ToastRegion = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<ToastMessage[]>([]);
  const [acts, setActs] = useState<readonly LastAct[]>([]);
  const show = useCallback<ShowToast>((text, { tone = 'plain', action } = {}) => {
    const id = Date.now() + Math.random();
    const once = action && {
      ...action,
      run: () => {
        setActs((now) => now.filter((act) => act.id !== id));
        setToasts((now) => now.filter((toast) => toast.id !== id));
        action.run();
      },
    };
    setToasts((now) => [...now.slice(-2), { id, text, tone, ...(once ? { action: once } : {}) }]);
    if (once) setActs((now) => [{ id, text, ...once }, ...now].slice(0, keptActs));
  }, []);
  const gone = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext.Provider value={show}>
      <ActsContext.Provider value={acts}>{children}</ActsContext.Provider>
      <div className={styles.region} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onGone={gone} />
        ))}
      </div>
    </ToastContext.Provider>
  );
};
