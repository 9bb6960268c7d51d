type Schema = Readonly<Record<string, unknown>>;
type Webhook = Readonly<{
  parameters?: readonly Readonly<{ name: string; required?: boolean; schema?: Schema }>[];
  requestBody?: Readonly<{ content?: Readonly<Record<string, Schema>> }>;
  responses?: Readonly<Record<string, unknown>>;
}>;
type Hooked = Readonly<{
  paths?: Schema;
  webhooks?: Readonly<Record<string, Readonly<Record<string, Webhook>>>>;
}>;

/**
 * The document with its webhooks among its paths, as what is answered: who gets them reads them. What the receiver
 * may answer is kept beside it: it breaks by being gone.
 */
export function withWebhooksAnswered<Document extends object>(document: Document): Document {
  const { paths, webhooks = {}, ...others } = document as Hooked;
  const answered = Object.entries(webhooks).map(([type, methods]) => [
    type,
    Object.fromEntries(Object.entries(methods).map(([method, webhook]) => [method, answerOf(webhook)])),
  ]);
  return { ...others, paths: { ...paths, ...Object.fromEntries(answered) } } as unknown as Document;
}

function answerOf({ parameters = [], requestBody, responses = {} }: Webhook) {
  const headers = parameters.map(({ name, required, schema }) => [name, { required, schema }]);
  const taken = Object.entries(responses).map(([status, response]) => [`receiver ${status}`, response]);
  const message = { headers: Object.fromEntries(headers), content: requestBody?.content ?? {} };
  return { responses: { message, ...Object.fromEntries(taken) } };
}

/** Paths begin with a slash, and types of events do not. */
export function isOfWebhook([, key]: readonly (string | number)[]): boolean {
  return typeof key === 'string' && !key.startsWith('/');
}
