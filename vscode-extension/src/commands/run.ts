import { commands, l10n, ProgressLocation, TabInputText, Uri, window, workspace, type Tab, type TextDocument } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { glanceAt } from '../recognise';
import { afterwards, type Afterwards } from './afterwards';
import { askAll, takeFolder } from './ask';
import { readArguments, readChoices, type Choices, type CommandResult, type Options } from './contract';
import { open } from './open';
import { onSession, questionsOf, questionsToAsk, titleOf } from './questions';

/** Shows a note, or only says where in it when the editor shows it itself. */
const showNote = 'codegem.showNote';

const translate = (message: string): string => l10n.t(message);

/**
 * Runs a server command for a person: asks what the server cannot know, sends it, and shows what came of it. The same for
 * the palette, a lens, a menu and a code action; whoever passes options has answered already and is asked nothing.
 * A refusal is shown as the server words it and is never logged, since it may name what stands in a note.
 */
export async function runCommand(client: LanguageClient, command: string, args: readonly unknown[], tell: (line: string) => void): Promise<CommandResult | undefined> {
  const given = readArguments(args);
  let target = given.uri ?? placeOf(command);
  try {
    const options = given.options ?? (await answers(client, command, target));
    if (options === undefined) return undefined;
    target = takeFolder(options)?.toString() ?? target;
    const result = await leavingNoTabs(() => keepingOnDisk(target, () => withProgress(() => send(client, command, target, options))));
    const after = afterwards(command, result, translate);
    // Said first: showing a note may fail, or wait for an answer, and what came of the work is known now.
    show(after, target, tell);
    if (after.open !== undefined) {
      const shown = await open(Uri.parse(after.open), await lineIn(client, Uri.parse(after.open), command, options, result));
      // The note that the command was for, under another name: VS Code opens it anew, and no sooner than now is it known.
      if (target !== undefined && !(await exists(Uri.parse(target)))) await shown?.save();
    }
    return result;
  } catch (error) {
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function send(client: LanguageClient, command: string, target: string | undefined, options: Options): Promise<CommandResult> {
  const answer: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [target ?? null, options] });
  return typeof answer === 'object' && answer !== null ? answer : {};
}

async function answers(client: LanguageClient, command: string, target: string | undefined): Promise<Options | undefined> {
  const questions = questionsOf(command, translate);
  if (questions.length === 0) return {};
  const choicesAfter = (answered: Options): Promise<Choices> => choicesFor(client, command, target, answered);
  const choices = offersChoices(client) ? await choicesAfter({}) : undefined;
  return askAll(titleOf(command, translate), questionsToAsk(questions, choices, activeNote() !== undefined), choices, choicesAfter);
}

/** A server that can list what it would offer says so; to any other, `choices` would be an unknown option and the command would run. */
function offersChoices(client: LanguageClient): boolean {
  const experimental: unknown = client.initializeResult?.capabilities.experimental;
  return typeof experimental === 'object' && experimental !== null && (experimental as { choices?: unknown }).choices === true;
}

async function choicesFor(client: LanguageClient, command: string, target: string | undefined, answered: Options): Promise<Choices> {
  const answer: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [target ?? null, { ...answered, choices: true }] });
  return readChoices(answer);
}

/** The note a person is in; for what is not about one session also the folder they have open, from which the server finds the practice. */
function placeOf(command: string): string | undefined {
  const folder = onSession.has(command) ? undefined : workspace.workspaceFolders?.[0]?.uri;
  return (activeNote()?.uri ?? folder)?.toString();
}

function activeNote(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  return glanceAt(line => (line < document.lineCount ? document.lineAt(line).text : undefined)) ? document : undefined;
}

function withProgress<T>(work: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Window, title: 'CodeGem' }, work);
}

/**
 * Saves what a command changed in open notes, the note itself included: the server has written the other notes already,
 * and a half of the change that only lives in an editor could be lost. Notes with unsaved work of their own stay unsaved.
 * A note says by its version that it was changed; that it is dirty it may learn only after the command has answered.
 */
async function keepingOnDisk<T>(target: string | undefined, work: () => Thenable<T>): Promise<T> {
  const before = new Map(workspace.textDocuments.map(document => [document.uri.toString(), { version: document.version, dirty: document.isDirty }]));
  const result = await work();
  for (const document of workspace.textDocuments) {
    const uri = document.uri.toString();
    const was = before.get(uri);
    const changed = document.isDirty || (was !== undefined && was.version !== document.version);
    if (changed && !document.isUntitled && (uri === target || was?.dirty !== true)) await document.save();
  }
  return result;
}

/** Closes the tab of a note that a command took away: VS Code keeps it, struck through, and saving it would bring the note back. */
async function leavingNoTabs<T>(work: () => Promise<T>): Promise<T> {
  const there = new Map<Tab, Uri>();
  for (const tab of window.tabGroups.all.flatMap(group => group.tabs)) {
    if (!tab.isDirty && tab.input instanceof TabInputText && tab.input.uri.scheme === 'file' && (await exists(tab.input.uri))) there.set(tab, tab.input.uri);
  }
  const result = await work();
  for (const [tab, uri] of there) {
    if (!tab.isDirty && window.tabGroups.all.some(group => group.tabs.includes(tab)) && !(await exists(uri))) await close(tab);
  }
  return result;
}

/** A tab may be here still and gone in the window, as that of a note that got another name: then there is nothing left to close. */
async function close(tab: Tab): Promise<void> {
  try {
    await window.tabGroups.close(tab, true);
  } catch {
    // gone by itself
  }
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(() => true, () => false);
}

/** Where to look at a note: where it was asked to be, where a person left it when it is open, else where the server says that its writing begins. */
async function lineIn(client: LanguageClient, note: Uri, command: string, options: Options, result: CommandResult): Promise<number | undefined> {
  if (options['line'] !== undefined) return result.line;
  if (!note.path.endsWith('.md') || workspace.textDocuments.some(document => document.uri.toString() === note.toString())) return undefined;
  return (command === showNote ? result : await send(client, showNote, note.toString(), {})).line;
}

function show(after: Afterwards, target: string | undefined, tell: (line: string) => void): void {
  if (after.quiet !== undefined) tell(after.quiet);
  if (after.decide !== undefined) void offer(after.decide, target);
}

async function offer(decide: NonNullable<Afterwards['decide']>, target: string | undefined): Promise<void> {
  const known = new Set(await commands.getCommands(true));
  const titles = new Map([
    ['codegem.newSession', l10n.t('New Session...')],
    ['codegem.draftFollowUp', l10n.t('Draft Follow-Up')],
  ]);
  const buttons = decide.offer.filter(command => known.has(command)).map(command => ({ title: titles.get(command) ?? command, command }));
  const answer = await window.showInformationMessage(decide.text, ...buttons);
  if (answer) await commands.executeCommand(answer.command, target);
}
