import { defineAudit } from './audit.js';

export default defineAudit({
  id: 'limits',
  group: 'missing',
  question: { en: 'What does no export show?', de: 'Was zeigt kein Export?' },
  limits: { en: 'This list cannot be complete.', de: 'Diese Liste kann nicht vollständig sein.' },
  needs: [],
  sql: {},
  texts: {
    always: {
      en: 'No export shows what was concluded from these records, who saw them, what was sold or matched elsewhere, what was deleted before, or what firms hold without tying it to your account. Ask for it under Art. 15 GDPR.',
      de: 'Kein Export zeigt, was aus diesen Einträgen geschlossen wurde, wer sie gesehen hat, was anderswo verkauft oder abgeglichen wurde, was vorher gelöscht wurde oder was ohne Zuordnung zu Ihrem Konto vorliegt. Fragen Sie nach Art. 15 DSGVO danach.',
    },
  },
  briefs: {
    always: {
      en: 'What was concluded, sold or matched elsewhere is in no export.',
      de: 'Was geschlossen, verkauft oder anderswo abgeglichen wurde, steht in keinem Export.',
    },
  },
  clear: { en: '', de: '' },
  unknown: { en: '', de: '' },
  judge: () => ({ outcome: 'found', severity: 'info', basis: 'recorded', say: 'always', values: {}, measures: {} }),
});
