/** A list behind another one: `push(...more)` breaks when there are a hundred thousand of them. */
export function addAll<T>(to: T[], more: Iterable<T>): void {
  for (const each of more) to.push(each);
}
