import { z } from 'zod';
import {
  loadCopyFacts,
  loadManifest,
  loadTrail,
  type CopyFacts,
  type StoredManifest,
  type Trail,
} from '../db/manifests/read.ts';
import { authorityByCode } from '../domain/law/art-07-competence.ts';
import type { ScannedMaterial } from '../domain/law/art-03-categories.ts';
import { CORRECTABLE } from '../domain/manifests/correction.ts';
import { COPY_HOLDERS, type CopyHolder } from '../domain/manifests/manifest.ts';
import { isOverdue } from '../domain/manifests/sheet.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { authorityNamed } from './authority-named.ts';
import { type Caller, organisationIds } from './caller.ts';
import { inScript, messageOf, scriptOf, type Script } from './language.ts';
import { driverShown } from './manifest-people.ts';
import { basisOf, manifestOut, manifestShown, peopleIn } from './manifest-shown.ts';
import { manifestParams } from './manifests.ts';
import { prefers } from './negotiate.ts';
import { paperAnswer, PDF } from './paper-answer.ts';
import { manifestPdf, type ManifestSheet } from './paper/manifest.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';
import { isOwn, personShown, type Sight, sightOf } from './sight.ts';

export const getManifestCopy = route({
  operationId: 'getManifestCopy',
  method: 'GET',
  url: '/v1/manifests/:number/copies/:holder',
  tag: 'Manifests',
  summary: 'One of the four copies',
  description:
    'JSON, or the paper as PDF by `Accept: application/pdf`: text in Simplified Chinese, or in Traditional for `zh-Hant`, which of the four copies it is, and a QR code that leads to `verifyCredential`. Each party keeps its own copy; officers read all four (第二十七條第一款). Organisations stand on it by name; of people each copy names those of who keeps it, the driver on that of the carrier, and masks the others; an officer sees all, and the reading is put on record.',
  params: manifestParams.extend({ holder: z.enum(COPY_HOLDERS) }),
  answers: {
    200: z.strictObject({
      holder: z.enum(COPY_HOLDERS),
      credential: z.string(),
      verifyUrl: z.string(),
      manifest: manifestOut,
    }),
  },
  media: [PDF],
  refusals: ['not_found'],
  read: async (call, db) => {
    const { params, caller, now, credentials, settings, request } = call;
    const manifest = await loadManifest(db, params.number, caller.viewer);
    if (!manifest) throw notFound();
    const facts = await loadCopyFacts(db, manifest.number);
    if (!keeps(caller, params.holder, manifest, facts)) throw notFound();
    const credential = await credentials.sign({ t: 'manifest', no: manifest.number });
    const verifyUrl = `${settings.publicUrl}/v1/verify/${credential}`;
    const trail = await loadTrail(db, manifest.number);
    const isPrinted = prefers(request, PDF);
    const people = [...peopleIn(manifest, trail), ...(isPrinted ? peopleOnPaper(manifest, facts) : [])];
    const sight = sightOf(call, `manifest:${manifest.number}`, people);
    if (isPrinted) {
      const script = scriptOf(call.language);
      const content = await manifestPdf(
        sheetOf(manifest, trail, facts, {
          holder: params.holder,
          script,
          verificationUrl: verifyUrl,
          printedAt: now,
          caller,
          sight,
        }),
      );
      return paperAnswer(call, `manifest-${manifest.number}-${params.holder}`, script, content);
    }
    return {
      status: 200,
      body: {
        holder: params.holder,
        credential,
        verifyUrl,
        manifest: manifestShown(manifest, trail, call, sight),
      },
    };
  },
});

/** Whether a copy is the caller's to keep. The fourth is the authority's alone. */
function keeps(caller: Caller, holder: CopyHolder, manifest: StoredManifest, facts: CopyFacts): boolean {
  if (caller.authority !== null) return true;
  const own = new Set(organisationIds(caller));
  switch (holder) {
    case 'emitter':
      return facts.emitterPartyIds.some((id) => own.has(id)) || facts.individualEmitter === caller.sub;
    case 'carrier':
      return own.has(manifest.carrierId);
    case 'recycler':
      return facts.siteOperatorIds.some((id) => own.has(id));
    case 'authority':
      return false;
  }
}

/** People who stand on the paper only: those who signed for organisations, and an individual emitter. */
function peopleOnPaper(manifest: StoredManifest, facts: CopyFacts): readonly string[] {
  return [
    ...(manifest.copies.some(({ signedBy }) => signedBy !== null) ? ['signatures'] : []),
    ...(isIndividual(manifest, facts) ? ['emitter'] : []),
  ];
}

