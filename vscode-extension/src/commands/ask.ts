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
    const read = async (typed: string): Promise<readonly Choice[]> => (await choicesAfter({ ...options, [question.option]: typed }))[question.option] ?? [];
    const answer = await ask(question, choices?.[question.option] ?? [], title, read);
    if (answer === undefined) return undefined;
    if (answer !== '') options[question.option] = answer;
  }
  return options;
}

type Read = (typed: string) => Promise<readonly Choice[]>;

function ask(question: Question, offered: readonly Choice[], title: string, read: Read): Thenable<Answer | undefined> {
  if (question.kind === 'folder') return askForFolder(question, title);
  return offered.length > 0 ? pick(question, offered, title, read) : askForText(question, title);
}

async function askForFolder(question: Question, title: string): Promise<string | undefined> {
  const start = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: question.prompt,
    title,
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

/** A quick pick. Where words are as good as a row, the server says what those typed so far mean, and Enter waits for its answer. */
function pick(question: Question, offered: readonly Choice[], title: string, read: Read): Promise<Answer | undefined> {
  return new Promise(resolve => {
    const box = window.createQuickPick<Row>();
    let answer: Answer | undefined;
    box.title = title;
    box.placeholder = question.prompt;
    box.matchOnDescription = true;
    box.ignoreFocusOut = true;
    box.items = offered as Row[];
    let reading: Promise<unknown> | undefined;
    if (question.free) {
      box.onDidChangeValue(typed => {
        const asked = read(typed.trim()).catch(() => offered).then(rows => {
          if (asked !== reading) return;
          reading = undefined;
          box.items = [...(rows as Row[]), ...hint(question, typed.trim(), rows)];
        });
        reading = asked;
      });
    }
    box.onDidAccept(async () => {
      const isRead = reading === undefined;
      await reading;
      answer = (isRead ? box.selectedItems : box.items)[0]?.value;
      if (answer !== undefined) box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(answer);
    });
    box.show();
  });
}

/** A row to read, which Enter does not take: what could be typed, while the words typed so far mean nothing. */
function hint(question: Question, typed: string, rows: readonly Choice[]): readonly Row[] {
  if (question.example === undefined || typed === '' || rows.some(row => row.description === typed)) return [];
  return [{ label: l10n.t('Not a day yet. Type it as in: {0}', question.example), alwaysShow: true } as Row];
}

/** The folder a person chose travels as the document argument, because it is where the work happens. */
export function takeFolder(options: Options): Uri | undefined {
  const { folder } = options;
  delete options['folder'];
  return typeof folder === 'string' ? Uri.parse(folder) : undefined;
}
