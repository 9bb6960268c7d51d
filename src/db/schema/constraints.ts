import { type AnyColumn, sql, type SQL } from 'drizzle-orm';

function literals(values: readonly string[]): SQL {
  return sql.raw(values.map((value) => `'${value}'`).join(', '));
}

/** A CHECK that a text is one of a closed list. */
export function among(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} in (${literals(values)})`;
}

/** A CHECK that an array is not empty and holds only texts of a closed list. */
export function subset(column: AnyColumn, values: readonly string[]): SQL {
  return sql`cardinality(${column}) > 0 and ${column} <@ array[${literals(values)}]`;
}
