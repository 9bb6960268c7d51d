import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemoService } from './demo/service.ts';
import { mainJob } from './demo/main-job.ts';

/**
 * Plays the main job through the HTTP API on a database of its own, a line for each step, and leaves the PDFs in
 * `demo-output`. Exits with 1 where anything is not as it should be.
 */
const folder = fileURLToPath(new URL('../demo-output', import.meta.url));
const service = await startDemoService();
try {
  const papers = await mainJob(service);
  await mkdir(folder, { recursive: true });
  for (const [name, pdf] of papers) {
    await writeFile(join(folder, name), pdf);
    console.log(`   ${join(relative(process.cwd(), folder), name)}  ${Math.round(pdf.length / 1024)} KiB`);
  }
  console.log('\nThe main job is done, from application to the fourth copy.');
} catch (error) {
  console.error(`\nNot as it should be: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await service.stop();
}
