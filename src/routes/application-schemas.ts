import { z } from 'zod';
import { LOOKED_AT, type LookedAt } from '../domain/permits/explanation-words.ts';
import { SITE_TYPES } from '../domain/law/art-06-destinations.ts';
import { SURVEY_CHECKS } from '../domain/permits/application.ts';
import { DOCUMENT_KINDS } from '../domain/permits/evidence.ts';
import { FIELDS } from '../domain/permits/fields.ts';
import { APPLICATION_STATUSES } from '../domain/permits/procedure.ts';
import { MAX_MASS_KG, massOf } from '../domain/quantity.ts';
import {
  category,
  day,
  dayOut,
  finding,
  id,
  idOut,
  instantOut,
  lineString,
  location,
  material,
  named,
  plate,
  polygon,
  quantity,
  quantityOut,
  regionCode,
  time,
} from './schemas.ts';

/** Text of a form that may still be empty; what is missing is found, not refused. */
function draftText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), {
      error: 'text without control characters',
    });
}

const documentKind = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .meta({
    description: `A kind that a condition asks for, or any other: ${DOCUMENT_KINDS.join(', ')}.`,
    example: 'businessLicence',
  });

/** The parts of an application's body, of ids and quantities as they come in or as they go out. */
function parts<Id extends z.ZodType, Quantity extends z.ZodType>(ids: Id, quantities: Quantity) {
  const site = z.strictObject({
    name: draftText(200).optional(),
    siteType: z.enum(SITE_TYPES).exclude(['treatment']).optional(),
    regionCode: regionCode.optional(),
    location: location.optional(),
    boundary: polygon.optional(),
    capacity: quantities.optional(),
    acceptsFrom: day.optional(),
    acceptsTo: day.optional(),
  });
  const stream = z.strictObject({
    category: category.optional(),
    materials: z.array(material).max(20).optional(),
    quantity: quantities.optional(),
    destinationId: ids.optional(),
  });
  const contract = {
    number: draftText(100).optional(),
    signedOn: day.optional(),
    validTo: day.optional(),
    documentId: ids.optional(),
  };
  return {
    projectId: ids.optional(),
    planFilingNumber: draftText(100).optional(),
    regionCode: regionCode.optional(),
    documents: z
      .array(z.strictObject({ kind: documentKind.optional(), documentId: ids.optional() }))
      .max(100)
      .optional(),
    plan: z
      .strictObject({
        streams: z
          .array(stream.refine(hasMass, { error: 'at least 1 kg and at most 1,000,000 t' }))
          .max(50)
          .optional(),
        period: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
        dailyHours: z.strictObject({ from: time.optional(), to: time.optional() }).optional(),
        route: z
          .strictObject({
            description: draftText(2_000).optional(),
            noiseSensitive: z.boolean().optional(),
            line: lineString.optional(),
          })
          .optional(),
      })
      .optional(),
    carriageContracts: z
      .array(
        z.strictObject({
          carrierId: ids.optional(),
          plates: z.array(plate).max(300).optional(),
          ...contract,
        }),
      )
      .max(50)
      .optional(),
    disposalContracts: z
      .array(z.strictObject({ destinationId: ids.optional(), category: category.optional(), ...contract }))
      .max(100)
      .optional(),
    plates: z.array(plate).max(500).optional(),
    dailyCapacity: quantities.optional(),
    tripsPerDay: z.int().min(1).max(200).optional(),
    site: site.optional(),
    concession: z
      .strictObject({
        number: draftText(100).optional(),
        grantor: draftText(200).optional(),
        validFrom: day.optional(),
        validTo: day.optional(),
      })
      .optional(),
  };
}

/** A volume of light material can be less than a kilogram although it is more of a heavy one. */
export function hasMass(
  stream: Readonly<{ quantity?: unknown; materials?: readonly string[] | undefined }>,
): boolean {
  const given = quantity.safeParse(stream.quantity);
  if (!given.success) return true;
  const massKg = massOf(given.data, stream.materials ?? []);
  return massKg >= 1 && massKg <= MAX_MASS_KG;
}

const given = parts(id, quantity);
const kept = parts(idOut, quantityOut);

/** The parts that an application of a kind has, taken from those of all kinds. */
function partsOf<Kind extends keyof typeof FIELDS, Parts extends typeof given | typeof kept>(
  kind: Kind,
  all: Parts,
) {
  const fields = FIELDS[kind] as readonly (typeof FIELDS)[Kind][number][];
  return Object.fromEntries(fields.map((field) => [field, all[field]])) as {
    [Field in (typeof FIELDS)[Kind][number]]: Parts[Field];
  };
}

function ofKind<Kind extends keyof typeof FIELDS>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...partsOf(kind, given) });
}

export const newApplication = z
  .discriminatedUnion('kind', [
    ofKind('disposal'),
    ofKind('transport'),
    ofKind('receiving'),
    ofKind('recycling'),
  ])
  .meta({ id: 'NewPermitApplication', description: 'It may be saved incomplete: what is missing is found.' });

export const applicationChange = z.strictObject(given).meta({ id: 'PermitApplicationChange' });

