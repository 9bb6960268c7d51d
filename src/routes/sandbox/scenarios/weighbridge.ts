import { REFUSAL_GROUNDS } from '../../../domain/manifests/scan.ts';
import { NOT_SEEN, type Scenario, scanOf, unless } from './scenario.ts';

/** What the program of a weighbridge does: what was weighed, and what was refused. */
export const weighbridge: Scenario = {
  title: { zh: '地磅', en: 'A weighbridge' },
  ids: {
    manifestNumber: {
      zh: '受納時過磅質量與申報相差超過允許范圍的聯單',
      en: 'a manifest received with a weight beyond the tolerance',
    },
    refusedManifestNumber: { zh: '被拒收的聯單', en: 'a manifest that was refused' },
  },
  expectations: [
    {
      key: 'received',
      title: { zh: '已受納，時間晚於駛離', en: 'It was received, after it departed' },
      citation: '27.1',
      check: ({ manifest }) => {
        if (!manifest) return NOT_SEEN;
        const [depart, receive] = [scanOf(manifest, 'depart'), scanOf(manifest, 'receive')];
        if (!receive) return { zh: '沒有受納掃碼。', en: 'There is no scan of an arrival.' };
        return unless(depart === undefined || depart.at < receive.at, {
          zh: '受納的時間早於駛離的時間。',
          en: 'The time of the arrival is before that of the departure.',
        });
      },
    },
    {
      key: 'atItsSite',
      needs: ['received'],
      title: { zh: '在去向場地受納', en: 'It was received at its destination' },
      citation: '6',
      check: ({ manifest }) => {
        const receive = scanOf(manifest, 'receive');
        if (!manifest || receive?.content.kind !== 'receive') return NOT_SEEN;
        return unless(receive.content.siteId === manifest.manifest.destinationId, {
          zh: '受納場地 {site} 不是去向場地。',
          en: 'The site, {site}, is not the destination.',
          params: { site: receive.content.siteId },
        });
      },
    },
    {
      key: 'asWeighed',
      needs: ['received'],
      title: {
        zh: '報送過磅質量，不照抄申報質量',
        en: 'What was weighed is sent, not what was declared',
      },
      citation: '27.2',
      check: ({ manifest, weightTolerancePercent }) => {
        if (!manifest) return NOT_SEEN;
        const { declaredMassKg, weighedMassKg } = manifest.manifest;
        if (declaredMassKg === null || weighedMassKg === null)
          return { zh: '沒有申報或者過磅質量。', en: 'A declared or a weighed mass is missing.' };
        const off = (Math.abs(weighedMassKg - declaredMassKg) / declaredMassKg) * 100;
        return unless(off > weightTolerancePercent, {
          zh: '過磅 {weighed} 公斤，申報 {declared} 公斤，相差未超過 {percent}%。',
          en: 'Weighed {weighed} kg, declared {declared} kg: not more than {percent} % apart.',
          params: { weighed: weighedMassKg, declared: declaredMassKg, percent: weightTolerancePercent },
        });
      },
    },
    {
      key: 'refused',
      title: { zh: '不收的以拒收掃碼報送', en: 'What is not taken is sent as a refusal' },
      citation: '26(1)',
      check: ({ refused }) => {
        if (!refused) return NOT_SEEN;
        if (scanOf(refused, 'receive'))
          return { zh: '該聯單也有受納掃碼。', en: 'The manifest has an arrival as well.' };
        return unless(scanOf(refused, 'refuse') !== undefined, {
          zh: '沒有拒收掃碼。',
          en: 'There is no scan of a refusal.',
        });
      },
    },
    {
      key: 'ground',
      needs: ['refused'],
      title: { zh: '拒收寫明法定理由', en: 'The refusal names a ground that the measures know' },
      citation: '26(1)',
      check: ({ refused }) => {
        const refuse = scanOf(refused, 'refuse');
        if (refuse?.content.kind !== 'refuse') return NOT_SEEN;
        const { ground } = refuse.content;
        return unless(ground !== 'other' && REFUSAL_GROUNDS.includes(ground), {
          zh: '理由 {ground} 不是第二十六條第(一)項所列。',
          en: 'The ground, {ground}, is none of 26(1).',
          params: { ground },
        });
      },
    },
  ],
};
