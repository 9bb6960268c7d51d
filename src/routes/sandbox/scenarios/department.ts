import { feedRead } from './feed.ts';
import { NOT_SEEN, type Scenario, unless } from './scenario.ts';

/** What the platform of another department does: it finds what is suspected and follows the feed, whole and without what is not there. */
export const department: Scenario = {
  title: { zh: '其他部門的平臺', en: "Another department's platform" },
  ids: {
    manifestNumber: { zh: '有違法線索的聯單', en: 'a manifest with violations' },
    violationIds: {
      zh: '平臺讀到的該聯單的全部違法線索編號',
      en: 'the ids of all violations of it that the platform has read',
    },
    eventIds: {
      zh: '平臺從事件流讀到的、關於該聯單及其違法線索的全部事件編號',
      en: 'the ids of all events of it and of its violations that the platform has read from the feed',
    },
  },
  expectations: [
    {
      key: 'seen',
      title: { zh: '看得到該聯單', en: 'It sees the manifest' },
      citation: '31',
      check: ({ manifest }) => unless(manifest !== null, NOT_SEEN),
    },
    {
      key: 'any',
      needs: ['seen'],
      title: { zh: '聯單確有違法線索', en: 'There are violations of the manifest' },
      check: ({ manifest }) => {
        if (!manifest) return NOT_SEEN;
        return unless(manifest.violations.length > 0, {
          zh: '該聯單沒有違法線索，請換一份。',
          en: 'The manifest has no violation: take another one.',
        });
      },
    },
    {
      key: 'whole',
      needs: ['seen'],
      title: { zh: '每條違法線索都讀到了', en: 'Every one of them was read' },
      citation: '31',
      check: ({ manifest, violationIds }) => {
        if (!manifest) return NOT_SEEN;
        const missed = manifest.violations.filter(({ id }) => !violationIds.includes(id));
        return unless(missed.length === 0, {
          zh: '沒有讀到：{ids}。',
          en: 'Not read: {ids}.',
          params: { ids: missed.map(({ id }) => id).join(', ') },
        });
      },
    },
    {
      key: 'noOther',
      needs: ['seen'],
      title: { zh: '沒有別的聯單的', en: 'And none of another manifest' },
      check: ({ manifest, violationIds }) => {
        if (!manifest) return NOT_SEEN;
        const own = manifest.violations.map(({ id }) => id);
        const strange = violationIds.filter((id) => !own.includes(id));
        return unless(strange.length === 0, {
          zh: '不是該聯單的：{ids}。',
          en: 'Not of this manifest: {ids}.',
          params: { ids: strange.join(', ') },
        });
      },
    },
    ...feedRead(['seen']),
  ],
};
