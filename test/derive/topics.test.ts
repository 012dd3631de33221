import { describe, expect, it } from 'vitest';
import { GERMAN, GERMAN_NOT } from '../../src/derive/topics/lexicon-de.js';
import { ENGLISH, ENGLISH_NOT } from '../../src/derive/topics/lexicon-en.js';
import { sensitiveTopic, TOPICS } from '../../src/derive/topics/match.js';
import { wordsOf } from '../../src/derive/topics/words.js';

describe('topics', () => {
  it('have labels in both languages', () => {
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
    for (const { label } of TOPICS) {
      expect(label.en).not.toBe('');
      expect(label.de).not.toBe('');
    }
  });

  it('have words in both languages', () => {
    for (const { id } of TOPICS) {
      expect(ENGLISH[id].length, id).toBeGreaterThan(10);
      expect(GERMAN[id].length, id).toBeGreaterThan(10);
    }
  });
});

describe('the lists', () => {
  const entries = [ENGLISH, GERMAN].flatMap((lexicon) => TOPICS.flatMap(({ id }) => lexicon[id]));

  it('hold lower-case entries whose stems are long enough to be told apart', () => {
    for (const entry of entries) {
      expect(entry, entry).toBe(entry.toLowerCase().trim());
      const [first, ...rest] = wordsOf(entry);
      if (entry.includes('*') && rest.length === 0) expect(first!.length, entry).toBeGreaterThanOrEqual(4);
      expect(entry.slice(1, -1), entry).not.toContain('*');
    }
  });

  it.each([
    ['English', ENGLISH],
    ['German', GERMAN],
  ] as const)('list nothing twice in %s', (_, lexicon) => {
    const all = TOPICS.flatMap(({ id }) => lexicon[id]);
    expect(all.filter((entry, index) => all.indexOf(entry) !== index)).toEqual([]);
  });

  it('find what they list', () => {
    // Endings need something before them, stems stand for themselves.
    const missed = entries.filter((entry) => sensitiveTopic(entry.replace('*', '')) === undefined);
    expect(missed).toEqual([]);
  });

  it('pass over what they except', () => {
    const found = [...ENGLISH_NOT, ...GERMAN_NOT].filter(
      (entry) => sensitiveTopic(entry.replace('*', '')) !== undefined,
    );
    expect(found).toEqual([]);
  });
});

describe('English', () => {
  it.each([
    ['panic attack at night what to do', 'health'],
    ['Breast Cancer screening age', 'health'],
    ['early signs of pregnancy', 'health'],
    ['morning after pill near me', 'health'],
    ['sertraline side effects', 'health'],
    ['wheelchair ramp', 'health'],
    ['depression test', 'health'],
    ["Alzheimer's care home", 'health'],
    ["Parkinson's disease", 'health'],
    ['hiv test at home', 'health'],
    ['gay bars berlin', 'sexuality'],
    ['am I gay quiz', 'sexuality'],
    ['transgender support group', 'sexuality'],
    ['condoms 12 pack', 'sexuality'],
    ['prayer times cologne', 'religion'],
    ['halal restaurants', 'religion'],
    ['bible verses about hope', 'religion'],
    ['synagogue security', 'religion'],
    ['register to vote', 'politics'],
    ['general election results 2024', 'politics'],
    ['how to join a union', 'union'],
    ['trade unions act', 'union'],
    ['citizenship test questions', 'origin'],
    ['apply for asylum in germany', 'origin'],
    ['DNA test kit', 'biometrics-genetics'],
    ['paternity test cost', 'biometrics-genetics'],
    ['payday loans no credit check', 'money'],
    ['debt advice helpline', 'money'],
    ['alcoholics anonymous meeting', 'addiction'],
    ['how to quit smoking', 'addiction'],
    ['domestic violence help', 'violence-help'],
    ["women's shelter near me", 'violence-help'],
    ['suicide hotline number', 'violence-help'],
  ] as const)('%s: %s', (text, topic) => {
    expect(sensitiveTopic(text)).toBe(topic);
  });

  it.each([
    'cancer horoscope today',
    'tropic of cancer map',
    'party ideas',
    'third party cookies',
    'green party dress',
    'Christmas market',
    'Easter eggs',
    'church street parking',
    'union jack',
    'western union near me',
    'european union member states',
    'credit union membership',
    'union square san francisco',
    'polish recipe',
    'nail polish',
    'turkish delight',
    'gay street knoxville',
    'enola gay museum',
    'depression era glass',
    'the great depression causes',
    'tropical depression florida',
    'mass effect',
    'mass times acceleration',
    'gift',
    'bank opening hours',
    'stroke order kanji',
    'backstroke technique',
    'ford escort mk2',
    'suicide squad trailer',
    'burnout paradise remastered',
    'borderlands 3',
    'bipolar transistor',
    'hospital playlist netflix',
    'retail therapy',
    'massage therapist',
    'heroine of the novel',
    'non-alcoholic beer',
    'detox smoothie',
    'rehab ankle exercises',
    'addicted to love lyrics',
    'queer eye season 5',
    'food porn',
    'essex weather',
    'sex and the city',
    'sexton blake',
    'movies coming out this week',
    'rabbit hutch',
    'like a prayer lyrics',
    'prayer plant care',
    'kosher salt',
    'giuseppe verdi opera',
    'arkham asylum walkthrough',
    'ethnic food store',
    'visa credit card',
    'green card insurance',
    'fingerprint sensor phone',
    'hairdressing genes jeans',
    'baby shark',
    'national debt clock',
    'periodic table',
    'first aids kit',
    'aspirin-free weekend',
    'crayfish soup',
    'surgeon simulator',
    'labour day',
    'conservative estimate',
    'general relativity',
    'strike zone',
    'school shelter',
    '',
    '   ',
    '%%%',
  ])('no alarm: %s', (text) => {
    expect(sensitiveTopic(text)).toBeUndefined();
  });
});

