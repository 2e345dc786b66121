/** `npm run words`: every sentence of the interface, out to translators and proof-readers and back. */
import { runWords } from './run-words.ts';

const { code, said } = await runWords(process.argv.slice(2));
if (code === 0) console.log(said);
else console.error(said);
process.exitCode = code;
