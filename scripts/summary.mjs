// Adds up the reports in a folder (CTRF). A suite that left no report, ran nothing or ended badly without a failed test counts as failed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const names = [...new Set(readdirSync(folder).map(file => file.replace(/\.\w+$/, '')))].sort();
const total = { passed: 0, failed: 0, skipped: 0 };

for (const name of names) {
  const counts = count(name);
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${counts.remark ? ` (${counts.remark})` : ''}`);
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function count(name) {
  const file = path.join(folder, `${name}.json`);
  const badEnd = existsSync(path.join(folder, `${name}.exit`));
  let summary;
  try {
    summary = JSON.parse(readFileSync(file, 'utf8')).results.summary;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, remark: 'it crashed' };
  }
  const { passed, failed, skipped } = { passed: 0, failed: 0, skipped: 0, ...summary };
  if (passed + failed + skipped === 0) return { passed, failed: 1, skipped, remark: 'it ran no test' };
  if (badEnd && failed === 0) return { passed, failed: 1, skipped, remark: 'it ended badly' };
  return { passed, failed, skipped };
}
