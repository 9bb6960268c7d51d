import { bigint, customType, integer } from 'drizzle-orm/pg-core';
import type { Day, Instant } from '../../domain/time.ts';

/** `timestamptz`, in the domain milliseconds since the epoch. */
export const instant = customType<{ data: Instant; driverData: string | number }>({
  dataType: () => 'timestamptz(3)',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => (typeof value === 'number' ? value : Date.parse(value)),
});

/** `bytea`, a digest or a signature. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** `date`, in the domain YYYY-MM-DD. */
export const day = customType<{ data: Day; driverData: string }>({ dataType: () => 'date' });

/** A mass in whole kilograms. */
export const massKg = () => bigint({ mode: 'number' });

/** Counts the changes of a row; it is the row's ETag. */
export const version = () => integer().notNull().default(1);
