/** The name of a seat in a map or a set: its unit and its role, with a sign between that no id holds. */
export function seatName({ unit, role }: { readonly unit: string; readonly role: string }): string {
  return `${unit}\u001f${role}`;
}
