import { z } from 'zod';
import { CASE_STATES, CHALLENGE_RESULTS, PROCEDURES, STEP_TYPES } from '../domain/enforcement/case.ts';
import { SUBJECT_KINDS, SUBJECT_ROLES } from '../domain/enforcement/offence.ts';
import { day, dayOut, finding, idOut, instantOut, text } from './schemas.ts';

const yuan = z
  .number()
  .gt(0)
  .max(100_000_000)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, {
    error: 'yuan, with at most two decimals',
  })
  .meta({ description: 'Yuan, with at most two decimals.' });

const mitigation = z
  .strictObject({ citation: text(40), text: text(2_000) })
  .meta({ description: 'A ground to fine below the range: `penaltyLaw:32` or `penaltyLaw:33`, in words.' });

export const fineAsked = z
  .strictObject({
    amount: yuan,
    basis: text(40).describe('As `41` or `order139:25`; with the clause the basis above is attached.'),
    mitigation: mitigation.optional(),
    stepReason: text(2_000).optional().describe('Why it lies outside the published step of discretion.'),
  })
  .meta({ id: 'Fine' });

const words = text(8_000);

/** What a step says, by its type: the rulebook's table of steps. */
export const stepAsked = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('orderCorrection'), dueOn: day }),
    z.strictObject({ type: z.literal('warn'), text: words.optional() }),
    z.strictObject({
      type: z.literal('recordRectification'),
      on: day,
      met: z.boolean(),
      note: words.optional(),
    }),
    z.strictObject({ type: z.literal('notifyPenalty'), fine: fineAsked }),
    z.strictObject({ type: z.literal('recordStatement'), text: words }),
    z.strictObject({ type: z.literal('waiveRights'), text: words }),
    z.strictObject({ type: z.literal('recordLegalReview'), by: text(200), text: words }),
    z.strictObject({ type: z.literal('requestHearing'), note: words.optional() }),
    z.strictObject({ type: z.literal('holdHearing'), on: day, record: words }),
    z.strictObject({ type: z.literal('decide'), fine: fineAsked.optional() }),
    z.strictObject({ type: z.literal('recordService'), on: day, manner: text(200) }),
    z.strictObject({
      type: z.literal('recordPayment'),
      amount: yuan,
      on: day.optional().describe('The day it was paid; today where it is not said.'),
    }),
    z.strictObject({
      type: z.literal('recordChallenge'),
      kind: z.enum(['reconsideration', 'suit']),
      on: day,
    }),
    z
      .strictObject({
        type: z.literal('endChallenge'),
        on: day,
        outcome: words,
        result: z
          .enum(CHALLENGE_RESULTS)
          .optional()
          .describe(
            '`changed` with the fine that stands as `amount`; `annulled`: there is no decision any more.',
          ),
        amount: yuan.optional(),
      })
      .refine(({ result, amount }) => (result === 'changed') === (amount !== undefined), {
        error: 'given with the result `changed`, and only then',
        path: ['amount'],
      }),
    z.strictObject({ type: z.literal('transfer'), to: text(40), reason: words }),
    z.strictObject({ type: z.literal('close') }),
  ])
  .meta({ id: 'CaseStepAsked' });
export type AskedBody = z.output<typeof stepAsked>;

const fineOut = z
  .strictObject({
    amount: z.number(),
    basis: z.string(),
    above: z.string().nullable().describe('What it rests on above the clause; null where nothing is proved.'),
    offence: z.string(),
    mitigation: z.strictObject({ citation: z.string(), text: z.string() }).nullable(),
    stepReason: z.string().nullable(),
  })
  .meta({ id: 'LawfulFine' });

export const stepOut = z
  .strictObject({
    id: idOut,
    type: z.enum(STEP_TYPES),
    at: instantOut,
    by: z.string(),
    dueOn: dayOut.optional(),
    on: dayOut.optional(),
    met: z.boolean().optional(),
    note: z.string().optional(),
    text: z.string().optional(),
    reviewedBy: z.string().optional().describe('Of a legal review: who made it.'),
    record: z.string().optional(),
    manner: z.string().optional(),
    kind: z.enum(['reconsideration', 'suit']).optional(),
    outcome: z.string().optional(),
    result: z.enum(CHALLENGE_RESULTS).optional().describe('Of the end of a challenge.'),
    to: z.string().optional(),
    reason: z.string().optional(),
    amount: z.number().optional(),
    fine: fineOut.nullable().optional(),
    ordersCorrection: z.boolean().optional().describe('Of a decision: whether it orders correction too.'),
    findings: z.array(finding).optional().describe('Notices, as `basis_above_unproved`.'),
  })
  .meta({ id: 'CaseStep' });

export const caseOut = z
  .strictObject({
    id: idOut,
    number: z.string(),
    status: z.enum(CASE_STATES),
    procedure: z.enum(PROCEDURES),
    authority: z.string(),
    subject: z.strictObject({
      kind: z.enum(SUBJECT_KINDS),
      role: z.enum(SUBJECT_ROLES),
      id: idOut.nullable(),
      name: z.string(),
    }),
    violationIds: z.array(idOut),
    investigators: z.array(z.strictObject({ sub: z.string(), name: z.string() })),
    departments: z.array(z.string()).describe('That took part (第三十五條第一款).'),
    filedAt: instantOut,
    steps: z.array(stepOut),
    fine: fineOut
      .nullable()
      .describe('As decided, or as a reconsideration or a suit changed it; null once annulled.'),
    surcharge: z.number().describe('Yuan, today: 3 % a day of what is unpaid, never above the fine.'),
    paid: z.number(),
    unpaid: z.number().describe('Of fine and surcharge, today.'),
    refund: z.number().describe('What was paid beyond what is owed, as after a fine was annulled.'),
    deadlines: z.array(
      z.strictObject({
        what: z.enum(['limitation', 'decision', 'hearing', 'rectification', 'payment']),
        on: dayOut.nullable().describe('Null where the calendar of a year is missing.'),
        citation: z.string(),
      }),
    ),
    updatedAt: instantOut,
  })
  .meta({ id: 'Case' });
