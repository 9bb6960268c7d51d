import { z } from 'zod';

export type Json = Record<string, unknown>;

/** Collects schemas under `#/components/schemas` while operations are turned into the document. */
export class Components {
  readonly schemas: Record<string, Json> = {};

  /**
   * The JSON Schema of a zod schema; those with an id become components, and so do the branches of unions that are
   * told apart by a member, because a discriminator leads to components only. `name` is what a union without an id
   * is called.
   */
  of(schema: z.ZodType, io: 'input' | 'output', name: string): Json {
    const {
      $schema: _dialect,
      $defs,
      ...own
    } = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => completed(zodSchema._zod.def, jsonSchema),
    }) as Json & { $defs?: Record<string, Json> };
    const news = Object.entries($defs ?? {}).filter(([id]) => !(id in this.schemas));
    for (const [id, definition] of news) this.schemas[id] = pointing(definition);
    for (const [id] of news) this.schemas[id] = this.#hoisted(this.schemas[id], id) as Json;
    return this.#hoisted(pointing(own), name) as Json;
  }

  #hoisted(value: unknown, name: string): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#hoisted(each, name));
    if (typeof value !== 'object' || value === null) return value;
    const { properties, example, ...rest } = value as Json;
    const schema: Json = {};
    for (const [key, each] of Object.entries(rest))
      schema[key] = key === 'examples' || key === 'enum' ? each : this.#hoisted(each, name);
    if (example !== undefined) schema['examples'] = [example];
    if (properties !== undefined)
      schema['properties'] = Object.fromEntries(
        Object.entries(properties as Json).map(([key, each]) => [
          key,
          this.#hoisted(each, `${name}${pascal(key)}`),
        ]),
      );
    return isTold(schema) ? this.#told(schema, name) : schema;
  }

  /** A union that is told apart by a member: its branches by reference, and which value means which. */
  #told({ oneOf, anyOf, discriminator, ...rest }: Json & Told, name: string): Json {
    const { propertyName } = discriminator;
    const mapping: Record<string, string> = {};
    const refs = (oneOf ?? anyOf ?? []).map((branch) => {
      const values = valuesOf(this.#resolved(branch), propertyName);
      const own = `${name}${values.map(pascal).join('Or')}`;
      const $ref = typeof branch['$ref'] === 'string' ? branch['$ref'] : `#/components/schemas/${own}`;
      if (branch['$ref'] === undefined) this.schemas[own] ??= branch;
      for (const each of values) mapping[each] = $ref;
      return { $ref };
    });
    return { ...rest, oneOf: refs, discriminator: { propertyName, mapping } };
  }

  #resolved(branch: Json): Json {
    const { $ref } = branch;
    return typeof $ref === 'string' ? (this.schemas[$ref.replace(/^.*\//, '')] ?? {}) : branch;
  }
}

/** What the document needs and zod leaves out: discriminators, the end of tuples, the members of records by name. */
function completed(def: z.core.$ZodTypeDef, schema: Json): void {
  if (def.type === 'union' && 'discriminator' in def)
    schema['discriminator'] = { propertyName: def.discriminator };
  const { prefixItems, propertyNames, additionalProperties } = schema;
  if (def.type === 'tuple' && Array.isArray(prefixItems))
    Object.assign(schema, { items: {}, minItems: prefixItems.length, maxItems: prefixItems.length });
  const names = (propertyNames as { enum?: readonly string[] } | undefined)?.enum;
  if (def.type === 'record' && names) {
    schema['properties'] = Object.fromEntries(names.map((name) => [name, additionalProperties]));
    schema['additionalProperties'] = false;
    delete schema['propertyNames'];
  }
}

type Told = Readonly<{
  oneOf?: readonly Json[];
  anyOf?: readonly Json[];
  discriminator: Readonly<{ propertyName: string }>;
}>;

function isTold(schema: Json): schema is Json & Told {
  return 'discriminator' in schema && ('oneOf' in schema || 'anyOf' in schema);
}

function valuesOf(branch: Json, propertyName: string): readonly string[] {
  const of = (branch['properties'] as Record<string, Json> | undefined)?.[propertyName] ?? {};
  const values =
    (of['enum'] as readonly string[] | undefined) ?? (of['const'] === undefined ? [] : [of['const']]);
  return values.map(String);
}

/** A schema whose references lead into the components of the document, without its own id. */
function pointing(schema: Json): Json {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { id: _id, ...rest } = JSON.parse(text) as Json;
  return rest;
}

/** `supplement-request`, `too_many_rows` and `limit` as names of components: `SupplementRequest`. */
export function pascal(name: string): string {
  return name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_: string, first: string) =>
    first.toUpperCase(),
  );
}
