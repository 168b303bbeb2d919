/** Text as bytes of GB 18030, for the characters that have two bytes there: the decoder of the platform, turned round. */

const codes = new Map<string, readonly [number, number]>();

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  if (codes.size > 0) return codes;
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && !codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  return codes;
}

export function inGb18030(text: string): Uint8Array {
  const known = twoByteCodes();
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = known.get(sign);
      if (bytes === undefined) throw new Error(`${sign} has no two bytes in GB 18030`);
      return bytes;
    }),
  );
}
