/**
 * What comes from a file, a table or another program, of which the compiler knows no fields: `unknown`, `any`, or
 * a record with whatever names. Nothing else is: what is written out in a program has the fields of its form, and
 * the compiler names one that is misspelt.
 */
export type Unread<Given> = unknown extends Given ? Given : string extends keyof Given ? Given : never;
