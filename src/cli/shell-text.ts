/** A text as one word of a shell; as it is where every shell takes it so. */
export function shellText(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : quotedText(text);
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
