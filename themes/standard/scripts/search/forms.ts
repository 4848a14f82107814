// The forms of words and their stems: one form, those that start alike, those that are nearly the same.
import { Codes } from './codes';
import { distance, most_edits } from './edit_distance';
import { place_of, type Root } from './root';
import type { Shards } from './shards';

export interface Form {
  readonly form: string;
  readonly stem: string;
  /// 0 for a spelling that no page has, else 1 and the logarithm of how often it occurs.
  readonly weight: number;
}

/// How many scripts one look at forms may read.
const kMostShards = 4;
const kMostForTypos = 6;
/// Small indexes are looked through as a whole for a word whose first letter may be wrong.
const kSmallIndex = 6;

/// The highest UTF-16 unit, which comes after every word that starts alike.
const kAfterAll = '\uffff';

function read_forms(parts: readonly string[]): Form[] | undefined {
  const ends = (parts[0] ?? '').split(' ');
  const endings = (parts[1] ?? '').split(' ');
  const codes = new Codes(parts[2] ?? '');
  const forms: Form[] = [];
  let before = '';
  for (const end of ends) {
    const shared = codes.number();
    const stem_shared = codes.number();
    const ending = codes.number();
    const weight = codes.number();
    if (shared < 0 || stem_shared < 0 || ending < 0 || weight < 0 || ending >= endings.length) return undefined;
    const form = before.slice(0, shared) + end;
    forms.push({ form, stem: form.slice(0, stem_shared) + endings[ending]!, weight });
    before = form;
  }
  return forms;
}

export class Forms {
  private readonly read = new Map<number, readonly Form[]>();

  constructor(
    private readonly root: Root,
    private readonly shards: Shards,
  ) {}

  async find(form: string): Promise<Form | undefined> {
    const forms = await this.shard(place_of(this.root.words, form));
    const at = lower_bound(forms, form);
    return forms[at]?.form === form ? forms[at] : undefined;
  }

  /// Forms on pages that start with `start` and are longer, those first that occur most; by default at most as many
  /// scripts are read as hold the first of them.
  async starting(start: string, most_shards = kMostShards): Promise<Form[]> {
    const first = Math.max(0, place_of(this.root.words, start));
    const last = Math.min(place_of(this.root.words, start + kAfterAll), first + most_shards - 1);
    const lists = await Promise.all(range(first, last).map((shard) => this.shard(shard)));
    const found: Form[] = [];
    for (const forms of lists) {
      for (let at = lower_bound(forms, start); at < forms.length && forms[at]!.form.startsWith(start); ++at) {
        const form = forms[at]!;
        if (form.weight > 0 && form.form !== start) found.push(form);
      }
    }
    return found.sort((a, b) => b.weight - a.weight || a.form.length - b.form.length);
  }

  /// The form that `word` is most likely a slip of; undefined if none comes near.
  async nearest(word: string): Promise<Form | undefined> {
    const most = most_edits(word);
    if (most === 0) return undefined;
    let best: Form | undefined;
    let best_distance = most + 1;
    for (const shard of await this.typo_shards(word)) {
      for (const form of shard) {
        if (form.weight === 0 || Math.abs(form.form.length - word.length) > most) continue;
        const edits = distance(word, form.form, Math.min(most, best_distance));
        if (edits < best_distance || (edits === best_distance && best && form.weight > best.weight)) {
          best = form;
          best_distance = edits;
        }
      }
    }
    return best;
  }

  /// Every form of the stems that the scripts read so far hold.
  forms_of(stems: ReadonlySet<string>): Map<string, string> {
    const found = new Map<string, string>();
    for (const forms of this.read.values()) {
      for (const { form, stem } of forms) {
        if (stems.has(stem)) found.set(form, stem);
      }
    }
    return found;
  }

  /// The scripts with forms of the same first letter, or of the second one, which may have changed places with it.
  private async typo_shards(word: string): Promise<readonly (readonly Form[])[]> {
    const count = this.root.words.length;
    if (count <= kSmallIndex) return Promise.all(range(0, count - 1).map((shard) => this.shard(shard)));
    const letters = [...word];
    const home = place_of(this.root.words, word);
    const swapped = place_of(this.root.words, (letters[1] ?? '') + (letters[0] ?? ''));
    const first = Math.max(0, place_of(this.root.words, letters[0] ?? ''));
    const last = place_of(this.root.words, (letters[0] ?? '') + kAfterAll);
    const near = range(first, last).sort((a, b) => Math.abs(a - home) - Math.abs(b - home));
    const wanted = new Set([...near.slice(0, kMostForTypos), swapped].filter((shard) => shard >= 0));
    return Promise.all([...wanted].map((shard) => this.shard(shard)));
  }

  private async shard(number: number): Promise<readonly Form[]> {
    if (number < 0 || number >= this.root.words.length) return [];
    const known = this.read.get(number);
    if (known) return known;
    const parts = await this.shards.load(`w${number}`);
    const forms = parts && read_forms(parts);
    if (parts && !forms) this.shards.mark_damaged(`w${number}`);
    this.read.set(number, forms ?? []);
    return forms ?? [];
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/// The index of the first form that is not before `form`.
function lower_bound(forms: readonly Form[], form: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]!.form < form) low = middle + 1;
    else high = middle;
  }
  return low;
}
