import type { LoadForecast } from '#shared/domain/learning/load-forecast.ts';

/** Working hours, and between what they lie with 90 % confidence. null: longer than anybody was followed. */
export interface Span {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** How long one kind of request really takes in an office. */
export interface LearntTimes {
  office: string;
  category: string;
  /** The target, working hours. */
  promise: number;
  /** How many were followed. */
  count: number;
  median: Span;
  ninth: Span;
  /** Working hours to promise instead: for a person to decide; null: none. */
  proposal: number | null;
  /** Whole working days that a citizen may be told; null: not sure enough. */
  expectation: number | null;
}

/** What an office may expect next week, and had last week. */
export interface LearntLoad extends LoadForecast {
  office: string;
  last: number;
}

/** What the past of this desk's requests says. */
export interface LearningData {
  learn(): Promise<{ times: readonly LearntTimes[]; loads: readonly LearntLoad[] }>;
  /** Whole working days within which most requests of a kind are settled, when that is sure; else null. */
  expectation(kind: { office: string; category: string }): Promise<number | null>;
}
