/** One line of a domain's table: code, French, Arabic, French keywords, Arabic keywords, partner. Keywords are separated by commas. */
export type CategoryLine = readonly [
  code: string,
  fr: string,
  ar: string,
  keywordsFr: string,
  keywordsAr: string,
  partner: string | null,
];
