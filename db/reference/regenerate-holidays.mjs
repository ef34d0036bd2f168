#!/usr/bin/env node
// Regenerates db/reference/holidays.csv and the repeatable migration that loads it, from the npm package
// chinese-days (MIT, see holidays.LICENSE): node db/reference/regenerate-holidays.mjs [version]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const version = process.argv[2] ?? '1.5.7';
const work = mkdtempSync(join(tmpdir(), 'holidays-'));
try {
  const archive = execFileSync('npm', ['pack', '--silent', `chinese-days@${version}`], { cwd: work }).toString().trim();
  execFileSync('tar', ['xzf', archive], { cwd: work });
  const days = JSON.parse(readFileSync(join(work, 'package/dist/chinese-days.json'), 'utf8'));
  const rows = [
    ...Object.entries(days.holidays).map(([day, text]) => row(day, false, text)),
    ...Object.entries(days.workdays).map(([day, text]) => row(day, true, text)),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));

  writeFileSync(join(here, 'holidays.csv'),
    ['day,working,name,name_en', ...rows.map((r) => [r.day, r.working, r.name, r.nameEn].join(','))].join('\n') + '\n');
  writeFileSync(join(here, '../migration/R__calendar_load_holidays.sql'), migration(rows));
  writeFileSync(join(here, 'holidays.LICENSE'),
    `holidays.csv is made from chinese-days ${version} (https://github.com/vsme/chinese-days):\n\n`
      + readFileSync(join(work, 'package/LICENSE'), 'utf8'));
  console.log(`${rows.length} days, the last one ${rows[rows.length - 1].day}`);
} finally {
  rmSync(work, { recursive: true });
}

function row(day, working, text) {
  const [nameEn, name] = text.split(',');
  return { day, working, name, nameEn };
}

function migration(rows) {
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const values = rows.map((r) => `    (${quoted(r.day)}, ${r.working}, ${quoted(r.name)}, ${quoted(r.nameEn)})`);
  return `-- Made by db/reference/regenerate-holidays.mjs from chinese-days ${version} (MIT); do not edit by hand.
-- Days that somebody here decided stay as decided.
insert into calendar_day as present (day_on, version, working, name, name_en)
select cast(day as date), 0, working, name, name_en
from (values
${values.join(',\n')}
) as loaded (day, working, name, name_en)
on conflict (day_on) do update
    set working = excluded.working, name = excluded.name, name_en = excluded.name_en, version = present.version + 1
    where present.decided_by is null
      and (present.working, present.name, present.name_en) is distinct from (excluded.working, excluded.name, excluded.name_en);
`;
}
