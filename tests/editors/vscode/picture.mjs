// Takes the picture in the README: a finished session and the next one, side by side. Run it after ./build when they look different.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { atDesk, root } from './desk.mjs';

await atDesk({ name: 'picture', copy: path.join(root, 'samples/practice'), today: '2026-11-16', settings: {
  'workbench.sideBar.visible': false, 'editor.fontSize': 13, 'editor.lineNumbers': 'off', 'editor.glyphMargin': false, 'editor.folding': false,
  'workbench.activityBar.location': 'hidden', 'editor.stickyScroll.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false,
} }, async here => {
  const { workbench } = here;
  const { page } = workbench;
  await page.setViewportSize({ width: 1500, height: 640 });
  await here.open('clients/dana-okafor/2026-11-16.md');
  await workbench.ready();
  await workbench.press('Control+B');
  await workbench.run('CodeGem: Finish Meeting');
  await workbench.activeTab('2026-11-30.md').waitFor();
  await workbench.run('View: Move Editor into Right Group');
  await page.locator('.editor-group-container').nth(1).waitFor();
  await workbench.endOfLine(38);
  await workbench.run('View: Focus Left Editor Group');
  await workbench.endOfLine(45);
  await page.keyboard.press('Home');
  mkdirSync(path.join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: path.join(root, 'docs/images/finish.png') });
});
