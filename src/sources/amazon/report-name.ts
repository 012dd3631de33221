/** How Amazon named the Order History Reports of all types: `01-Jan-2020_to_31-Dec-2020.csv`. */
export const REPORT_NAME = /\/\d{2}-[a-z]{3}-\d{4}_to_\d{2}-[a-z]{3}-\d{4}[^/]*\.csv$/i;
