import { commands, TextEditorSelectionChangeKind, window, type Disposable, type TextDocument } from 'vscode';
import { awaitsDate } from './recognise';

/**
 * Opens the list of dates when filling in a new action item arrives behind its `due:`. VS Code opens a list for what is typed, and
 * in Markdown for trigger characters only; here the colon came with the item, so that nothing would ever open. A cursor that comes with a
 * change of the text has not arrived: while an item is put in, it stands behind `due:` for a moment, before it goes to the first field.
 */
export function offerDates(isOurs: () => boolean): Disposable {
  const versions = new WeakMap<TextDocument, number>();
  return window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const [selection] = selections;
    const { document } = textEditor;
    const isSameText = versions.get(document) === document.version;
    versions.set(document, document.version);
    const arrived = isSameText && kind !== TextEditorSelectionChangeKind.Mouse && kind !== TextEditorSelectionChangeKind.Keyboard;
    if (!arrived || textEditor !== window.activeTextEditor || selections.length !== 1 || !selection?.isEmpty || !isOurs()) return;
    const line = document.lineAt(selection.active.line).text;
    if (awaitsDate(line, selection.active.character)) void commands.executeCommand('editor.action.triggerSuggest');
  });
}
