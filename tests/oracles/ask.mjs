// Asks independent engines about the tables of the date tests and writes their answers down as data, which the .NET tests compare with ours.
// `npm run ask` in this folder writes chrono.txt and rrule.txt.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as chrono from 'chrono-node';
import rrule from 'rrule';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const lines = (name) => readFileSync(here(name), 'utf8').split('\n').filter((line) => line && !line.startsWith('# '));
const iso = (year, month, day) => [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

// A phrase counts as read when nothing but "on", "by" or "the" is left of it: what chrono finds inside a phrase is not what the phrase means.
function chronoOn(day, phrase) {
  const [year, month, date] = day.split('-').map(Number);
  const found = chrono.parse(phrase, new Date(year, month - 1, date, 12), { forwardDate: true });
  if (found.length !== 1 || found[0].end) return '-';
  const { index, text, start } = found[0];
  const rest = (phrase.slice(0, index) + phrase.slice(index + text.length)).trim().toLowerCase();
  if (!/^((on|by)?( ?the)?)$/.test(rest)) return '-';
  const result = start.date();
  return iso(result.getFullYear(), result.getMonth() + 1, result.getDate());
}

// Sections of the phrase table that name no more than the day; the others say things that chrono cannot be told.
function chronoAnswers() {
  const answers = [];
  let day = null;
  for (const line of lines('../CodeGem.Notes.Tests/Dates/phrases.txt')) {
    if (line.startsWith('[')) {
      day = /^\[\d{4}-\d\d-\d\d\]$/.test(line) ? line.slice(1, -1) : null;
      if (day) answers.push(line);
    } else if (day) {
      const phrase = line.slice(0, line.lastIndexOf(' = '));
      answers.push(`${phrase} = ${chronoOn(day, phrase)}`);
    }
  }
  return answers;
}

function rruleAnswers() {
  return lines('rules.txt').map((line) => {
    const [rule, start, count] = line.split(' | ');
    const [year, month, day] = start.split('-').map(Number);
    const options = { ...rrule.RRule.parseString(rule), dtstart: new Date(Date.UTC(year, month - 1, day)) };
    const dates = [];
    new rrule.RRule(options).all((date) => {
      if (date.getUTCFullYear() > 2200) return false;
      dates.push(iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
      return dates.length < Number(count);
    });
    return `${rule} | ${start} | ${dates.join(' ')}`;
  });
}

/** Each file of answers, and the text that it should have. */
export function files() {
  return [['chrono.txt', 'chrono-node', chronoAnswers()], ['rrule.txt', 'rrule', rruleAnswers()]].map(([file, engine, answers]) => {
    const { version } = JSON.parse(readFileSync(here(`node_modules/${engine}/package.json`), 'utf8'));
    return { path: here(file), text: [`# What ${engine} ${version} says; written by ask.mjs.`, ...answers, ''].join('\n') };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const { path, text } of files()) writeFileSync(path, text);
