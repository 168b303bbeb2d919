/** Tests and benches ask a door for what a door has: what they show is then what a user can do. */
import { dirname, posix } from "node:path";
import ts from "typescript";

/** A name that is imported from inside although a door has it. */
export interface DoorFault {
  readonly line: number;
  readonly name: string;
  /** Doors that have it. */
  readonly doors: readonly string[];
}

/** Doors by `path of the module below src#name`; before the name of what is exported as a type stands `type `. */
export type NamesOfDoors = ReadonlyMap<string, readonly string[]>;

/** @param doors - path of each door below `src`, and its text: a list of names, with where they come from */
export function namesOfDoors(doors: Readonly<Record<string, string>>): NamesOfDoors {
  const names = new Map<string, string[]>();
  for (const [door, text] of Object.entries(doors))
    for (const [module, name] of exportedBy(door, text)) {
      const key = `${module}#${name}`;
      names.set(key, [...(names.get(key) ?? []), door]);
    }
  return names;
}

function exportedBy(door: string, text: string): [module: string, name: string][] {
  return parsed(door, text).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    const module = moduleOf(door, statement.moduleSpecifier);
    // Under another name it is another word for whoever reads a test.
    return exportClause.elements.flatMap(({ name, propertyName, isTypeOnly }): [string, string][] => {
      const isType = isTypeOnly || statement.isTypeOnly;
      return propertyName === undefined ? [[module, isType ? `type ${name.text}` : name.text]] : [];
    });
  });
}

/**
 * Faults of one file, in order.
 *
 * @param file - its path below the folder that holds `src`
 */
export function doorFaults(file: string, text: string, names: NamesOfDoors): DoorFault[] {
  const source = parsed(file, text);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const module = moduleOf(file, statement.moduleSpecifier);
    if (!module.startsWith("src/")) return [];
    return bindings.elements.flatMap((element) => {
      const name = (element.propertyName ?? element.name).text;
      const isType = element.isTypeOnly || statement.importClause?.isTypeOnly === true;
      const key = `${module.slice("src/".length)}#`;
      // A class of which a door has the type alone can be made inside only.
      const doors = [
        ...(names.get(key + name) ?? []),
        ...(isType ? (names.get(`${key}type ${name}`) ?? []) : []),
      ];
      const line = source.getLineAndCharacterOfPosition(element.getStart(source)).line + 1;
      return doors.length === 0 ? [] : [{ line, name, doors }];
    });
  });
}

function parsed(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
}

/** The path of an imported module, without its ending. */
function moduleOf(file: string, specifier: ts.Expression): string {
  const text = ts.isStringLiteral(specifier) ? specifier.text : "";
  return text.startsWith(".") ? posix.join(dirname(file), text).replace(/\.js$/, "") : text;
}
