import { SCHEMA_VERSION } from './schema.js';
import { NotATimeline, type Timeline } from './timeline.js';

/** Takes over everything in another timeline file; its codes are shifted behind those that are there. */
export async function absorb(timeline: Timeline, file: string): Promise<void> {
  try {
    await timeline.run(`attach '${file.replaceAll("'", "''")}' as other (read_only)`);
  } catch (cause) {
    throw new NotATimeline(file, { cause });
  }
  try {
    const [version] = await timeline.rows(`select value from other.meta where key = 'schema'`).catch(() => []);
    if (version?.['value'] !== String(SCHEMA_VERSION)) throw new NotATimeline(file);
    const [next] = await timeline.rows(
      'select (select coalesce(max(code) + 1, 0) from archive) as archive, (select coalesce(max(code) + 1, 0) from entry) as entry',
    );
    await timeline.run(
      `insert into archive select * replace ((code + ${next!['archive']})::uinteger as code) from other.archive`,
    );
    await timeline.run(
      `insert into entry select * replace ((code + ${next!['entry']})::uinteger as code, (archive + ${next!['archive']})::uinteger as archive) from other.entry`,
    );
    await timeline.run('insert into problem select problem from other.problem');
    for (const table of ['skipped', 'point', 'event', 'sighting']) {
      await timeline.run(
        `insert into ${table} select * replace ((entry + ${next!['entry']})::uinteger as entry) from other.${table}`,
      );
    }
  } finally {
    await timeline.run('detach other');
  }
}
