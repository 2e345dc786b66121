import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
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
const shownMs = { plain: 4000, problem: 9000 };

/** Says what has just happened; problems stay longer. */
export const useToast = (): ShowToast => useContext(ToastContext);

/** Holds the toasts, in a live region for screen readers. */
export const ToastRegion = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<ToastMessage[]>([]);
  const show = useCallback<ShowToast>((text, { tone = 'plain', action } = {}) => {
    const id = Date.now() + Math.random();
    setToasts((now) => [...now.slice(-2), { id, text, tone, ...(action ? { action } : {}) }]);
    setTimeout(() => setToasts((now) => now.filter((toast) => toast.id !== id)), shownMs[tone]);
  }, []);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={classes(styles.toast, toast.tone === 'problem' && styles.problem)}>
            {toast.text}
            {toast.action && (
              <button type="button" className={styles.action} onClick={toast.action.run}>
                {toast.action.label}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
};
