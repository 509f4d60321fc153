import { commands, TextEditorSelectionChangeKind, window, type Disposable } from 'vscode';
import { awaitsDate } from './recognise';

/**
 * Opens the list of dates when filling in a new action item arrives behind its `due:`. VS Code opens a list for what is typed, and
 * in Markdown for trigger characters only; here the colon came with the item, so that nothing would ever open.
 */
export function offerDates(isOurs: () => boolean): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const [selection] = selections;
    const arrived = kind !== TextEditorSelectionChangeKind.Mouse && kind !== TextEditorSelectionChangeKind.Keyboard;
    if (!arrived || textEditor !== window.activeTextEditor || selections.length !== 1 || !selection?.isEmpty || !isOurs()) return;
    const line = textEditor.document.lineAt(selection.active.line).text;
    if (awaitsDate(line, selection.active.character)) void commands.executeCommand('editor.action.triggerSuggest');
  });
}
