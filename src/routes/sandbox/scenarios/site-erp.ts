import { NOT_SEEN, type Scenario, unless } from './scenario.ts';

/** What the program of a builder or a site does: an application, from a draft to a permit. */
export const siteErp: Scenario = {
  title: { zh: '工地或者場地的管理系統', en: "A site's ERP" },
  ids: { applicationId: { zh: '一份申請的編號', en: 'the id of an application' } },
  expectations: [
    {
      key: 'applied',
      title: { zh: '申請屬於調用者的單位', en: "The application is the caller's organisation's" },
      check: ({ application }) => unless(application !== null, NOT_SEEN),
    },
    {
      key: 'documented',
      needs: ['applied'],
      title: { zh: '材料逐份上傳并列入申請', en: 'Its documents were uploaded and are named in it' },
      citation: '9',
      check: ({ application }) => {
        if (!application) return NOT_SEEN;
        return unless((application.body.documents ?? []).length > 0, {
          zh: '申請沒有列明任何材料。',
          en: 'The application names no document.',
        });
      },
    },
    {
      key: 'submitted',
      needs: ['applied'],
      title: { zh: '申請已提交', en: 'It was submitted' },
      citation: '8',
      check: ({ application }) => {
        if (!application) return NOT_SEEN;
        return unless(application.submittedAt !== null, {
          zh: '申請仍是草稿。',
          en: 'It is a draft still.',
        });
      },
    },
    {
      key: 'answered',
      needs: ['applied'],
      title: { zh: '要求補正的已補正', en: 'What was asked for beside was handed in' },
      citation: 'licensingLaw:32',
      check: ({ application }) => {
        if (!application) return NOT_SEEN;
        return unless(application.status !== 'supplementRequested', {
          zh: '申請正等待補正。',
          en: 'It waits for what was asked for.',
        });
      },
    },
    {
      key: 'granted',
      needs: ['documented', 'submitted', 'answered'],
      title: { zh: '取得許可證', en: 'A permit came of it' },
      citation: '11',
      check: ({ application, permit }) => {
        if (!application) return NOT_SEEN;
        return unless(permit !== null, {
          zh: '申請狀態為 {status}，沒有許可證。',
          en: 'The application is {status}, and there is no permit.',
          params: { status: application.status },
        });
      },
    },
    {
      key: 'copies',
      needs: ['granted'],
      title: { zh: '申請中的每輛車都有副本', en: 'Every vehicle of the application has its copy' },
      citation: '11',
      check: ({ application, permit }) => {
        if (!application || !permit) return NOT_SEEN;
        const { body } = application;
        const plates = [
          ...(body.plates ?? []),
          ...(body.carriageContracts ?? []).flatMap((contract) => contract.plates ?? []),
        ];
        const having = new Set(
          permit.copies.filter(({ endedAt }) => endedAt === null).map(({ plate }) => plate),
        );
        const missing = plates.filter((plate) => !having.has(plate));
        return unless(missing.length === 0, {
          zh: '沒有副本：{plates}。',
          en: 'Without a copy: {plates}.',
          params: { plates: missing.join(', ') },
        });
      },
    },
  ],
};
