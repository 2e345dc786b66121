import { useEffect, useState } from 'react';
import { frameMessages } from '#renderer/i18n/frame-messages.ts';

/** A shell that is there answers at once. */
const patienceMs = 4000;

/** What `index.html` shows until the shell has answered; after a while, in both languages, that it has not. */
export const BeforeShell = () => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="splash">
      <span aria-hidden>م</span>
      <div role="status">
        {isLate &&
          (['fr', 'ar'] as const).map((language) => (
            <p key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
              {frameMessages[language]['app.shell-away']}
            </p>
          ))}
      </div>
    </div>
  );
};
