// Bundles the extension into one file, or (with --tests) the unit tests, which run under plain Node.
import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

if (process.argv.includes('--tests')) {
  const tests = readdirSync('test').filter(name => name.endsWith('.test.ts')).map(name => `test/${name}`);
  await build({ ...shared, entryPoints: tests, outdir: 'out/test', sourcemap: 'inline' });
} else {
  const { metafile } = await build({ ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], minify: true, metafile: true });
  writeFileSync('dist/ThirdPartyNotices.txt', notices(Object.keys(metafile.inputs)));
}

/** The licences of what the bundle contains, as they ask for. */
function notices(files) {
  const packages = new Set(files.map(file => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(folder => folder !== undefined));
  return [...packages].sort().map(folder => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const licence = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt'].map(file => `${folder}/${file}`).find(existsSync);
    return `${name} ${version}\n\n${licence ? readFileSync(licence, 'utf8').trim() : ''}\n`;
  }).join('\n----\n\n');
}
