import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { TELEMETRY_CODES, type TelemetryCode } from '../../domain/law/art-31-telemetry.ts';
import type { Point } from '../../domain/telemetry/point.ts';
import { DEVICE_KINDS, type DeviceKind } from '../../domain/telemetry/device.ts';
import { instant } from './columns.ts';
import { among } from './constraints.ts';
import { violation } from './enforcement.ts';
import { site } from './permits.ts';
import { authority, organisation, project } from './registers.ts';

/** 第三十一條: recorders in vehicles and video devices at sites and projects. */
export const device = pgTable(
  'device',
  {
    id: uuid().primaryKey(),
    /** By which its points name it: a point is small, and there are many. */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    kind: text().$type<DeviceKind>().notNull(),
    /** Whose it is; null of a video device of an authority. */
    organisationId: uuid().references(() => organisation.id),
    authority: text().references(() => authority.code),
    /** Of a recorder, as the vehicle's equipment names it. */
    recorderId: text(),
    /** What a video device is called. */
    label: text(),
    siteId: uuid().references(() => site.id),
    projectId: uuid().references(() => project.id),
    /** Null of a recorder that a vehicle names and that reported before anybody registered it. */
    registeredAt: instant(),
    registeredBy: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    unique('device_number').on(t.number),
    unique('device_recorder').on(t.organisationId, t.recorderId),
    index('device_updated').on(t.updatedAt, t.id),
    check('device_kind', among(t.kind, DEVICE_KINDS)),
    check('device_owner', sql`(${t.organisationId} is null) <> (${t.authority} is null)`),
    check(
      'device_place',
      sql`case when ${t.kind} = 'recorder'
        then ${t.recorderId} is not null and ${t.organisationId} is not null and ${t.label} is null
          and ${t.siteId} is null and ${t.projectId} is null
        else ${t.recorderId} is null and ${t.label} is not null
          and (${t.siteId} is null) <> (${t.projectId} is null) end`,
    ),
  ],
);

/** When a recorder last gave a sign, and what of its points is still to be looked at. Changes with every batch. */
export const deviceSign = pgTable(
  'device_sign',
  {
    device: integer()
      .primaryKey()
      .references(() => device.number),
    /** How many batches had points of it: whoever looks at them sees whether more have come meanwhile. */
    arrivals: bigint({ mode: 'number' }).notNull(),
    lastReceivedAt: instant().notNull(),
    /** The latest time of a point, never later than its receipt. */
    lastPointAt: instant().notNull(),
    /** The span of the points that have come since it was last looked at. */
    pendingFrom: instant(),
    pendingTo: instant(),
    lookedAt: instant(),
    /** What depends on scans is looked at again: they may come late. */
    recheckAt: instant(),
    recheckFrom: instant(),
    recheckTo: instant(),
  },
  (t) => [
    index('device_sign_pending')
      .on(t.device)
      .where(sql`${t.pendingFrom} is not null`),
    index('device_sign_recheck')
      .on(t.recheckAt)
      .where(sql`${t.recheckAt} is not null`),
    index('device_sign_silent').on(t.lastPointAt),
  ],
);

/** What recorders report: partitioned by day, dropped by day. */
export const telemetryPoint = pgTable(
  'telemetry_point',
  {
    device: integer().notNull(),
    at: instant().notNull(),
    receivedAt: instant().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    speedKmh: real().notNull(),
    /** Null where the recorder cannot tell. */
    covered: boolean(),
    loaded: boolean(),
  },
  (t) => [primaryKey({ columns: [t.device, t.at] })],
);

/** A continuous breach: one violation, with its points kept as long as that is. */
export const telemetryEpisode = pgTable(
  'telemetry_episode',
  {
    id: uuid().primaryKey(),
    device: integer()
      .notNull()
      .references(() => device.number),
    code: text().$type<TelemetryCode>().notNull(),
    plate: text().notNull(),
    fromAt: instant().notNull(),
    toAt: instant().notNull(),
    /** Copied, because the points themselves are dropped. */
    points: jsonb().$type<readonly Point[]>().notNull(),
    /** How many there were; more than a thousand are thinned out. */
    pointCount: integer().notNull(),
    violationId: uuid()
      .notNull()
      .references(() => violation.id),
    /** Since when it no longer holds by what is known. */
    supersededAt: instant(),
  },
  (t) => [
    unique('telemetry_episode_violation').on(t.violationId),
    index('telemetry_episode_device').on(t.device, t.code, t.toAt),
    check('telemetry_episode_code', among(t.code, TELEMETRY_CODES)),
    check('telemetry_episode_span', sql`${t.fromAt} <= ${t.toAt}`),
  ],
);

/** Loaded, then unloaded, as a recorder saw it. */
export const recordedTrip = pgTable(
  'recorded_trip',
  {
    device: integer()
      .notNull()
      .references(() => device.number),
    unloadedAt: instant().notNull(),
    loadedAt: instant().notNull(),
    carrierId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** Where it was loaded and unloaded, as far as that is known. */
    projectId: uuid().references(() => project.id),
    siteId: uuid().references(() => site.id),
  },
  (t) => [
    primaryKey({ columns: [t.device, t.unloadedAt] }),
    index('recorded_trip_loaded').on(t.loadedAt),
    check('recorded_trip_span', sql`${t.loadedAt} < ${t.unloadedAt}`),
  ],
);

/** What an authority has set for its region, from an instant on: points are judged by the limit of their time. */
export const speedLimit = pgTable(
  'speed_limit',
  {
    authority: text()
      .notNull()
      .references(() => authority.code),
    since: instant().notNull(),
    /** Null: that of the domain again. */
    limitKmh: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.authority, t.since] }),
    check('speed_limit_sane', sql`${t.limitKmh} between 1 and 200`),
  ],
);
