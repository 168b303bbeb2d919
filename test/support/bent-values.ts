/** Every way in which one place of plain data can be bent: each text, number, list and object, one at a time. */

/** Copies of a value, each with one place changed. */
export function bentValues(value: unknown): unknown[] {
  if (typeof value === "string") return bentTexts(value);
  if (typeof value === "number")
    return [value + 1, value - 1, -value || -1, value + 0.5, String(value), null];
  if (value === null) return ["", 0, false];
  if (typeof value === "boolean") return [!value, null];
  if (Array.isArray(value)) return bentLists(value);
  const own = Object.entries(value as object);
  return [
    { ...(value as object), more: 1 },
    null,
    ...own.map(([name]) => Object.fromEntries(own.filter(([other]) => other !== name))),
    ...own.flatMap(([name, inner]) =>
      bentValues(inner).map((bent) => ({ ...(value as object), [name]: bent })),
    ),
  ];
}

/** Another last byte, another first one, one less, one more, upper case. */
function bentTexts(text: string): unknown[] {
  const bent = [
    ...Array.from(text, (sign, at) => `${text.slice(0, at)}${sign === "0" ? "1" : "0"}${text.slice(at + 1)}`),
    text.slice(1),
    `${text}0`,
    text.toUpperCase(),
    null,
  ];
  return bent.filter((each) => each !== text);
}

function bentLists(list: readonly unknown[]): unknown[] {
  return [
    [...list, list[0] ?? null],
    ...(list.length > 0 ? [list.slice(1), list.slice(0, -1)] : []),
    ...(list.length > 1 ? [[...list].reverse()] : []),
    ...list.flatMap((inner, at) =>
      bentValues(inner).map((bent) => list.map((other, place) => (place === at ? bent : other))),
    ),
  ];
}
