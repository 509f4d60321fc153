import { Uri, window, workspace, l10n, type QuickPickItem } from 'vscode';
import type { Choice, Choices, Options } from './contract';
import type { Question } from './questions';

type Answer = string | number | boolean;

/**
 * Puts the questions one after the other; undefined when the person backs out of any of them. What may be answered can hang on the answers
 * before: which days, on which client.
 */
export async function askAll(
  about: string,
  questions: readonly Question[],
  choices: Choices | undefined,
  choicesAfter: (answered: Options) => Promise<Choices>,
): Promise<Options | undefined> {
  const options: Options = {};
  for (const [index, question] of questions.entries()) {
    if (choices !== undefined && index > 0) choices = await choicesAfter(options);
    const title = questions.length > 1 ? l10n.t('{0} ({1} of {2})', about, index + 1, questions.length) : about;
    const answer = await ask(question, choices?.[question.option] ?? [], title);
    if (answer === undefined) return undefined;
    if (answer !== '') options[question.option] = answer;
  }
  return options;
}

function ask(question: Question, offered: readonly Choice[], title: string): Thenable<Answer | undefined> {
  if (question.kind === 'folder') return askForFolder(question);
  return offered.length > 0 ? pick(question, offered, title) : askForText(question, title);
}

async function askForFolder(question: Question): Promise<string | undefined> {
  const start = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: question.prompt,
    ...(start ? { defaultUri: start } : {}),
  });
  return chosen?.[0]?.toString();
}

async function askForText(question: Question, title: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    prompt: question.ifEmpty ? `${question.prompt} ${question.ifEmpty}` : question.prompt,
    ignoreFocusOut: true,
    title,
    ...(question.example ? { placeHolder: question.example } : {}),
    validateInput: text => (question.ifEmpty || text.trim() !== '' ? undefined : l10n.t('This is needed.')),
  });
  return answer?.trim();
}

interface Row extends QuickPickItem {
  readonly value: Answer;
}

/** A quick pick that also takes what was typed, where the question allows it. */
function pick(question: Question, offered: readonly Choice[], title: string): Promise<Answer | undefined> {
  const rows: Row[] = offered.map(choice => ({ ...choice }));
  return new Promise(resolve => {
    const box = window.createQuickPick<Row>();
    let answer: Answer | undefined;
    box.title = title;
    box.placeholder = question.prompt;
    box.matchOnDescription = true;
    box.ignoreFocusOut = true;
    box.items = rows;
    if (question.free) {
      box.onDidChangeValue(typed => {
        const text = typed.trim();
        const listed = text === '' || rows.some(row => row.label === text);
        box.items = listed ? rows : [...rows, { label: text, value: text, description: l10n.t('as typed'), alwaysShow: true }];
      });
    }
    box.onDidAccept(() => {
      answer = box.selectedItems[0]?.value;
      if (answer !== undefined) box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(answer);
    });
    box.show();
  });
}

/** The folder a person chose travels as the document argument, because it is where the work happens. */
export function takeFolder(options: Options): Uri | undefined {
  const { folder } = options;
  delete options['folder'];
  return typeof folder === 'string' ? Uri.parse(folder) : undefined;
}
