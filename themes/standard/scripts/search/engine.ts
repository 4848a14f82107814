// Answers queries from the index.
import { Answer, FoundUnits } from './answer';
import { Counter, is_filtered, kNoFilters, type Filters } from './filters';
import { Forms } from './forms';
import { read_lists, type Budget, type List } from './lists';
import { PageTexts } from './page_texts';
import { units_with_phrase } from './phrases';
import { parse_query, type Query } from './query';
import { read_word, type Alternative, type Reading } from './readings';
import { kGroup, load_root, type Root } from './root';
import { idf, Scores } from './scores';
import type { Shards } from './shards';
import { Terms, type Term } from './terms';

export interface Options {
  readonly filters?: Filters;
  /// Whether words are only ever read as they are.
  readonly literal?: boolean;
  /// Whether this is for suggestions, which read little and take the last word for the start of one.
  readonly writing?: boolean;
}

const kForSuggestions: Budget = { characters: 0, blocks: 0 };
const kForWords: Budget = { characters: 64_000, blocks: 8 };
const kForPhrases: Budget = { characters: 120_000, blocks: 40 };
/// How many scripts of stems may be read for longer words alone, while somebody writes.
const kMostExtraShards = 4;

/// Enough slots for a browser to take the loops for worth its while.
const kToWarmUp = 30_000;
const kNoTerm: Term = { stem: '', units: 0, blocks: 0, first_block: 0, shard: 0, place: 0, start: 0, end: 0 };

interface Needed {
  readonly query: Query;
  readonly readings: readonly Reading[];
  /// For each phrase and each exclusion, the stems of its words; undefined for one that no page has.
  readonly phrases: readonly (readonly (Word | undefined)[])[];
  readonly excluded: readonly (readonly (Word | undefined)[])[];
}

interface Word {
  readonly stem: string;
  readonly offset: number;
}

export class Engine {
  readonly forms: Forms;
  readonly terms: Terms;
  readonly pages: PageTexts;
  private readonly scores: Scores;

  private constructor(
    readonly root: Root,
    readonly shards: Shards,
  ) {
    this.forms = new Forms(root, shards);
    this.terms = new Terms(root, shards);
    this.pages = new PageTexts(root, shards);
    this.scores = new Scores(root);
    root.prepare();
  }

  /// Undefined if this copy has no index.
  static async open(shards: Shards): Promise<Engine | undefined> {
    const root = await load_root(shards);
    return root && new Engine(root, shards);
  }

  /// Runs the loops of a query once over units that no query asked for, while nobody waits: a browser makes code fast when
  /// it has run before.
  warm_up(): void {
    const count = Math.min(kToWarmUp, this.root.slots);
    const postings = { slots: Uint32Array.from({ length: count }, (_, slot) => slot), levels: new Uint8Array(count).fill(1) };
    const list = { term: kNoTerm, parts: [{ number: -1, postings }], whole: true };
    this.scores.clear();
    this.scores.add_word([{ list, weight: 1 }], 1);
    this.collect(parse_query(''), kNoFilters, [], false, new Map(), this.scores, []).best(1);
    this.scores.clear();
  }

  async search(query: Query, options: Options = {}): Promise<Answer> {
    const filters = options.filters ?? kNoFilters;
    const is_common = (form: string): boolean => this.root.stop.has(form);
    const only_common = [...query.words.map(({ form }) => form), ...query.phrases.flat()].every(is_common);
    const kept = query.words.map(({ form }) => form).filter((form) => only_common || !is_common(form));
    if (!options.writing) {
      for (const form of kept) this.terms.expect(form);
    }
    const needed = await this.read(query, kept, only_common, options);
    const terms = await this.find_terms(needed, options.writing ?? false);
    const exact_words = needed.phrases.length + needed.excluded.length > 0;
    const deep = exact_words || needed.readings.length > 1 || is_filtered(filters);
    const budget = options.writing || !deep ? kForSuggestions : exact_words ? kForPhrases : kForWords;
    const read = await read_lists(this.terms, [...terms.values()], budget);
    const lists = new Map(read.map((list) => [list.term.stem, list]));

    const phrases = await Promise.all(needed.phrases.map((words) => this.units_of_phrase(words, lists)));
    const excluded = await Promise.all(needed.excluded.map((words) => this.units_of_phrase(words, lists)));
    // From here to the answer nothing waits, so that queries can share the scores.
    const scores = this.score(needed.readings, lists);
    for (const slot of excluded.flatMap((units) => [...units])) scores.units[slot] = 0;
    return this.collect(query, filters, needed.readings, only_common, lists, scores, phrases);
  }

  private async read(query: Query, kept: readonly string[], only_common: boolean, options: Options): Promise<Needed> {
    const rules = { writing: options.writing ?? false, literal: options.literal ?? false };
    const last = query.open ? query.words[query.words.length - 1]?.form : undefined;
    const in_phrases = [...new Set(query.phrases.flat())].filter(
      (form) => !kept.includes(form) && (only_common || !this.root.stop.has(form)),
    );
    const stems = async (phrase: readonly string[]): Promise<(Word | undefined)[]> => {
      const common = phrase.every((form) => this.root.stop.has(form));
      const words = await Promise.all(
        phrase.map(async (form, offset) => {
          if (!common && this.root.stop.has(form)) return 'left out' as const;
          const found = await this.forms.find(form);
          return found && { stem: found.stem, offset };
        }),
      );
      return words.filter((word): word is Word | undefined => word !== 'left out');
    };
    const [plain, quoted, phrases, excluded] = await Promise.all([
      Promise.all(kept.map((form) => read_word(this.forms, form, form === last, rules))),
      Promise.all(in_phrases.map((form) => read_word(this.forms, form, false, { writing: false, literal: true }))),
      Promise.all(query.phrases.map(stems)),
      Promise.all(query.excluded.map(stems)),
    ]);
    return { query, readings: [...plain, ...quoted], phrases, excluded };
  }

