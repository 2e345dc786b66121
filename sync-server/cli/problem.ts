/** Why a command line was not carried out, in words for the person who typed it. */
export class CliProblem extends Error {}
