// What a person sees and does in VS Code, in their words. Every step waits for what it brought about; nothing waits for time.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const patience = 60_000;

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
        await appears.waitFor({ timeout: 10_000 });
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

  /** Puts the cursor at the end of a line of the note, counted from 1. */
  async endOfLine(number) {
    await this.press('Control+G', this.quickInput);
    await this.quickInput.fill(`:${number}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden', timeout: patience });
    await this.page.locator('.statusbar-item').filter({ hasText: new RegExp(`Ln ${number},`) }).waitFor({ timeout: patience });
    // In a line that is wrapped on the screen the first End stops at the end of the row.
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('End');
  }

  /** Takes an entry of the completion list that is, or is about to be, open. */
  async takeSuggestion(text) {
    const row = this.suggestion(text);
    await row.waitFor({ timeout: patience });
    await row.click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: patience });
  }

  /** Takes the entry of a list that is chosen, once it is the one meant: lists re-order while they fill. */
  async accept(text) {
    await this.page.locator('.quick-input-widget:visible .monaco-list-row.focused').filter({ hasText: text }).first().waitFor({ timeout: patience });
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command from the palette by its title. */
  async run(title) {
    await this.openPalette(title);
    await this.accept(title);
  }

  /**
   * Opens the palette on a text until it finds it: what extensions bring comes late, an open palette does not look again, and one is closed when a
   * command that just ended shows its note.
   */
  async openPalette(text) {
    for (let attempt = 1; ; attempt++) {
      await this.press('F1', this.quickInput);
      try {
        await this.quickInput.fill(`>${text}`, { timeout: 10_000 });
        await this.quickPickRow(text).waitFor({ timeout: 10_000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
        await this.quickInput.waitFor({ state: 'hidden', timeout: patience });
      }
    }
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    await this.press('Control+P', this.quickInput);
    await this.quickInput.fill(name);
    await this.accept(name);
    await this.activeTab(name).waitFor({ timeout: patience });
  }

  /** Answers the question on the screen. */
  async answer(question, text) {
    await this.page.locator('.quick-input-widget:visible').filter({ hasText: question }).waitFor({ timeout: patience });
    await this.quickInput.fill(text);
    await this.shot(question);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget:visible').filter({ hasText: question }).waitFor({ state: 'hidden', timeout: patience });
  }

  /** Chooses from the list on the screen. */
  async choose(question, row) {
    await this.page.locator(`.quick-input-widget:visible .quick-input-box input[placeholder*="${question}"]`).waitFor({ timeout: patience });
    await this.quickPickRow(row).waitFor({ timeout: patience });
    await this.shot(question);
    await this.quickPickRow(row).click();
  }

  /** Finds a row of the list on the screen by typing, and takes it with Enter. */
  async find(question, typed) {
    await this.page.locator(`.quick-input-widget:visible .quick-input-box input[placeholder*="${question}"]`).waitFor({ timeout: patience });
    await this.quickInput.fill(typed);
    await this.shot(question);
    await this.accept(typed);
  }

  /** The titles in the palette that begin with a text; there must be one. */
  async palette(text) {
    await this.openPalette(text);
    const rows = await this.page.locator('.quick-input-widget:visible .monaco-list-row').allInnerTexts();
    await this.page.keyboard.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden', timeout: patience });
    return rows.map(row => row.split('\n')[0]).filter(row => row.startsWith(text));
  }

  /** Applies an entry of the light bulb's menu at the cursor. */
  async quickFix(text, name) {
    await this.press('Control+.', this.page.locator('.action-widget .monaco-list-row.action').first());
    const row = this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: text }).first();
    await row.waitFor({ timeout: patience });
    await this.shot(`quick fix ${name}`);
    await row.click();
    await row.waitFor({ state: 'hidden', timeout: patience });
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

/** VS Code draws spaces as no-break spaces. */
function spaces(text) {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
}
