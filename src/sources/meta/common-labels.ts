/** Labels that mean the same in every file, in the languages known: en de fr it es nl pt da sv. */
export const NAME = /^(?:full )?(?:name|nom|naam|nombre|nome|navn|namn)$/i;
export const TITLE = /^(?:title|titel|titre|titolo|título)$/i;
