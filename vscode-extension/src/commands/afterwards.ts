import type { CommandResult } from './contract';
import type { Translate } from './questions';

/** What is left to do in the editor once the server has answered. */
export interface Afterwards {
  /** The note or file to show, undefined when there is none. */
  readonly open: string | undefined;
  /** One line for the status bar, shown for a while and never in the way. */
  readonly quiet: string | undefined;
  /** Something a person has to decide on, with the commands that would settle it. */
  readonly decide: { readonly text: string; readonly offer: readonly string[] } | undefined;
}

/**
 * Decides between a quiet line and a notification: a notification only where the work is not complete without a person,
 * that is when nothing was done, when a finished meeting has no next one, or when what is said is what was asked for.
 */
export function afterwards(command: string, result: CommandResult, t: Translate): Afterwards {
  const notes = (result.notes ?? []).join(' ');
  if (result.done === false) return { open: result.next ?? undefined, quiet: undefined, decide: notes === '' ? undefined : { text: notes, offer: [] } };
  switch (command) {
    case 'codegem.finishMeeting': {
      const said = t('Meeting finished.');
      if (result.next) return { open: result.next, quiet: join(said, notes), decide: undefined };
      return {
        open: undefined,
        quiet: undefined,
        decide: { text: join(said, notes === '' ? t('There is no next session.') : notes), offer: ['codegem.newSession', 'codegem.draftFollowUp'] },
      };
    }
    case 'codegem.reopenMeeting':
      return { open: undefined, quiet: notes === '' ? t('Meeting reopened.') : notes, decide: undefined };
    case 'codegem.prepareSession':
    case 'codegem.draftFollowUp':
    case 'codegem.exportCoachingLog':
      return { open: result.uri ?? undefined, quiet: undefined, decide: notes === '' ? undefined : { text: notes, offer: [] } };
    default:
      return { open: result.uri ?? undefined, quiet: notes === '' ? undefined : notes, decide: undefined };
  }
}

function join(...sentences: string[]): string {
  return sentences.filter(sentence => sentence !== '').join(' ');
}