describe('German', () => {
  it.each([
    ['Schwangerschaftsmode Größe 40', 'health'],
    ['Frühschwangerschaft Anzeichen', 'health'],
    ['Schwangerschaftstest', 'health'],
    ['Depressionen Test', 'health'],
    ['Brustkrebsvorsorge ab wann', 'health'],
    ['Panikattacken nachts', 'health'],
    ['Schwerbehindertenausweis beantragen', 'health'],
    ['Medikamente online', 'health'],
    ['Psychotherapeut freie Plätze', 'health'],
    ['Hörgeräte Test', 'health'],
    ['Kopfweh oder Migräne', 'health'],
    ['lesbische Literatur', 'sexuality'],
    ['schwul in Köln', 'sexuality'],
    ['Kondome 20 Stück', 'sexuality'],
    ['Kirchenaustritt Formular', 'religion'],
    ['Gottesdienst Sonntag', 'religion'],
    ['Moschee in der Nähe', 'religion'],
    ['Gebetszeiten Berlin', 'religion'],
    ['Partei wählen', 'politics'],
    ['Parteien im Bundestag', 'politics'],
    ['Briefwahl beantragen', 'politics'],
    ['AfD Umfrage', 'politics'],
    ['Gewerkschaftsbeitrag absetzen', 'union'],
    ['ver.di Mitglied werden', 'union'],
    ['IG Metall Tarif', 'union'],
    ['Einbürgerungstest Fragen', 'origin'],
    ['Ausländerbehörde Termin', 'origin'],
    ['Vaterschaftstest Kosten', 'biometrics-genetics'],
    ['Schuldnerberatung kostenlos', 'money'],
    ['Bürgergeld Antrag', 'money'],
    ['Kredit ohne Schufa', 'money'],
    ['Suchtberatung Hamburg', 'addiction'],
    ['mit dem Rauchen aufhören', 'addiction'],
    ['Spielsucht Hilfe', 'addiction'],
    ['Frauenhäuser in der Nähe', 'violence-help'],
    ['häusliche Gewalt Hilfe', 'violence-help'],
    ['116 016', 'violence-help'],
    ['Telefonseelsorge', 'violence-help'],
  ] as const)('%s: %s', (text, topic) => {
    expect(sensitiveTopic(text)).toBe(topic);
  });

  it.each([
    'Krebs Sternzeichen',
    'Flusskrebs Rezept',
    'Einsiedlerkrebs',
    'Party',
    'Partyzelt 3x6',
    'Partner Geschenk',
    'Vertragspartei',
    'die Linke Hand schmerzfrei dehnen',
    'die grünen Bohnen',
    'grüne Soße',
    'er sucht eine Wohnung',
    'Wohnung gesucht',
    'Sehnsucht',
    'Eifersucht Gedicht',
    'besucht untersucht versucht',
    'Gift für Ratten',
    'Geschenk Bank Sparbuch',
    'Sitzbank Garten',
    'Tafel Schokolade',
    'Weihnachtsmarkt Nürnberg',
    'Adventskranz basteln',
    'Ostereier färben',
    'Kirche St. Peter Öffnungszeiten',
    'Schwüle Hitze',
    'schwülstig Synonym',
    'Aromatherapie',
    'Musiktherapie Studium',
    'Union Berlin Spielplan',
    'Europäische Union',
    'Sexta Latein',
    'Sechstagerennen',
    'Antifaltencreme',
    'Shimano SPD Pedale',
    'SPD Schuhe Rennrad',
    'Turbolader defekt Symptome',
    'Diagnosegerät OBD2',
    'Apothekerschrank ausziehbar',
    'gebeten und gebetet',
    'Konvertieren zum MP3 Format',
    'Jüdisches Museum Berlin',
    'weißer Ring Silber',
    'Heroine',
    'Rolle Papier',
    'Entzug der Fahrerlaubnis',
    'Streikwetter',
    'Wahl der Farbe',
    'Pillendreher Käfer',
    'Bodenfruchtbarkeit',
    'Brandverhütung',
    'Verkehrsbehinderung A7',
    'Roma Lazio',
    'Visum Thailand Urlaub',
    'Zugezogen Maskulin',
    'polnische Pierogi',
    'Fingerabdrucksensor Handy',
    'Paris Saint-Germain',
    'Erbsensuppe',
    'Schuldirektor',
    'Schulden der Stadt',
    'Herpetologie',
    'Ärzte Konzert',
    'Bar Mitte',
    'Beichten wir es',
  ])('no alarm: %s', (text) => {
    expect(sensitiveTopic(text)).toBeUndefined();
  });
});

