// Loads the scripts of the index, each once, and tells damaged ones from sound ones.
import { checksum, kChecksumStart } from './checksum';

declare global {
  interface Window {
    waymarkSearch?: (...told: unknown[]) => void;
  }
}

/// Brings the script `name` and gives what it called 'waymarkSearch' with; undefined if there is no such script.
export type Fetch = (name: string) => Promise<readonly unknown[] | undefined>;

/// By script elements, which work from a folder. What a script tells counts only while it is itself what runs.
export function fetch_by_script(base: string): Fetch {
  const told = new Map<Element, readonly unknown[]>();
  window.waymarkSearch = (...parts) => {
    if (document.currentScript) told.set(document.currentScript, parts);
  };
  return (name) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      const end = (): void => {
        const parts = told.get(script);
        told.delete(script);
        script.remove();
        resolve(parts);
      };
      script.addEventListener('load', end);
      script.addEventListener('error', end);
      script.src = `${base}${name}.js`;
      document.head.append(script);
    });
}

/// The index's scripts. A damaged one stays away, and the rest answers.
export class Shards {
  /// Names of those that are missing or damaged.
  readonly damaged = new Set<string>();
  scripts = 0;
  characters = 0;
  private key = kChecksumStart;
  private readonly loaded = new Map<string, Promise<readonly string[] | undefined>>();

  constructor(private readonly fetch: Fetch) {}

  /// Where the checks of all scripts but the root start.
  set_key(key: number): void {
    this.key = key;
  }

  /// The parts of the script `name`; undefined if it is missing or damaged.
  load(name: string): Promise<readonly string[] | undefined> {
    const known = this.loaded.get(name);
    if (known) return known;
    const coming = this.read(name);
    this.loaded.set(name, coming);
    return coming;
  }

  /// For what a sound check lets through and still can't be read.
  mark_damaged(name: string): void {
    this.damaged.add(name);
  }

  private async read(name: string): Promise<readonly string[] | undefined> {
    const start = this.key;
    const told = await this.fetch(name);
    this.scripts += 1;
    if (told?.every((part): part is string => typeof part === 'string') && told.length > 2 && told[0] === name) {
      const parts = told.slice(2);
      this.characters += parts.reduce((sum, part) => sum + part.length, 0);
      if (checksum(start, name, parts) === told[1]) return parts;
    }
    this.damaged.add(name);
    return undefined;
  }
}
