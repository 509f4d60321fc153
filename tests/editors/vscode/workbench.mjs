// What a person sees and does in VS Code, in their words. Every step waits for what it brought about; nothing waits for time.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const patience = 60_000;
const moment = 10_000;

export class Workbench {
  constructor(page, screenshots) {
    this.page = page;
    page.setDefaultTimeout(patience);
    this.screenshots = screenshots;
    this.shots = 0;
    mkdirSync(screenshots, { recursive: true });
  }

  async open(address, note) {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    if (note === undefined) return;
    await this.tab(note).waitFor({ timeout: 120_000 });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  }

  tab(name) {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  activeTab(name) {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  line(text) {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: spaces(text) }).first();
  }

  /** Our item in the status bar, by what a screen reader says. */
  status(text = 'CodeGem') {
    return this.page.locator(`.statusbar-item [aria-label*="${text}"]`).first();
  }

  async ready() {
    await this.status('is ready').waitFor({ timeout: 120_000 });
  }

  suggestion(text) {
    return this.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
  }

  lens(text) {
    return this.page.locator('.codelens-decoration').filter({ hasText: text }).first();
  }

  lenses() {
    return this.page.locator('.codelens-decoration');
  }

  squiggles() {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
  }

  errors() {
    return this.page.locator('.squiggly-error');
  }

  toasts() {
    return this.page.locator('.notification-toast');
  }

  quickPickRow(text) {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: text }).first();
  }

  get quickInput() {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input').first();
  }

  /** Presses a key until it has done its work: a busy workbench drops keys while it is loading. */
  async press(key, appears) {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      if (appears === undefined) return;
      try {
        await appears.waitFor({ timeout: moment });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 40 });
  }

  async focusEditor() {
    await this.page.locator('.editor-instance .monaco-editor').first().locator('.native-edit-context, textarea.inputarea').first().focus();
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
  }

  /**
   * Does what is done in steps until it holds, each time from its beginning: on a busy machine a list closes when a note is shown, fills late,
   * or is in another order than a moment ago, and a key goes astray. `aside` is what clears the way for another try.
   */
  async again(steps, aside = () => this.leaveList()) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await steps();
      } catch (error) {
        if (attempt === 6 || error.name !== 'TimeoutError') throw error;
        await aside();
      }
    }
  }

  async leaveList() {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden', timeout: patience });
  }

  /** Opens the list behind a key, with a text in its box. */
  async openList(key, typed) {
    await this.press(key, this.quickInput);
    await this.quickInput.fill(typed, { timeout: moment });
  }

  /** Takes the row of the open list that has the focus, once it is the one meant, and sees the list, or what stands in its box, go. */
  async takeRow(text) {
    await this.page.locator('.quick-input-widget:visible .monaco-list-row.focused').filter({ hasText: text }).first().waitFor({ timeout: moment });
    await this.enter();
  }

  /** Enter in the box of the open list: nowhere else, should the list be gone. */
  async enter() {
    const list = await this.quickInput.evaluate(listAsShown, null, { timeout: moment });
    await this.quickInput.press('Enter', { timeout: moment });
    await this.page.waitForFunction(isAnother, list, { timeout: moment });
  }

  /** Puts the cursor at the end of a line of the note, counted from 1. */
  async endOfLine(number) {
    await this.again(async () => {
      await this.openList('Control+G', `:${number}`);
      await this.enter();
      await this.page.locator('.statusbar-item').filter({ hasText: new RegExp(`Ln ${number},`) }).waitFor({ timeout: moment });
    });
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
    // In a line that is wrapped on the screen the first End stops at the end of the row.
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('End');
  }

  /** Waits for the cursor to stand in the section under a heading, on a line with nothing in it yet. */
  async cursorAt(heading) {
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
    await this.page.waitForFunction(isUnder, heading, { timeout: patience });
  }

  /** Takes an entry of the completion list that is, or is about to be, open. */
  async takeSuggestion(text) {
    const row = this.suggestion(text);
    await row.waitFor({ timeout: patience });
    await this.again(async () => {
      await row.click({ timeout: moment });
      await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: moment });
    }, () => this.press('Control+Space', row));
  }

  /** Takes an entry of the list that is, or is about to be, open. */
  async accept(text) {
    await this.quickPickRow(text).waitFor({ timeout: patience });
    await this.again(() => this.takeRow(text), noop);
  }

  /** Runs a command from the palette by its title. What extensions bring comes late, and an open palette does not look again. */
  async run(title) {
    await this.again(async () => {
      await this.openList('F1', `>${title}`);
      await this.takeRow(title);
    });
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    await this.again(async () => {
      await this.openList('Control+P', name);
      await this.takeRow(name);
      await this.activeTab(name).waitFor({ timeout: moment });
    });
  }

  /** Answers the question on the screen. */
  async answer(question, text) {
    await this.page.locator('.quick-input-widget:visible').filter({ hasText: question }).waitFor({ timeout: patience });
    await this.again(async () => {
      await this.quickInput.fill(text, { timeout: moment });
      await this.shot(question);
      await this.enter();
      await this.page.locator('.quick-input-widget:visible').filter({ hasText: question }).waitFor({ state: 'hidden', timeout: moment });
    }, noop);
  }

  /** Chooses from the list on the screen, with the mouse. */
  async choose(question, row) {
    const list = this.list(question);
    await list.waitFor({ timeout: patience });
    await this.quickPickRow(row).waitFor({ timeout: patience });
    await this.shot(question);
    await this.again(async () => {
      await this.quickPickRow(row).click({ timeout: moment });
      await list.waitFor({ state: 'hidden', timeout: moment });
    }, noop);
  }

  /** Finds a row of the list on the screen by typing what it is found by, and takes it with Enter. */
  async find(question, typed, row = typed) {
    await this.list(question).waitFor({ timeout: patience });
    await this.again(async () => {
      await this.quickInput.fill(typed, { timeout: moment });
      await this.shot(question);
      await this.takeRow(row);
    }, noop);
  }

  list(question) {
    return this.page.locator(`.quick-input-widget:visible .quick-input-box input[placeholder*="${question}"]`);
  }

  /** The titles in the palette that begin with a text; there must be one. */
  async palette(text) {
    const rows = await this.again(async () => {
      await this.openList('F1', `>${text}`);
      await this.quickPickRow(text).waitFor({ timeout: moment });
      return this.page.locator('.quick-input-widget:visible .monaco-list-row').allInnerTexts();
    });
    await this.leaveList();
    return rows.map(row => row.split('\n')[0]).filter(row => row.startsWith(text));
  }

  /** Applies an entry of the light bulb's menu at the cursor. */
  async quickFix(text, name) {
    const row = this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: text }).first();
    await this.again(async () => {
      await this.press('Control+.', this.page.locator('.action-widget .monaco-list-row.action').first());
      await row.waitFor({ timeout: moment });
      await this.shot(`quick fix ${name}`);
      await row.click({ timeout: moment });
      await row.waitFor({ state: 'hidden', timeout: moment });
    }, () => this.page.keyboard.press('Escape'));
  }

  /** Gives what is at the cursor another name. */
  async rename(name) {
    const box = this.page.locator('.rename-box input:visible').first();
    await this.again(async () => {
      await this.press('F2', box);
      await box.fill(name, { timeout: moment });
      await box.press('Enter', { timeout: moment });
      await box.waitFor({ state: 'hidden', timeout: moment });
    }, () => this.page.keyboard.press('Escape'));
  }

  async save(name) {
    await this.page.keyboard.press('Control+S');
    await this.page.locator(`.tab[data-resource-name="${name}"]:not(.dirty)`).waitFor({ timeout: patience });
  }

  async shot(name) {
    this.shots++;
    const number = String(this.shots).padStart(2, '0');
    await this.page.screenshot({ path: path.join(this.screenshots, `${number}-${name.replace(/\W+/g, '-')}.png`) });
  }
}