export const condition = z
  .strictObject({
    citation: z.string(),
    title: z.string().describe('What the row asks for.'),
    status: z.enum(['met', 'unmet', 'unverified']),
    because: z.string().describe('Why it stands as it does.'),
    findings: z.array(finding),
    examined: z
      .array(
        z.strictObject({
          what: z.enum(Object.keys(LOOKED_AT) as [LookedAt]),
          text: z.string().describe('As it can be read and quoted.'),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          pointer: z.string().optional(),
        }),
      )
      .describe('What was looked at, and what was found.'),
    next: z
      .array(z.strictObject({ who: z.enum(['applicant', 'officer']), what: z.string() }))
      .describe('Who may do what so that it becomes met.'),
  })
  .meta({ id: 'Condition', description: 'One row of the conditions of the measures and how it stands.' });

export const assessment = z
  .strictObject({ conditions: z.array(condition) })
  .meta({ id: 'Assessment', description: 'Every row of the kind of application, each once.' });

export const attestationOut = z
  .strictObject({ citation: z.string(), statement: z.string(), by: z.string(), at: instantOut })
  .meta({ id: 'Attestation' });

const officer = z.strictObject({ sub: z.string(), name: z.string() });
export const signatureOut = z
  .strictObject({ sub: z.string(), name: z.string(), at: instantOut })
  .meta({ id: 'SurveySignature', description: "An officer's own word that a survey was as it is recorded." });
export const surveyChecks = z.partialRecord(z.enum(SURVEY_CHECKS), z.boolean());
export const surveyOut = z
  .strictObject({
    id: idOut,
    surveyedOn: dayOut,
    officers: z.array(officer),
    checks: surveyChecks,
    note: z.string().nullable(),
    by: z.string(),
    at: instantOut,
    signatures: z
      .array(signatureOut)
      .describe('Of the officers named, those who have signed by their own token (`signSurvey`).'),
  })
  .meta({ id: 'Survey' });

export const contestOut = z
  .strictObject({ contractNumber: z.string(), organisationId: idOut, reason: z.string(), at: instantOut })
  .meta({ id: 'Contest' });

const remedy = z.strictObject({ within: z.string(), text: z.string() });
const decisionOut = z
  .strictObject({
    outcome: z.enum(['approved', 'refused']),
    reasons: z.array(z.strictObject({ citation: z.string(), text: z.string() })),
    decidedAt: instantOut,
    by: z.string(),
    remedies: z
      .strictObject({ reconsideration: remedy, suit: remedy })
      .nullable()
      .describe('How a refusal may be challenged; `within` is an ISO 8601 duration.'),
  })
  .meta({ id: 'Decision' });

const applicationFields = {
  id: idOut,
  status: z.enum(APPLICATION_STATUSES as [(typeof APPLICATION_STATUSES)[number]]),
  authority: z.string().nullable().describe('Who decides; null until the application says where it is.'),
  applicant: named,
  submittedAt: instantOut.nullable(),
  acceptBy: dayOut
    .nullable()
    .describe('5 working days (行政許可法 第三十二條); silence past it is acceptance.'),
  acceptedAt: instantOut.nullable(),
  decideBy: dayOut
    .nullable()
    .describe('20 working days from acceptance, 10 more once extended (第四十二條).'),
  decideByReceipt: dayOut.nullable().describe('20 days as 建設部令第139號 第七條 counts them, from receipt.'),
  certificateBy: dayOut
    .nullable()
    .describe('Once approved: 10 working days to hand over the certificate (第四十四條).'),
  deemed: z.boolean().describe('Whether time alone brought it to its status.'),
  supplement: z
    .strictObject({
      items: z.array(z.strictObject({ citation: z.string(), note: z.string() })),
      requestedAt: instantOut,
      dueBy: dayOut
        .nullable()
        .describe('The last of the 90 days to make it; past it the application lapses.'),
    })
    .nullable(),
  extension: z.strictObject({ reason: z.string(), at: instantOut }).nullable(),
  notAcceptedReason: z.string().nullable(),
  decision: decisionOut.nullable(),
  renews: z.string().nullable().describe('The permit whose renewal it asks for (行政許可法 第五十條).'),
  amends: z.string().nullable().describe('The permit whose amendment it asks for (第四十九條).'),
  permitNumber: z.string().nullable().describe('Once approved: the permit granted, renewed or amended.'),
  siteId: idOut.nullable(),
  findings: z
    .array(finding)
    .describe('What is to be known beside the conditions, as a deadline that is unknown.'),
  createdAt: instantOut,
  updatedAt: instantOut,
};

/** An application by its kind, which has fields of its own; `beside` is what is on record about it. */
function shownByKind<Beside extends z.ZodRawShape>(beside: Beside) {
  const one = <Kind extends keyof typeof FIELDS>(kind: Kind) =>
    z.strictObject({ kind: z.literal(kind), ...applicationFields, ...partsOf(kind, kept), ...beside });
  return z.discriminatedUnion('kind', [
    one('disposal'),
    one('transport'),
    one('receiving'),
    one('recycling'),
  ]);
}

export const listedApplication = shownByKind({}).meta({
  id: 'ListedPermitApplication',
  description: 'An application without its assessment and evidence.',
});

export const application = shownByKind({
  assessment,
  attestations: z.array(attestationOut),
  survey: surveyOut.nullable(),
  contests: z.array(contestOut),
}).meta({ id: 'PermitApplication', description: 'What it consists of follows from its `kind`.' });
