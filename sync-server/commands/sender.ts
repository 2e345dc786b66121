import type { Command } from '#shared/workflow/command.ts';
import { channelActorOf, type ConnectedCode } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';

/**
 * Who sends: a signed-in person and the profile they sit at (null: it did not say), the server itself, a channel that it reads, or the
 * administrator's import, whose commands keep their own time and author.
 */
export type Sender =
  | { person: string; deskId: string | null }
  | { system: true }
  | { channel: ConnectedCode }
  | { import: true };

/** In whose name a sender's commands must be; null: of an import, anybody's. */
export const authorOf = (sender: Sender): string | null => {
  if ('import' in sender) return null;
  if ('system' in sender) return systemActor.id;
  return 'channel' in sender ? channelActorOf(sender.channel).id : sender.person;
};

/** Tells senders apart where what they sent is kept. No person's id is `import`: those begin with `per-`. */
export const nameOf = (sender: Sender): string => authorOf(sender) ?? 'import';

/**
 * The ids each sender may give its commands. What the server derives can be worked out by anybody, so that nobody else may
 * use its form; a desk's ids are its own, `cmd-` and a UUID.
 */
const forms = {
  person: { is: /^cmd-(?![0-9a-f]{32}$)/, words: 'cmd- and a UUID' },
  system: { is: /^sys-[0-9a-f]{32}$/, words: 'sys- and 32 hexadecimal digits' },
  channel: { is: /^chn-[0-9a-f]{32}$/, words: 'chn- and 32 hexadecimal digits' },
  import: { is: /^(?:imp|cmd)-/, words: 'imp- and what the import derives it from' },
} as const;

/** Ids of requests that the server derives from where an import found them; no desk begins a request under one. */
const derivedRequest = /^req-[0-9a-f]{32}$/;

const kindOf = (sender: Sender): keyof typeof forms => {
  if ('import' in sender) return 'import';
  if ('system' in sender) return 'system';
  return 'channel' in sender ? 'channel' : 'person';
};

/** What is wrong with the ids of a command, for who sent it; null when they are such as this sender may give. */
export const problemWithIds = ({ _id, requestId, body }: Command, sender: Sender): string | null => {
  const form = forms[kindOf(sender)];
  const again = 'Nothing was kept; send it under a new id.';
  if (!form.is.test(_id)) return `The id ${_id} is not one of this sender's (${form.words}). ${again}`;
  return 'person' in sender && body.type === 'register' && derivedRequest.test(requestId)
    ? `The id ${requestId} is one that only the server gives. ${again}`
    : null;
};