const noop = () => {};

/** In the page: what tells one list from the next in the same place. From now on it is known whether a key comes to its box. */
function listAsShown(input) {
  globalThis.boxHadKey = false;
  input.addEventListener('keydown', () => (globalThis.boxHadKey = true), { once: true, capture: true });
  return [input.value, input.placeholder];
}

/** In the page: whether a list had a key, and is gone, or another stands in its place. */
function isAnother([value, placeholder]) {
  if (!globalThis.boxHadKey) return false;
  const input = document.querySelector('.quick-input-widget .quick-input-box input');
  return input === null || !input.checkVisibility() || input.value !== value || input.placeholder !== placeholder;
}

/** In the page: whether the line of the cursor is blank, and the nearest text above it that is no comment is a heading. */
function isUnder(heading) {
  const editor = document.querySelector('.editor-instance .monaco-editor.focused');
  const cursor = editor?.querySelector('.cursor')?.getBoundingClientRect();
  if (cursor === undefined) return false;
  const lines = [...editor.querySelectorAll('.view-line')].map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent.replaceAll('\u00a0', ' ').trim() }));
  const above = lines.filter(line => line.top < cursor.top - 5 && line.text !== '').sort((a, b) => b.top - a.top);
  const isComment = text => text.startsWith('<!--') || text.endsWith('-->');
  return lines.some(line => Math.abs(line.top - cursor.top) < 5 && line.text === '') && above.find(line => !isComment(line.text))?.text === heading;
}

/** VS Code draws spaces as no-break spaces. */
function spaces(text) {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
}
