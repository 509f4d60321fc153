import type { Choices } from './contract';

/** Gives a message in the reader's language; the signature of `vscode.l10n.t` for plain texts. */
export type Translate = (message: string) => string;

export interface Question {
  readonly option: string;
  readonly kind: 'text' | 'folder';
  readonly prompt: string;
  /** What an empty answer means, where one is possible; said where the answer is typed. */
  readonly ifEmpty?: string;
  readonly example?: string;
  /** Whether typed words are as good as a row of the list, once the server has read them: dates are phrases, clients are not. */
  readonly free?: boolean;
  /** `offered`: only when the server has something to choose from. `no-note`: only when no note says it. */
  readonly ask?: 'offered' | 'no-note';
}

/** What a row of questions is about; empty for commands that ask nothing. */
export function titleOf(command: string, t: Translate): string {
  switch (command) {
    case 'codegem.finishMeeting': return t('Finish Meeting');
    case 'codegem.newSession': return t('New Session');
    case 'codegem.newClient': return t('New Client');
    case 'codegem.newPractice': return t('New Practice');
    case 'codegem.moveSession': return t('Move Session');
    case 'codegem.openReport': return t('Open Report');
    case 'codegem.exportCalendar': return t('Export Calendar');
    case 'codegem.exportCoachingLog': return t('Export Coaching Log');
    case 'codegem.copyTemplate': return t('Copy Template');
    default: return '';
  }
}

/** Commands on a session: where none is in front of the person, the server takes the one that is open, or says that none is. */
export const onSession: ReadonlySet<string> = new Set(
  ['finishMeeting', 'reopenMeeting', 'moveSession', 'prepareSession', 'draftFollowUp'].map(name => `codegem.${name}`),
);

/** What the server cannot know, command by command, in the order a person is asked. */
export function questionsOf(command: string, t: Translate): readonly Question[] {
  switch (command) {
    case 'codegem.finishMeeting':
      return [
        { option: 'outcome', kind: 'text', prompt: t('What happened?'), ask: 'offered' },
        { option: 'held', kind: 'text', prompt: t('Which day was it held?'), free: true, ask: 'offered' },
        { option: 'length', kind: 'text', prompt: t('How many minutes did it take?'), ifEmpty: t('Leave it empty for the planned length.'), free: true, ask: 'offered' },
        { option: 'next', kind: 'text', prompt: t('When do you meet next?'), example: t('in 2 weeks, 30 nov, none'), free: true, ask: 'offered' },
      ];
    case 'codegem.newSession':
      return [
        { option: 'client', kind: 'text', prompt: t('Which client? Type the name of the client folder.'), ask: 'no-note' },
        { option: 'kind', kind: 'text', prompt: t('What kind of session?'), ask: 'offered' },
        { option: 'date', kind: 'text', prompt: t('Which day?'), ifEmpty: t('Leave it empty for today.'), example: t('tue, 30 nov, in 2 weeks'), free: true },
      ];
    case 'codegem.newClient':
      return [
        { option: 'name', kind: 'text', prompt: t('What is the client called? Initials are fine.'), free: true },
        { option: 'id', kind: 'text', prompt: t('What is the folder of this client called? A code keeps names off shared screens.'), ifEmpty: t('Leave it empty to take it from the name.'), example: 'c014', free: true },
      ];
    case 'codegem.newPractice':
      return [
        { option: 'folder', kind: 'folder', prompt: t('Keep the Practice Here') },
        { option: 'coach', kind: 'text', prompt: t('What is your name? It stands in the practice and under your drafts.'), free: true },
      ];
    case 'codegem.moveSession':
      return [
        { option: 'date', kind: 'text', prompt: t('Which day does the session move to?'), example: t('tue, 30 nov, in 2 weeks'), free: true },
        { option: 'start', kind: 'text', prompt: t('When does it start?'), ifEmpty: t('Leave it empty to keep the time.'), example: '15:00', free: true },
      ];
    case 'codegem.openReport':
    case 'codegem.exportCalendar':
      return [{ option: 'client', kind: 'text', prompt: t('For which client?'), ask: 'offered' }];
    case 'codegem.exportCoachingLog':
      return [{ option: 'credential', kind: 'text', prompt: t('Which credential are the hours for?'), ask: 'offered' }];
    case 'codegem.copyTemplate':
      return [{ option: 'template', kind: 'text', prompt: t('Which template would you like to change?'), ask: 'offered' }];
    default:
      return [];
  }
}

/**
 * The questions to put, given what the server offers. A server that was asked names every option it cannot know, so that
 * whatever it leaves out is settled; one that was not asked (`choices` undefined) gets the plain questions.
 */
export function questionsToAsk(
  questions: readonly Question[],
  choices: Choices | undefined,
  noteOpen: boolean,
): readonly Question[] {
  if (choices !== undefined) return questions.filter(question => question.kind === 'folder' || question.option in choices);
  return questions.filter(question => question.ask !== 'offered' && !(question.ask === 'no-note' && noteOpen));
}
