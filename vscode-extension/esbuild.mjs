// Bundles the extension into one file, or (with --tests) the unit tests, which run under plain Node.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';

const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

if (process.argv.includes('--tests')) {
  const tests = readdirSync('test').filter(name => name.endsWith('.test.ts')).map(name => `test/${name}`);
  await build({ ...shared, entryPoints: tests, outdir: 'out/test', sourcemap: 'inline' });
} else {
  await build({ ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], minify: true });
}
