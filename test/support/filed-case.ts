import type { Calendar } from '../../src/domain/calendar.ts';
import type { AskedStep, CaseFile } from '../../src/domain/enforcement/case.ts';
import type { ProposedFine, PunishableAct } from '../../src/domain/enforcement/fine.ts';
import { takeStep } from '../../src/domain/enforcement/step.ts';
import type { LawInForce } from '../../src/domain/law/art-36-penalties.ts';

const at = (text: string) => Date.parse(text.length > 10 ? text : `${text}T12:00:00+08:00`);
const YEAR = { holidays: new Set<string>(), workdays: new Set<string>() };
export const CALENDAR: Calendar = new Map([
  [2021, YEAR],
  [2022, YEAR],
  [2023, YEAR],
]);
const LAW: LawInForce = { measures: () => true, instrument: (name) => name === 'order139' };
export const ACT: PunishableAct = {
  offence: 'disposal_without_permit',
  subject: { kind: 'unit', role: 'contractor' },
  on: '2021-03-16',
  dumpingGround: false,
  actId: 'act',
  lifeOrHealth: false,
  measure: null,
};
export const fine = (yuan: number, basis = '41'): ProposedFine => ({
  fen: yuan * 100,
  basis,
  mitigation: null,
  stepReason: null,
});

/** A case filed on 2021-03-16, a Tuesday; steps are taken at the day before which they stand. */
export class Filed {
  file: CaseFile;
  acts: readonly PunishableAct[];
  constructor(more: Partial<CaseFile> = {}, acts: readonly PunishableAct[] = [ACT]) {
    this.acts = acts;
    this.file = {
      procedure: 'ordinary',
      subjectKind: 'unit',
      filedAt: at('2021-03-16'),
      limitOn: '2023-03-16',
      hearingFromFen: 10_000_000,
      steps: [],
      ...more,
    };
  }
  try(step: AskedStep, day = '2021-03-16', calendar: Calendar = CALENDAR) {
    const ground = { acts: this.acts, now: at(day), calendar, law: LAW, discretion: [] };
    return takeStep(this.file, step, ground);
  }
  /** Takes a step; answers the refusal, or `ok`. */
  take(step: AskedStep, day = '2021-03-16', calendar: Calendar = CALENDAR): string {
    const taken = this.try(step, day, calendar);
    if ('refusal' in taken) return taken.refusal;
    this.file = { ...this.file, steps: [...this.file.steps, { at: at(day), ...taken }] };
    return 'ok';
  }
  after(...steps: readonly AskedStep[]): this {
    for (const step of steps) {
      const outcome = this.take(step);
      if (outcome !== 'ok') throw new Error(`${step.type}: ${outcome}`);
    }
    return this;
  }
}

export const order: AskedStep = { type: 'orderCorrection', dueOn: '2021-03-25' };
export const rectified: AskedStep = { type: 'recordRectification', on: '2021-03-16', met: true };
export const notify = (yuan = 20_000): AskedStep => ({ type: 'notifyPenalty', fine: fine(yuan) });
export const statement: AskedStep = { type: 'recordStatement', text: '陳述' };
export const waiver: AskedStep = { type: 'waiveRights', text: '放棄' };
export const decide = (yuan: number | null = 20_000): AskedStep => ({
  type: 'decide',
  fine: yuan === null ? null : fine(yuan),
});
export const challenge: AskedStep = { type: 'recordChallenge', kind: 'suit', on: '2021-03-16' };
