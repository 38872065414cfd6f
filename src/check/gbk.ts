/** Two bytes of GBK for each character that has them. */
export type GbkTable = ReadonlyMap<number, number>;

let table: GbkTable | null = null;

/** The GBK code of each UTF-16 unit that has one: what a decoder says of all two-byte codes, turned round. */
export const gbkTable = (): GbkTable => {
  table ??= new Map(listCodes());
  return table;
};

function* listCodes(): Iterable<readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD') yield [text.charCodeAt(0), (lead << 8) | trail];
    }
  }
}
