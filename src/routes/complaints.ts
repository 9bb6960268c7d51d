import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { complaintInHand, insertComplaint, loadBoundaries, type StoredComplaint } from '../db/complaints.ts';
import { optedInCounties } from '../db/registers/authorities.ts';
import {
  authorityOfComplaint,
  CODE_CHARACTERS,
  CODE_LENGTH,
  codeShown,
  comparableCode,
  complaintCode,
  isComplaintCode,
  regionOfComplaint,
} from '../domain/law/art-35-02-complaints.ts';
import { dayOf } from '../domain/time.ts';
import { hashOf } from './authenticate.ts';
import { commonShown, contactOf, filedOut, trackedOut } from './complaint-shown.ts';
import { complaintBody, complaintForm, discardAll, receiveComplaint } from './complaint-upload.ts';
import { randomCode, uuidv7 } from './ids.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';
import { text } from './schemas.ts';

export const fileComplaint = route({
  operationId: 'fileComplaint',
  method: 'POST',
  url: '/v1/complaints',
  tag: 'Supervision',
  summary: 'Complain, by name or not',
  description:
    'Anyone may (第三十五條第二款): as JSON, or as a form with up to five photos (JPEG or PNG by their content, 10 MiB each) in `images`. The authority of the region answers within 15 days, once extendable by 10. Without a region it is the one whose boundary holds the place, else the city’s. `code` is a secret that only this answer shows. Who complains is sealed from everyone but the officer who handles it: `contact` is kept apart, no address is kept of where it came from, and photos are kept without what the camera wrote into them (place, time, owner).',
  body: complaintBody,
  multipart: complaintForm,
  answers: { 201: filedOut },
  told: {
    201: 'Filed. `code` is shown in this answer only; it tracks the complaint. `answerBy` is the last day of the answer.',
  },
  refusals: [],
  example: {
    text: '夜間有車輛在河邊傾倒建筑垃圾',
    location: { lat: 29.85, lon: 114.33 },
    plate: '鄂L12345',
    contact: { name: '熱心市民', phone: '13800138000' },
  },
  withoutOrigin: true,
  receive: async ({ request, documents, language, limits }) => {
    await limits.ofComplaint(request);
    const received = await receiveComplaint(request, documents, language);
    await limits.ofPhotos(request, received.photos.length);
    return received;
  },
  release: ({ photos }) => discardAll(photos),
  chain: (_call, { text }) => `complaint:${text('number')}`,
  rule: ['35.2'],
  write: async ({ body, now, language, reply }, tx) => {
    reply.header('cache-control', 'no-store');
    const code = newCode();
    const place = { regionCode: body.regionCode ?? null, location: body.location ?? null };
    const regionCode = regionOfComplaint(place, place.location ? await loadBoundaries(tx) : new Map());
    const authority = authorityOfComplaint(regionCode, await optedInCounties(tx, dayOf(now)));
    const calendar = await loadCalendar(tx);
    const id = uuidv7();
    const filed = {
      text: body.text,
      plate: body.plate ?? null,
      location: place.location,
      regionCode,
      authority,
      filedAt: now,
    };
    const number = await insertComplaint(tx, {
      ...filed,
      id,
      codeHash: hashOf(code),
      contact: contactOf(body.contact),
      photos: body.photos.map(({ file, sentSha256 }) => ({
        id: uuidv7(),
        sha256: file.sha256,
        sentSha256,
        bytes: file.bytes,
        mediaType: file.mediaType,
      })),
    });
    for (const { file } of body.photos) await file.keep();
    const stored: StoredComplaint = {
      ...NEW,
      ...filed,
      id,
      number,
      lat: filed.location?.lat ?? null,
      lon: filed.location?.lon ?? null,
      updatedAt: now,
    };
    return {
      status: 201,
      body: {
        code: codeShown(code),
        ...commonShown(stored, calendar, { now, language }),
        regionCode,
        photos: body.photos.length,
      },
    };
  },
});

/** A complaint that nobody has looked at. */
const NEW = {
  status: 'filed',
  handlerSub: null,
  acceptedAt: null,
  extendedAt: null,
  extensionReason: null,
  answer: null,
  answeredAt: null,
  erasedAt: null,
  version: 1,
} as const;

function newCode(): string {
  for (;;) {
    const code = complaintCode(randomCode(CODE_LENGTH, CODE_CHARACTERS));
    if (code !== null) return code;
  }
}

export const trackComplaint = route({
  operationId: 'trackComplaint',
  method: 'GET',
  url: '/v1/complaints/:code',
  tag: 'Supervision',
  summary: 'What became of a complaint',
  description:
    'For whoever has its code: state, last day, answer; nothing of whoever complained, nor of what they wrote. A code that is unknown and one that cannot be one are answered alike.',
  params: z.strictObject({ code: text(64) }),
  answers: { 200: trackedOut },
  refusals: ['not_found'],
  read: async ({ params, now, language, reply }, tx) => {
    reply.header('cache-control', 'no-store');
    const code = comparableCode(params.code);
    const found = isComplaintCode(code) ? await complaintInHand(tx, hashOf(code)) : null;
    if (!found) throw notFound();
    return { status: 200, body: commonShown(found, await loadCalendar(tx), { now, language }) };
  },
});
