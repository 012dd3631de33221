const HOME = new Set(
  'home|zuhause|zu hause|privat|privatadresse|domicile|maison|casa|hogar|mi casa|thuis|huis|hjem|hem|ev|dom|домашний адрес|дом|自宅|住家|المنزل'.split(
    '|',
  ),
);
const WORK = new Set(
  'work|arbeit|arbeitsplatz|büro|travail|bureau|trabajo|trabalho|werk|lavoro|arbejde|arbete|iş|praca|работа|職場|公司|العمل'.split(
    '|',
  ),
);

/** The two labels that Maps itself proposes, in the language of the account; spelt as in visits of the timeline. */
export function homeOrWork(label: string | undefined): 'HOME' | 'WORK' | undefined {
  const name = label?.normalize('NFC').toLocaleLowerCase('en');
  if (name === undefined) return undefined;
  return HOME.has(name) ? 'HOME' : WORK.has(name) ? 'WORK' : undefined;
}
