// What result lists show of pages: addresses, titles, headings, and the texts that excerpts are cut from.
import { place_of, kGroup, type Root } from './root';
import type { Shards } from './shards';

export interface UnitText {
  /// Empty for the page itself.
  readonly anchor: string;
  readonly heading: string;
  /// Undefined where the browser can't unpack it.
  readonly blocks: readonly string[] | undefined;
}

export interface PageText {
  readonly address: string;
  readonly title: string;
  readonly units: readonly UnitText[];
}

type Row = [number, string, string, [string, string][]];

export class PageTexts {
  private readonly read = new Map<number, Promise<ReadonlyMap<number, PageText>>>();

  constructor(
    private readonly root: Root,
    private readonly shards: Shards,
  ) {}

  /// The page whose first group is `group`; undefined if its script is damaged.
  async page(group: number): Promise<PageText | undefined> {
    const shard = place_of(this.root.pages, group);
    if (shard < 0) return undefined;
    let pages = this.read.get(shard);
    if (!pages) {
      pages = this.load(`x${shard}`);
      this.read.set(shard, pages);
    }
    return (await pages).get(group);
  }

  /// Which unit of its page the slot is.
  static unit_of(page: PageText, group: number, slot: number): UnitText | undefined {
    return page.units[slot - group * kGroup];
  }

  private async load(name: string): Promise<ReadonlyMap<number, PageText>> {
    const parts = await this.shards.load(name);
    const pages = new Map<number, PageText>();
    if (!parts) return pages;
    try {
      const rows = JSON.parse(parts[0] ?? '') as Row[];
      const texts = (await unpacked(parts[1] ?? ''))?.split('\n');
      let unit = 0;
      for (const [group, address, title, units] of rows) {
        if (!is_inside(address)) throw new Error('an address outside the site');
        pages.set(group, {
          address,
          title,
          units: units.map(([anchor, heading]) => ({ anchor, heading, blocks: texts?.[unit++]?.split('\t') })),
        });
      }
    } catch {
      this.shards.mark_damaged(name);
    }
    return pages;
  }
}

/// Addresses are relative to the site: nothing that names a scheme or a host. Documents lie beside the site's folder.
function is_inside(address: unknown): boolean {
  return typeof address === 'string' && !/^[a-z][a-z0-9+.-]*:|^[/\\]|[\u0000-\u0020]/i.test(address);
}

interface WithBase64 {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

function bytes_of(base64: string): Uint8Array<ArrayBuffer> {
  const made = (Uint8Array as WithBase64).fromBase64?.(base64);
  if (made) return made;
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/// The text in `base64`, which zlib packed; undefined where the browser has no means to unpack.
async function unpacked(base64: string): Promise<string | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined;
  // Why not Blob and Response, which do the same in a line: they go through another process of the browser.
  const { writable, readable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  // What goes wrong here goes wrong when reading, too.
  writer.write(bytes_of(base64)).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}
