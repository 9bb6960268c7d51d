/** A schema of a document, or what stands there for one. */
type Schema = Readonly<Record<string, unknown>>;

/** What is looked up by references. */
export type Components = Readonly<{ components?: Readonly<{ schemas?: Readonly<Record<string, Schema>> }> }>;

/**
 * Whether a union of what is answered has only got one more value or type of a thing, which readers have a default
 * for: all its members are values of one type, or objects that one member tells apart.
 */
export function isOneMoreOfAKind(union: readonly unknown[], added: unknown, document: Components): boolean {
  const of = (member: unknown) => read(member, document);
  const one = of(added);
  const others = union.map(of).filter(({ type }) => type !== 'null');
  const values = typeOfValues(one);
  if (values !== undefined) return others.every((each) => typeOfValues(each) === values);
  const apart = constants(one).filter((name) => others.every((each) => constants(each).includes(name)));
  return apart.length > 0;
}

/** A schema without its references: the comparison leaves them, and wraps them with the words beside them. */
function read(member: unknown, document: Components): Schema {
  const { $ref, allOf, ...own } = (member ?? {}) as Schema & { $ref?: string; allOf?: readonly unknown[] };
  const name = $ref?.split('/').at(-1) ?? '';
  const target = $ref === undefined ? undefined : document.components?.schemas?.[name];
  const parts = [...(allOf ?? []), ...(target ? [target] : [])].map((part) => read(part, document));
  return Object.assign({}, ...parts, own) as Schema;
}

function typeOfValues(schema: Schema): string | undefined {
  const values = Array.isArray(schema['enum']) ? schema['enum'] : 'const' in schema ? [schema['const']] : [];
  const types = new Set((values as unknown[]).map((value) => (value === null ? 'null' : typeof value)));
  const [type] = types;
  return types.size === 1 && type !== 'null' ? type : undefined;
}

/** The members that say of which type an object is. */
function constants({ properties }: Schema): readonly string[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>)
    .filter(([, member]) => 'const' in member)
    .map(([name]) => name);
}
