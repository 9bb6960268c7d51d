import { z } from 'zod';
import type { Beside, Contact, StoredComplaint } from '../db/complaints.ts';
import type { Calendar } from '../domain/calendar.ts';
import { type Finding, notice } from '../domain/finding.ts';
import { authorityByCode } from '../domain/law/art-07-competence.ts';
import {
  answerBy,
  COMPLAINT_ACTIONS,
  COMPLAINT_STATUSES,
  isOverdue,
} from '../domain/law/art-35-02-complaints.ts';
import { findingShown } from './language.ts';
import type { AnyCall } from './route.ts';
import { dayOut, finding, idOut, instantOut, location, shownAt } from './schemas.ts';

/** What both whoever complained and officers are told. */
const common = {
  number: z.string().describe('By which officers know it; it lets nobody in.'),
  status: z.enum(COMPLAINT_STATUSES),
  authority: z
    .strictObject({ code: z.string(), name: z.string() })
    .describe('Who handles it now: that of the region, or to which it was handed on.'),
  filedAt: instantOut,
  answerBy: dayOut
    .nullable()
    .describe('The last day to answer; null, with a notice, where the calendar of its year is missing.'),
  extended: z.boolean(),
  extensionReason: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: instantOut.nullable(),
  findings: z.array(finding).describe('`calendar_missing` where the last day cannot be known.'),
};

export const filedOut = z
  .strictObject({
    code: z
      .string()
      .describe(
        'A secret, shown this once: with it alone the complaint is tracked. Written in any case, with or without hyphens.',
      ),
    ...common,
    regionCode: z.string(),
    photos: z.int().min(0),
  })
  .meta({ id: 'FiledComplaint' });

export const trackedOut = z.strictObject(common).meta({ id: 'TrackedComplaint' });

const contactOut = z.strictObject({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  text: z.string().nullable(),
});

export const complaintOut = z
  .strictObject({
    ...common,
    id: idOut,
    overdue: z.boolean(),
    regionCode: z.string(),
    location: location.nullable(),
    plate: z.string().nullable(),
    text: z.string(),
    acceptedAt: instantOut.nullable(),
    handledByYou: z.boolean().describe('Whether the caller accepted it.'),
    photos: z.array(
      z.strictObject({
        id: idOut,
        mediaType: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        sentSha256: z
          .string()
          .describe('Of the file as it was sent, before what the camera wrote was taken out.'),
      }),
    ),
    steps: z.array(
      z.strictObject({
        id: idOut,
        action: z.enum(COMPLAINT_ACTIONS),
        at: instantOut,
        authority: z.string().describe('Of the officer.'),
        text: z.string().nullable(),
        to: z.string().nullable(),
        violationId: idOut.nullable(),
      }),
    ),
    violations: z
      .array(z.strictObject({ violationId: idOut, evidenceId: idOut, linkedAt: instantOut }))
      .describe('Among whose evidence it stands, and by which id.'),
    updatedAt: instantOut,
  })
  .meta({ id: 'Complaint' });

export const complaintWithContactOut = complaintOut
  .extend({
    contact: contactOut
      .nullable()
      .describe(
        'Who complained: for the officer who accepted it, whose reading is put on record; to all others null.',
      ),
  })
  .meta({ id: 'ComplaintWithContact' });

type Reading = Pick<AnyCall, 'now' | 'language'>;

/** What both are told of a complaint. */
export function commonShown(complaint: StoredComplaint, calendar: Calendar, { language }: Reading) {
  const last = answerBy(calendar, complaint);
  const { number, status, authority, filedAt, extendedAt, extensionReason, answer, answeredAt } = complaint;
  return {
    number,
    status,
    authority: { code: authority, name: authorityByCode(authority)?.name ?? authority },
    filedAt: shownAt(filedAt),
    answerBy: last,
    extended: extendedAt !== null,
    extensionReason,
    answer,
    answeredAt: shownAt(answeredAt),
    findings: unknownDay(last).map((each) => findingShown(each, language)),
  };
}

function unknownDay(last: string | null): readonly Finding[] {
  return last === null ? [notice('calendar_missing', '35.2', { pointer: '/answerBy' })] : [];
}

/** A complaint as officers read it; nothing of whoever complained. */
export function complaintShown(
  complaint: StoredComplaint,
  beside: Beside | undefined,
  calendar: Calendar,
  call: Reading & Pick<AnyCall, 'caller'>,
) {
  const { id, lat, lon, regionCode, plate, text, acceptedAt, handlerSub, updatedAt } = complaint;
  const { photos = [], steps = [], links = [] } = beside ?? {};
  return {
    ...commonShown(complaint, calendar, call),
    id,
    overdue: isOverdue(complaint, call.now, calendar),
    regionCode,
    location: lat !== null && lon !== null ? { lat, lon } : null,
    plate,
    text,
    acceptedAt: shownAt(acceptedAt),
    handledByYou: handlerSub === call.caller.sub,
    photos: photos.map(({ id, mediaType, bytes, sha256, sentSha256 }) => ({
      id,
      mediaType,
      bytes,
      sha256,
      sentSha256,
    })),
    steps: steps.map((step) => ({
      id: step.id,
      action: step.action,
      at: shownAt(step.at),
      authority: step.authority,
      text: step.text,
      to: step.toAuthority,
      violationId: step.violationId,
    })),
    violations: links.map(({ violationId, evidenceId, linkedAt }) => ({
      violationId,
      evidenceId,
      linkedAt: shownAt(linkedAt),
    })),
    updatedAt: shownAt(updatedAt),
  };
}

/** A contact as it is kept: every part of it, null where it was not said. */
export function contactOf(
  said: string | Readonly<Partial<Record<keyof Contact, string | undefined>>> | undefined,
): Contact | null {
  if (said === undefined) return null;
  const {
    name = null,
    phone = null,
    email = null,
    text = null,
  } = typeof said === 'string' ? { text: said } : said;
  return { name, phone, email, text };
}
