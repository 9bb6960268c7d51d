const SITE = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A disposal application as a client sends it. */
export const EXAMPLE_APPLICATION = {
  kind: 'disposal',
  projectId: '01890a5d-ac96-774b-bcce-b302099a8058',
  planFilingNumber: 'BA-2026-17',
  documents: [{ kind: 'planningPermit', documentId: '01890a5d-ac96-774b-bcce-b302099a8059' }],
  plan: {
    streams: [
      {
        category: 'recyclable',
        materials: ['concrete', 'brick'],
        quantity: { value: 300, unit: 't' },
        destinationId: SITE,
      },
    ],
    period: { from: '2026-03-16', to: '2026-06-30' },
    dailyHours: { from: '18:00', to: '22:00' },
    route: { description: '咸寧大道—107國道', noiseSensitive: true },
  },
  carriageContracts: [
    {
      carrierId: '01890a5d-ac96-774b-bcce-b302099a805a',
      number: 'YS-2026-3',
      signedOn: '2026-03-01',
      validTo: '2026-07-31',
      plates: ['鄂L12345'],
    },
  ],
  disposalContracts: [
    {
      destinationId: SITE,
      category: 'recyclable',
      number: 'XN-2026-8',
      signedOn: '2026-03-01',
      validTo: '2026-07-31',
    },
  ],
};
