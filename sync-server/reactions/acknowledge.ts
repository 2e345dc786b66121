import type { RequestDocument } from '#shared/workflow/request.ts';
import { mayAcknowledge } from '#shared/domain/automation/effects.ts';
import { fillTemplate } from '#shared/domain/templates/fill.ts';
import { requestValues } from '#shared/domain/templates/request-values.ts';
import { withUsualDays } from '#shared/domain/learning/usual-days.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import { type Reaction, commandThatFollows } from './reaction.ts';

/** The template that the last rule which acknowledges has asked for. */
const templateAsked = ({ events }: RequestDocument): string | null =>
  events.reduce<string | null>(
    (asked, { body }) => (body.type === 'rule-applied' ? (body.effects.acknowledge ?? asked) : asked),
    null,
  );

/**
 * Settles the text of an acknowledgement that a rule asked for, in the citizen's language, for the channel they came by, with what is
 * usual where that is sure.
 */
export const acknowledgeReaction: Reaction = {
  name: 'acknowledge',
  react: async (request, { reference, clock, usualDays, warn }) => {
    const now = clock();
    const code = templateAsked(request);
    if (code === null || !mayAcknowledge(request, now) || !isAllowed(request.state, 'acknowledge')) return [];
    const template = reference.data.templates.templates.find((one) => one.code === code && one.active);
    if (!template) {
      warn({ template: code }, 'a rule acknowledges with a template that is not there');
      return [];
    }
    const language = request.complainants[0]?.language ?? request.language;
    const values = requestValues(request, reference.data, language);
    const { text, unknown } = fillTemplate(template.body[language], language, values);
    if (unknown.length > 0) {
      warn({ template: code, unknown }, 'a template has places that nothing fills: nobody is written to');
      return [];
    }
    const { channel, office, category } = request;
    const body = withUsualDays(text, await usualDays.of(office, category), language);
    return [
      commandThatFollows(
        request,
        { type: 'acknowledge', body, language, channel, template: code },
        now,
        'acknowledge',
      ),
    ];
  },
};
