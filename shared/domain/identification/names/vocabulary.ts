/** The different words of many people (by their numbers), each once, with who has it. */
export class Vocabulary<Word> {
  readonly #numbers = new Map<string, number>();
  readonly #entries: ({ key: string; word: Word; people: Set<number> } | undefined)[] = [];
  readonly #free: number[] = [];

  /** The number of a person's word. */
  add(key: string, person: number, make: () => Word): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#free.pop() ?? this.#entries.length;
      this.#entries[number] = { key, word: make(), people: new Set() };
      this.#numbers.set(key, number);
    }
    this.#entries[number]?.people.add(person);
    return number;
  }

  /** A word that nobody has any more is forgotten. */
  remove(number: number, person: number): void {
    const entry = this.#entries[number];
    if (!entry) return;
    entry.people.delete(person);
    if (entry.people.size > 0) return;
    this.#numbers.delete(entry.key);
    this.#entries[number] = undefined;
    this.#free.push(number);
  }

  /** Words that score more than 0, with it. */
  fits(score: (word: Word) => number): Map<number, number> {
    const fits = new Map<number, number>();
    this.#entries.forEach((entry, number) => {
      const scored = entry ? score(entry.word) : 0;
      if (scored > 0) fits.set(number, scored);
    });
    return fits;
  }

  peopleOf(number: number): Iterable<number> {
    return this.#entries[number]?.people ?? [];
  }

  /** How many people have one of several words, each counted for each. */
  countOf(numbers: ReadonlyMap<number, number>): number {
    let count = 0;
    for (const number of numbers.keys()) count += this.#entries[number]?.people.size ?? 0;
    return count;
  }
}