  /// What the scripts of stems say. Words that only might be meant are left out where they would cost another script.
  private async find_terms(needed: Needed, writing: boolean): Promise<Map<string, Term>> {
    const words = [...needed.phrases, ...needed.excluded].flat();
    const alternatives = needed.readings.flatMap((reading) => reading.alternatives);
    const must = new Set(words.flatMap((word) => word?.stem ?? []));
    for (const { stem, extra } of alternatives) {
      if (!extra) must.add(stem);
    }
    const allowed = new Set([...must].map((stem) => this.terms.shard_of(stem)));
    const shards = new Set(allowed);
    const found = new Map<string, Term>();
    const wanted = [...must, ...alternatives.filter(({ extra }) => extra).map(({ stem }) => stem)];
    const affordable = wanted.filter((stem) => {
      const shard = this.terms.shard_of(stem);
      if (allowed.has(shard) || this.terms.has_read(shard)) return true;
      if (!writing || shards.size >= allowed.size + kMostExtraShards) return false;
      shards.add(shard);
      return true;
    });
    for (const term of await Promise.all(affordable.map((stem) => this.terms.find(stem)))) {
      if (term) found.set(term.stem, term);
    }
    return found;
  }

  private score(readings: readonly Reading[], lists: ReadonlyMap<string, List>): Scores {
    const { units } = this.root;
    const idf_of = ({ stem }: Alternative): number => {
      const list = lists.get(stem);
      return list ? idf(units, list.term.units) : 0;
    };
    const weight_of = (reading: Reading): number => {
      const exact = reading.kind === 'exact' ? reading.alternatives.slice(0, 1) : reading.alternatives;
      const weights = exact.map(idf_of).filter((weight) => weight > 0);
      // Why the least: a rare word that starts alike says no more about what is meant than a frequent one.
      return weights.length > 0 ? Math.min(...weights) : idf(units, 0.5);
    };
    const whole = readings.reduce((sum, reading) => sum + weight_of(reading), 0);
    const { scores } = this;
    scores.clear();
    for (const reading of readings) {
      const weight = weight_of(reading);
      const weighted = reading.alternatives.flatMap((each) => {
        const list = lists.get(each.stem);
        return list ? { list, weight: each.factor * Math.min(weight, idf_of(each)) } : [];
      });
      scores.add_word(weighted, weight / whole);
    }
    return scores;
  }

  /// The units that may have the phrase; none if no page has one of its words.
  private async units_of_phrase(words: readonly (Word | undefined)[], lists: ReadonlyMap<string, List>): Promise<Set<number>> {
    const parts = words.map((word) => {
      const list = word && lists.get(word.stem);
      return word && list && { list, offset: word.offset };
    });
    const known = parts.filter((part): part is NonNullable<typeof part> => part !== undefined);
    return known.length === parts.length ? units_with_phrase(this.terms, known) : new Set();
  }

  private collect(
    query: Query,
    filters: Filters,
    readings: readonly Reading[],
    only_common: boolean,
    lists: ReadonlyMap<string, List>,
    scores: Scores,
    phrases: readonly ReadonlySet<number>[],
  ): Answer {
    const { root } = this;
    const { combo_of } = root;
    const counter = new Counter(root, filters);
    const has_phrases = (group: number, end: number): boolean =>
      phrases.every((units) => {
        for (let slot = group * kGroup; slot < end; ++slot) {
          if (units.has(slot) && scores.units[slot]! > 0) return true;
        }
        return false;
      });
    const in_phrase = (slot: number): boolean => phrases.some((units) => units.has(slot));
    const found = new FoundUnits(scores.touched);
    const wanted = readings.filter(({ kind }) => kind !== 'unknown').length;
    let with_all = 0;
    for (const group of scores.pages) {
      const end = root.end_of(group);
      if (phrases.length > 0 && !has_phrases(group, end)) continue;
      // Units of a page mostly have the same combo, which need not be looked at again.
      let combo = -1;
      let passes = false;
      for (let slot = group * kGroup; slot < end; ++slot) {
        if (scores.units[slot] === 0 || (phrases.length > 0 && !in_phrase(slot))) continue;
        if (combo_of[slot] !== combo) {
          combo = combo_of[slot]!;
          passes = counter.see(combo, group);
        }
        if (passes) found.add_unit(slot, scores.score_of(slot, group));
      }
      if (found.end_page(group) && scores.words_of(group) === wanted) with_all += 1;
    }
    return new Answer(
      query,
      filters,
      readings,
      only_common && readings.length > 0,
      found.groups.length,
      with_all,
      [...lists.values()].some((list) => !list.whole),
      phrases,
      new Set(lists.keys()),
      counter,
      found,
    );
  }
}
