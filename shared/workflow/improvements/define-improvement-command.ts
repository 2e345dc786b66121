import type { z } from 'zod';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { ImprovementDocument, ImprovementEvent } from '#shared/workflow/improvement.ts';
import type { Who } from '#shared/workflow/who.ts';

interface Typed {
  type: string;
}

/** How a command on an improvement is judged, and what it changes: what was asked is what happened. */
export interface ImprovementCommand<Body extends Typed> {
  readonly who: Who;
  /** Whether the improvement's owner may ask it too, whatever their role. */
  readonly owners: boolean;
  /** Whether what it would change already stands so. */
  already(body: Body, improvement: ImprovementDocument): boolean;
  /** Why it cannot be; null when it can. Pure. */
  hindrance(body: Body, improvement: ImprovementDocument, reference: ReferenceData): Refusal | null;
  apply(improvement: ImprovementDocument, event: ImprovementEvent, body: Body): Partial<ImprovementDocument>;
  /** What somebody wrote in it, '' when nothing. */
  written(body: Body): string;
}

/** How the command that makes an improvement is judged. */
export interface FirstImprovementCommand<Body extends Typed> extends Pick<
  ImprovementCommand<Body>,
  'who' | 'owners' | 'written'
> {
  hindrance(body: Body, improvement: null, reference: ReferenceData): Refusal | null;
}

/** Declares a command on an improvement by the schema of its body, and its rule. */
export const defineImprovementCommand = <Body extends z.ZodType<Typed>>(
  _body: Body,
  rule: ImprovementCommand<z.infer<Body>>,
): ImprovementCommand<z.infer<Body>> => rule;

/** Declares the command that makes an improvement. */
export const defineFirstImprovementCommand = <Body extends z.ZodType<Typed>>(
  _body: Body,
  rule: FirstImprovementCommand<z.infer<Body>>,
): FirstImprovementCommand<z.infer<Body>> => rule;
