import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { GalleryWords } from './words.ts';

/** What is said to people: notices, progress, a dialog with a list to pick from, toasts. */
export const Says = ({ words }: { words: GalleryWords }) => {
  const toast = useToast();
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <>
      <Notice icon="offline">{words.offline}</Notice>
      <Notice tone="red" icon="alert" end={<Button size="small">{words.see}</Button>}>
        {words.refused}
      </Notice>
      <Notice tone="amber" icon="clock">
        {words.today}
      </Notice>
      <Notice tone="green" icon="check">
        {words.saved}
      </Notice>
      <ProgressLine value={0.4} label={words.progress} />
      <Line>
        <Button onPress={() => setAsked(true)}>{words.question}</Button>
        <Button
          onPress={() =>
            toast(words.refused, {
              tone: 'problem',
              action: { label: words.see, run: () => undefined },
            })
          }
        >
          {words.refused}
        </Button>
      </Line>
      {isAsked && (
        <Dialog title={words.question} onClose={() => setAsked(false)}>
          <PickList
            label={words.office}
            items={['Anfa', 'Maârif', 'Aïn Chock'].filter((name) => name.includes(typed))}
            keyOf={(name) => name}
            draw={(name) => name}
            onPick={() => setAsked(false)}
            typed={typed}
            onType={setTyped}
            none={words.empty}
            pickedKey="Anfa"
          />
          <Line>
            <Button variant="primary">
              {words.transfer} <Kbd keys="Mod+Enter" />
            </Button>
            <Button variant="quiet" onPress={() => setAsked(false)}>
              {words.cancel} <Kbd keys="Escape" />
            </Button>
          </Line>
        </Dialog>
      )}
    </>
  );
};
