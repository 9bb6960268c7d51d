import type { RefusalCode } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** What the law or the state of things says no to: data, not an exception. `routes/problem.ts` gives it its status. */
export type Refusal = Readonly<{
  refusal: RefusalCode;
  /** Values for the placeholders of the catalogue's message. */
  params?: Readonly<Record<string, string | number>>;
  citations?: readonly string[];
  /** JSON pointer to what is refused, where it is one thing in the request. */
  pointer?: string;
  findings?: readonly Finding[];
}>;

export function refuse(refusal: RefusalCode, rest: Omit<Refusal, 'refusal'> = {}): Refusal {
  return { refusal, ...rest };
}

export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}