/** Whether the emitter is a person and no organisation. */
function isIndividual({ emitterId }: StoredManifest, { individualEmitter }: CopyFacts): boolean {
  return emitterId === null && individualEmitter !== null;
}

type Printing = Readonly<{
  holder: CopyHolder;
  script: Script;
  verificationUrl: string;
  printedAt: Instant;
  caller: Caller;
  sight: Sight;
}>;

/**
 * What stands on the paper. 第二十七條 compares the goods with the sheet and asks for no person on it: of people it
 * names those of who prints it.
 */
function sheetOf(
  manifest: StoredManifest,
  { scans, corrections }: Trail,
  facts: CopyFacts,
  { holder, script, verificationUrl, printedAt, caller, sight }: Printing,
): ManifestSheet {
  const emitterName = personShown(
    facts.emitterName ?? '',
    !isIndividual(manifest, facts) || sight === 'clear' || facts.individualEmitter === caller.sub,
  );
  const signature = (of: CopyHolder) => {
    const copy = manifest.copies.find((each) => each.holder === of);
    if (!copy?.signedBy || copy.completedAt === null) return null;
    const scan = scans.find(
      ({ at, senderName }) => at === copy.completedAt && senderName === copy.signedBy?.name,
    );
    return {
      by: personShown(
        copy.signedBy.name,
        sight === 'clear' || copy.signedBy.sub === caller.sub || isOwn(caller, copy.signedBy.organisationId),
      ),
      organisation: copy.signedBy.organisationName ?? emitterName,
      happenedAt: copy.completedAt,
      arrivedAt: scan?.receivedAt ?? copy.completedAt,
    };
  };
  const { declared, declaredMassKg } = manifest;
  const place = authorityByCode(facts.projectRegion ?? '')?.place ?? null;
  return {
    script,
    number: manifest.number,
    holder,
    basis: basisOf(manifest),
    state: manifest.state,
    overdue: isOverdue(manifest.state, manifest.departedAt, printedAt),
    emitter:
      facts.projectName === null
        ? null
        : {
            name: emitterName,
            projectName: facts.projectName,
            projectPlace: place && inScript(place, script),
          },
    carrier: {
      name: facts.carrierName,
      permitNumber: manifest.permitNumber,
      plate: manifest.plate,
      driverName: manifest.driverName && driverShown(manifest.driverName, manifest, caller, sight),
    },
    destinationName: facts.destinationName,
    category: manifest.category,
    materials: (manifest.materials ?? []) as readonly ScannedMaterial[],
    declared: declared && declaredMassKg !== null ? { ...declared, massKg: declaredMassKg } : null,
    weighedMassKg: manifest.weighedMassKg,
    settledMassKg: manifest.settledMassKg,
    signatures: {
      emitter: signature('emitter'),
      carrier: signature('carrier'),
      recycler: signature('recycler'),
    },
    authorityName: authorityNamed(manifest.authority, script),
    filedAt: manifest.filedAt,
    findings: [...correctionsOnPaper(corrections, script), ...findingsOnPaper(manifest.findings, script)],
    verificationUrl,
    printedAt,
  };
}

/** A sheet is one page and its layout is dear: findings that say the same are one line, and not all lines are printed. */
const MOST_LINES = 20;

function findingsOnPaper(findings: StoredManifest['findings'], script: Script): readonly string[] {
  const messages = findings.map(({ code, params }) => messageOf(code, script, params));
  const lines = [...Map.groupBy(messages, (message) => message)].map(([message, { length }]) =>
    length === 1 ? message : `${message}（${length} 次）`,
  );
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), inScript(`另有 ${rest} 項，見電子記錄`, script)] : lines;
}

const FIELD_ON_PAPER = {
  plate: '車牌',
  category: '類別',
  materials: '材料',
  quantity: '數量',
  destinationId: '目的地',
  driverName: '駕駛員',
} as const;

/** A line for each correction that was agreed: what the sheet no longer says as it was signed. */
function correctionsOnPaper(corrections: Trail['corrections'], script: Script): readonly string[] {
  return corrections.flatMap(({ status, changes, answeredAt }) => {
    if (status !== 'agreed' || answeredAt === null) return [];
    const fields = CORRECTABLE.filter((field) => field in changes).map((field) => FIELD_ON_PAPER[field]);
    return [inScript(`${dayOf(answeredAt)} 經各方確認更正：${fields.join('、')}，原值見電子記錄`, script)];
  });
}
