// A reporter for Node's test runner: the same shape of report that the .NET suites write (CTRF), only the summary.
export default async function* report(events) {
  const summary = { tests: 0, passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    summary.tests++;
    if (data.skip !== undefined) summary.skipped++;
    else if (type === 'test:pass') summary.passed++;
    else summary.failed++;
  }
  yield JSON.stringify({ results: { summary } });
}
