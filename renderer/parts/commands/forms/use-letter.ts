import { useState } from 'react';
import { answerChannelFor } from '#shared/channels/channels.ts';
import type { Channel } from '#shared/documents/channel.ts';
import type { Template } from '#shared/documents/template.ts';
import type { Language } from '#shared/documents/text.ts';
import { fillTemplate } from '#shared/domain/templates/fill.ts';
import { requestValues } from '#shared/domain/templates/request-values.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import type { FormProps } from './form-props.ts';

/**
 * A word to the citizen while it is written: a template filled in the citizen's language, for the citizen's channel. Choosing
 * another template or language leaves a text of one's own alone. Several requests at once get no template: each would need its
 * own reference in it.
 */
export const useLetter = (
  { target, ids }: Pick<FormProps, 'target' | 'ids'>,
  use: Template['use'],
  key: string,
) => {
  const { reference } = useDesk();
  const [main] = target.complainants;
  const offered =
    ids.length > 1
      ? []
      : (reference?.templates.templates ?? []).filter(
          (one) => one.active && one.use === use && (one.domain === null || one.domain === target.domain),
        );
  const [code, setCode] = useState(offered[0]?.code ?? '');
  const [language, setLanguage] = useState<Language>(main?.language ?? target.language);
  const own = main?.channel ?? target.channel;
  const [channel, setChannel] = useState<Channel>(answerChannelFor(own));
  const filled = (template: string, inLanguage: Language): string => {
    const found = offered.find((one) => one.code === template);
    if (!found || !reference) return '';
    return fillTemplate(found.body[inLanguage], inLanguage, requestValues(target, reference, inLanguage))
      .text;
  };
  const kept = useKeptText(`request.${target._id}.${key}`, filled(code, language));
  const choose = (template: string, inLanguage: Language) => {
    const isOwnText = kept.text !== filled(code, language) && kept.text.trim() !== '';
    setCode(template);
    setLanguage(inLanguage);
    if (!isOwnText) kept.write(filled(template, inLanguage));
  };
  return { offered, code, language, channel, setChannel, choose, ...kept };
};
export type LetterDraft = ReturnType<typeof useLetter>;
