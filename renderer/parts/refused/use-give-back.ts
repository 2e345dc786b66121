import { writtenIn } from '#shared/workflow/words-of.ts';
import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { givenBack } from '#renderer/parts/counter-draft/given-back.ts';
import { draftKeyOf, joined } from './kept-words.ts';

/** What can be done with a refused command. Nothing that was typed leaves the outbox before it is kept where it can be typed on. */
export const useGiveBack = () => {
  const { data } = useDesk();
  /** What was written is in its dialog (or the note on its request) when it resolves, and the command is forgotten. */
  const keepWords = async ({ command }: OutboxEntry): Promise<void> => {
    const words = writtenIn(command);
    if (words !== '') {
      const key = draftKeyOf(command);
      await data.writeDraft(key, joined(await data.readDraft(key), words));
    }
    await data.dismiss(command._id);
  };
  /** A registration is a form of the counter again, with what else was written about its request. False: it is none. */
  const giveBack = async (
    { command, refusal }: OutboxEntry,
    all: readonly OutboxEntry[],
  ): Promise<boolean> => {
    const { body, requestId } = command;
    if (body.type !== 'register') return false;
    const about = all.filter(
      (each) => each.command.requestId === requestId && each.command._id !== command._id,
    );
    const { key, form } = givenBack(
      command,
      body,
      refusal,
      about.map((each) => writtenIn(each.command)),
    );
    await data.writeDraft(key, form);
    for (const each of [...about.map((one) => one.command), command]) await data.dismiss(each._id);
    return true;
  };
  return { keepWords, giveBack };
};
