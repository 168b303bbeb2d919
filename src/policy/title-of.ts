/** A title, or the id where nobody gave one. */
export function titleOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === "" ? id : title;
}
