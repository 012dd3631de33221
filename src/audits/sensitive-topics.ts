import { TOPICS } from '../derive/topics/match.js';
import { count, defineAudit } from './audit.js';

export default defineAudit({
  id: 'sensitive-topics',
  group: 'look',
  question: {
    en: 'Do records touch health, faith, politics, sexuality or money trouble?',
    de: 'Berühren Einträge Gesundheit, Glauben, Politik, Sexualität oder Geldnot?',
  },
  limits: {
    en: 'A word list: expect misses and false alarms. The reason for a record is unknown: research, work, worry for others, fiction. It says nothing about you.',
    de: 'Eine Wortliste: Sie übersieht manches und schlägt manchmal falsch an. Der Anlass eines Eintrags ist unbekannt: Recherche, Beruf, Sorge um andere, Fiktion. Über Sie sagt er nichts.',
  },
  needs: [
    'web.search',
    'web.visit',
    'shop.order',
    'offplatform.event',
    'media.watch',
    'ai.prompt',
    'profile.field',
    'shop.search',
    'ad.interest',
    'ad.audience',
  ],
  sql: {
    counts: `select count(*) as records, count(distinct date_trunc('day', local_time(at_ms))) as days, count(distinct topic) as topics,
      count(*) filter (kind = 'shop.order') as orders, max(at_ms) as last from record where topic is not null`,
    topics: `select topic, count(*) as n, count(distinct date_trunc('day', local_time(at_ms))) as days, count(distinct platform) as platforms
      from record where topic is not null group by topic order by n desc, topic`,
    shown: `select topic, coalesce(title, party, url, place) as what, platform, kind, at_ms from shown where topic is not null order by at_ms desc nulls last, id limit 15`,
  },
  texts: {
    few: {
      en: '{records} {records#record touches|records touch} {topics#a sensitive topic|{topics} sensitive topics}, on fewer than two days. From two days on footprint makes a finding of it.',
      de: '{records} {records#Eintrag berührt|Einträge berühren} {topics#ein heikles Thema|{topics} heikle Themen}, an weniger als zwei Tagen. Ab zwei Tagen macht footprint einen Befund daraus.',
    },
    found: {
      en: 'On {days#one day|{days} days} there are {records} records that touch {topics#one sensitive topic|{topics} sensitive topics}. The reason is unknown; they could be used as if they said something about you.',
      de: 'An {days#einem Tag|{days} Tagen} gibt es {records} Einträge, die {topics#ein heikles Thema|{topics} heikle Themen} berühren. Der Anlass ist unbekannt; sie könnten benutzt werden, als sagten sie etwas über Sie.',
    },
  },
  briefs: {
    found: {
      en: '{records} records on {days#one day|{days} days} touch {topics#a sensitive topic|{topics} sensitive topics}.',
      de: '{records} Einträge an {days#einem Tag|{days} Tagen} berühren {topics#ein heikles Thema|{topics} heikle Themen}.',
    },
  },
  clear: {
    en: 'The word lists found nothing of the kind. That does not mean that there is nothing.',
    de: 'Die Wortlisten haben nichts dergleichen gefunden. Das heißt nicht, dass es nichts gibt.',
  },
  unknown: {
    en: 'No records that could be checked against the word lists.',
    de: 'Keine Einträge, die sich mit den Wortlisten prüfen ließen.',
  },
  judge({ rows, sensitive, day }) {
    const counts = rows['counts']![0]!;
    const [records, days, topics] = [Number(counts['records']), Number(counts['days']), Number(counts['topics'])];
    const measures = { days, records, topics };
    if (days < 2 && Number(counts['orders']) === 0) {
      if (records === 0) return { outcome: 'none', measures };
      return {
        outcome: 'none',
        say: 'few',
        values: { records: count(records), topics: count(topics) },
        measures,
        hidden: sensitive ? 0 : records,
      };
    }
    const names = new Map(TOPICS.map(({ id, label }) => [id as string, label]));
    const name = (id: unknown) => names.get(String(id)) ?? String(id);
    return {
      outcome: 'found',
      severity: days >= 2 ? 'critical' : 'high',
      basis: 'inferred',
      confidence: 'fair',
      say: 'found',
      values: { days: count(days), records: count(records), topics: count(topics) },
      measures,
      newest: counts['last'] === null ? undefined : Number(counts['last']),
      hidden: sensitive ? 0 : records,
      table: sensitive
        ? {
            columns: [
              { id: 'topic', title: { en: 'Topic', de: 'Thema' }, type: 'text' },
              { id: 'what', title: { en: 'Record', de: 'Eintrag' }, type: 'query' },
              { id: 'platform', title: { en: 'Company', de: 'Anbieter' }, type: 'platform' },
              { id: 'on', title: { en: 'On', de: 'Am' }, type: 'date' },
            ],
            rows: rows['shown']!.map((row) => [
              name(row['topic']),
              String(row['what'] ?? ''),
              String(row['platform']),
              row['at_ms'] === null ? null : day(row['at_ms']),
            ]),
          }
        : {
            columns: [
              { id: 'topic', title: { en: 'Topic', de: 'Thema' }, type: 'text' },
              { id: 'records', title: { en: 'Records', de: 'Einträge' }, type: 'count' },
              { id: 'days', title: { en: 'Days', de: 'Tage' }, type: 'count' },
            ],
            rows: rows['topics']!.map((row) => [name(row['topic']), Number(row['n']), Number(row['days'])]),
          },
    };
  },
});