describe('spelling', () => {
  it.each([
    'häusliche gewalt',
    'haeusliche gewalt',
    'HÄUSLICHE GEWALT',
    'ha\u0308usliche gewalt',
    'h%C3%A4usliche%20gewalt',
    'h%c3%a4usliche+gewalt',
    'häusliche_gewalt',
    'häusliche-Gewalt',
    '„häusliche Gewalt“',
    'häus\u00adliche gewalt',
  ])('does not matter: %s', (text) => {
    expect(sensitiveTopic(text)).toBe('violence-help');
  });

  it.each([
    ['https://www.google.com/search?q=panic+attack', 'health'],
    ['https://www.google.com/search?q=panic%20attack&hl=en', 'health'],
    ['https://example.org/de/ratgeber/schwangerschaft/woche-12.html', 'health'],
    ['https://www.example.org/wiki/Gewerkschaft', 'union'],
    ['https://example.org/?q=Fl%C3%BCchtlingshilfe', 'origin'],
  ] as const)('reads addresses: %s', (url, topic) => {
    expect(sensitiveTopic(url)).toBe(topic);
  });

  it.each(['https://www.amazon.de/gp/history', 'https://example.org/party/union?gift=bank', '100%beef%zz%', '%'])(
    'no alarm in addresses: %s',
    (url) => {
      expect(sensitiveTopic(url)).toBeUndefined();
    },
  );

  it('does not let signs and emoji stick to words', () => {
    expect(sensitiveTopic('ivf💉')).toBe('health');
    expect(sensitiveTopic('(hiv)')).toBe('health');
    expect(sensitiveTopic('hiv\u200b test')).toBe('health');
  });

  it('takes other scripts as words it does not know', () => {
    expect(sensitiveTopic('Москва 東京 مرحبا')).toBeUndefined();
  });
});

describe('order and limits', () => {
  it('gives one topic, the narrower one', () => {
    expect(sensitiveTopic('Depression Frauenhaus')).toBe('violence-help');
    expect(sensitiveTopic('pregnant payday loan')).toBe('money');
  });

  it('still sees what stands beside an exception', () => {
    expect(sensitiveTopic('depression glass and ovulation test')).toBe('health');
  });

  it('does not look beyond the first 4096 characters', () => {
    expect(sensitiveTopic(`${'x '.repeat(2000)}panic attack`)).toBe('health');
    expect(sensitiveTopic(`${'x '.repeat(2100)}panic attack`)).toBeUndefined();
  });

  it('takes hostile text in its stride', () => {
    const hostile = [
      '%'.repeat(100_000),
      'gay '.repeat(1000),
      '%C3'.repeat(50_000),
      'a'.repeat(1_000_000),
      '\ud800',
      '\0',
    ];
    for (const text of hostile) expect(sensitiveTopic(text)).toBeUndefined();
  });

  it('is quick enough for long histories', () => {
    const started = performance.now();
    for (let index = 0; index < 50_000; index++) sensitiveTopic(`schnelles Rezept für Kuchen und Torten ${index}`);
    // About 0.1 s on a laptop; the bound only catches a change of kind.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
