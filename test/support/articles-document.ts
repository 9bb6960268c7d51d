import { format, resolveConfig } from 'prettier';
import { CHAPTERS, OTHER_LAW } from '../../src/domain/law/articles.ts';
import { type Clause, CLAUSE_KINDS, statusOfClause } from '../../src/domain/law/articles/clause.ts';

const INTRODUCTION = `# The measures, clause by clause

Made from \`src/domain/law/articles.ts\` by \`npm run openapi\`; a test compares them. \`listArticles\` (\`GET /v1/regulation/articles\`) answers the same in three languages, with the terms in which the measures are in force.

Every line is this project's own, none is the statute's. Citations are written \`9(3)\` for 第九條第(三)項, \`38.2\` for 第三十八條第二款. A clause **decides** by data; an officer has to attest it (**attested**); it **records** what nothing follows from by itself; or it **informs** of a duty that needs no data here. Clauses in *italics* are not built.

The codes are the findings that cite the clause and the refusals by it, then what may be fined by it ([all codes](codes.md)). \`npm run without-rules\` takes each rule out of the source and sees a test of its clause fail.
`;

/** The registry of the measures for people, as `docs/articles.md`. */
export async function articlesDocument(): Promise<string> {
  const chapters = CHAPTERS.map(
    ({ number, en, clauses }) =>
      `\n## Chapter ${number}: ${en}\n\n${tableOf(
        ['clause', 'kind', 'in words', 'not built yet', 'codes', 'rules', 'tests'],
        clauses.map(rowOf),
      )}`,
  );
  const others = tableOf(
    ['citation', 'in words', 'codes'],
    OTHER_LAW.map(({ citation, zh, en, codes }) => [citation, `${en} ${zh}`, quoted(codes)]),
  );
  const all = CHAPTERS.flatMap(({ clauses }) => clauses);
  const counts = CLAUSE_KINDS.map((kind) => {
    const of = all.filter((clause) => clause.kind === kind);
    const built = of.filter((clause) => clause.rules).length;
    return `${of.length} ${kind}${kind === 'informs' ? '' : ` (${built} built, in whole or in part)`}`;
  });
  const text = [
    `${INTRODUCTION}\n${all.length} rows: ${counts.join(', ')}.\n`,
    ...chapters,
    `\n## Other law\n\nWhat findings and refusals cite where the measures are silent.\n\n${others}`,
  ].join('\n');
  const file = new URL('../../docs/articles.md', import.meta.url).pathname;
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}

function rowOf(clause: Clause): readonly string[] {
  const {
    citation,
    kind,
    zh,
    en,
    planned,
    reason,
    codes = [],
    offences = [],
    rules = [],
    tests = [],
  } = clause;
  const fined = offences.length > 0 ? [`fined: ${quoted(offences)}`] : [];
  return [
    statusOfClause(clause) === 'planned' ? `_${citation}_` : citation,
    kind,
    [en, zh, reason?.en].filter(Boolean).join(' '),
    planned?.en ?? '',
    [quoted(codes), ...fined].filter(Boolean).join('; '),
    quoted(rules),
    quoted(tests),
  ];
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
