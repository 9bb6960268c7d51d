import type { DemoService } from './service.ts';

/** Claims of the people of the demo; companies' people have no role. */
const PEOPLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'city officer': { roles: ['officer'], authority: '421200' },
  administrator: { roles: ['admin'] },
};

export type Asked = Readonly<{
  body?: unknown;
  query?: Readonly<Record<string, string>>;
  accept?: string;
  status: number;
}>;

/** Sends requests as somebody and insists on the status expected. */
export function createClient(service: DemoService) {
  const tokens = new Map<string, string>();
  const tokenOf = async (who: string) => {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const token = await service.token({ sub: who.replaceAll(' ', '-'), name: who, ...PEOPLE[who] });
    tokens.set(who, token);
    return token;
  };

  const send = async (who: string, method: string, path: string, asked: Asked): Promise<Response> => {
    const query = asked.query ? `?${new URLSearchParams(asked.query).toString()}` : '';
    const isForm = asked.body instanceof FormData;
    const response = await fetch(`${service.url}${path}${query}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(who)}`,
        accept: asked.accept ?? 'application/json',
        'accept-language': 'en',
        ...(asked.body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(asked.body !== undefined && {
        body: asked.body instanceof FormData ? asked.body : JSON.stringify(asked.body),
      }),
    });
    if (response.status !== asked.status)
      throw new Error(
        `${method} ${path} as ${who}: expected ${asked.status}, got ${response.status} ${await response.text()}`,
      );
    return response;
  };

  return {
    // Answers have as many shapes as there are operations; the demo checks the fields it uses.
    // eslint-disable-next-line typescript/no-explicit-any
    json: async (who: string, method: string, path: string, asked: Asked): Promise<any> =>
      (await send(who, method, path, asked)).json(),
    bytes: async (who: string, path: string): Promise<Buffer> =>
      Buffer.from(
        await (await send(who, 'GET', path, { accept: 'application/pdf', status: 200 })).arrayBuffer(),
      ),
    clock: async (now: string): Promise<void> => {
      await send('administrator', 'POST', '/v1/sandbox/clock', { body: { now }, status: 200 });
    },
    /** Uploads a one-page PDF as a document of a kind. */
    upload: async (who: string, kind: string): Promise<{ kind: string; documentId: string }> => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([SMALL_PDF], { type: 'application/pdf' }), `${kind}.pdf`);
      const response = await send(who, 'POST', '/v1/documents', { body: form, status: 201 });
      const { id } = (await response.json()) as { id: string };
      return { kind, documentId: id };
    },
  };
}

export type DemoClient = ReturnType<typeof createClient>;

const SMALL_PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Throws unless something is as it should be. */
export function check(holds: boolean, what: string, found: unknown): void {
  if (!holds) throw new Error(`${what}; found ${JSON.stringify(found)}`);
}

/** Says what has happened, by the clock of the story. */
export function say(when: string, what: string): void {
  console.log(` ✓ ${when}  ${what}`);
}
