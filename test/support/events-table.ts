import { type EventField, EVENTS, EVENT_TYPES } from '../../src/domain/events/catalogue.ts';

/** The rows of the table of types in docs/events.md, their cells without padding. */
export function eventRows(): readonly string[] {
  return EVENT_TYPES.map((type) => {
    const { subject, means, data, parties, departments } = EVENTS[type];
    const fields = Object.entries(data).map(([name, { nullable, what, is }]) => {
      const kind = kindOf(is);
      return `\`${name}\`${kind} ${what}${nullable ? ', or null' : ''}`;
    });
    const told = parties ? (departments ? 'parties, staff' : 'parties, officers') : 'officers';
    return `| \`${type}\` | \`${subject}\` | ${means} | ${fields.join('; ') || 'nothing'} | ${told} |`;
  });
}

function kindOf(is: EventField['is']): string {
  if (typeof is !== 'string') return '';
  return is === 'instant' || is === 'day' || is === 'month' ? ` (${is})` : '';
}
